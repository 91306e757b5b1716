import { encodings } from '../../core/text/encodings.ts';
import type { Limit } from '../../io/read/limits.ts';
import { en as check } from './check.ts';
import { enCompare } from './compare.ts';
import { en as convert } from './convert.ts';
import { enEachUnit } from './each-unit.ts';
import { initEn } from './init.ts';
import { first, listed, type Messages, quoted } from './messages.ts';
import { nextEn } from './next.ts';
import { programWords } from './program.ts';
import { enRobustness } from './robustness.ts';
import { enVariants } from './variants.ts';

const meant = (word: string | null) => (word === null ? '' : ` Did you mean ${quoted(word)}?`);
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** Faults of YAML, by the codes of the library. */
const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the line is indented with a tab; use spaces',
  BAD_INDENT: 'the indent does not match the lines of its level',
  DUPLICATE_KEY: 'this field is there already above',
  MISSING_CHAR: 'a bracket, quote, comma or colon is missing',
  UNEXPECTED_TOKEN: 'text or a mark stands where it cannot',
  BLOCK_AS_IMPLICIT_KEY: 'two colons on one line, or a wrong indent; a name with a colon needs quotes',
  MULTILINE_IMPLICIT_KEY: 'the colon after a field is missing',
  BAD_SCALAR_START: 'text that begins with a special mark needs quotes',
  BLOCK_IN_FLOW: 'inside { } or [ ] lines cannot be broken like this',
  BAD_ALIAS: 'a * or & at the beginning; put the text in quotes',
  MULTIPLE_DOCS: 'a line --- parts the file in two',
  TOO_LARGE: 'there is too much in it',
};

const KINDS = {
  scale: 'scale',
  unit: 'unit',
  question: 'question',
  part: 'component, dimension or indicator',
  track: 'track',
  code: 'code of the scale',
  tier: 'tier',
  figure: 'published column of an indicator',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields (name: value)',
  record: 'fields (name: value)',
  tuple: 'two values',
  codes: 'a list of codes (numbers)',
  items: 'a list with at least one item',
  rows: 'two row numbers, such as "4-66" or "4-"',
  text: 'text that is not empty, on one line',
  pattern: 'a header with the words {question} and {unit}, once each',
  'text or number': 'text or a number',
};

const LIMIT_WORDS: Readonly<Record<Limit, (most: string) => string>> = {
  parts: (most) => `${most} parts in a file`,
  part: (most) => `${most} bytes in an inflated part`,
  total: (most) => `${most} bytes in the inflated file`,
  ratio: (most) => `${most} inflated bytes for each byte in the file`,
  rows: (most) => `${most} rows in a sheet`,
  columns: (most) => `${most} columns in a sheet`,
  cells: (most) => `${most} cells in a sheet`,
  characters: (most) => `${most} characters in a cell`,
  container: (most) => `${most} bytes in a workbook`,
  distinct: (most) => `${most} different texts or numbers`,
  letters: (most) => `${most} bytes of different texts`,
  listed: (most) => `${most} relations, cell formats, fonts or number formats`,
  strings: (most) => `${most} shared strings`,
  runs: (most) => `${most} stretches of text in fonts of their own`,
  merges: (most) => `${most} merged ranges in a sheet`,
  allMerges: (most) => `${most} merged ranges in a workbook`,
  token: (most) => `${most} bytes in an XML tag or stretch of text`,
  depth: (most) => `${most} XML elements in one another`,
  attributes: (most) => `${most} attributes of an XML element`,
};

