import { expect, test } from 'vitest';
import type { Ranking } from '../../src/core/model/method.ts';
import { rank, rankOf } from '../../src/core/rank.ts';

const RULE: Ranking = {
  within: 'track',
  by: 'total',
  ties: 'standard',
  on: 'full',
  decimals: 2,
  minimumResponses: 0,
  thinBase: 30,
};

const ranks = (totals: readonly (number | null)[], rule: Partial<Ranking> = {}) =>
  rank(totals, { ...RULE, ...rule }).map((place) => place?.rank ?? null);

test('the units of the worked example rank 2, 3, 1 (SPEC §12)', () => {
  expect(ranks([59.5, 46, 82])).toEqual([2, 3, 1]);
});

test('ties share a rank and leave the next one out: 1-2-2-4', () => {
  expect(ranks([70, 80, 60, 70])).toEqual([2, 1, 4, 2]);
});

test('dense ranks leave none out: 1-2-2-3; how many are better is told all the same', () => {
  expect(ranks([70, 80, 60, 70], { ties: 'dense' })).toEqual([2, 1, 3, 2]);
  expect(rank([70, 80, 60, 70], { ...RULE, ties: 'dense' }).map((place) => place?.better)).toEqual([1, 0, 3, 1]);
});

test('a unit that is not ranked takes no place', () => {
  expect(ranks([null, 60, null, 70])).toEqual([null, 2, null, 1]);
  expect(ranks([null])).toEqual([null]);
});

test('totals that differ by less than 1e-9 of their size are equal', () => {
  expect(ranks([60, 60 + 1e-9, 60.0001])).toEqual([2, 2, 1]);
  expect(ranks([60, 60 + 1e-6])).toEqual([2, 1]);
});

test('totals far below 1 are told apart, and nought equals itself', () => {
  expect(ranks([1e-6, 2e-6, 0, 0])).toEqual([2, 1, 3, 3]);
});

test('ranks on published totals compare what is shown', () => {
  // 2.675 and 2.68 are both shown as 2.68, 2.674 as 2.67.
  expect(ranks([2.675, 2.68, 2.674])).toEqual([2, 1, 3]);
  expect(ranks([2.675, 2.68, 2.674], { on: 'published' })).toEqual([1, 1, 3]);
  expect(ranks([2.675, 2.68, 2.674], { on: 'published', decimals: 1 })).toEqual([1, 1, 1]);
});

test('totals below nought rank too', () => {
  expect(ranks([-1.5, -0.5, -1.5])).toEqual([2, 1, 2]);
});

test('the rank of one unit is that of the list, also where totals nearly tie', () => {
  const slack = 60e-9;
  const totals = [60, 60 + 0.9 * slack, null, 60 + 1.8 * slack, 59, 60, 62, 60 + 2.7 * slack, 61, 61.004];
  for (const rule of [RULE, { ...RULE, ties: 'dense' }, { ...RULE, on: 'published' }] as const) {
    expect(totals.map((_, unit) => rankOf(totals, unit, rule))).toEqual(rank(totals, rule));
  }
});
