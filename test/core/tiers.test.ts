import { expect, test } from 'vitest';
import type { Ranking, Tiers } from '../../src/core/model/method.ts';
import { rank } from '../../src/core/rank.ts';
import { naturalBreaks, tierOf } from '../../src/core/tiers.ts';

const RULE: Ranking = {
  within: 'track',
  by: 'total',
  ties: 'standard',
  on: 'full',
  decimals: 2,
  minimumResponses: 0,
  thinBase: 30,
};

const tiersOf = (totals: readonly (number | null)[], tiers: Tiers, rule: Partial<Ranking> = {}) =>
  tierOf(totals, rank(totals, { ...RULE, ...rule }), tiers, { ...RULE, ...rule });

const thresholds: Tiers = {
  kind: 'thresholds',
  tiers: [
    { name: 'Rất tốt', from: 80 },
    { name: 'Tốt', from: 70 },
    { name: 'Thấp', from: 0 },
  ],
};

test('a threshold itself is in the tier', () => {
  expect(tiersOf([80, 79.99, 70, 69, 0, 100], thresholds)).toEqual([
    'Rất tốt',
    'Tốt',
    'Tốt',
    'Thấp',
    'Thấp',
    'Rất tốt',
  ]);
});

test('who is not ranked has no tier, nor who is below the last threshold', () => {
  expect(tiersOf([null, -1], thresholds)).toEqual([null, null]);
});

test('thresholds are compared as ranks are', () => {
  // Full: within 1e-9; published: what is shown, 79.995 as 80.00.
  expect(tiersOf([80 - 1e-9, 79.995], thresholds)).toEqual(['Rất tốt', 'Tốt']);
  expect(tiersOf([79.995, 79.994], thresholds, { on: 'published' })).toEqual(['Rất tốt', 'Tốt']);
});

const shares: Tiers = {
  kind: 'shares',
  tiers: [
    { name: 'A', top: 0.2 },
    { name: 'B', top: 0.5 },
    { name: 'C', top: 1 },
  ],
};

test('shares are of the ranked units, from the best', () => {
  // 10 ranked: 2 in A, 3 more in B, 5 in C; the five that are not ranked do not count.
  const totals = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, null, null, null, null, null];
  expect(tiersOf(totals, shares).join('')).toBe('AABBBCCCCC');
  expect(tiersOf(totals, shares)[10]).toBeNull();
});

test('29 in a hundred are 29, though 0.29 · 100 is less in binary', () => {
  const tiers: Tiers = {
    kind: 'shares',
    tiers: [
      { name: 'A', top: 0.29 },
      { name: 'B', top: 1 },
    ],
  };
  const totals = Array.from({ length: 100 }, (_, i) => i);
  expect(tiersOf(totals, tiers).filter((name) => name === 'A').length).toBe(29);
});

test('units of the same rank are in the same tier', () => {
  // Two share rank 2: both belong to the best fifth, or neither.
  expect(tiersOf([10, 9, 9, 7, 6, 5, 4, 3, 2, 1], shares).join('')).toBe('AAABBCCCCC');
});

const breaks: Tiers = { kind: 'natural-breaks', names: ['A', 'B', 'C'] };

test('natural breaks part the totals where the gaps are', () => {
  expect(tiersOf([51, 90, 70, 71, 50, 91, null], breaks)).toEqual(['C', 'A', 'B', 'B', 'C', 'A', null]);
});

test('there are no natural breaks with fewer values than classes', () => {
  expect(tiersOf([90, 90, 50], breaks)).toEqual([null, null, null]);
});

test('totals that rank equal are in the same natural class', () => {
  const totals = [80, 80 - 1e-13, 60, 40];
  const tiers = tiersOf(totals, breaks);
  expect(rank(totals, RULE).map((place) => place?.rank)).toEqual([1, 1, 3, 4]);
  expect(tiers[1]).toBe(tiers[0]);
  const four = tiersOf(totals, { kind: 'natural-breaks', names: ['A', 'B', 'C', 'D'] });
  expect(four[1]).toBe(four[0]);
});

test('natural breaks are the classes of least variance, as an exhaustive search finds them', () => {
  // Fisher (1958), Jenks (1967): the least sum of squares within classes, over all partitions of the sorted values.
  const random = sequence(7);
  for (let round = 0; round < 200; round++) {
    const values = Array.from({ length: 4 + (round % 7) }, () => Math.round(random() * 400) / 4);
    const classes = 2 + (round % 3);
    const best = Math.min(
      ...partitions(
        [...values].sort((a, b) => a - b),
        classes,
      ).map(squares),
    );
    const found = naturalBreaks(values, classes);
    if (new Set(values).size < classes) expect(found).toBeNull();
    else expect(squares(classesOf(values, found ?? []))).toBeCloseTo(best, 8);
  }
});

/** The values by class, each class from its least value on; the best class comes first. */
function classesOf(values: readonly number[], least: readonly number[]): number[][] {
  const classOf = (value: number) => least.findIndex((from) => value >= from);
  return least.map((_, k) => values.filter((value) => classOf(value) === k));
}

function squares(classes: readonly (readonly number[])[]): number {
  return classes
    .map((values) => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      return values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    })
    .reduce((sum, x) => sum + x, 0);
}

/** All ways to cut sorted values into so many classes, none empty. */
function partitions(sorted: readonly number[], classes: number): (readonly number[])[][] {
  if (classes === 1) return [[sorted]];
  return sorted
    .slice(classes - 1)
    .flatMap((_, k) => partitions(sorted.slice(k + 1), classes - 1).map((rest) => [sorted.slice(0, k + 1), ...rest]));
}

/** mulberry32 */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