export const en: Messages = {
  findings: {
    syntax: ({ problem }) =>
      `The file cannot be read (YAML or JSON): ${SYNTAX[problem] ?? `wrong syntax (${problem})`}. Correct it at this line.`,
    'open-place': ({ name, cells, count }) => initEn.openPlace(initEn.places.get(name) ?? name, cells, count),
    'unknown-field': ({ name, closest }) =>
      `Unknown field ${quoted(name)}.${meant(closest) || ' Remove it or correct its name.'}`,
    'missing-field': ({ name }) => `The field ${quoted(name)} is missing. Add it.`,
    'wrong-type': ({ name, expected }) =>
      `${name === '' ? 'The file' : quoted(name)} must be ${TYPES[expected] ?? expected}.`,
    'wrong-value': ({ name, value, allowed, closest }) =>
      `${quoted(name)} cannot be ${quoted(value)}. Allowed: ${listed(allowed, 20)}.${meant(closest)}`,
    'wrong-number': ({ name, value, rule }) => `${quoted(name)} does not fit (${value}). It must hold that ${rule}.`,
    'unknown-name': ({ kind, name, closest }) => `There is no ${KINDS[kind]} ${quoted(name)}.${meant(closest)}`,
    'repeated-id': ({ kind, id }) => `The ${KINDS[kind]} ${quoted(id)} is there twice. Give each its own id.`,
    'unit-names-collide': ({ text, units }) =>
      `${quoted(text)} names two units, ${units[0]} and ${units[1]}. Change a name or remove an alias.`,
    'answers-collide': ({ scale, text }) => `On the scale ${scale}, ${quoted(text)} has two meanings. Keep one.`,
    'field-without-effect': ({ name, because }) =>
      `The field ${quoted(name)} has no effect with ${quoted(because)}. Remove it.`,
    'needs-field': ({ name, because }) =>
      because === 'source'
        ? 'An indicator takes either `question` (a survey question) or `published` (a published figure): give one of them.'
        : because === 'scale'
          ? 'A scale needs `answers`, or `number` with its least and greatest value.'
          : `The field ${quoted(name)} is needed by ${quoted(because)}. Add it.`,
    'refused-mean': ({ mean, part }) =>
      `The ${mean} mean is not defined for scores that can be 0 or less (in ${quoted(part)}). Use another mean, or scores from 1.`,
    'refused-negative': ({ indicator }) =>
      `${indicator}: with method none the figure is a score already, so its direction must be positive.`,
    'refused-best': ({ method }) =>
      `no-spread: best has no meaning with ${method}, which has no best score. Use missing or middle.`,
    'refused-statistic': ({ statistic, because }) =>
      because === 'weights'
        ? `${statistic} is not defined with response weights. Remove the weight column or use another statistic.`
        : `${statistic} is not defined for a multiple choice. Use share or balance.`,
    'mixed-scales': ({ part, scales }) =>
      `${quoted(part)} would average scores on different scales (${listed(scales)}). Give its children one normalisation.`,
    'no-group': ({ units }) =>
      `Units are compared by group here, but these have none: ${listed(units)}. Give each a group.`,
    'tiers-order': ({ name }) =>
      `The tiers are not in order at ${quoted(name)}: best first, each threshold (from) lower than the one before, each share (top) larger.`,
    'tiers-gap': ({ from, name }) =>
      `Some units could be left without a tier: the last one, ${quoted(name)}, ends at ${from}. Let thresholds end at 0 and shares (top) at 1; shares are counted from the top.`,
    'zero-weights': ({ part }) => `All weights under ${quoted(part)} are 0. Give at least one a weight above 0.`,
    'weights-sum': ({ sum }) =>
      `The component weights sum to ${sum}, neither 1 nor 100. They are used as shares of that sum.`,
    'missing-in-range': ({ scale, text }) =>
      `On the scale ${scale}, the missing code ${quoted(text)} lies in the range (number): every answer ${quoted(text)} counts as missing. Check that this is meant.`,
    'applies-to-none': ({ indicator }) => `${indicator} applies to no unit (only, except). Correct it.`,
    'unlike-indicators': ({ indicator, tracks }) =>
      `${indicator} is not the same in the tracks ${listed(tracks)} but is compared over all of them (over: all). Give it one statistic, scale and direction, or different ids.`,
    'pool-lacks': ({ indicator }) =>
      `${indicator}: the earlier run has no such indicator, so no values of it are pooled.`,
    'pool-unlike': ({ indicator }) =>
      `${indicator}: the earlier run has another statistic, scale or direction, so its values cannot be pooled. Take the file out of the indicator's pool, or give it another id.`,
    'unused-question': ({ question }) => `The question ${quoted(question)} is used by no indicator.`,
    'unused-scale': ({ scale }) => `The scale ${quoted(scale)} is used by no indicator.`,
    'said-twice': ({ name, first }) => `${quoted(name)} was said in cell ${first} already. Keep one of the two.`,
    'circular-part': ({ part }) => `${quoted(part)} belongs to itself. Mend the column Parent.`,
    'empty-part': ({ part }) =>
      `The component ${quoted(part)} has no indicators. Name it in their column Parent; if it is an indicator, give it a parent.`,
    'faulty-cell': ({ name, text }) => `${quoted(name)}: the cell holds a faulty formula (${text}). Write its value.`,
    'date-cell': ({ name, text }) =>
      `${quoted(name)}: the cell is a date (${text}), perhaps made by Excel. Format the cell as text and write it again.`,
    'ambiguous-adjustment': ({ unit, tracks }) =>
      `${quoted(unit)} is a unit of several tracks (${listed(tracks)}). Say which with the field track.`,
    'missing-sheet': ({ sheet, sheets }) =>
      sheets.length === 0
        ? `This file has no sheets; remove the field sheet (${quoted(sheet)}).`
        : `There is no sheet ${quoted(sheet)}. Sheets: ${listed(sheets)}.`,
    'empty-sheet': () => 'The file is empty, or has no visible sheet with anything in it.',
    'no-file': ({ pattern }) => `No file matches ${quoted(pattern)}.`,
    'files-passed': ({ files }) =>
      `${files.map(quoted).join(', ')}: not read, as it is called like a file that ddci check --xlsx writes. If it is a survey, give it another name, or name it in the method.`,
    'missing-column': ({ name, closest, question }) =>
      `The column ${quoted(name)} is not there.${meant(closest)} ${question ? 'Correct the header, or list its text under questions in the method.' : 'Correct the header in the file, or the name in the method.'}`,
    'duplicate-header': ({ name, columns }) =>
      `${quoted(name)} stands over several columns: ${listed(columns)}. Rename or remove all but one.`,
    'hidden-rows': ({ rows, count }) => `${count} hidden row(s) are read like any other: ${first(rows, count)}.`,
    'hidden-sheets': ({ sheets }) => `Hidden sheets are not read: ${sheets.map(quoted).join(', ')}.`,
    'sheets-not-read': ({ sheets }) =>
      `These sheets have the same columns and are not read: ${sheets.map(quoted).join(', ')}. To read them all, write sheet: "*".`,
    'text-reading': ({ encoding, delimiter }) =>
      `Read as ${encoding} with the delimiter ${delimiter === '\t' ? 'tab' : quoted(delimiter)}. If that is wrong, say so with the fields encoding and delimiter.`,
    'decimal-found': ({ indicator, decimal }) =>
      `${indicator}: numbers such as 1${decimal}234 are read with the decimal mark ${quoted(decimal)}, as others in the column. If that is wrong, say so with the field decimal.`,
    'unused-columns': ({ columns }) => `Columns that are not used: ${listed(columns, 30)}.`,
    'personal-content': ({ name }) =>
      `The column ${quoted(name)} holds what looks like e-mail addresses, telephone numbers, tax codes or identity numbers. Nothing of it is in any result; consider removing it from the file.`,
    'personal-column': ({ name }) =>
      `The column ${quoted(name)} looks like personal data. It is not read into any result.`,
    'unknown-unit': ({ text, rows, count, closest }) =>
      `${quoted(text)} names no unit${count === 0 ? '' : `: ${count} row(s) (${first(rows, count)})`}.${closest.length === 0 ? '' : ` Nearest: ${closest.map(quoted).join(', ')}.`} If it is one of them, add it to that unit: aliases: [${JSON.stringify(text)}].`,
    'sheet-passed': ({ text }) => `The sheet ${quoted(text)} names no unit and has not the columns; it is passed over.`,
    'shared-column': ({ questions }) =>
      `This column is read for two different questions: ${questions.map(quoted).join(' and ')}. Correct the headers under questions.`,
    'no-respondent': ({ rows, count }) =>
      `${count} row(s) with answers have no respondent's code (they count): rows ${first(rows, count)}. If they sum up others, remove them or limit the rows that are read (rows).`,
    'table-twice': ({ first: file }) =>
      `This table is read twice for the same questions (it is there as ${quoted(file)}), so its responses count twice. Remove one source, or part them with where or rows.`,
    'same-content': ({ files }) =>
      `These files have the very same content: ${files.map(quoted).join(', ')}. If one is a copy, its responses count twice; remove it.`,
    'unit-cell-error': ({ cells, count }) =>
      `The unit's cell holds an error: ${count} cell(s) (${first(cells, count)}). Correct them in the file.`,
    'no-unit-rows': ({ rows, count }) =>
      `${count} row(s) with data name no unit and are left out: ${first(rows, count)}. If they are about a unit, write it in each row.`,
    'other-track-rows': ({ rows, count }) =>
      `${count} row(s) about units of another track are passed over: ${first(rows, count)}.`,
    'surplus-cells': ({ cells, count }) =>
      `${count} row(s) have more cells than there are headers (${first(cells, count)}): perhaps a decimal comma or a delimiter in a cell without quotes. Correct these rows.`,
    'merged-cells': ({ cells, count }) =>
      `${count} merged cell(s) (${first(cells, count)}): what they say stands in their first row and column alone, the rest is blank. Unmerge the cells and fill in each of them.`,
    'numbered-row': () =>
      'This row seems to number the columns (1, 2, 3, …), yet it is counted as a response. If it is none, delete it, or limit the rows of data (rows).',
    'totals-rows': ({ rows, count }) => `${count} row(s) of totals are passed over: ${first(rows, count)}.`,
    'unknown-answer': ({ question, scale, text, cells, count, closest }) =>
      `${quoted(text)} is no answer to ${question}${scale === null ? ' (a number is expected)' : ` on the scale ${scale}`}: ${count} cell(s) (${first(cells, count)}).${meant(closest)} Correct the cells, or add the text to the scale (answers or missing).`,
    'out-of-range': ({ question, text, range, cells, count }) =>
      `${quoted(text)} is outside ${range[0]}–${range[1]} for ${question}: ${count} cell(s) (${first(cells, count)}). Correct the cells or the range.`,
    'ambiguous-number': ({ question, text, cells, count }) =>
      `${quoted(text)} can be read as two numbers (${question}): ${count} cell(s) (${first(cells, count)}). Say which mark is the decimal one (decimal of the scale or of the table), or write the number without separators.`,
    'mixed-percent': ({ question, cells: [percentage, plain] }) =>
      `${question}: some cells are percentages (${percentage}; 75% is read as 0.75) and others plain numbers above 1${plain === undefined ? '' : ` (${plain})`}. Write them in one way.`,
    'cell-error': ({ question, text, cells, count }) =>
      text === 'formula'
        ? `${question}: ${count} formula(s) without a result (${first(cells, count)}). Open the file in Excel, recalculate, save.`
        : `${question}: ${count} cell(s) hold the error ${text} (${first(cells, count)}). Correct them in the file.`,
    'bad-weight': ({ cells, count }) =>
      `${count} response weight(s) are no number of 0 or more: ${first(cells, count)}. Correct them.`,
    'duplicate-response': ({ rows, count, policy }) =>
      `${count} response(s) by a respondent who has answered about that unit already (rows ${first(rows, count)}): ${
        {
          'keep-last': 'the last one counts.',
          'keep-first': 'the first one counts.',
          'keep-all': 'all count.',
        }[policy] ?? 'remove all but one.'
      }`,
    'constant-respondent': ({ count }) =>
      `The respondent's code is the same in all ${count} rows, so it tells nobody apart. Choose the right column, or leave respondent out.`,
    'straight-lining': ({ rows, count, policy }) =>
      `${count} response(s) give one and the same answer throughout (rows ${first(rows, count)}): ${policy === 'drop' ? 'left out.' : 'they count.'}`,
    'left-out': ({ reason, rows, count }) =>
      `${count} row(s) left out (${
        {
          where: 'outside the selection',
          blank: 'blank form',
          'minimum-answered': 'too few answers',
          'no-unit': 'no unit',
          'straight-lining': 'one answer throughout',
          duplicate: 'duplicate',
        }[reason]
      }): rows ${first(rows, count)}.`,
    'repeated-published-unit': ({ unit, firstRow }) =>
      `${unit} has figures already in row ${firstRow}. Remove one row, or limit the rows that are read (rows).`,
    'figure-twice': ({ indicator, unit, firstFile }) =>
      `${unit}, ${indicator}: there is a figure in ${quoted(firstFile)} already. Say with the field columns which table gives which column, or remove one.`,
    'not-a-number': ({ indicator, text, cells, count }) =>
      `${quoted(text)} is no number (${indicator}): ${count} cell(s) (${first(cells, count)}). Write a number, or - where there is none.`,
    'map-unknown-unit': ({ text, side, closest }) =>
      `${quoted(text)} is no unit of the ${side === 'old' ? 'older' : 'newer'} run.${closest.length === 0 ? '' : ` Nearest: ${closest.map(quoted).join(', ')}.`}`,
    'map-which-track': ({ text, tracks }) =>
      `${quoted(text)} is in several tracks: ${listed(tracks)}. Add a column track with the id of the track.`,
    'map-row-twice': ({ firstRow }) => `This row repeats row ${firstRow}. Remove one of the two.`,
    'map-two-continue': ({ unit, side }) =>
      side === 'old'
        ? `A row above says that another unit continues ${quoted(unit)}: only one can.`
        : `A row above says that ${quoted(unit)} continues another unit: it can continue only one.`,
    'unit-without-responses': ({ unit }) => `${unit} has no responses.`,
    'no-weight': ({ indicator, unit, base }) =>
      `${unit}, ${indicator}: ${base} valid answer(s), but their weights sum to 0; the value is missing.`,
    'thin-base': ({ indicator, unit, base, minimum }) =>
      `${unit}, ${indicator}: ${base} valid answer(s), fewer than ${Math.max(1, minimum)}; the value is missing.`,
    'missing-figure': ({ indicator, units }) => `${indicator}: no published figure for ${listed(units)}.`,
    'withheld-told': ({ indicators }) =>
      `A unit with too few responses is withheld, but its values still set the scale, so they follow from the scores of the others: ${listed(indicators)}. Where they must not be known, use normalisation goalposts for these indicators, or take the unit off the list.`,
    'no-spread': ({ indicator, group, missing }) =>
      `${indicator}${group === null ? '' : ` (group ${group})`}: all values are equal${missing ? '; it counts as missing' : ''}.`,
    'outside-scale': ({ indicator, unit, value, bounds }) =>
      `${unit}, ${indicator}: ${value ?? 'the figure'} is outside ${bounds[0]}–${bounds[1]}, where a score must lie. Correct the figure, or choose another normalisation.`,
    'partial-part': ({ part, unit, coverage }) => `${unit}, ${part}: made from ${percent(coverage)} of its weight.`,
    'missing-part': ({ part, unit, coverage, minimum }) =>
      `${unit}, ${part}: only ${percent(coverage)} of its weight is there, under ${percent(minimum)}; it is missing.`,
    unranked: ({ unit, reason }) =>
      `${unit} is not ranked: ${
        {
          'index-coverage': 'too little of its component weight is there.',
          'minimum-responses': 'it has fewer responses than the minimum; its scores are not shown.',
          'nothing-applies': 'no indicator applies to it.',
        }[reason]
      }`,
    'adjusted-unranked': ({ unit }) => `${unit} has adjustment points but is not ranked.`,
    'total-outside': ({ unit, total, outOf }) => `${unit}: with its points the total ${total} is outside 0–${outOf}.`,
    'no-tier': ({ unit, total }) => `${unit}: no tier reaches down to its total ${total}. Add a lower tier.`,
    'no-tiers': ({ names, values }) =>
      `${names} tiers cannot be made of ${values} different totals; no tiers are given.`,
    'not-finite': ({ indicator, unit }) =>
      `${unit}, ${indicator}: the numbers are too large to compute with. Check the figures.`,
  },
  failures: {
    'no-such-file': ({ file }) => `There is no file ${quoted(file)}. Check its name and folder.`,
    'not-a-file': ({ file }) => `${quoted(file)} is not an ordinary file. Check its name.`,
    'no-permission': ({ file }) =>
      `${quoted(file)} may not be read. Close it in other programs, or ask for permission.`,
    'changed-meanwhile': ({ file }) =>
      `${quoted(file)} was changed while it was read, so no result was written. Wait until other programs have written it, and run it again.`,
    'cannot-read': ({ file, problem }) => `${quoted(file)} cannot be read (${problem}).`,
    'not-a-workbook': ({ file }) =>
      `${quoted(file)} is not an Excel workbook (.xlsx), whatever its name says. Open it in Excel and save it as .xlsx.`,
    'old-or-encrypted': ({ file }) =>
      `${quoted(file)} is an old .xls file or under a password. Open it in Excel and save it as .xlsx without a password.`,
    'encrypted-workbook': ({ file }) =>
      `${quoted(file)} is under a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and save it.`,
    'old-workbook': ({ file }) => `${quoted(file)} is an old Excel file (.xls). Open it in Excel and save it as .xlsx.`,
    'binary-workbook': ({ file }) =>
      `${quoted(file)} is a binary Excel file (.xlsb). Open it in Excel and save it as .xlsx.`,
    'open-document': ({ file }) =>
      `${quoted(file)} is an OpenDocument file (.ods). Open it in LibreOffice or Excel and save it as .xlsx.`,
    'csv-named-workbook': ({ file }) =>
      `${quoted(file)} is a text file (CSV), though its name says it is an Excel workbook. Rename it to .csv, or open it in Excel and save it as .xlsx.`,
    'html-named-workbook': ({ file }) =>
      `${quoted(file)} is a web page (HTML), though its name says it is an Excel workbook. Open it in Excel and save it as .xlsx.`,
    'xml-named-workbook': ({ file }) =>
      `${quoted(file)} is an XML spreadsheet of Excel 2003, though its name says it is an Excel workbook. Open it in Excel and save it as .xlsx.`,
    'no-sheets': ({ file }) =>
      `${quoted(file)} has no sheet with cells (charts or macros only). Choose another file, or add a sheet with data.`,
    'damaged-part': ({ file, part }) =>
      `${quoted(file)} is damaged: its part ${quoted(part)} cannot be read. Open it in Excel and save it again, or get a new copy.`,
    'workbook-doctype': ({ file, part }) =>
      `${quoted(file)}: the part ${quoted(part)} declares a DOCTYPE, which no real workbook does, so the file is not read. Open it in Excel and save it again, or get a copy from a source you trust.`,
    'workbook-part-name': ({ file, part }) =>
      `${quoted(file)} holds a part under a name that is repeated or not allowed (${quoted(part)}), so it is not read. Open it in Excel and save it again, or get a copy from a source you trust.`,
    'workbook-order': ({ file, sheet, cell }) =>
      `${quoted(file)}, sheet ${quoted(sheet)}: a row or cell is out of order (at ${cell}). Open it in Excel and save it again.`,
    'workbook-limit': ({ file, part, limit, most }) =>
      `${quoted(file)} goes beyond a limit: at most ${LIMIT_WORDS[limit](most.toLocaleString('en-US'))}${part === '' ? '' : ` (in the part ${quoted(part)})`}. Split the file or remove what is not needed; if it is not large, open it in Excel and save it again.`,
    'damaged-workbook': ({ file }) =>
      `${quoted(file)} is damaged or incomplete. Open it in Excel, save it again, or get a new copy.`,
    'not-utf8': ({ file, line }) =>
      `${quoted(file)}, line ${line}: a method is YAML or JSON text in UTF-8. In Notepad: File › Save as › Encoding › UTF-8.`,
    'not-in-encoding': ({ file, row, column, encoding }) =>
      `${quoted(file)}, row ${row}, column ${column}: the text is not ${encoding}. Name the right encoding with the field encoding, or open it in Excel and save it as «CSV UTF-8».`,
    'lost-text': ({ file, row, column }) =>
      `${quoted(file)}, row ${row}, column ${column}: letters were lost before (they show as «\ufffd»). Type the cell again, or export the file again from its source.`,
    'other-encoding': ({ file, encoding, found }) =>
      `${quoted(file)} begins with the mark of ${found}, but the field encoding says ${quoted(encoding)}. Correct the field or leave it out.`,
    'unknown-encoding': ({ file, candidates }) =>
      candidates.length === 0
        ? `${quoted(file)}: the encoding is not known; the file is not UTF-8, and no encoding makes Vietnamese of it. Open it in Excel and save it as «CSV UTF-8», or name the encoding with the field encoding (${encodings.join(', ')}).`
        : `${quoted(file)} is not UTF-8; its encoding could be ${candidates.map(quoted).join(' or ')}, and that is not sure enough. Say which with the field encoding.`,
    'no-such-encoding': ({ file, encoding }) =>
      `${quoted(file)}: there is no encoding ${quoted(encoding)}. Choose one of: ${encodings.join(', ')}.`,
    'not-text': ({ file }) =>
      `${quoted(file)} has zero bytes, so it is no text file. Export it again as «CSV UTF-8»; if it is text, name its encoding with the field encoding.`,
    'text-limit': ({ file, row, column, limit, most }) =>
      `${quoted(file)}, row ${row}${column === null ? '' : `, column ${column}`} goes beyond a limit: at most ${LIMIT_WORDS[limit](most.toLocaleString('en-US'))}. ${limit === 'characters' ? 'Perhaps a quotation mark is not closed; correct the row.' : 'Split the file or remove what is not needed.'}`,
    'unclosed-quote': ({ file, line }) =>
      `${quoted(file)}, line ${line}: a quotation mark is not closed or stands inside a cell. Correct the line.`,
    'ambiguous-delimiter': ({ file, delimiters }) =>
      `${quoted(file)}: the delimiter could be ${delimiters
        .map((d) => (d === '\t' ? 'tab' : d))
        .map(quoted)
        .join(' or ')}. Say which with the field delimiter.`,
    'too-long-for-cell': ({ sheet, title }) =>
      `The content is too long for a cell of a workbook (32,767 characters): sheet ${sheet}, column ${title}. Keep this method as YAML, or shorten it.`,
    'too-large-method': ({ file, most }) =>
      `${quoted(file)} is larger than ${most} MB and cannot be a method. Check its name.`,
    'not-a-folder': ({ file }) => `${quoted(file)} is a file, not a folder. Choose another --output.`,
    'not-a-place': ({ file }) =>
      `${quoted(file)} is a link or a folder, so nothing is written there. Choose another --output.`,
    'not-a-method': ({ file }) =>
      `${quoted(file)} is not a method file. If it is a survey, make a method from it: ddci init "${file}"`,
    'not-a-run': ({ file }) =>
      `${quoted(file)} is not a run file (run.json) of this tool, or was changed. Name the right one.`,
    'method-there': ({ file }) =>
      `${quoted(file)} is there already; nothing was written. Give another name by --output, or replace it by --force.`,
    'not-ours': ({ file }) =>
      `${quoted(file)} is there already and was not written by this tool, or was changed since. Nothing was written. Choose another --output, or replace it with --force.`,
    'is-input': ({ file }) =>
      `${quoted(file)} is an input of this run, so nothing is written there. Choose another --output.`,
    locked: ({ file, pid }) =>
      `Another run is writing to this folder${pid === null ? '' : ` (number ${pid})`}. Wait until it has ended; if there is none, delete ${quoted(file)}.`,
    'held-open': ({ files, kept }) => {
      const next = kept.length === 0 ? '' : `; the new content is in ${kept.map(quoted).join(', ')}`;
      return `Open in another program (Excel?), so left as it was: ${files.map(quoted).join(', ')}${next}. Close the old file and run it again.`;
    },
    'cannot-write': ({ file, problem }) =>
      problem === 'EBUSY' || problem === 'EPERM' || problem === 'EACCES'
        ? `${quoted(file)} cannot be written (${problem}). Close it in Excel, or check your permission.`
        : `${quoted(file)} cannot be written (${problem}).`,
  },
  levels: { error: 'error', warning: 'warning', note: 'note' },
  program: programWords.en,
  screen: {
    row: 'row',
    column: 'column',
    line: 'line',
    track: 'track',
    rank: 'Rank',
    unit: 'Unit',
    group: 'Group',
    total: 'Total',
    tier: 'Tier',
    responses: 'Responses',
    counts: (errors, warnings, notes) => `${errors} error(s), ${warnings} warning(s), ${notes} note(s).`,
    more: (count) => `… and ${count} more of this kind`,
    stopped: 'Nothing was written. Correct the errors and run it again.',
    fine: 'No errors: the index can be scored.',
    written: (folder) => `Written to ${folder}`,
    dryRun: (folder) => `Dry run, nothing is written. A real run would, in the folder ${folder}:`,
    plan: {
      new: 'write anew',
      replaced: 'replace',
      same: 'leave unchanged',
      removed: 'remove (written by an earlier run)',
    },
    received: (received, used, leftOut) => `Responses: ${received} received = ${used} used + ${leftOut} left out`,
    fault: 'A fault of the tool. Please report this with the text below; it holds no survey data.',
    methodNeeded: (found) =>
      found.length === 0
        ? 'There is no method file here (method.yaml). Name one: ddci score path/to/method.yaml'
        : `There are several method files here: ${found.join(', ')}. Name one.`,
    badFormat: (format, allowed, closest) =>
      `Unknown format ${quoted(format)}. Formats: ${allowed.join(', ')}.${meant(closest)}`,
    badChoice: (option, value, allowed) => `${option} cannot be ${quoted(value)}. Allowed: ${allowed.join(', ')}.`,
    noOutput: '--output needs the name of a folder.',
    badSet: (text) =>
      `--set ${quoted(text)}: there is no such place in the method. Write it as path=value, such as normalisation.method=z-score.`,
    noSet:
      'This command reads a result and computes nothing anew, so --set has no effect. Use --set with ddci score, check, robustness or whatif.',
    badDate: (text) => `--as-of ${quoted(text)} is no date. Write it as 2022-12-31.`,
    partial: 'partial',
    size: (rows, columns) => `${rows} rows, ${columns} columns`,
    hiddenSheet: 'hidden sheet',
    readingRows: (file, rows) => `Reading ${file}: ${rows} rows`,
    reading: (encoding, delimiter) =>
      `encoding ${encoding}, delimiter ${delimiter === '\t' ? 'tab' : quoted(delimiter)}`,
    noHeader: 'no row looks like a header',
    headerAt: (rows) =>
      rows.length > 1 ? `rows ${rows.join(' and ')} look like the header` : `row ${rows.join()} looks like the header`,
    header: 'Header',
    dataRow: (number) => `Data row ${number}`,
  },
  diagnose: {
    units: (count) => `${count} units. What is withheld or missing is passed over; n is the units that were counted.`,
    indicator: 'Indicator',
    component: 'Component',
    values: 'Values of the indicators',
    missing: 'Missing%',
    mean: 'Mean',
    median: 'Median',
    sd: 'SD',
    skewness: 'Skew',
    kurtosis: 'Kurtosis',
    spread: 'Ends and outliers',
    spreadNote:
      'Ceiling and floor: share of units with the best and the worst score. r index: correlation of the score with the index. Treat: |skew| > 2 and kurtosis > 3.5 (JRC). Outliers: values beyond 1.5 interquartile ranges.',
    ceiling: 'Ceiling%',
    floor: 'Floor%',
    withIndex: 'r index',
    extreme: 'Treat',
    outliers: 'Outliers',
    yes: 'yes',
    weights: 'Nominal and effective weights',
    weightsNote:
      'Effective: the share of the index’s variance that the component carries, cov(wₖsₖ, I)/var(I). r²: the square of its correlation with the index. Alpha: Cronbach’s, of the scores of its indicators.',
    nominal: 'Nominal%',
    share: 'Effective%',
    influence: 'r²',
    alpha: 'Alpha',
    reliability: 'Indicators in their component',
    reliabilityNote:
      'Over the n units that have every indicator. Item-rest: correlation with the sum of the others. Alpha without: what alpha would be without the indicator.',
    againstRest: (indicators) =>
      `Against the others of their component: ${indicators.join(', ')}. See whether the direction is right, and the place.`,
    againstIndex: (indicators) =>
      `Against the index: ${indicators.join(', ')}. See whether the direction (positive, negative) is right.`,
    itemRest: 'Item-rest',
    alphaWithout: 'Alpha without',
    loading: 'PC1',
    principal: 'Principal components',
    principalNote:
      'Of the correlations, over the units that have every score. λ: eigenvalue; %: share of the variance it explains; λ > 1: how many are greater than 1. PC1 above: loading on the first. --json has all.',
    of: 'Of',
    allComponents: '(components)',
    eigenvalue: 'λ1',
    explained: '%1',
    eigenvalue2: 'λ2',
    explained2: '%2',
    aboveOne: 'λ > 1',
    matrix: 'Correlations of the components (Pearson)',
    within: 'Against the direction, within a component',
    between: 'Against the direction, between components',
    amongComponents: 'Against the direction, between the scores of components',
    againstComponents: (against, all) =>
      `${against} of ${all} pairs of components go against each other: where one score is high the other is low.`,
    against: (against, all) =>
      `${against} of ${all} pairs of indicators go against each other: where one score is high the other is low.`,
    first: (count) => `The ${count} strongest; --json has all pairs.`,
  },
  explain: {
    rank: (rank, ranked, total) => `Rank ${rank} of ${ranked}, total ${total}`,
    rankFormula: (rank, dense) =>
      dense
        ? `Rank: 1 + ${rank - 1} higher totals = ${rank}`
        : `Rank: 1 + ${rank - 1} units with a higher total = ${rank}`,
    tier: (tier, rule) => `Tier: ${tier}${rule === null ? '' : ` (${rule})`}`,
    tierFrom: (from, below) => (below === null ? `from ${from} points` : `from ${from} to under ${below} points`),
    tierTop: (percent) => `among the best ${percent}% of the units`,
    tierBreaks: (tiers) => `natural breaks, ${tiers} tiers`,
    withheld: (responses, minimum) =>
      `Not ranked: ${responses} response(s), under the ${minimum} that are needed. Its scores are shown nowhere.`,
    adjustment: (points, reason) => `Adjustment ${points}: ${reason}`,
    gain: (indicator, from, to, share, rank, total) =>
      `The cheapest single change that gains a place: ${indicator} from ${from} to ${to} (${share}% of the range of all values), which makes rank ${rank} with ${total}.`,
    gains: {
      first: 'No place to gain: it is the first.',
      none: 'No single indicator gains a place, not even at the best value that anybody has.',
      unknown:
        'What gains a place cannot be told from this run: it does not hold all values that the scores rest on (units not shown, or earlier years).',
      'not-ranked': '',
    },
    index: 'Index',
    score: 'Score',
    total: 'Total',
    noScore: 'No score: too much of it is missing.',
    partial: (coverage, needed, missing) =>
      `${coverage} of its weight is present (${needed} is needed); missing: ${listed(missing)}. Their weight goes to the others.`,
    part: 'Part',
    indicator: 'Indicator',
    weight: 'Weight',
    share: 'Share',
    contribution: 'Points of index',
    notApplicable: 'n/a',
    doesNotApply: 'Does not apply to this unit: it is in no mean of it, and no reference value.',
    published: (header, value) => `Published figure ${quoted(header)}: ${value}`,
    answers: (question, distribution, base, missing) =>
      `Answers to ${question}: ${distribution} (valid ${base}, don’t know ${missing})`,
    quartiles: (quartiles) => `quartiles ${quartiles}`,
    multiple: 'Multiple choice: an answer counts under every code that it ticks.',
    weighted: (sum) =>
      `With response weights, scaled to a mean of 1 (the valid answers weigh ${sum}); the value is of the weights.`,
    weightsWithheld:
      'With response weights: the value is of the weights. What each answer weighs is not told, as too few responses gave one of them.',
    answersWithheld: (question, base) =>
      `Answers to ${question}: valid ${base}. How they are distributed is not shown (too few, or to protect others).`,
    noValue: (base) => `No value: ${base} valid answer(s), fewer than the least base.`,
    value: 'Value',
    reference: (count, least, greatest) => `Reference values: ${count}, least ${least}, greatest ${greatest}`,
    earlier: 'an earlier year',
    named: (_field, word) => word,
    noSpread: 'No score: the reference values have no spread, or the scale gives none.',
    inIndex: (weight, contribution) =>
      `Weight in the index: ${weight}${contribution === null ? '' : `; contribution ${contribution} points`}`,
    onePoint: 'One more point of score on one indicator',
    onePointNote: 'All else as it is; to the best score where less than a point is left.',
    points: 'Points',
    rankColumn: 'Rank',
    unknownUnit: (text, closest) =>
      `There is no unit ${quoted(text)} in this run.${closest.length === 0 ? '' : ` Did you mean ${closest.map(quoted).join(', ')}?`}`,
    unknownPart: (text, closest) => `There is no component, dimension or indicator ${quoted(text)}.${meant(closest)}`,
  },
  init: initEn,
  next: nextEn,
  help: {
    run: 'run file (run.json)',
    explainedUnit: 'id, name or alias of the unit',
    explainedPart: 'only this component, dimension or indicator',
    resultFormat: 'text or md (Markdown)',
    file: 'Excel or CSV file',
    shell: 'bash, zsh, fish, powershell',
    sheet: 'name or number of the sheet',
    encoding: 'encoding of a text file: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni',
    delimiter: 'delimiter of a text file',
    method: 'method file (.xlsx, .yaml, .json); default: the one in this folder',
    output: 'folder for the results',
    format: 'what to write beside run.json: xlsx, html, csv, md, json',
    csvLocale: 'en: comma and point; vi: semicolon and decimal comma',
    dryRun: 'write nothing, only tell which files would be written',
    set: 'change a field of the method, such as normalisation.method=z-score',
    asOf: 'the date to show in the results (YYYY-MM-DD)',
    json: 'print the result as JSON',
    quiet: 'print nothing but errors',
    lang: 'language of messages and reports: vi or en',
    noColor: 'no colours',
    force: 'replace files that this tool did not write',
    strict: 'count warnings as errors',
    weight: 'a new weight, such as minh-bach=20 or departments/minh-bach=20; may be repeated',
    rescale: 'the siblings of a new weight share the rest of their sum in proportion',
    equal: 'all components weigh the same',
    without: 'leave out a component, dimension, indicator or unit; may be repeated',
  },
  compare: enCompare,
  robustness: enRobustness,
  check,
  eachUnit: enEachUnit,
  convert,
  variants: enVariants,
  whatif: {
    before: 'Before',
    change: 'Change',
    movedBy: 'Moved by',
    changed: 'the changed method',
    moved: (moved, units) => `${moved} of ${units} units change their rank.`,
    correlations: (spearman, kendall) => `Agreement of the two rankings: Spearman ${spearman}, Kendall ${kendall}.`,
    nothing:
      'Nothing was changed. Say what: --weight id=number, --weights file, --equal, --pca, --without id or --set field=value.',
    badWeight: (text) =>
      `--weight ${quoted(text)}: write it as id=number, such as minh-bach=20; the number is not negative.`,
    unknown: (id, closest) => `The run has no component, indicator or unit ${quoted(id)}.${meant(closest)}`,
    needsAnswers:
      'This change needs the answers themselves, which a run file does not hold. Change the method and run ddci score again.',
    hiddenValues:
      'The run does not hold all values that the reference values rest on (units whose values are not shown, or pooled years). Change the method and run ddci score again.',
  },
};
