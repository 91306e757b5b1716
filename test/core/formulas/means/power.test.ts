import { expect, test } from 'vitest';
import { arithmetic } from '../../../../src/core/formulas/means/arithmetic.ts';
import { geometric } from '../../../../src/core/formulas/means/geometric.ts';
import { harmonic } from '../../../../src/core/formulas/means/harmonic.ts';
import { power } from '../../../../src/core/formulas/means/power.ts';
import { fieldsOf } from '../../fields-of.ts';

const at = (p: number, scores: readonly number[], weights = scores.map(() => 1)) =>
  power(fieldsOf({ p })).aggregate(scores, weights);

test('p = 2 is the quadratic mean', () => {
  // √((1 + 49)/2) = 5; weighted √((4 · 3² + 5 · 6²)/9) = √24 = 4.898979
  expect(at(2, [1, 7])).toBeCloseTo(5, 12);
  expect(at(2, [3, 6], [4, 5])).toBeCloseTo(4.898979, 6);
});

test('p = 1, 0 and −1 are the arithmetic, geometric and harmonic mean', () => {
  const [scores, weights] = [
    [2, 5, 9],
    [3, 1, 2],
  ];
  expect(at(1, scores, weights)).toBeCloseTo(arithmetic().aggregate(scores, weights) ?? Number.NaN, 12);
  expect(at(0, scores, weights)).toBe(geometric().aggregate(scores, weights));
  expect(at(-1, scores, weights)).toBeCloseTo(harmonic().aggregate(scores, weights) ?? Number.NaN, 12);
});

test('a great p comes near the greatest score, and overflows nothing', () => {
  // 10 · (1/2)^(1/400) = 9.982686
  expect(at(400, [1, 10])).toBeCloseTo(9.982686, 6);
});

test('a p far below nought comes near the least score, and overflows nothing', () => {
  // 1 · (1/2)^(−1/400) = 1.001734
  expect(at(-400, [1, 10])).toBeCloseTo(1.001734, 6);
});

test('nought is a score where p > 0, and none where p ≤ 0', () => {
  expect(at(2, [0, 0])).toBe(0);
  // √(16/2)
  expect(at(2, [0, 4])).toBeCloseTo(Math.SQRT2 * 2, 12);
  expect(at(-1, [0, 4])).toBeNull();
  expect(at(0, [0, 4])).toBeNull();
  expect(at(2, [-1, 4])).toBeNull();
});

test('it says which scores it is defined for, so that the method can refuse the others', () => {
  expect([2, 0, -1].map((p) => power(fieldsOf({ p })).scores)).toEqual(['not-negative', 'positive', 'positive']);
});
