/** What findings of tables that join years carry: a part of FindingArguments. Types only. */

/** An address such as H217, and how many more like it. */
export interface Cells {
  /** The first few. */
  readonly cells: readonly string[];
  readonly count: number;
}

export interface YearFindings {
  /** Indicators whose values of a published table are pooled. */
  'pool-of-table': { readonly indicators: readonly string[] };
  // a published table of results
  'rank-against-total': Cells;
  /** Numbers that are beyond the end of the scale that nearly all others of the column keep to. */
  'score-off-scale': Cells & { readonly name: string; readonly end: number };
  // a map of units between two runs
  'map-unknown-unit': { readonly text: string; readonly side: 'old' | 'new'; readonly closest: readonly string[] };
  'map-which-track': { readonly text: string; readonly tracks: readonly string[] };
  'map-row-twice': { readonly firstRow: number };
  'map-two-continue': { readonly unit: string; readonly side: 'old' | 'new' };
}
