import { expect, test } from 'vitest';
import { shareAbove } from '../../../../src/core/formulas/statistics/share-above.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const statistic = shareAbove(fieldsOf({ than: 10 })).statistic;

test('an answer that equals the limit is not above it', () => {
  // Of 9.5, 10, 10, 10.5, 20: two are above, 100 · 2/5.
  expect(statisticOf(statistic, [10, 20, 9.5, 10.5, 10])).toBe(40);
});

test('responses count with their weights', () => {
  // 3 of 4 units of weight stand on 20.
  expect(statisticOf(statistic, [5, 20], [1, 3])).toBe(75);
});

test('a “Không biết” is in the denominator with base: all only', () => {
  const cells = [20, '?'] as const;
  expect(statisticOf(statistic, cells)).toBe(100);
  expect(statisticOf(shareAbove(fieldsOf({ than: 10, base: 'all' })).statistic, cells)).toBe(50);
});
