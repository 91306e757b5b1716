import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type CsvLocale, writeCsv } from '../../../src/io/write/csv.ts';

function written(rows: readonly (readonly (string | number | null)[])[], locale: CsvLocale = 'en'): string {
  return writeCsv({ name: 't', header: ['a', 'b'], rows }, locale).toString('utf8');
}

/** The one cell of the one row, as a reader of CSV finds it. */
function cell(text: string): string {
  const records: string[][] = parse(written([[text]]), { bom: true, relax_column_count: true });
  return records[1]?.[0] ?? '';
}

test('begins with a byte order mark and ends its lines with LF', () => {
  expect(written([['x', 1]])).toBe('\uFEFFa,b\nx,1\n');
});

test('numbers are whole, with a point; what is missing is empty', () => {
  expect(
    written([
      [1 / 3, null],
      [-0.5, 1e21],
    ]),
  ).toBe('\uFEFFa,b\n0.3333333333333333,\n-0.5,1e+21\n');
});

test('vi: semicolons and decimal commas', () => {
  expect(
    written(
      [
        ['x;y', -1.5],
        ['3,5', 2],
      ],
      'vi',
    ),
  ).toBe('\uFEFFa;b\n"x;y";-1,5\n"3,5";2\n');
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
  'text that a spreadsheet would run is prefixed: %j',
  (text) => {
    expect(cell(text)).toBe(`'${text}`);
  },
);

test.each(['x=1', "'x", ' =1', '1', 'Sở Y tế', ''])('other text is left alone: %j', (text) => {
  expect(cell(text)).toBe(text);
});

test('a negative number is a number', () => {
  expect(written([[-2, -2.5]])).toBe('\uFEFFa,b\n-2,-2.5\n');
});

test.each(['a,b', 'a;b', 'a "b" c', '"', 'a\nb', 'a\r\nb'])('quotes what would split a cell: %j', (text) => {
  expect(cell(text)).toBe(text);
});
