/**
 * Rows of a text file that are parted otherwise than its header: by another delimiter, in quotes as a whole, or with fewer cells
 * than the rows around them. Their answers are in no column of the survey, or in the wrong one.
 */
import { append } from '../core/append.ts';
import type { Place } from '../core/model/findings.ts';
import type { FindingCollector } from './finding-collector.ts';
import type { Row, Sheet } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows for which Excel leaves out the last cells of a text file, where all of them are blank there. */
const EXCEL_BLOCK = 16;

export class RowShapes {
  readonly #sheet: Sheet;
  readonly #width: number;
  readonly #place: Place;
  readonly #findings: FindingCollector;
  /** Some row of full width has come. */
  #hasFull = false;
  /** Some row of full width ends with a blank: short rows are not how this file writes blanks. */
  #writesBlanks = false;
  /** The short rows since the last row of full width. */
  #pending: number[] = [];
  readonly #shortRows: number[] = [];
  /** The last row that is about a unit: short rows after it are notes at the foot. */
  #lastNamed = 0;

  /** @param width columns of the header */
  constructor(sheet: Sheet, width: number, place: Place, findings: FindingCollector) {
    this.#sheet = sheet;
    this.#width = width;
    this.#place = place;
    this.#findings = findings;
  }

  /** Whether the row is parted otherwise, which is reported; its cells are not those of the columns. */
  isOther(row: Row): boolean {
    const { reading } = this.#sheet;
    if (reading === null || this.#width < 2) return false;
    if (row.width >= this.#width) {
      this.#full(row);
      return false;
    }
    const delimiter = this.#delimiterOf(row, reading.delimiter);
    if (delimiter !== null) this.#report(row.number, delimiter, reading.delimiter);
    else if (this.hasText(row)) this.#pending.push(row.number);
    return delimiter !== null;
  }

  /** The row is about a unit. */
  names(row: Row): void {
    this.#lastNamed = row.number;
  }

  /** Whether anything is written in the row. */
  hasText(row: Row): boolean {
    for (let column = 0; column < row.width; column++) if (row.text(column).trim() !== '') return true;
    return false;
  }

  /** Whether a workbook's row has all its cells, joined by a delimiter, in its first one; which is reported. */
  isWholeLine(row: Row): boolean {
    if (this.#sheet.reading !== null || this.#width < 2) return false;
    const text = row.text(0);
    const found = DELIMITERS.find((delimiter) => text.split(delimiter).length >= this.#width);
    if (found === undefined) return false;
    for (let column = 1; column < row.width; column++) if (row.text(column).trim() !== '') return false;
    this.#findings.row('lines', row.number, (rows, count) => {
      return { code: 'whole-lines', level: 'error', place: this.#place, arguments: { rows, count, found } };
    });
    return true;
  }

  /** Reports the rows that are too short, when all rows have come. */
  finish(): void {
    if (this.#hasFull) this.#judge(this.#pending.filter((row) => row <= this.#lastNamed));
    const level = this.#writesBlanks ? 'error' : 'warning';
    for (const number of this.#shortRows) {
      this.#findings.row('short', number, (rows, count) => {
        return { code: 'short-rows', level, place: this.#place, arguments: { rows, count } };
      });
    }
  }

  #full(row: Row): void {
    this.#judge(this.#pending);
    this.#pending = [];
    this.#hasFull = true;
    if (!this.#writesBlanks) this.#writesBlanks = isBlank(row, this.#width - 1);
  }

  /** @param rows short ones without a row of full width between them */
  #judge(rows: readonly number[]): void {
    const isOfExcel = (rows[0] ?? 0) % EXCEL_BLOCK === 1 && rows.length % EXCEL_BLOCK === 0;
    if (!isOfExcel) append(this.#shortRows, rows);
  }

  /** The delimiter by which the row, taken as one text, has as many cells as the header; null: none. */
  #delimiterOf(row: Row, delimiter: string): string | null {
    const text = Array.from({ length: row.width }, (_, column) => row.text(column)).join(delimiter);
    const others = row.width === 1 ? DELIMITERS : DELIMITERS.filter((other) => other !== delimiter);
    return others.find((other) => text.split(other).length === this.#width) ?? null;
  }

  #report(number: number, found: string, expected: string): void {
    this.#findings.row(`shape ${found}`, number, (rows, count) => ({
      code: 'row-shape',
      level: 'error',
      place: this.#place,
      arguments: { rows, count, found, expected },
    }));
  }
}

function isBlank(row: Row, column: number): boolean {
  const copied = row.bytes(column);
  return copied === null ? row.key(column) === 0 : copied.start === copied.end;
}
