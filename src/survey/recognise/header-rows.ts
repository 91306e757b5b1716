/** Which row is the header? One of texts that do not come again below, filled about as widely as the table. */
import { fold } from '../../core/text/fold.ts';
import { HEADER_ROWS } from '../header.ts';
import { numbersColumns } from '../numbered-row.ts';
import { type Cell, type MergedRange, textOf } from '../table.ts';

/** How many rows are searched for the header and for what is below it. */
export const TOP_ROWS = HEADER_ROWS + 30;

export interface TopRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface FoundHeader {
  /** One, or two that are joined. */
  readonly rows: readonly number[];
  /** The first row of answers. */
  readonly dataFrom: number;
  /** Whether the method must name the header's rows: two, or others like it around. */
  readonly named: boolean;
  /** The row under it that numbers the columns, which is passed over; null where there is none. */
  readonly numbering: number | null;
}

export function findHeaderRows(rows: readonly TopRow[], merged: readonly MergedRange[]): FoundHeader | null {
  const numbering = rows.filter((row, i) => isNumbering(row, rows.slice(i + 1)));
  const found = headerAmong(
    rows.filter((row) => !numbering.includes(row)),
    merged,
  );
  const last = found?.rows.at(-1) ?? 0;
  const passed = numbering.find(({ row }) => row > last && row < (found?.dataFrom ?? 0));
  return found === null || passed === undefined ? found : { ...found, named: true, numbering: passed.row };
}

/** (1), (2), (3) … under the header; without brackets, only where a number is above texts: else it may be a row of answers. */
function isNumbering({ cells }: TopRow, below: readonly TopRow[]): boolean {
  if (!numbersColumns(cells.map(textOf))) return false;
  return filled(cells).some((column) => {
    const texts = below.map((row) => textAt(row.cells, column)).filter((text) => text !== '');
    const words = texts.filter((text) => /\p{L}{2}/u.test(text));
    return /^[([]/u.test(textAt(cells, column)) || (texts.length > 2 && words.length > texts.length * 0.8);
  });
}

function headerAmong(top: readonly TopRow[], merged: readonly MergedRange[]): FoundHeader | null {
  const most = Math.max(0, ...top.map(({ cells }) => filled(cells).length));
  const at = top.findIndex((row, i) => i < top.length - 1 && isHeaderLike(row, top.slice(i + 1), most));
  const [first, second, third] = [top[at], top[at + 1], top[at + 2]];
  if (first === undefined || second === undefined) return null;
  // Qualtrics: names, texts, and what it was imported from.
  if (third !== undefined && isImportRow(third) && second.row === first.row + 1) {
    return { rows: [second.row], dataFrom: third.row + 1, named: true, numbering: null };
  }
  if (isImportRow(second)) return { rows: [first.row], dataFrom: second.row + 1, named: true, numbering: null };
  if (isSecondHeader(first, second, top.slice(at + 2), merged)) {
    return { rows: [first.row, second.row], dataFrom: third?.row ?? second.row + 1, named: true, numbering: null };
  }
  // A table of numbers with further headers, such as short names.
  const further = top.slice(at + 1).findIndex((row, i) => !isNamesOfNumbers(row, top.slice(at + 2 + i)));
  const data = top[at + 1 + Math.max(0, further)] ?? second;
  return { rows: [first.row], dataFrom: data.row, named: further > 0, numbering: null };
}

function isHeaderLike({ cells }: TopRow, below: readonly TopRow[], most: number): boolean {
  const filledCells = filled(cells);
  const texts = filledCells.filter((column) => cells[column]?.kind === 'text');
  if (filledCells.length < Math.max(2, most / 2) || texts.length < filledCells.length * 0.8) return false;
  const again = texts.filter((column) => {
    const text = fold(textAt(cells, column));
    return below.some((row) => fold(textAt(row.cells, column)) === text);
  });
  return again.length <= texts.length * 0.1;
}

/** The row below fills what the first leaves open, and leaves open what the rows of answers fill. */
function isSecondHeader(
  first: TopRow,
  second: TopRow,
  below: readonly TopRow[],
  merged: readonly MergedRange[],
): boolean {
  if (second.row !== first.row + 1 || below.length === 0) return false;
  const over = merged.some(
    ({ rows, columns }) => rows[0] === first.row && rows[1] === first.row && columns[0] < columns[1],
  );
  const fills = filled(second.cells).filter((column) => textAt(first.cells, column) === '');
  const open = filled(first.cells).filter((column) => textAt(second.cells, column) === '');
  const answered = open.filter(
    (column) => below.filter(({ cells }) => textAt(cells, column) !== '').length * 2 > below.length,
  );
  // What is never blank in the answers is blank here: the first column of the table.
  const [begin = 0] = filled(first.cells);
  const always = below.filter(({ cells }) => textAt(cells, begin) !== '').length >= below.length * 0.9;
  const texts = filled(second.cells).every((column) => second.cells[column]?.kind === 'text');
  return (fills.length > 0 || over) && answered.length > 0 && open.includes(begin) && always && texts;
}

function isImportRow({ cells }: TopRow): boolean {
  const texts = filled(cells);
  return (
    texts.length > 1 &&
    texts.filter((column) => textAt(cells, column).startsWith('{"ImportId"')).length * 2 > texts.length
  );
}

/** Text over most of the columns that hold numbers in the rows below. */
function isNamesOfNumbers({ cells }: TopRow, below: readonly TopRow[]): boolean {
  const numeric = filled(cells).filter((column) => {
    const rows = below.filter((row) => textAt(row.cells, column) !== '');
    return rows.length > 2 && rows.filter((row) => row.cells[column]?.kind === 'number').length * 2 > rows.length;
  });
  const named = numeric.filter((column) => /\p{L}{2}/u.test(textAt(cells, column)));
  return numeric.length > 1 && named.length * 2 > numeric.length;
}

function filled(cells: readonly Cell[]): number[] {
  return cells.flatMap((cell, column) => (textOf(cell).trim() === '' ? [] : [column]));
}

function textAt(cells: readonly Cell[], column: number): string {
  const cell = cells[column];
  return cell === undefined ? '' : textOf(cell).trim();
}
