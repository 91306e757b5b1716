import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { ColumnKeys } from '../../../src/io/read/columns.ts';
import { ERROR_CELL, NUMBER_CELL, PERCENT_CELL } from '../../../src/io/read/kinds.ts';
import { Texts } from '../../../src/io/read/texts.ts';

test('a column of a hundred thousand different cells has a key for each, and the same again', () => {
  const texts = new Texts();
  const keys = new ColumnKeys(texts);
  const count = 100_000;
  const all = () =>
    Array.from({ length: count }, (_, i) => [
      keys.number(0, i / 7, NUMBER_CELL),
      keys.number(0, i / 7, PERCENT_CELL),
      keys.text(0, texts.ofString(`ý kiến ${i}`)),
      keys.other(0, ERROR_CELL, texts.ofString(`ý kiến ${i}`)),
    ]).flat();
  const first = all();
  expect(isDeepStrictEqual(all(), first)).toBe(true);
  expect(new Set(first).size).toBe(count * 4);
  expect(Math.max(...first.slice(0, 4))).toBe(4);
  for (const i of [0, 1, 127, 5000, 99_999]) {
    const of = (j: number) => keys.cell(0, first[i * 4 + j] ?? 0);
    expect([of(0), of(1), of(2), of(3)]).toEqual([
      { kind: 'number', number: i / 7, percent: false },
      { kind: 'number', number: i / 7, percent: true },
      { kind: 'text', text: `ý kiến ${i}` },
      { kind: 'error', text: `ý kiến ${i}` },
    ]);
  }
  expect(keys.cell(0, count * 4 + 1)).toEqual({ kind: 'blank' });
  expect(keys.cell(1, 1)).toEqual({ kind: 'blank' });
});

test('many columns with far texts stay small, and their keys right', () => {
  const texts = new Texts();
  for (let i = 0; i < 120_000; i++) texts.ofString(String(i));
  const keys = new ColumnKeys(texts);
  const far = texts.ofString('119999');
  const near = texts.ofString('1');
  for (let column = 0; column < 500; column++) {
    expect([keys.text(column, far), keys.text(column, near), keys.text(column, far), keys.text(column, near)]).toEqual([
      1, 2, 1, 2,
    ]);
  }
});
