/** A report as plain data: sheets of blocks of cells. io/write makes files of it. */

/** A number is shown with its column's decimals; text is only ever text. */
export type ReportCell = string | number | null | { readonly value: string | number | null; readonly mark: 'partial' };

export interface ReportColumn {
  readonly header: string;
  /** Decimals of its numbers; null: as they are. */
  readonly decimals: number | null;
  /** In characters. */
  readonly width: number;
}

export interface Block {
  readonly title: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportSheet {
  /** Legal and distinct as the tab of a workbook. */
  readonly tab: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  readonly sheets: readonly ReportSheet[];
}

export function column(header: string, width: number, decimals: number | null = null): ReportColumn {
  return { header, width, decimals };
}
