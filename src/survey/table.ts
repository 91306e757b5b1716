/** Sheets as a reader hands them over (io/read implements this), and the one way to name a cell. */
export { columnLetters, columnNumber } from '../core/text/column-letters.ts';

/** What is in a cell. A formula is its cached result. */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** A percent cell is its number: 75 % is 0.75. `shown`: with the leading zeros of its number format (001). */
  | { readonly kind: 'number'; readonly number: number; readonly percent: boolean; readonly shown?: string }
  /** In the form 2022-12-31 or 2022-12-31 08:30:00. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  /** `#N/A` and kin, or a formula that was never calculated. */
  | { readonly kind: 'error'; readonly text: string };

export const BLANK: Cell = { kind: 'blank' };

/** A row in passing: it is valid only until the next one comes. */
export interface Row {
  /** As a spreadsheet counts it, from 1. For text files: the record, as a spreadsheet would number it. */
  readonly number: number;
  /** Columns up to the last one that may hold something. */
  readonly width: number;
  /** Hidden by whoever made the sheet; it is read like any other, and that is reported. */
  readonly hidden: boolean;
  /**
   * A small number for the cell, the same for equal cells of the column and never used for another; 0 is blank.
   * So an answer that was met before costs no text. Columns count from 0.
   */
  key(column: number): number;
  /** The keys of several columns, put into a list. */
  keys(columns: readonly number[], into: Uint32Array): void;
  /** The text of the cell, which may be made again at each call: for columns in which hardly any text occurs twice. */
  text(column: number): string;
  /** The same in UTF-8, where it is already in memory in that form; null: ask for the text instead. */
  bytes(column: number): TextBytes | null;
}

/** Bytes in passing: valid only until others are asked for. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** The columns of which keys will be asked, and those of which texts will be. Others may be asked for, and take longer. */
export interface ReadColumns {
  readonly keys: readonly number[];
  readonly texts: readonly number[];
}

export interface Sheet {
  /** null for a text file. */
  readonly name: string | null;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  /** How a text file is read; null for a sheet of a workbook. */
  readonly reading: TextReading | null;
  /**
   * Hands over the rows from the first on, until the visitor answers false. May be called again.
   * @param columns those that will be asked for in every row
   */
  read(visit: (row: Row) => boolean, columns?: ReadColumns): Promise<void>;
  /** The cell behind a key. */
  cell(column: number, key: number): Cell;
  /** Merged ranges, in the order of the file. Only the first cell of one holds anything. */
  merged(): Promise<readonly MergedRange[]>;
}

/** How a text file is read: as said, or as found from the file itself. */
export interface TextReading {
  readonly encoding: string;
  readonly delimiter: string;
}

/** What the method says of a text file; null: to be found. */
export type TextOptions = { readonly [Option in keyof TextReading]: TextReading[Option] | null };

/** Rows and columns from the first to the last; rows count from 1, columns from 0. */
export interface MergedRange {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** Opens a file that the method names. */
export type OpenTable = (file: string, options: TextOptions) => Promise<readonly Sheet[]>;

/** A cell as a plain value: text, number, true or false, null; dates and errors say what they are. */
export function plainCell(
  cell: Cell,
): string | number | boolean | null | { readonly kind: 'date' | 'error'; readonly text: string } {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.shown ?? cell.number;
    case 'boolean':
      return cell.truth;
    case 'date':
    case 'error':
      return { kind: cell.kind, text: cell.text };
  }
}

/** The text of a cell as it is compared with headers, names and labels. */
export function textOf(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return cell.shown ?? String(cell.number);
    case 'boolean':
      return cell.truth ? 'TRUE' : 'FALSE';
    default:
      return cell.text;
  }
}
