import { expect, test } from 'vitest';
import { effectiveWeights } from '../../../src/core/diagnose/effective-weights.ts';

// Two components that do not go together: variances 4 and 1 in the ratio of their squares.
const wide = [2, -2, 2, -2];
const narrow = [1, 1, -1, -1];

test('of components that are not correlated, w²s² of each is its share of the index’s variance, and so is r²', () => {
  const index = wide.map((score, unit) => 10 * (0.5 * score + 0.5 * (narrow[unit] ?? 0)));
  const parts = [
    { weight: 50, scores: wide },
    { weight: 50, scores: narrow },
  ];
  const [first, second] = effectiveWeights(parts, index, 10);
  expect(first).toEqual({ nominal: 0.5, share: expect.closeTo(0.8, 12), influence: expect.closeTo(0.8, 12) });
  expect(second).toEqual({ nominal: 0.5, share: expect.closeTo(0.2, 12), influence: expect.closeTo(0.2, 12) });
});

test('the weight of a missing component goes to the others, and the shares still sum to 1', () => {
  const parts = [
    { weight: 3, scores: [1, 5, null, 7] },
    { weight: 1, scores: [4, 2, 6, 9] },
  ];
  const index = [(3 + 4) / 4, (15 + 2) / 4, 6, (21 + 9) / 4];
  const shares = effectiveWeights(parts, index, 1).map(({ share }) => share ?? Number.NaN);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('an index that is no sum of its components has no shares', () => {
  const parts = [
    { weight: 1, scores: [1, 4, 9] },
    { weight: 1, scores: [4, 4, 1] },
  ];
  const shares = effectiveWeights(parts, [2, 4, 3], 1);
  expect(shares.map(({ share }) => share)).toEqual([null, null]);
  expect(shares[0]?.influence).toBeGreaterThan(0);
});
