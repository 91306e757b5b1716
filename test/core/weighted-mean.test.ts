import { expect, test } from 'vitest';
import { weightedMean } from '../../src/core/weighted-mean.ts';

test("the mean is that of R's weighted.mean", () => {
  // ?weighted.mean: x <- c(3.7,3.3,3.5,2.8); wt <- c(5,5,4,1)/15; weighted.mean(x, wt) is 3.453333
  expect(weightedMean([3.7, 3.3, 3.5, 2.8], [5 / 15, 5 / 15, 4 / 15, 1 / 15])).toBeCloseTo(3.453333, 6);
});

test('weights need not sum to 1', () => {
  // (1 · 2 + 3 · 6)/4
  expect(weightedMean([2, 6], [1, 3])).toBe(5);
});

test('without weight there is no mean', () => {
  expect(weightedMean([], [])).toBeNull();
  expect(weightedMean([1, 2], [0, 0])).toBeNull();
});
