/** Workbooks as an office keeps them, for tests of the first hour: cells, merged titles, a drawn sequence that is the same each time. */
import ExcelJS from 'exceljs';

export type Cell = string | number | Date | null;

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly string[];
}

export async function workbookOf(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merged = [] } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row);
    for (const range of merged) sheet.mergeCells(range);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Lehmer's sequence with Park and Miller's factor: the same draws every time. */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state / 2147483647;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<Value>(values: readonly Value[]): Value {
    const value = values[this.whole(0, values.length - 1)];
    if (value === undefined) throw new RangeError('no values to draw from');
    return value;
  }

  /** A level of 1 to 5, better where `good` (0 to 1) is. */
  level(good: number): number {
    return Math.min(5, Math.max(1, Math.round(1 + good * 3 + this.next() * 1.6 - 0.4)));
  }
}
