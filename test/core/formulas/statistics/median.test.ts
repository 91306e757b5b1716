import { expect, test } from 'vitest';
import { median } from '../../../../src/core/formulas/statistics/median.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const statistic = median(fieldsOf()).statistic;

test('an odd number of answers has the middle one, in whatever order', () => {
  expect(statisticOf(statistic, [10, 5, 6])).toBe(6);
});

test('an even number has the mean of the two in the middle', () => {
  // R: median(c(1, 2, 3, 10)) is 2.5
  expect(statisticOf(statistic, [10, 3, 2, 1])).toBe(2.5);
});

test('where half of the answers are equal, they are the median only if they pass the half', () => {
  // 1 1 3 3: exactly half lies on 1, so (1 + 3)/2. 1 1 1 3: 1.
  expect(statisticOf(statistic, [1, 1, 3, 3])).toBe(2);
  expect(statisticOf(statistic, [1, 1, 1, 3])).toBe(1);
});

test('the weighted median is the answer at which the weight passes the half', () => {
  // Weights 1 1 4 of 6: 1 + 1 = 2 < 3, then 6 > 3.
  expect(statisticOf(statistic, [1, 2, 9], [1, 1, 4])).toBe(9);
  // Weights 1 2 3 of 6: 1 + 2 = 3 is exactly the half: (2 + 9)/2.
  expect(statisticOf(statistic, [1, 2, 9], [1, 2, 3])).toBe(5.5);
});

test('a neighbour without weight is no neighbour', () => {
  // Half on 1; 2 weighs nothing; so (1 + 9)/2.
  expect(statisticOf(statistic, [1, 2, 9], [1, 0, 1])).toBe(5);
});

test('a half is exact where the weights say so in decimals', () => {
  // 0.3 on 1, 0.1 + 0.2 on 2: Σw is 0.6 and half of it lies on 1, though 0.1 + 0.2 is 0.30000000000000004 in binary.
  expect(statisticOf(statistic, [1, 2, 2], [0.3, 0.1, 0.2])).toBe(1.5);
  expect(statisticOf(statistic, [1, 1, 2], [0.1, 0.2, 0.3])).toBe(1.5);
});

test('without answers, or without weight, there is no median', () => {
  expect(statisticOf(statistic, ['?', null])).toBeNull();
  expect(statisticOf(statistic, [1, 2], [0, 0])).toBeNull();
});
