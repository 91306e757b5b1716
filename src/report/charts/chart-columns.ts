/** The columns that the cells behind the charts are in, and what reads them. */
import { formula } from '../../core/formulas/sheet-formula.ts';
import { type CellRange, rangeName } from '../cells.ts';
import type { CellRef, Formula } from '../report.ts';
import type { Bound } from './charts.ts';

/** Columns of a unit's row. */
export const LABEL = 1;
export const RANK = 2;
export const TOTAL = 3;
export const TIER = 4;
export const PLACE = 5;
export const FIRST_SCORE = 6;

/** Columns of a place's row. */
export const FIRST_BAR = 3;

/** The keys of those that formulas name in their own row. */
export const OWN_RANK = 'rank';
export const OWN_UNIT = 'unit';

/** Widths in characters: of the names, of all the rest. */
export const WIDE = 32;
export const NARROW = 13;

export interface Named<Value> {
  readonly name: Bound<string>;
  readonly values: Bound<Value>;
}

export interface RankedList {
  readonly group: string | null;
  /** Index of its first unit in the written ranking, where the units of a list follow one another. */
  readonly from: number;
  readonly count: number;
}

/** The number at a place of a column, an empty text where there is none: INDEX alone makes a zero of an empty cell. */
export function indexed(cells: CellRange, place: string | CellRef): Formula {
  const found = formula`INDEX(${rangeName(cells)},${place})`;
  return formula`IF(${place}=0,"",IF(ISNUMBER(${found}),${found},""))`;
}

export function cell(row: number, at: number): CellRange {
  return { row, column: at, rows: 1, columns: 1 };
}
