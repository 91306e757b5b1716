/** A row of a sheet: a stretch of an array of cells (cell-codes.ts), its own or that of many rows. */
import { type Row, textOf } from '../../../survey/table.ts';
import type { ColumnKeys } from '../columns.ts';
import type { CellCodes } from './cell-codes.ts';

export class SheetRow implements Row {
  number = 0;
  width = 0;
  hidden = false;
  /** The cells, and where in them the row begins. */
  cells: Int32Array;
  start = 0;
  readonly #codes: CellCodes;
  readonly #keys: ColumnKeys;

  constructor(codes: CellCodes, keys: ColumnKeys, cells: Int32Array) {
    this.#codes = codes;
    this.#keys = keys;
    this.cells = cells;
  }

  /** Begins a row in the place of the one before. */
  begin(number: number, hidden: boolean): void {
    this.cells.fill(0, this.start, this.start + this.width);
    this.width = 0;
    this.number = number;
    this.hidden = hidden;
  }

  put(column: number, code: number): void {
    if (code === 0) return;
    this.cells[this.start + column] = code;
    if (column >= this.width) this.width = column + 1;
  }

  /** Ends with the last cell that holds something. */
  narrow(): void {
    while (this.width > 0 && this.cells[this.start + this.width - 1] === 0) this.width -= 1;
  }

  key(column: number): number {
    return column < this.width ? this.#codes.key(column, this.cells[this.start + column] ?? 0) : 0;
  }

  keys(columns: readonly number[], into: Uint32Array): void {
    for (let i = 0; i < columns.length; i++) into[i] = this.key(columns[i] ?? 0);
  }

  text(column: number): string {
    return textOf(this.#keys.cell(column, this.key(column)));
  }

  bytes(): null {
    return null;
  }
}
