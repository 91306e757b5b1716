import { first, listed, quoted } from '../text.ts';
import type { init as vi } from '../vi/init.ts';

const enPlaces = new Map([
  ['title', 'the title'],
  ['year', 'the year'],
  ['id', 'an id'],
  ['name', 'a name'],
  ['weight', 'the weight'],
  ['unit', 'the column that names the unit'],
  ['parent', 'the component that the indicator belongs to'],
  ['question', 'the question'],
  ['scale', 'the scale'],
  ['statistic', 'the statistic'],
  ['of', 'the codes that count'],
  ['direction', 'the direction (positive or negative)'],
  ['code', 'the code of the answer'],
]);

export const init = {
  files: 'survey files, tables of published figures (Excel, CSV); * may be used; with --form: the method file',
  output: 'method file to write (.xlsx, .yaml, .json; method.xlsx where not given); with --form: the folder',
  preset: 'begin with a preset: 2026 (after the mergers of 2025), nghe-an, pci, blank',
  listOption: 'official list of the units (column name; id, group, aliases, quota where it has them)',
  layouts: {
    long: 'a row is one form about one unit',
    blocks: (blocks) => `a row is one respondent about several units, in the column groups ${listed(blocks)}`,
    matrix: (pattern) => `a row is one respondent, a column a question about a unit (headers like ${pattern})`,
    sheets: 'a sheet is a unit, a row a form',
    files: 'a file is a unit, a row a form',
  },
  source: (file, rows, headers, sheet) =>
    `${file}${sheet === null ? '' : sheet === '*' ? ' (all sheets)' : ` › ${sheet}`}: ${rows} rows, header in row${headers.length > 1 ? 's' : ''} ${headers.join(' and ')}`,
  numbering: (row) => `row ${row} numbers the columns (1, 2, 3 …) and is passed over`,
  unitColumn: (header) => `Units: column ${quoted(header)}`,
  unitOpen: (doubtful) =>
    doubtful.length === 0
      ? 'Units: no column is seen to name the unit that is judged'
      : doubtful.length === 1
        ? `Units: perhaps the column ${doubtful.map(quoted).join(', ')}, which is not sure; if so, enter it in the sheet of sources`
        : `Units: any of the columns ${doubtful.map(quoted).join(', ')} could be meant`,
  list: (file, units) => `${file}: list of units, ${units} units`,
  emptyList: (file) =>
    `${quoted(file)} has no column that names units. A list of units needs a column “name”; id, group, aliases and quota may stand next to it.`,
  units: (count) => `${count} units`,
  unitsMaybe: (count) => `${count} names may be other spellings of a unit: see the sheet of units`,
  unitsUnlisted: (count) => `${count} names are not on the list of units: see the sheet of units`,
  unitsWithoutForms: (count) => `${count} units of the list have no form yet`,
  unitsGathered: (spellings, units) =>
    `${spellings} other spellings were gathered under ${units} units: see the orange cells of the sheet of units`,
  unitsCoded: (count) => `${count} units have a code only, and no name`,
  respondent: (header) => `Respondents: column ${quoted(header)}, by which duplicates are known`,
  serial: (header) =>
    `The column ${quoted(header)} only numbers the forms (1, 2, 3 …), so it is not used as the respondent’s code; duplicates cannot be known`,
  noRespondent: 'No column tells respondents apart, so duplicates cannot be known',
  questions: (count, scales) => `${count} questions; scales: ${listed(scales, 20)}`,
  components: (names) => `Components by the header: ${listed(names, 12)}`,
  published: (file, columns) => `${file}: published figures, ${columns.length} indicators`,
  where: (column, value) => `Only rows whose ${quoted(column)} is ${quoted(value)} are read: others are try-outs`,
  idle: {
    empty: 'empty',
    personal: 'personal data',
    form: 'of the form tool',
    background: 'about the respondent',
    text: 'free text',
    weight: 'perhaps the weight of the form; if so, enter it in the sheet of sources',
  },
  idleLine: (what, headers) => `Not used (${what}): ${listed(headers.map(quoted), 12)}`,
  unread: (headers) => `Answers not understood: ${listed(headers.map(quoted), 12)}`,
  personalCells: (file, sheet, cells, count) =>
    `${count} cell(s) look like personal data (a telephone number, an e-mail address) and are left out of what is read: ${file}${sheet === null ? '' : ` › ${sheet}`} › ${first(cells, count)}. Correct them in the file.`,
  unreadFile: {
    'no-table': (file) => `${file}: no table with a header is seen.`,
    'no-answers': (file) => `${file}: no question is seen.`,
    ranking: (file) => `${file}: only totals and ranks (the result of a ranking), which are not used as data.`,
  },
  presetFrom: (source) => `From the preset: ${source}.`,
  assumed: 'Taken to be so, please check:',
  assumption: (assumption) => {
    switch (assumption.kind) {
      case 'title':
        return `The title is “${assumption.title}”, by the name of a file.`;
      case 'year':
        return `The year is ${assumption.year}, by the names of the files.`;
      case 'decimal-mark':
        return `${assumption.file}: the decimal mark is “${assumption.mark}”; numbers such as 1.234 could be read otherwise.`;
      case 'one-file-one-track':
        return `Each survey file is a track: there are ${assumption.tracks}.`;
      case 'unit-by-header':
        return `The column ${quoted(assumption.header)} names the unit: only its header says so, its cells are no names of departments or localities.`;
      case 'unit-unlike-header':
        return `The column ${quoted(assumption.header)} names the unit that is judged: only its cells say so.`;
      case 'respondent-email':
        return `The e-mail address (${quoted(assumption.header)}) tells duplicates apart; it is written to no result.`;
      case 'levels':
        return assumption.met < assumption.all
          ? `Scale ${assumption.scale}: the data show ${assumption.met} levels; the others are those of the usual ${assumption.all}.`
          : `Scale ${assumption.scale}: ${assumption.all} levels, none in the middle.`;
      case 'own-codes':
        return `Scale ${assumption.scale}: the codes are the numbers that stand before the answers.`;
      case 'code-range':
        return `Scale ${assumption.scale}: the cells hold codes from ${assumption.range[0]} to ${assumption.range[1]} only; check which is the highest.`;
      case 'number-range':
        return `Scale ${assumption.scale}: the valid range ${assumption.range[0]} to ${assumption.range[1]} is that of the present data.`;
      case 'missing-number':
        return `${assumption.number} means no answer (scales ${listed(assumption.scales, 20)}).`;
      case 'shares':
        return 'Questions with levels: the share of answers above the middle (as the PCI does); yes or no: the share of yes.';
      case 'means':
        return 'Questions with numbers: the mean.';
      case 'equal-weights':
        return 'The indicators of a component weigh the same.';
      case 'examples':
        return `${assumption.count} numbers of the preset (orange cells) are examples that no document states: put your own in their place.`;
    }
  },
  open: (count, workbook) =>
    count === 0
      ? 'Nothing is left to fill in.'
      : `${count} places are left to fill in (question marks${workbook ? ', yellow cells' : ''}):`,
  lines: (numbers) => `${numbers.length === 1 ? 'line' : 'lines'} ${listed(numbers, 40)}`,
  next: (file, workbook) =>
    workbook
      ? `Next: open ${file} in Excel, fill in the yellow cells, save it, and run: ddci check`
      : `Next: open ${file}, replace the question marks, save it, and run: ddci check`,
  written: (file) => `Wrote ${file}.`,
  otherMethod: (file) =>
    `This folder has the method file ${file} already. Move it away, or name the new one by --output.`,
  isMethod: (file) =>
    `${quoted(file)} is a method file, not a survey. Leave it out of the command; check it with ddci check.`,
  nothing: 'No survey table was recognised; nothing was written. See how a file is read: ddci preview FILE',
  needsFiles: 'Name the survey files: ddci init survey.xlsx, or a preset: ddci init --preset nghe-an',
  badOutput: (file) => `The format of ${quoted(file)} is not known. Its ending must be .xlsx, .yaml or .json.`,
  markOpen: 'Not known: to be filled in.',
  markUnit:
    'Perhaps another name of a unit (see the column Note). If so, copy it into the aliases of that unit and delete this row; if it is a unit of its own, give it an id.',
  markGrouped: 'As the merged header of the survey has it. Please check.',
  markDecimal: 'The numbers of this table can be read in two ways; this is the more likely one. Please check.',
  markGathered:
    'Other spellings met in the forms, taken to be this unit; the note says how often. Delete what is another unit.',
  markExample: 'An example that no document states. Put your own number here.',
  form: {
    option: 'write a workbook for data entry and an XLSForm for KoboToolbox, from the method or preset',
    respondent: 'Form code',
    unit: 'Unit judged',
    lists: 'Lists',
    howTo: 'A row is one form about one unit. Choose answers from the lists; leave blank what was not answered.',
    entryFile: 'data-entry.xlsx',
    noQuestions: 'This method or preset has no questions to make a form of.',
    between: (least, greatest) => `A number from ${least} to ${greatest}.`,
    written: (files, exports, examples) => [
      ...files.map((file) => `Wrote ${file}`),
      ...(examples ? ['Units and questions in these files are examples: put your own in their place.'] : []),
      'Paper forms: type them into data-entry.xlsx, and name the file in the method.',
      `KoboToolbox: upload the xlsform files, collect, export CSV with “XML values and headers” as ${exports.join(', ')}, and score by method-kobo.yaml.`,
    ],
  },
  places: enPlaces,
  openPlace: (what, cells, count) =>
    count === 1
      ? `Not filled in yet: ${what}. Replace the question mark.`
      : `Not filled in yet: ${what}, in ${count} places: ${/^\d/u.test(cells[0] ?? '') ? 'lines ' : ''}${listed(cells, 20)}. Replace the question marks.`,
} satisfies typeof vi;
