/** Tables below each other on printed pages. */
import { expect, test } from 'vitest';
import { pagesOf } from '../../../../src/io/write/xlsx/pages.ts';
import { type Block, column } from '../../../../src/report/report.ts';

function tableOf(header: string, rows: number): Block {
  return { title: header, columns: [column(header, 120)], rows: Array.from({ length: rows }, (_, i) => [i]) };
}

function titleRowOf(...blocks: readonly Block[]): number | null {
  return pagesOf({ tab: 'a', title: 'a', lines: [], blocks }).titleRow;
}

test('the header of a table that runs over pages is repeated on each, where nothing below has another', () => {
  expect(titleRowOf(tableOf('a', 3), tableOf('b', 90))).toBe(11);
  expect(titleRowOf(tableOf('a', 90))).toBe(5);
});

test('two long tables that have the same header share it', () => {
  expect(titleRowOf(tableOf('a', 90), tableOf('a', 90))).toBe(5);
  // The first fits its page: only the second's is repeated.
  expect(titleRowOf(tableOf('a', 20), tableOf('a', 90))).toBe(28);
});

test('a header that would stand above another table is not repeated', () => {
  expect(titleRowOf(tableOf('a', 90), tableOf('b', 20))).toBe(null);
  expect(titleRowOf(tableOf('a', 20), tableOf('b', 25))).toBe(null);
});

test('a table that fits a page is not cut in two', () => {
  const { breaks } = pagesOf({ tab: 'a', title: 'a', lines: [], blocks: [tableOf('a', 20), tableOf('b', 25)] });
  expect(breaks).toEqual([26]);
});
