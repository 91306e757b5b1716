import { expect, test } from 'vitest';
import { meetsCoverage, present, presentOnly } from '../../src/core/missing.ts';

test('nought is present, missing is not', () => {
  expect(present([0, null, 3, null])).toEqual([0, 3]);
});

test('missing children are passed over, and the coverage is the share of weight present', () => {
  const children = [
    { score: 4, weight: 3 },
    { score: null, weight: 1 },
    { score: 0, weight: 4 },
  ];
  expect(presentOnly(children)).toEqual({ scores: [4, 0], weights: [3, 4], coverage: 7 / 8 });
});

test('all present is a coverage of exactly 1, whatever the weights', () => {
  const children = [0.1, 0.2, 0.3, 0.7].map((weight) => ({ score: 1, weight }));
  expect(presentOnly(children).coverage).toBe(1);
});

test('none present is a coverage of 0', () => {
  expect(presentOnly([{ score: null, weight: 2 }])).toEqual({ scores: [], weights: [], coverage: 0 });
});

test('a coverage is compared at the four decimals that thresholds are written with', () => {
  expect(meetsCoverage(2 / 3, 0.6667)).toBe(true);
  expect(meetsCoverage(0.6666, 0.6667)).toBe(false);
  expect(meetsCoverage(0.5, 0.5)).toBe(true);
  expect(meetsCoverage(0.9998, 1)).toBe(false);
});
