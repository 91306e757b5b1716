import { delimiterName, first, listed, quoted } from '../text.ts';
import type { findings as vi } from '../vi/findings.ts';
import { init } from './init.ts';
import { runPlace } from './run-places.ts';
import { meant, percent } from './text.ts';

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

export const findings = {
  syntax: ({ problem }) =>
    `The file cannot be read (YAML or JSON): ${SYNTAX[problem] ?? `wrong syntax (${problem})`}. Correct it at this line.`,
  'open-place': ({ name, cells, count }) => init.openPlace(init.places.get(name) ?? name, cells, count),
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
  'files-other-case': ({ files }) =>
    `${files.map(quoted).join(', ')}: not read, as the name in the method has small letters where the file has capitals, or the other way round. If it is a survey, write both alike.`,
  'missing-column': ({ name, closest, question }) =>
    `The column ${quoted(name)} is not there.${meant(closest)} ${question ? 'Correct the header, or list its text under questions in the method.' : 'Correct the header in the file, or the name in the method.'}`,
  'duplicate-header': ({ name, columns }) =>
    `${quoted(name)} stands over several columns: ${listed(columns)}. Rename or remove all but one.`,
  'hidden-rows': ({ rows, count }) => `${count} hidden row(s) are read like any other: ${first(rows, count)}.`,
  'hidden-sheets': ({ sheets }) => `Hidden sheets are not read: ${sheets.map(quoted).join(', ')}.`,
  'sheets-not-read': ({ sheets }) =>
    `These sheets have the same columns and are not read: ${sheets.map(quoted).join(', ')}. To read them all, write sheet: "*".`,
  'text-reading': ({ encoding, delimiter }) =>
    `Read as ${encoding} with the delimiter ${delimiterName(delimiter)}. If that is wrong, say so with the fields encoding and delimiter.`,
  'decimal-found': ({ indicator, decimal, text, cells: [cell = ''], value }) =>
    `${indicator}: the decimal mark is ${quoted(decimal)}, as other numbers of the column show${text === null || value === null ? ` (${cell})` : `: ${quoted(text)} (${cell}) is read as ${value}`}. If that is wrong, name the mark in the field decimal.`,
  'mixed-marks': ({ name, texts: [comma = '', point = ''], cells: [cell = ''] }) =>
    `${name}: some numbers have a decimal comma (${comma}) and others a decimal point (${point}); the second way is first met in ${cell}. Check that each is what is meant, and write them in one way.`,
  'empty-selection': ({ columns, values, seen }) =>
    `No row is selected by where: ${columns.map(quoted).join(', ')} = ${values.map(quoted).join(', ')}.${seen.length === 0 ? '' : ` The column has: ${seen.map(quoted).join(', ')}.`} Correct the values in the method.`,
  'percent-answer': ({ question, text, cells, count }) =>
    `${question}: ${count} cell(s) hold a percentage (${first(cells, count)})${text === null ? '' : `, shown as ${text}`}, where an answer of the scale is expected. If the number without % is meant, format the cells as plain numbers and check them.`,
  'unused-columns': ({ columns }) => `Columns that are not used: ${listed(columns, 30)}.`,
  'personal-content': ({ name }) =>
    `The column ${quoted(name)} holds what looks like e-mail addresses, telephone numbers, tax codes or identity numbers. Nothing of it is in any result; consider removing it from the file.`,
  'personal-column': ({ name }) =>
    `The column ${quoted(name)} looks like personal data. It is not read into any result.`,
  'unknown-unit': ({ text, rows, count, closest }) =>
    text === null
      ? `${count} row(s) name no unit (${first(rows, count)}). Write the unit's name in these rows, or add what they say to that unit's aliases.`
      : `${quoted(text)} names no unit${count === 0 ? '' : `: ${count} row(s) (${first(rows, count)})`}.${closest.length === 0 ? '' : ` Nearest: ${closest.map(quoted).join(', ')}.`} If it is one of them, add it to that unit: aliases: [${JSON.stringify(text)}].`,
  'sheet-passed': ({ text }) => `The sheet ${quoted(text)} names no unit and has not the columns; it is passed over.`,
  'shared-column': ({ questions }) =>
    `This column is read for two different questions: ${questions.map(quoted).join(' and ')}. Correct the headers under questions.`,
  'no-respondent': ({ rows, count }) =>
    `${count} row(s) with answers have no respondent's code, or a word in its place such as “anonymous”, “n/a”, “-” (they count, each as one respondent): rows ${first(rows, count)}. If they sum up others, remove them or limit the rows that are read (rows).`,
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
  'restarted-codes': ({ count, codes, isWithin }) =>
    `The respondents' codes ${isWithin ? 'begin again from this row on' : 'here restart at 1, as those of a file or sheet read before do'}: ${count > 0 ? `${count} response(s) have the code and unit of an earlier one and other answers, and may be of other respondents.` : `${codes} response(s) have the code of an earlier one about another unit, and count as the same respondent's in rank intervals.`} ${isWithin ? 'If the same code is the same respondent, say so (respondents: shared); else give each respondent a code of their own in the file, or do not use this column (respondent).' : 'Say how far a code reaches (respondents): per-file where each file counts on its own, per-sheet where each sheet does, shared where the same code is the same respondent.'}`,
  'row-shape': ({ rows, count, found, expected }) =>
    `${count} row(s) are not separated into columns as the header is: ${first(rows, count)}. ${found === expected ? 'The whole row is in quotes.' : `The header has the delimiter ${delimiterName(expected)}, these rows have ${delimiterName(found)}.`} Correct these rows to be like the others.`,
  'short-rows': ({ rows, count }) =>
    `${count} row(s) have fewer cells than there are headers, while other rows have all: ${first(rows, count)}. Their answers may be in the wrong columns. Correct these rows, and leave cells without an answer blank.`,
  'slid-rows': ({ rows, count }) =>
    `${count} row(s) have their cells in the columns next to their own: ${first(rows, count)}. Move the cells back.`,
  'whole-lines': ({ rows, count, found }) =>
    `${count} row(s) have all their cells in column A, with the delimiter ${delimiterName(found)} between them: ${first(rows, count)}. Separate them into columns (in Excel: Data › Text to Columns) and save, or use the CSV file that they come from.`,
  'versions-joined': ({ question, columns }) =>
    `${question} is read from several columns (${listed(columns)}): of each response, from the one with an answer.`,
  'versions-differ': ({ question, columns, rows, count }) =>
    `${question} has several columns (${listed(columns)}), and ${count} row(s) have different answers in them: ${first(rows, count)}. If they are two questions, rename the header of one; if they are the same, leave one answer in each row.`,
  'unread-version': ({ question, headers: [used = '', other = ''], rows, count }) =>
    `The column ${quoted(other)} is not read, yet has answers on the same scale in ${count} row(s) in which ${quoted(used)} is blank: ${first(rows, count)}. If it is ${question} of another version of the form, list both headers (questions: ${question}: [${JSON.stringify(used)}, ${JSON.stringify(other)}]).`,
  'no-rows': () =>
    'There is no row of data under the header, so there is no response to compute from. Check the file, the sheet and the rows that are read (rows).',
  'none-ranked': ({ tracks }) => `No unit is ranked (${listed(tracks)}). The warnings say why.`,
  'unlisted-block': ({ mark, rows, count }) =>
    `The block of columns ${quoted(mark)} has data in ${count} row(s) (${first(rows, count)}) and is not read. If it is a form about a further unit, add it to blocks.`,
  'unit-twice-in-row': ({ rows, count }) =>
    `${count} row(s) rate a unit more than once, in several blocks, and all count: ${first(rows, count)}. If the unit is wrong in one of them, correct it in the file.`,
  'ambiguous-choices': ({ question, readings, cells, count }) =>
    `${question}: what the cells say can be read as different choices: ${readings.map((labels) => labels.map(quoted).join(' + ')).join('; ')}: ${count} cell(s) (${first(cells, count)}). Change the separator, or the names of the options.`,
  'merged-cells': ({ cells, count }) =>
    `${count} merged cell(s) (${first(cells, count)}): what they say stands in their first row and column alone, the rest is blank. Unmerge the cells and fill in each of them.`,
  'numbered-row': () =>
    'This row seems to number the columns (1, 2, 3, …), yet it is counted as a response. If it is none, delete it, or limit the rows of data (rows).',
  'totals-rows': ({ rows, count }) => `${count} row(s) of totals are passed over: ${first(rows, count)}.`,
  'unknown-answer': ({ question, scale, text, cells, count, closest }) =>
    `${text === null ? 'A text' : quoted(text)} is no answer to ${question}${scale === null ? ' (a number is expected)' : ` on the scale ${scale}`}: ${count} cell(s) (${first(cells, count)}).${meant(closest)} Correct the cells, or add the text to the scale (answers or missing).`,
  'out-of-range': ({ question, text, range, cells, count }) =>
    `${text === null ? 'A number' : quoted(text)} is outside ${range[0]}–${range[1]} for ${question}: ${count} cell(s) (${first(cells, count)}). Correct the cells or the range.`,
  'ambiguous-number': ({ question, text, cells, count }) =>
    `${text === null ? 'A number' : quoted(text)} can be read as two numbers (${question}): ${count} cell(s) (${first(cells, count)}). Say which mark is the decimal one (decimal of the scale or of the table), or write the number without separators.`,
  'ambiguous-cells': ({ text, cells }) =>
    `${quoted(text)} can be read as two numbers: ${cells.join(', ')}. Type it again as a number, not as text.`,
  'percent-among-numbers': ({ name, value, other, at }) =>
    `${quoted(name)} is a percentage here (${value}) and a plain number in ${at.row === undefined ? `line ${at.line ?? ''}` : `cell ${at.column ?? ''}${at.row}`} of the same list (${other}). Write them in one way.`,
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
  'repeated-published-unit': ({ unit, firstRow, rows, count }) =>
    `${unit} has figures in row ${firstRow} already: ${count} more row(s) (${first(rows, count)}). Keep one row, or limit the rows that are read (rows).`,
  'figure-twice': ({ indicator, unit, firstFile }) =>
    `${unit}, ${indicator}: there is a figure in ${quoted(firstFile)} already. Say with the field columns which table gives which column, or remove one.`,
  'not-a-number': ({ indicator, text, cells, count }) =>
    `${text === null ? 'A text' : quoted(text)} is no number (${indicator}): ${count} cell(s) (${first(cells, count)}). Write a number, or - where there is none.`,
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
  'unlike-scales': ({ indicator, unit, value, others }) =>
    `${indicator}: the values (${unit}: ${value}) and the numbers they are compared with (${others.join('–')}) are on different scales, as 0.85 and 85 are. Write both as shares, or both as percentages.`,
  'all-clipped': ({ indicator, lower, upper }) =>
    `${indicator}: no value is within ${lower}–${upper}, so all scores are at the ends of the scale. Check these numbers in the method.`,
  'unlike-tiers': ({ tier, from, unit, total }) =>
    `The threshold of ${quoted(tier)} (${from}) and the totals (${unit}: ${total}) are on different scales. Write the thresholds on the scale of the index (out-of).`,
  'tier-out-of-reach': ({ tier, from, most }) =>
    `No total can reach ${quoted(tier)} (from ${from}): ${most} is the most there can be.`,
  'tier-for-all': ({ tier, from }) =>
    `All ranked units reach the best tier, ${quoted(tier)} (from ${from}). Check the thresholds.`,
  'tiny-weight': ({ part, weight, sum }) =>
    `The weight of ${quoted(part)} (${weight}) is so small next to the sum of its siblings' weights (${sum}) that it changes nothing. Check it.`,
  'blank-weight': ({ part, other, weight }) =>
    `${quoted(part)} has no weight and so counts as 1, while its sibling ${quoted(other)} weighs ${weight}. Write its weight; 0 where it is not to count.`,
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
  'threshold-missed': ({ unit, total, tier, from }) =>
    `${unit} does not reach ${quoted(tier)}: its total is ${total}, under ${from}. Tiers are decided on all digits, so the printed total looks like the threshold.`,
  'close-totals': ({ units: [better = '', worse = ''], totals: [more = '', less = ''] }) =>
    `${better} ranks before ${worse} by ${more} to ${less}: the printed totals look equal, ranks are decided on all digits.`,
  'no-tier': ({ unit, total }) => `${unit}: no tier reaches down to its total ${total}. Add a lower tier.`,
  'no-tiers': ({ names, values }) => `${names} tiers cannot be made of ${values} different totals; no tiers are given.`,
  'run-difference': ({ difference, unit, item }) =>
    `The ${runPlace({ difference, unit, item })} does not follow from the values in the file. The run file was edited or is damaged; run ddci score again.`,
  'not-finite': ({ indicator, unit }) =>
    `${unit}, ${indicator}: the numbers are too large to compute with. Check the figures.`,
} satisfies typeof vi;
