import { expect, test } from 'vitest';
import { mean } from '../../../../src/core/formulas/statistics/mean.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const statistic = mean(fieldsOf()).statistic;

test('the mean number of days is that of the worked example (SPEC §12)', () => {
  expect(statisticOf(statistic, [2, 4])).toBe(3);
  expect(statisticOf(statistic, [10, 6, 5])).toBe(7);
  expect(statisticOf(statistic, [3])).toBe(3);
});

test("the weighted mean is that of R's weighted.mean", () => {
  // The example of ?weighted.mean: x <- c(3.7,3.3,3.5,2.8); wt <- c(5,5,4,1)/15; 3.453333
  const weights = [5 / 15, 5 / 15, 4 / 15, 1 / 15];
  expect(statisticOf(statistic, [3.7, 3.3, 3.5, 2.8], weights)).toBeCloseTo(3.453333, 6);
});

test('missing answers and blanks are passed over, nought is not', () => {
  expect(statisticOf(statistic, [0, 4, '?', null])).toBe(2);
  expect(statisticOf(statistic, ['?', null])).toBeNull();
});

test('answers without any weight have no mean', () => {
  expect(statisticOf(statistic, [1, 2], [0, 0])).toBeNull();
});
