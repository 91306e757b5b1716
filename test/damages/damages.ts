/**
 * Damages as they happen to surveys between a form and the program, by kind: what was done to the files and the method, and what
 * a warning about it must name.
 */
import type { Dice } from '../random-case.ts';
import { COLUMNS, FIGURES, type Survey } from './good-survey.ts';

export interface Damaged {
  readonly files: ReadonlyMap<string, string>;
  readonly method: object;
  /** One of these is in the warning: a row of the file, a column, a file, a cell or an id. */
  readonly names: readonly string[];
}

export type Damage = (survey: Survey, dice: Dice) => Damaged;

/** A table while it is damaged: lines that are written as they are, or cells. */
type Line = string | readonly string[];
interface Lines {
  readonly lines: Line[];
  readonly delimiter: string;
}

/** The number of a line in its file. */
const row = (index: number): string => String(index + 1);

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const joined = (cells: readonly string[], delimiter: string): string =>
  cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const other = (delimiter: string): string => (delimiter === ',' ? ';' : ',');

function written({ lines, delimiter }: Lines): string {
  return lines.map((line) => `${typeof line === 'string' ? line : joined(line, delimiter)}\n`).join('');
}

function filesOf(survey: Survey): Map<string, string> {
  return new Map(
    [...survey.tables].map(([name, { records, delimiter }]) => [name, written({ lines: [...records], delimiter })]),
  );
}

/** Damages one table of lines; answers what a warning must name. */
function inTable(file: string, damage: (lines: Lines, dice: Dice) => readonly string[]): Damage {
  return (survey, dice) => {
    const table = survey.tables.get(file);
    if (table === undefined) throw new Error(`no ${file}`);
    const lines: Lines = { lines: [...table.records], delimiter: table.delimiter };
    const names = damage(lines, dice);
    return { files: filesOf(survey).set(file, written(lines)), method: survey.method, names };
  };
}

const inForms = (damage: (lines: Lines, dice: Dice) => readonly string[]): Damage => inTable('phieu-1.csv', damage);

/** One row of a selected year becomes other lines. */
function oneRow(to: (cells: readonly string[], dice: Dice, delimiter: string) => readonly Line[]): Damage {
  return inForms(({ lines, delimiter }, dice) => {
    const at = dice.pick([2, 3, 4, 5, 6, 7]);
    lines.splice(at, 1, ...to(cellsOf(lines, at), dice, delimiter));
    return [row(at)];
  });
}

function cellsOf(lines: readonly Line[], at: number): readonly string[] {
  const line = lines[at];
  if (line === undefined || typeof line === 'string') throw new Error(`no cells in line ${at}`);
  return line;
}

/** The second half of the rows, in another shape. */
function halfOfRows(to: (cells: readonly string[], delimiter: string) => Line): Damage {
  return inForms(({ lines, delimiter }) => {
    const first = Math.ceil(lines.length / 2);
    for (let at = first; at < lines.length; at++) lines[at] = to(cellsOf(lines, at), delimiter);
    return [row(first)];
  });
}

/** Cells of one column. */
function inColumn(
  file: string,
  columns: readonly string[],
  rows: 'all' | 'some',
  to: (cell: string, dice: Dice) => string,
): Damage {
  return inTable(file, ({ lines }, dice) => {
    const column = dice.pick(columns);
    const c = cellsOf(lines, 0).indexOf(column);
    const changed: string[] = [];
    for (let at = 1; at < lines.length; at++) {
      if (rows === 'some' && at % 4 !== 2) continue;
      lines[at] = cellsOf(lines, at).map((cell, i) => (i === c ? to(cell, dice) : cell));
      changed.push(row(at));
    }
    const letter = 'ABCDEFGH'[c] ?? '';
    return [column, letter, ...changed.map((at) => letter + at), ...(rows === 'some' ? changed : [])];
  });
}

function inMethod(names: readonly string[], from: string, to: string): Damage {
  return (survey) => {
    const before = JSON.stringify(survey.method);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`the method has no ${from}`);
    return { files: filesOf(survey), method: JSON.parse(after), names };
  };
}

