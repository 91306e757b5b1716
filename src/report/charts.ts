/** Charts of a workbook as plain data: what is drawn stands in cells, so that a chart moves with them. */

/** A row or a column of cells, counted from 1. */
export interface CellRange {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  /** 1 where `columns` is more, and the other way round. */
  readonly rows: number;
  readonly columns: number;
}

/** Cells, and what stands in them when the workbook is written; null: nothing to draw. */
export interface Bound<Value> {
  readonly cells: CellRange;
  readonly cached: readonly (Value | null)[];
}

export interface ChartSeries {
  readonly name: Bound<string>;
  readonly values: Bound<number>;
  /** RRGGBB. */
  readonly colour: string;
  /** Of the line of a star. */
  readonly dashed?: boolean;
}

export interface Chart {
  /** `bar` lays its series over each other: of a row, one has a value. */
  readonly kind: 'bar' | 'clustered-bar' | 'stacked-bar' | 'radar';
  readonly title: string | Bound<string>;
  /** For those who cannot see it. */
  readonly description: string;
  /** Its top left corner is that of a cell. */
  readonly at: { readonly row: number; readonly column: number };
  /** In centimetres. */
  readonly size: { readonly width: number; readonly height: number };
  readonly categories: Bound<string>;
  readonly series: readonly ChartSeries[];
  /** Ends of the value axis; null: as the program that shows it finds fit. */
  readonly axis: { readonly min: number | null; readonly max: number | null };
  readonly decimals: number;
  /** Whether a value stands beside its mark. */
  readonly labels: boolean;
}
