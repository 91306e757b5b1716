/** Cells by their place, as formulas and charts name them. Rows and columns count from 1. */
import { columnLetters } from '../core/text/column-letters.ts';

/** Cells of a sheet. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Of a column that counts from 1. */
export function letters(column: number): string {
  return columnLetters(column - 1);
}

/** `$B$2`. */
export function cellName(row: number, column: number): string {
  return `$${letters(column)}$${row}`;
}

/** `$B$2:$B$9`, or `$B$2` for one cell. */
export function rangeName({ row, column, rows, columns }: CellRange): string {
  const first = cellName(row, column);
  return rows * columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