/** A version of a question in a column at the end: later rows are answered there. */
function versionOf(title: (question: string) => string, blank = ''): Damage {
  return inForms(({ lines }, dice) => {
    const question = dice.pick(['Q1', 'Q2', 'Q3', 'Ngày']);
    const c = COLUMNS.indexOf(question);
    const first = Math.ceil(lines.length / 2);
    lines.forEach((_, at) => {
      const cells = cellsOf(lines, at);
      if (at === 0) lines[at] = [...cells, title(question)];
      else if (at < first) lines[at] = [...cells, blank];
      else lines[at] = [...cells.map((cell, i) => (i === c ? blank : cell)), cells[c] ?? ''];
    });
    return [question];
  });
}

/**
 * Codes of respondents from the first number again, from a row on or in the second file: that some are duplicates is not what
 * happened.
 */
const codesRestarted =
  (from: number) =>
  (survey: Survey): Damaged => {
    const files = filesOf(survey);
    const numbered = (cells: readonly string[], code: number) => [`${code}`, ...cells.slice(1)];
    for (const [name, { records, delimiter }] of survey.tables) {
      if (name === FIGURES) continue;
      const lines = records.map((cells, at) => (at === 0 ? cells : numbered(cells, Number(cells[0]) + from - 1)));
      files.set(name, written({ lines, delimiter }));
    }
    const second = survey.tables.get('phieu-2.csv');
    const [file, table, first] = second
      ? (['phieu-2.csv', second, 1] as const)
      : (['phieu-1.csv', survey.tables.get('phieu-1.csv'), 13] as const);
    if (table === undefined) throw new Error('no forms');
    // Of as many units as are rated in turn: the same code, about the same unit.
    const lines = table.records.map((cells, at) => {
      if (at === 0) return cells;
      return numbered(cells, at < first ? Number(cells[0]) + from - 1 : at - first + from);
    });
    files.set(file, written({ lines, delimiter: table.delimiter }));
    return { files, method: survey.method, names: [] };
  };

const percent = (cell: string): string => `${cell}%`;
const comma = (cell: string): string => cell.replace('.', ',');

