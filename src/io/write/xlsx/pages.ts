/** How a sheet is printed: A4 landscape, as wide as one page where that can still be read, header rows on every page. */
import { blockPlaces } from '../../../report/layout.ts';
import type { Block, ReportCell, ReportSheet } from '../../../report/report.ts';

/** Characters across a page at full size, and at the smallest that is read without effort. */
const FULL = 145;
const SMALL = 225;
/** A column so many characters wide, in pixels; and how many a page has across at full size, a little left over. */
const PIXELS = 7;
const PADDING = 5;
const ACROSS = 960;
/** Points down a page at full size. */
const HIGH = 490;
export const LINE = 15;
/** Points, the most that Excel allows. */
const HIGHEST_ROW = 409;
/** Pages that are pressed into one. */
const LITTLE = 1.3;
/** Of a header: a longer one would leave no room for the rows. */
const HEADER_LINES = 12;

/** Widths of a sheet's columns: each the greatest that a block asks for; a cell over several takes what it lacks. */
export function columnWidths({ blocks }: ReportSheet): number[] {
  const widths: number[] = [];
  const spans: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  for (const { columns } of blocks) {
    let at = 0;
    for (const { width, span = 1 } of columns) {
      if (span === 1) widths[at] = Math.max(widths[at] ?? 0, width);
      else spans.push({ from: at, to: at + span, width });
      at += span;
    }
  }
  for (const { from, to, width } of spans) {
    const known = sum(widths.slice(from, to).map((width = 0) => width));
    const free = Array.from({ length: to - from }, (_, i) => from + i).filter((i) => widths[i] === undefined);
    for (const i of free) widths[i] = Math.max(2, Math.floor((width - known) / free.length));
  }
  return Array.from(widths, (width = 0) => width);
}

/** How many columns a line of text goes over, and how wide they are together. */
export function textColumns(widths: readonly number[], printed = widths.length): { count: number; width: number } {
  let [count, width] = [1, widths[0] ?? FULL];
  while (count < printed && width + (widths[count] ?? 0) <= FULL) {
    width += widths[count] ?? 0;
    count += 1;
  }
  return { count, width };
}

/** Lines that a text takes in a column so wide, words kept whole where they fit. */
export function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = Number.POSITIVE_INFINITY;
    for (const { length } of line.split(/ |(?<=-)/u)) {
      if (used + 1 + length <= width) used += 1 + length;
      else {
        lines += Math.max(1, Math.ceil(length / width));
        used = length % width;
      }
    }
  }
  return Math.max(1, lines);
}

export function headerHeight({ columns }: Block): number {
  return (
    4 + LINE * Math.min(HEADER_LINES, Math.max(1, ...columns.map(({ header, width }) => linesOf(header, 0.95 * width))))
  );
}

export interface Pages {
  /** Pages across and down that all is pressed into, any number down where it is 0; null: at the scale. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  /** Per cent. */
  readonly scale: number;
  /** What is printed, from the first cell on; null: all. */
  readonly area: { readonly columns: number; readonly rows: number } | null;
  /** On every page: a row, and so many columns. */
  readonly titleRow: number | null;
  readonly titleColumns: number | null;
  /** Rows that pages end with. */
  readonly breaks: readonly number[];
}

const AS_IT_IS: Pages = { fit: null, scale: 100, area: null, titleRow: null, titleColumns: null, breaks: [] };

export function pagesOf(sheet: ReportSheet): Pages {
  const { print } = sheet;
  if (print !== undefined) {
    const area = { columns: print.lastColumn, rows: print.lastRow };
    return { ...AS_IT_IS, area, breaks: print.breaks, fit: print.onePage ? { width: 1, height: 1 } : null };
  }
  const widths = columnWidths(sheet);
  const [first] = sheet.blocks;
  const [top] = blockPlaces(sheet);
  if (sheet.fixedColumns === undefined || first === undefined || top === undefined) return severalTables(sheet, widths);
  const fixed = sheet.fixedColumns;
  const printed = sheet.printedColumns ?? widths.length;
  const left = sum(widths.slice(0, fixed));
  const rest = sum(widths.slice(fixed, printed));
  const across = left + rest <= SMALL ? 1 : Math.ceil(rest / Math.max(20, SMALL - left));
  return {
    ...AS_IT_IS,
    fit: { width: across, height: 0 },
    area: { columns: printed, rows: top.header + Math.max(1, first.rows.length) },
    titleRow: top.header,
    titleColumns: across > 1 ? fixed : null,
  };
}

