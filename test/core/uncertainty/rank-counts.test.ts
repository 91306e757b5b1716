import { expect, test } from 'vitest';
import { interval, median } from '../../../src/core/uncertainty/rank-counts.ts';

test('quantiles of ranks are ranks that were held', () => {
  // Of 20 draws: rank 1 once, rank 2 ten times, rank 4 nine times.
  const counts = Uint32Array.from([1, 10, 0, 9]);
  expect(interval(counts, 0, 1)).toEqual({ low: 1, high: 4 });
  expect(interval(counts, 0.05, 0.95)).toEqual({ low: 1, high: 4 });
  expect(interval(counts, 0.06, 0.55)).toEqual({ low: 2, high: 2 });
  expect(median(counts)).toBe(2);
});

test('a median that is exactly between two ranks is their mean, and without draws there is none', () => {
  expect(median(Uint32Array.from([0, 5, 0, 5]))).toBe(3);
  expect(median(Uint32Array.from([1, 1, 1]))).toBe(2);
  expect(median(Uint32Array.from([0, 0]))).toBeNull();
});
