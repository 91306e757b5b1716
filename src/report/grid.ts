/** A workbook cell by cell, as plain data: for forms to fill in and copies to look at. Rows and columns count from 1. */
import type { CellRange } from './cells.ts';

export type GridStyle =
  | 'title'
  | 'line'
  | 'header'
  | 'plain'
  | 'example'
  | 'sum'
  | 'link'
  /** To be filled in or looked at: yellow. */
  | 'marked'
  /** At fault: red, orange or blue. */
  | 'error'
  | 'warning'
  | 'note'
  | 'bare';

export interface GridCell {
  readonly value: string | number | boolean | null;
  readonly style: GridStyle;
  /** Without its equals sign; the value is its result when the workbook was written. */
  readonly formula?: string;
  /** How it shows and takes what is typed; else as it is. */
  readonly format?: string;
  /** Said to those who point at it. */
  readonly note?: string;
  /** A file next to the workbook, and a place in it such as `'Trả lời'!H217`. */
  readonly link?: { readonly file: string; readonly place: string | null };
}

/** A choice for the cells of a range: of words, or of what is in other cells. */
export interface GridChoice {
  readonly range: CellRange;
  readonly of: readonly string[] | { readonly tab: string; readonly range: CellRange };
  /** Whether nothing else may be typed. */
  readonly only: boolean;
}

export interface GridLimit {
  readonly range: CellRange;
  readonly least: number;
  readonly greatest: number;
}

export interface GridSheet {
  readonly tab: string;
  readonly hidden?: boolean;
  readonly widths: readonly number[];
  /** How cells of a column are that have nothing in them yet, by column. */
  readonly formats: readonly (string | null)[];
  readonly rows: readonly { readonly cells: readonly (GridCell | null)[]; readonly height?: number }[];
  /** Rows and columns that stay in sight. */
  readonly fixed: { readonly rows: number; readonly columns: number };
  readonly choices: readonly GridChoice[];
  /** Cells that take numbers of a range only. */
  readonly limits?: readonly GridLimit[];
  /** Cells that turn red where the formula holds. */
  readonly alarms: readonly { readonly range: CellRange; readonly formula: string }[];
  /** Whether headings are locked and all other cells are open. */
  readonly locked: boolean;
  readonly filter: CellRange | null;
  readonly merged?: readonly CellRange[];
  /** Printed over as many pages side by side as it needs; else fitted to the width of one. */
  readonly wide: boolean;
}

export interface Grid {
  readonly title: string;
  readonly sheets: readonly GridSheet[];
}
