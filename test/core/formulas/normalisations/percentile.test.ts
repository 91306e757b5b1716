import { expect, test } from 'vitest';
import { percentile } from '../../../../src/core/formulas/normalisations/percentile.ts';
import { fieldsOf } from '../../fields-of.ts';

const values = [10, 20, 30, 40, 50];

test('ranks are spread evenly from `from` to `to`', () => {
  // (rank − 1)/4 of 9 points, from 1
  const scale = percentile(fieldsOf()).normalise(values, 'positive');
  expect(values.map((x) => scale?.(x))).toEqual([1, 3.25, 5.5, 7.75, 10]);
});

test('where less is better the least value has the best score', () => {
  const scale = percentile(fieldsOf({ from: 0, to: 100 })).normalise(values, 'negative');
  expect(values.map((x) => scale?.(x))).toEqual([100, 75, 50, 25, 0]);
});

test('ties share the lowest rank', () => {
  const scale = percentile(fieldsOf({ from: 0, to: 1 })).normalise([1, 2, 2], 'positive');
  expect([1, 2].map((x) => scale?.(x))).toEqual([0, 0.5]);
});

test('without spread there is no scale', () => {
  expect(percentile(fieldsOf()).normalise([3], 'positive')).toBeNull();
});