export const damages: Readonly<Record<string, Damage>> = {
  // Rows
  'a row slid to the right': oneRow((cells) => [['', ...cells]]),
  'a row slid to the right, its last cell lost': oneRow((cells) => [['', ...cells.slice(0, -1)]]),
  'a row slid to the left': oneRow((cells) => [cells.slice(1)]),
  'a cell put into a row': oneRow((cells, dice) => {
    const at = dice.whole(1, cells.length - 1);
    return [[...cells.slice(0, at), '', ...cells.slice(at)]];
  }),
  'a cell lost from a row': oneRow((cells, dice) => {
    const at = dice.whole(1, cells.length - 1);
    return [[...cells.slice(0, at), ...cells.slice(at + 1)]];
  }),
  'a row cut short': oneRow((cells, dice) => [cells.slice(0, dice.whole(2, cells.length - 1))]),
  'a row with another delimiter': oneRow((cells, _, delimiter) => [joined(cells, other(delimiter))]),
  'half of the rows with another delimiter': halfOfRows((cells, delimiter) => joined(cells, other(delimiter))),
  'half of the rows with tabs': halfOfRows((cells) => joined(cells, '\t')),
  'a row in quotes as a whole': oneRow((cells, _, delimiter) => [inQuotes(joined(cells, delimiter))]),
  'half of the rows in quotes as a whole': halfOfRows((cells, delimiter) => inQuotes(joined(cells, delimiter))),
  'every line in quotes as a whole': inForms(({ lines, delimiter }) => {
    lines.forEach((_, at) => {
      lines[at] = inQuotes(joined(cellsOf(lines, at), delimiter));
    });
    return ['phieu-1.csv'];
  }),
  'two rows in one line': inForms(({ lines }, dice) => {
    const at = dice.whole(2, 7);
    lines.splice(at, 2, [...cellsOf(lines, at), ...cellsOf(lines, at + 1)]);
    return [row(at)];
  }),
  'a row in two lines': oneRow((cells, dice) => {
    const at = dice.whole(2, cells.length - 2);
    return [cells.slice(0, at), cells.slice(at)];
  }),
  'the header lost': inForms(({ lines }) => {
    lines.shift();
    return ['phieu-1.csv'];
  }),
  'the header again among the rows': inForms(({ lines }, dice) => {
    const at = dice.whole(3, 9);
    lines.splice(at, 0, COLUMNS);
    return [row(at)];
  }),
  'no row left in a file': inForms(({ lines }) => {
    lines.splice(1);
    return ['phieu-1.csv'];
  }),
  // Percent
  'answers with a percent sign': inColumn('phieu-1.csv', ['Ngày', 'Q1'], 'all', percent),
  'some answers with a percent sign': inColumn('phieu-1.csv', ['Ngày', 'Q2'], 'some', percent),
  'response weights with a percent sign': inColumn('phieu-1.csv', ['Hệ số'], 'all', percent),
  'some response weights with a percent sign': inColumn('phieu-1.csv', ['Hệ số'], 'some', percent),
  'figures with a percent sign': inColumn(FIGURES, ['Dân số', 'Tỷ lệ'], 'all', percent),
  'some figures with a percent sign': inColumn(FIGURES, ['Dân số', 'Tỷ lệ'], 'some', percent),
  // Scales
  'figures of another scale than their goalposts': inColumn(
    FIGURES,
    ['Tỷ lệ'],
    'all',
    (cell) => `${Number(cell) / 100}`,
  ),
  'some figures of another scale than the others': inColumn(
    FIGURES,
    ['Tỷ lệ'],
    'some',
    (cell) => `${Number(cell) / 100}`,
  ),
  'goalposts of another scale than their figures': inMethod(['r2', 'Tỷ lệ'], '"upper":100', '"upper":1'),
  'a threshold that no answer reaches': inMethod(['p3', 'Q3'], '"than":2', '"than":200'),
  'tiers of another scale than the totals': inMethod(['Tốt', 'Khá', '0.6', '0,6'], '"from":60', '"from":0.6'),
  // Numbers
  'a decimal comma in every figure': inColumn(FIGURES, ['Tỷ lệ'], 'all', comma),
  'a decimal comma in some figures': inColumn(FIGURES, ['Tỷ lệ'], 'some', comma),
  'a decimal comma in some response weights': inColumn('phieu-1.csv', ['Hệ số'], 'some', comma),
  'thousands in groups after spaces': inColumn(FIGURES, ['Dân số'], 'all', (cell) => cell.replace(/(\d{3})$/u, ' $1')),
  'thousands in groups after no-break spaces': inColumn(FIGURES, ['Dân số'], 'some', (cell) =>
    cell.replace(/(\d{3})$/u, '\u00a0$1'),
  ),
  'thousands in groups after points': inColumn(FIGURES, ['Dân số'], 'some', (cell) => cell.replace(/(\d{3})$/u, '.$1')),
  'figures as powers of ten': inColumn(FIGURES, ['Dân số'], 'all', (cell) => `${Number(cell) / 1000}E+3`),
  'answers with the last bit of a division': inColumn('phieu-1.csv', ['Q1', 'Q2'], 'some', (cell) =>
    cell === '5' ? '4.999999999999999' : `${cell}.000000000000001`,
  ),
  // Respondents
  'codes of respondents that start again': codesRestarted(1),
  'codes of respondents that start at 101 again': codesRestarted(101),
  'placeholders for codes of respondents': (survey, dice) => {
    const placeholder = dice.pick(['n/a', 'ẩn danh', 'không', '-', 'Anonymous']);
    const damage = inColumn('phieu-1.csv', ['Phiếu'], 'some', () => placeholder);
    return { ...damage(survey, dice), names: [placeholder] };
  },
  // Equality
  'codes of units without their zeros': inColumn('phieu-1.csv', ['Đơn vị'], 'all', (cell) => `${Number(cell)}`),
  'codes of units with a decimal': inColumn('phieu-1.csv', ['Đơn vị'], 'some', (cell) => `${cell}.0`),
  'years with a decimal': inColumn('phieu-1.csv', ['Năm'], 'some', (cell) => `${cell}.0`),
  'a selection that no row meets': inMethod(['Năm', '2031'], '"2022"', '"2031"'),
  // Versions
  'a version of a question after an underscore': versionOf((question) => `${question}_001`),
  'a version of a question after a point': versionOf((question) => `${question}.1`),
  'a version of a question in brackets': versionOf((question) => `${question} (2)`),
  'a version of a question under the same title': versionOf((question) => question),
  'a version of a question under the same title, with dashes': versionOf((question) => question, '-'),
  'a version of a question before whose name is a word': versionOf((question) => `Câu hỏi ${question}`),
  // Weights
  'a weight that is too small to matter': inMethod(['P', 'R', 'weight'], '"weight":40', '"weight":4e-11'),
};

export function undamaged(survey: Survey): Damaged {
  return { files: filesOf(survey), method: survey.method, names: [] };
}
