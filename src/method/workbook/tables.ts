/** The sheets of the method's workbook as plain tables: what the report makes a workbook of. */
import type { Language } from '../../core/model/method.ts';
import type { CellValue } from './column.ts';

export interface MethodWorkbook {
  readonly language: Language;
  readonly title: string;
  readonly guide: { readonly tab: string; readonly lines: readonly string[] };
  readonly sheets: readonly MethodSheet[];
}

export interface MethodSheet {
  readonly key: string;
  readonly tab: string;
  readonly lines: readonly string[];
  readonly columns: readonly MethodColumn[];
  /** Rows that show how it is filled in; their first cell begins with a mark by which they are read past. */
  readonly examples: readonly (readonly CellValue[])[];
  readonly example: string;
  readonly rows: readonly (readonly MethodCell[])[];
  /** Of the tree, by track: the sum of the components' weights. */
  readonly sums: readonly { readonly track: CellValue; readonly sum: number }[];
  readonly sum: string;
}

export interface MethodColumn {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** `text`: what is typed stays as it is; `general`: a number becomes one. */
  readonly format: 'text' | 'general';
  /** In characters. */
  readonly width: number;
  /** The words its cells may hold; none where any will do. */
  readonly words: readonly string[];
  /** The sheet and column whose cells it chooses from. */
  readonly from: { readonly sheet: string; readonly column: string } | null;
}

export interface MethodCell {
  readonly value: CellValue;
  /** Why it is to be looked at: shown in yellow. */
  readonly note?: string;
  /** Whether it is an example's number: shown in another colour. */
  readonly example?: boolean;
  /** Where they are not those of its column. */
  readonly words?: readonly string[];
  readonly format?: MethodColumn['format'];
}
