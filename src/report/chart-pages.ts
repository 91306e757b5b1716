/** Charts below each other on A4 pages, none cut by a page's end. */

/** A row in centimetres (15 points). */
const ROW = 0.529;
const PAGE_ROWS = 32;
/** Bars that are still read on one page. */
const MOST_BARS = 30;

export interface Placed<Item> {
  readonly item: Item;
  readonly row: number;
}

/**
 * @param first the first row of the first page
 * @returns where each stands, the last row of every page but the last one, and the first row below all
 */
export function paged<Item extends { readonly height: number }>(items: readonly Item[], first: number) {
  const placed: Placed<Item>[] = [];
  const breaks: number[] = [];
  let page = first;
  let row = first;
  for (const item of items) {
    const rows = Math.ceil(item.height / ROW) + 1;
    if (row > page && row + rows > page + PAGE_ROWS) {
      page += PAGE_ROWS;
      row = page;
      breaks.push(page - 1);
    }
    placed.push({ item, row });
    row += rows;
  }
  return { placed, breaks, end: row };
}

/** Of so many bars, with a title, an axis and a legend; a full page at most. */
export function barsHeight(count: number, legendLines: number): number {
  return Math.min(16.4, 2.6 + 0.5 * legendLines + 0.55 * count);
}

/** Even parts of a list that each go on one chart, as [from, count]. */
export function onPages(count: number): (readonly [number, number])[] {
  const charts = Math.max(1, Math.ceil(count / MOST_BARS));
  const each = Math.ceil(count / charts);
  return Array.from({ length: charts }, (_, c) => [c * each, Math.min(each, count - c * each)] as const);
}
