import { expect, test } from 'vitest';
import { kendall, spearman } from '../../src/core/rank-correlation.ts';

test('the same order is 1, the other way round −1, whatever the distances', () => {
  expect(spearman([1, 2, 3, 9], [10, 20, 25, 26])).toBeCloseTo(1, 12);
  expect(kendall([1, 2, 3, 9], [10, 20, 25, 26])).toBe(1);
  expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
});

test('ties share their ranks: by hand, ρ = √0.9 and τ-b = 5 / √30', () => {
  expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(Math.sqrt(0.9), 12);
  expect(kendall([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(5 / Math.sqrt(30), 12);
});

test('without d² = 6 Σd² / (n(n² − 1)) is subtracted from 1: two neighbours changed of five make 0.9', () => {
  expect(spearman([1, 2, 3, 4, 5], [2, 1, 3, 4, 5])).toBeCloseTo(0.9, 12);
  expect(kendall([1, 2, 3, 4, 5], [2, 1, 3, 4, 5])).toBeCloseTo(0.8, 12);
});

test('a missing number is passed over; where nothing differs there is no correlation', () => {
  expect(kendall([1, null, 2], [5, 1, 6])).toBe(1);
  expect(spearman([1, 1], [1, 2])).toBeNull();
  expect(kendall([1, 1], [1, 2])).toBeNull();
  expect(spearman([], [])).toBeNull();
});
