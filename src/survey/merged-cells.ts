/** Merged cells among the answers: what one shows for all its rows is written in the first row alone; the others are blank. */
import { columnLetters, type MergedRange, type Row, type Sheet, textOf } from './table.ts';

const NOTHING: readonly string[] = [];

export class MergedCells {
  readonly #sheet: Sheet;
  readonly #ranges: readonly MergedRange[];
  readonly #columns: readonly number[];
  readonly #first: number;
  /** By column that is read, the range that hides cells of it last. */
  readonly #over: (MergedRange | undefined)[] = [];
  #next = 0;

  /**
   * @param columns those that are read
   * @param above the row of the header
   * @param first the first row that is read
   */
  constructor(
    sheet: Sheet,
    merged: readonly MergedRange[],
    columns: Iterable<number>,
    { above, first }: { readonly above: number; readonly first: number },
  ) {
    this.#sheet = sheet;
    this.#columns = [...new Set(columns)];
    this.#first = first;
    this.#ranges = merged
      .filter(({ rows, columns: [left, right] }) => {
        const isRead = this.#columns.some((column) => column >= left && column <= right);
        return rows[0] > above && rows[1] >= first && isRead;
      })
      .sort((a, b) => a.rows[0] - b.rows[0]);
  }

  /** The first cells of what hides cells of a row. Rows come in order, each of them. */
  hiding(row: Row): readonly string[] {
    if (this.#ranges.length === 0) return NOTHING;
    this.#passTo(row);
    const hiding = this.#columns.flatMap((column) => {
      const range = this.#over[column];
      if (range === undefined || range.rows[1] < row.number) return [];
      // The one cell that holds what it says.
      return range.rows[0] === row.number && range.columns[0] === column ? [] : [range];
    });
    return [...new Set(hiding)].map(({ rows, columns }) => `${columnLetters(columns[0])}${rows[0]}`);
  }

  #passTo(row: Row): void {
    for (;;) {
      const range = this.#ranges[this.#next];
      if (range === undefined || range.rows[0] > row.number) return;
      this.#next += 1;
      if (!this.#says(range, row)) continue;
      const [left, right] = range.columns;
      for (const column of this.#columns) if (column >= left && column <= right) this.#over[column] = range;
    }
  }

  /** Whether a range may hide something: a blank one does not. Rows that nothing is written in do not come. */
  #says({ rows: [top], columns: [left] }: MergedRange, row: Row): boolean {
    if (top !== row.number) return top < this.#first;
    return left < row.width && textOf(this.#sheet.cell(left, row.key(left))).trim() !== '';
  }
}
