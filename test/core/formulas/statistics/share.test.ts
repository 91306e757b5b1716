import { expect, test } from 'vitest';
import { share } from '../../../../src/core/formulas/statistics/share.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const good = share(fieldsOf({ of: [4, 5] })).statistic;

test('the share of good answers is that of the worked example (SPEC §12)', () => {
  expect(statisticOf(good, [5, 4, 2, '?'])).toBeCloseTo(66.6667, 4);
  expect(statisticOf(good, [4, 1, 1, 1])).toBe(25);
  expect(statisticOf(good, [5, 5, 4, 3])).toBe(75);
});

test('nobody and everybody are 0 and 100 percent', () => {
  expect(statisticOf(good, [1, 2])).toBe(0);
  expect(statisticOf(good, [4, 5])).toBe(100);
});

test('responses count with their weights', () => {
  // (2 + 1) / (2 + 1 + 3) = 1/2; unweighted it were 2/3.
  expect(statisticOf(good, [5, 4, 1], [2, 1, 3])).toBe(50);
});

test('a “Không biết” is in the denominator with base: all, a blank is not', () => {
  const all = share(fieldsOf({ of: [4, 5], base: 'all' })).statistic;
  // 1 of 2 valid answers; 1 of 4 with the two that do not know.
  expect(statisticOf(good, [5, 1, '?', '?', null])).toBe(50);
  expect(statisticOf(all, [5, 1, '?', '?', null])).toBe(25);
  // Weights: 2 / (2 + 1 + 5).
  expect(statisticOf(all, [5, 1, '?'], [2, 1, 5])).toBe(25);
});

test('a multiple choice counts once, however many of the codes are ticked', () => {
  const any = share(fieldsOf({ of: [1, 2] })).statistic;
  expect(statisticOf(any, [[1, 2], [2, 3], [3], [4]])).toBe(50);
});

test('without a valid answer, or with no weight on any, there is no share', () => {
  expect(statisticOf(good, [null, '?'])).toBeNull();
  expect(statisticOf(good, [5, 1], [0, 0])).toBeNull();
});
