/** A report as plain data: sheets of blocks of cells. io/write makes files of it. */

import type { CellRef, Formula } from '../core/formulas/sheet-formula.ts';
import type { Language } from '../core/model/method.ts';
import type { CellRange } from './cells.ts';
import type { Chart } from './charts/charts.ts';

export type { CellRef, Formula };

export interface CellContent {
  /** With a formula: its result when the workbook was written. */
  readonly value: string | number | null;
  /** `partial`: made from part of the data; `input`: meant to be changed; `weight`: the same, never below zero. */
  readonly mark?: 'partial' | 'input' | 'weight';
  readonly formula?: Formula;
  /** Whether the formula reckons with whole lists (entered with Ctrl+Shift+Enter). */
  readonly array?: boolean;
  /** The cells of the sheet that its text is chosen from, and what is said to those who choose. */
  readonly choices?: { readonly cells: CellRange; readonly prompt: string };
}

/** A number is shown with its column's decimals; text is only ever text. */
export type ReportCell = string | number | null | CellContent;

/** How the cells of a column are coloured by what is in them. */
export type ColourRule =
  | { readonly kind: 'heat'; readonly from: number; readonly to: number }
  | { readonly kind: 'alarm'; readonly text: string };

/** Of a column's numbers; null: as they are; `percent`: shares of 1, as percentages. */
export type Decimals = number | 'percent' | null;

export interface ReportColumn {
  readonly header: string;
  readonly decimals: Decimals;
  /** In characters. */
  readonly width: number;
  readonly key?: string;
  /** Words and numbers mixed: all are aligned left, one below the other. */
  readonly left?: boolean;
  readonly colours?: ColourRule;
  /** Columns of the sheet that it goes over, of which none is named by a formula; its width is theirs together. */
  readonly span?: number;
}

export interface Block {
  /** The row it begins in, where that leaves more room than the one row below the block before. */
  readonly row?: number;
  readonly title: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** One a row, distinct in the sheet. */
  readonly rowKeys?: readonly string[];
}

export interface ReportSheet {
  /** As formulas name it; where it is not given, none does. */
  readonly key?: string;
  /** Legal and distinct as the tab of a workbook. */
  readonly tab: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** The first block is a table to scroll in: its header and so many of its columns stay in sight and are printed on each page. */
  readonly fixedColumns?: number;
  /** How many of its columns are printed; else all. */
  readonly printedColumns?: number;
  /** From the column of this number on, from 1, they are for who audits: grouped, and folded at first. */
  readonly foldedFrom?: number;
  readonly charts?: readonly Chart[];
  /** What is printed, at its size, and the rows that pages end with. */
  readonly print?: {
    readonly lastRow: number;
    readonly lastColumn: number;
    readonly breaks: readonly number[];
    /** Pressed into one. */
    readonly onePage?: boolean;
  };
}

export interface Report {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly ReportSheet[];
}

export function column(header: string, width: number, decimals: Decimals = null, key?: string): ReportColumn {
  return key === undefined ? { header, width, decimals } : { header, width, decimals, key };
}

/** Of ids, which programs break at their hyphens: as wide as the longest, so that none does. */
export function idColumn(header: string, ids: readonly (string | null)[], key?: string): ReportColumn {
  return column(header, widthFor(ids, 12, 28), null, key);
}

/** Wide enough for the longest of the texts, as far as that is reasonable. */
export function widthFor(texts: readonly (string | null)[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map((text) => (text ?? '').length + 2)));
}
