/** Charts below each other on A4 pages, none cut by a page's end. */

/** Rows of a page, each 15 points high. */
export const PAGE_ROWS = 32;
/** As wide as a page. */
export const PAGE_COLUMNS = 9;
/** Bars that are still read on one page. */
const MOST_BARS = 30;

export interface Placed<Item> {
  readonly item: Item;
  readonly row: number;
}

/**
 * @param first the first row of the first page
 * @returns where each item is, the last row of every page but the last one, and the first row below all
 */
export function paged<Item extends { readonly rows: number }>(items: readonly Item[], first: number) {
  const placed: Placed<Item>[] = [];
  const breaks: number[] = [];
  let page = first;
  let row = first;
  for (const item of items) {
    if (row > page && row + item.rows > page + PAGE_ROWS) {
      page += PAGE_ROWS;
      row = page;
      breaks.push(page - 1);
    }
    placed.push({ item, row });
    row += item.rows + 1;
  }
  return { placed, breaks, end: row };
}

/** Of so many bars, with a title, an axis and a legend; a full page at most. */
export function barsRows(count: number, legendLines: number): number {
  return Math.min(PAGE_ROWS - 1, 5 + legendLines + count);
}

/** Even parts of a list that each go on one chart, as [from, count]. */
export function onPages(count: number): (readonly [number, number])[] {
  const charts = Math.max(1, Math.ceil(count / MOST_BARS));
  const each = Math.ceil(count / charts);
  return Array.from({ length: charts }, (_, c) => [c * each, Math.min(each, count - c * each)] as const);
}
