import { expect, test } from 'vitest';
import { balance } from '../../../../src/core/formulas/statistics/balance.ts';
import { fieldsOf } from '../../fields-of.ts';
import { statisticOf } from './statistic-of.ts';

const statistic = balance(fieldsOf({ of: [4, 5], against: [1, 2] })).statistic;

test('the balance is the share of good answers less that of bad ones', () => {
  // Of 5 4 4 3 1: 60 % − 20 %.
  expect(statisticOf(statistic, [5, 4, 4, 3, 1])).toBeCloseTo(40, 12);
});

test('more bad answers than good ones make it negative', () => {
  expect(statisticOf(statistic, [1, 2, 3, 1])).toBe(-75);
});

test('responses count with their weights, and “Không biết” with base: all', () => {
  // (3 − 1)/4; with 4 more that do not know (3 − 1)/8.
  expect(statisticOf(statistic, [5, 1], [3, 1])).toBe(50);
  const all = balance(fieldsOf({ of: [4, 5], against: [1, 2], base: 'all' })).statistic;
  expect(statisticOf(all, [5, 1, '?'], [3, 1, 4])).toBe(25);
});

test('without a valid answer there is none', () => {
  expect(statisticOf(statistic, ['?'])).toBeNull();
});
