import { failureText } from '../sentences.ts';
import { delimiterName, first, listed, quoted } from '../text.ts';
import type { surveyFindings as vi } from '../vi/survey-findings.ts';
import { failures } from './failures.ts';
import { meant } from './text.ts';

export const surveyFindings = {
  'missing-sheet': ({ sheet, sheets }) =>
    sheets.length === 0
      ? `This file has no sheets; remove the field sheet (${quoted(sheet)}).`
      : `There is no sheet ${quoted(sheet)}. Sheets: ${listed(sheets)}.`,
  'empty-sheet': () => 'The file is empty, or has no visible sheet with anything in it.',
  'no-file': ({ pattern }) => `No file matches ${quoted(pattern)}.`,
  'unreadable-file': ({ failure }) => failureText(failure, failures),
  'files-passed': ({ files }) =>
    `${files.map(quoted).join(', ')}: not read, as it is called like a file that ddci check --xlsx writes. If it is a survey, give it another name, or name it in the method.`,
  'files-other-case': ({ files }) =>
    `${files.map(quoted).join(', ')}: not read, as the name in the method has small letters where the file has capitals, or the other way round. If it is a survey, write both alike.`,
  'missing-column': ({ name, closest, question }) =>
    `The column ${quoted(name)} is not there.${meant(closest)} ${question ? 'Correct the header, or list its text under questions in the method.' : 'Correct the header in the file, or the name in the method.'}`,
  'garbled-header': ({ garbled }): string =>
    garbled === 'mojibake'
      ? 'The letters of the header were changed when it was opened in a wrong encoding and saved again (such as “Ä‘Æ¡n vá»‹” for “đơn vị”). Take the original file, open it as UTF-8 and save it again.'
      : 'The header lost letters when it was saved: many show as “?”. Take the original file and save it as “CSV UTF-8” or .xlsx.',
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
    `The column ${quoted(name)} holds what looks like e-mail addresses, telephone numbers, tax codes or identity numbers. No result quotes it; consider removing it from the file.`,
  'personal-column': ({ name }) =>
    `The column ${quoted(name)} looks like personal data. It is not read into any result.`,
  'unknown-unit': ({ text, rows, count, closest, namesakes }) => {
    if (text === null) {
      return `${count} row(s) name no unit (${first(rows, count)}). Write the unit's name in these rows, or add what they say to that unit's aliases.`;
    }
    const what = `${quoted(text)} names no unit${count === 0 ? '' : `: ${count} row(s) (${first(rows, count)})`}.`;
    const alias = `add it to that unit: aliases: [${JSON.stringify(text)}]`;
    if (closest.length > 0) {
      return `${what} Nearest: ${closest.map(quoted).join(', ')}. If it is one of them, ${alias}.`;
    }
    return namesakes.length > 0
      ? `${what} ${namesakes.map(quoted).join(', ')} is another kind of unit. If this is a unit of its own, add it to the units; if the kind is wrong, correct the cells.`
      : `${what} If it is a unit, add it to the units; if it is another way to write one, ${alias}.`;
  },
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
  'restarted-codes': ({ firstNumber, count, codes, isWithin }) =>
    `The respondents' codes ${isWithin ? 'begin again from this row on' : `here restart at ${firstNumber}, as those of a file or sheet read before do`}: ${count > 0 ? `${count} response(s) have the code and unit of an earlier one and other answers, and may be of other respondents.` : `${codes} response(s) have the code of an earlier one about another unit, and count as the same respondent's in rank intervals.`} ${isWithin ? 'If the same code is the same respondent, say so (respondents: shared); else give each respondent a code of their own in the file, or do not use this column (respondent).' : 'Say how far a code reaches (respondents): per-file where each file counts on its own, per-sheet where each sheet does, shared where the same code is the same respondent.'}`,
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
  'unread-version': ({ question, headers: [used = '', other = ''], way, rows, count }) =>
    `The column ${quoted(other)} is not read, yet has answers on the same scale in ${count} row(s) in which ${quoted(used)} is blank: ${first(rows, count)}. If it is ${question} of another version of the form, ${
      {
        list: `list both headers (questions: ${question}: [${JSON.stringify(used)}, ${JSON.stringify(other)}])`,
        rename: 'give both columns the same header in the file',
        join: 'put the answers of both into one column',
      }[way]
    }.`,
  'no-rows': () =>
    'There is no row of data under the header, so there is nothing to compute from. Check the file, the sheet and the rows that are read (rows).',
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
  'unknown-answer': ({ question, scale, text, cells, count, closest, other }) =>
    `${text === null ? 'A text' : quoted(text)} is no answer to ${question}${scale === null ? ' (a number is expected)' : ` on the scale ${scale}`}: ${count} cell(s) (${first(cells, count)}).${other === undefined ? `${meant(closest)} Correct the cells, or add the text to the scale (answers or missing).` : ` If it is free text after ${quoted(other)}, write other: ${JSON.stringify(other)} in the scale; then it counts as that answer.`}`,
  'number-with-words': ({ question, cells, count }) =>
    `${count} cell(s) hold a number with words (such as “10 days”) for ${question}: ${first(cells, count)}. Write the number alone.`,
  'number-of-thousands': ({ question, cells, count }) =>
    `${count} cell(s) hold a number with a word for thousands or millions (such as “2 triệu”) for ${question}: ${first(cells, count)}. Write it in digits, in the unit of the other cells (2000000, or 2 where all are in millions).`,
  'number-span': ({ question, cells, count }) =>
    `${count} cell(s) hold a range (such as “5-7”) in place of a number, for ${question}: ${first(cells, count)}. Write one number, or leave the cell blank.`,
  'personal-number': ({ question, cells, count, isCounted }) =>
    `${count} cell(s) with answers to ${question} hold a number like those of telephones, identity cards or tax: ${first(cells, count)}. ${
      isCounted
        ? 'The range of the scale has them, so they count. If they are no answers, clear these cells, or narrow the range (number).'
        : 'Clear these cells; if such numbers are answers, give the scale their range (number).'
    }`,
  'out-of-range': ({ question, text, range, cells, count }) =>
    `${text === null ? 'A number' : quoted(text)} is outside ${range[0]}–${range[1]} for ${question}: ${count} cell(s) (${first(cells, count)}). Correct the cells or the range.`,
  'ambiguous-number': ({ question, text, cells, count }) =>
    `${text === null ? 'A number' : quoted(text)} can be read as two numbers (${question}): ${count} cell(s) (${first(cells, count)}). Say which mark is the decimal one (decimal of the scale or of the source), or write the number without separators.`,
  'ambiguous-cells': ({ text, cells }) =>
    `${quoted(text)} can be read as two numbers: ${cells.join(', ')}. In Excel, type it again as a number, not as text; in a text file, write 1250 or 1.25 for a text such as “1.250”.`,
  'percent-among-numbers': ({ name, value, other, at }) =>
    `${quoted(name)} is a percentage here (${value}) and a plain number in ${at.row === undefined ? `line ${at.line ?? ''}` : `cell ${at.column ?? ''}${at.row}`} of the same list (${other}). Write them in one way.`,
  'lone-shares': ({ indicator, cells, count, value, nextCell, nextValue }) =>
    `${indicator}: ${count} cell(s) (${first(cells, count)}) hold a number of at most 1 (${value}) where the others are like percentages (${nextValue} in ${nextCell}). If ${value} means ${Number((100 * value).toPrecision(12))}%, write ${Number((100 * value).toPrecision(12))}.`,
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
  'rank-against-total': ({ cells, count }) =>
    `${count} rank(s) do not follow from the totals of the table (${first(cells, count)}): a unit with a higher total is ranked behind or alike. Ranks are kept as they are in the table; compare them with the original.`,
  'score-off-scale': ({ name, end, cells, count }) =>
    `${quoted(name)}: ${count} number(s) beyond the scale to ${end} that the other units keep to (${first(cells, count)}) are not used. Compare them with the original, and mend them.`,
  'map-unknown-unit': ({ text, side, closest }) =>
    `${quoted(text)} is no unit of the ${side === 'old' ? 'older' : 'newer'} run.${closest.length === 0 ? '' : ` Nearest: ${closest.map(quoted).join(', ')}.`}`,
  'map-which-track': ({ text, tracks }) =>
    `${quoted(text)} is in several tracks: ${listed(tracks)}. Add a column track with the id of the track.`,
  'map-row-twice': ({ firstRow }) => `This row repeats row ${firstRow}. Remove one of the two.`,
  'map-two-continue': ({ unit, side }) =>
    side === 'old'
      ? `A row above says that another unit continues ${quoted(unit)}: only one can.`
      : `A row above says that ${quoted(unit)} continues another unit: it can continue only one.`,
} satisfies typeof vi;
