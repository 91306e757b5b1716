import { expect, test } from 'vitest';
import { reliability } from '../../../src/core/diagnose/alpha.ts';
import { attitude } from './attitude.ts';

test('alpha, item-rest and alpha without each item are those of R’s psych::alpha(attitude)', () => {
  // psych's own example (Revelle, psych: raw_alpha, alpha if an item is dropped, r.drop), printed with two decimals.
  const { alpha, units, items } = reliability(attitude);
  expect(units).toBe(30);
  expect(alpha?.toFixed(2)).toBe('0.84');
  expect(items.map((item) => item.alphaWithout?.toFixed(2))).toEqual([
    '0.81',
    '0.80',
    '0.83',
    '0.80',
    '0.80',
    '0.86',
    '0.84',
  ]);
  expect(items.map((item) => item.itemRest?.toFixed(2))).toEqual([
    '0.67',
    '0.74',
    '0.56',
    '0.71',
    '0.79',
    '0.27',
    '0.46',
  ]);
});

test('items that are one and the same have an alpha of 1; of two, without one there is none', () => {
  const item = [1, 4, 2, 8];
  expect(reliability([item, item, item]).alpha).toBeCloseTo(1, 12);
  expect(reliability([item, item]).items[0]).toEqual({ itemRest: expect.closeTo(1, 12), alphaWithout: null });
});

test('a unit that lacks an item is passed over; without spread there is no alpha', () => {
  const full = reliability([
    [1, 2, 3, 5],
    [2, 2, 4, 4],
  ]);
  expect(
    reliability([
      [1, 2, null, 3, 5],
      [2, 2, 9, 4, 4],
    ]),
  ).toEqual(full);
  expect(
    reliability([
      [3, 3, 3],
      [1, 1, 1],
    ]).alpha,
  ).toBeNull();
  expect(reliability([[1, 2, 3]]).alpha).toBeNull();
});
