import { expect, test } from 'vitest';
import { quantile } from '../../../../src/core/formulas/statistics/quantile.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const at = (p: number, answers: readonly number[]) => statisticOf(quantile(fieldsOf({ p })).statistic, answers);

test('the quantiles of 1 to 10 are those that R gives (type 7 of Hyndman & Fan, 1996)', () => {
  // quantile(1:10): 1.00 3.25 5.50 7.75 10.00. Type 6 has 2.75 and 8.25 for the quarters, type 8 has 2.9167 and 8.0833.
  const ten = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => at(p, ten))).toEqual([1, 3.25, 5.5, 7.75, 10]);
});

test('between uneven answers the line runs from one to the next', () => {
  // Position 1 + 4 · 0.3 = 2.2 of 1 2 4 8 16: 2 + 0.2 · (4 − 2) = 2.4; numpy.quantile([1,2,4,8,16], 0.3) is 2.4.
  expect(at(0.3, [16, 8, 4, 2, 1])).toBeCloseTo(2.4, 12);
});

test('equal answers are each an order statistic', () => {
  // 1 1 1 5, p 0.75: position 3.25, 1 + 0.25 · 4 = 2.
  expect(at(0.75, [1, 5, 1, 1])).toBe(2);
});

test('one answer is every quantile of itself', () => {
  expect(at(0, [7])).toBe(7);
  expect(at(0.9, [7])).toBe(7);
});

test('a p outside [0, 1] is refused when the method is read', () => {
  expect(() => quantile(fieldsOf({ p: 1.01 })).statistic).toThrow('p');
  expect(() => quantile(fieldsOf({ p: -0.01 })).statistic).toThrow('p');
});
