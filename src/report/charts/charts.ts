/** Charts of a sheet as plain data: what is drawn is in the sheet's own cells, so that a chart moves with them. */

import type { CellRange } from '../cells.ts';

/** Cells, and what is in them when the workbook is written; null: nothing to draw. */
export interface Bound<Value> {
  readonly cells: CellRange;
  readonly cached: readonly (Value | null)[];
}

export interface ChartSeries {
  readonly name: Bound<string>;
  readonly values: Bound<number>;
  /** RRGGBB; null: it is not drawn itself. */
  readonly colour: string | null;
  /** The line of a star, or of a line chart. */
  readonly dashed?: boolean;
  /** How far its values may be off, downwards and upwards: a line across the end of each bar, whose value is at its foot. */
  readonly interval?: { readonly down: Bound<number>; readonly up: Bound<number> };
}

export interface Chart {
  /** `line` has gaps where there is no value. `bar` lays its series over each other: in every row one of them has a value. */
  readonly kind: 'bar' | 'clustered-bar' | 'stacked-bar' | 'radar' | 'line';
  readonly title: string | Bound<string>;
  /** For those who cannot see it. */
  readonly description: string;
  /** The cells that it covers. */
  readonly over: CellRange;
  readonly categories: Bound<string>;
  readonly series: readonly ChartSeries[];
  readonly axis: Axis;
  readonly decimals: number;
  /** Whether a value is next to its mark. */
  readonly labels: boolean;
}

/** A chart as high as so many rows, that has no place yet. */
export interface ChartRows extends Omit<Chart, 'over'> {
  readonly rows: number;
}

/** Ends of the value axis; null: as the program that shows it finds fit. */
export interface Axis {
  readonly min: number | null;
  readonly max: number | null;
}

/** From zero (or less) to the greatest there can be, as far as the values keep to that: a bar is as long as its value. */
export function axisFor(ends: readonly [number, number] | null, values: readonly (number | null)[]): Axis {
  const present = values.filter((value) => value !== null);
  const least = Math.min(0, ends?.[0] ?? 0);
  return {
    min: present.every((value) => value >= least) ? least : null,
    max: ends !== null && present.every((value) => value <= ends[1]) ? ends[1] : null,
  };
}

/** Some of the cells of a row or column. */
export function part<Value>({ cells, cached }: Bound<Value>, from: number, count: number): Bound<Value> {
  const along =
    cells.columns > 1 ? { column: cells.column + from, columns: count } : { row: cells.row + from, rows: count };
  return { cells: { ...cells, ...along }, cached: cached.slice(from, from + count) };
}