/**
 * Tables below each other, at a scale: a program that fits pages to a width heeds no breaks, and a table that fits a page
 * is not cut.
 */
function severalTables(sheet: ReportSheet, widths: readonly number[]): Pages {
  const across = sum(widths.map((width) => PIXELS * width + PADDING));
  const scale = Math.max(10, Math.min(100, Math.floor((100 * ACROSS) / Math.max(1, across))));
  const page = (HIGH * 100) / scale;
  const text = textColumns(widths).width;
  const places = blockPlaces(sheet);
  // With the rows below it that a chart may be on.
  const charted = Math.max(0, ...(sheet.charts ?? []).map(({ over }) => over.row + over.rows));
  const heights = sheet.blocks.map((block, b) => {
    const next = places[b + 1];
    const end = (places[b]?.first ?? 0) + block.rows.length;
    const below = next === undefined ? charted - end : (next.title ?? next.header) - end - 1;
    return blockHeight(block) + LINE * Math.max(0, below);
  });
  const head = sum([sheet.title, ...sheet.lines, ''].map((line) => LINE * linesOf(line, text))) + LINE;
  if (head + sum(heights) <= LITTLE * page) {
    return { ...AS_IT_IS, fit: { width: 1, height: 1 } };
  }
  let used = head;
  const breaks: number[] = [];
  const tops: PageTop[] = [];
  heights.forEach((high, b) => {
    const { title, header } = places[b] ?? { title: null, header: 1 };
    if (b > 0 && used + high > page && used > page / 4) {
      breaks.push((title ?? header) - 1);
      tops.push({ block: b, within: false });
      used = 0;
    }
    for (let over = used + high; over > page; over -= page) tops.push({ block: b, within: true });
    used = (used + high) % page;
  });
  const repeated = repeatedHeader(sheet.blocks, tops);
  return { ...AS_IT_IS, scale, breaks, titleRow: repeated === null ? null : (places[repeated]?.header ?? null) };
}

/** Where a page begins: with a block, or within one. */
interface PageTop {
  readonly block: number;
  readonly within: boolean;
}

/**
 * The block whose header every page below repeats. A sheet repeats one header only, so every table at the top of a page
 * below must have the same.
 */
function repeatedHeader(blocks: readonly Block[], tops: readonly PageTop[]): number | null {
  const headers = blocks.map(({ columns }) => JSON.stringify(columns.map(({ header, span }) => [header, span])));
  let best: { readonly block: number; readonly repeats: number } | null = null;
  for (const [b, blockHeader] of headers.entries()) {
    const below = tops.filter(({ block, within }) => block > b || (block === b && within));
    const repeats = below.filter(({ within }) => within).length;
    const fits = repeats > 0 && below.every(({ block }) => headers[block] === blockHeader);
    // Of two that help equally many pages, the lower one is above fewer tables that begin a page.
    if (fits && repeats >= (best?.repeats ?? 0)) best = { block: b, repeats };
  }
  return best?.block ?? null;
}

function blockHeight(block: Block): number {
  return 2 * LINE + headerHeight(block) + sum(block.rows.map((row) => rowHeight(block, row)));
}

/** Not every program fits a row to its wrapped text by itself. */
export function rowHeight({ columns }: Block, cells: readonly ReportCell[]): number {
  let lines = 1;
  columns.forEach(({ width }, i) => {
    const cell = cells[i] ?? null;
    const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, 1.15 * width - 1.5));
  });
  return Math.min(HIGHEST_ROW, LINE * lines);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
