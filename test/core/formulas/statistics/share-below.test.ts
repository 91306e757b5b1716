import { expect, test } from 'vitest';
import { shareBelow } from '../../../../src/core/formulas/statistics/share-below.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const statistic = shareBelow(fieldsOf({ than: 10 })).statistic;

test('an answer that equals the limit is not below it', () => {
  // Of 9.5, 10, 10, 10.5, 20: one is below, 100 · 1/5.
  expect(statisticOf(statistic, [10, 20, 9.5, 10.5, 10])).toBe(20);
});

test('responses count with their weights', () => {
  // 3 of 4 units of weight stand on 5.
  expect(statisticOf(statistic, [5, 20], [3, 1])).toBe(75);
});

test('a “Không biết” is in the denominator with base: all only', () => {
  const cells = [5, '?'] as const;
  expect(statisticOf(statistic, cells)).toBe(100);
  expect(statisticOf(shareBelow(fieldsOf({ than: 10, base: 'all' })).statistic, cells)).toBe(50);
});
