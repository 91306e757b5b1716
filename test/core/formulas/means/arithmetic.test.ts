import { expect, test } from 'vitest';
import { arithmetic } from '../../../../src/core/formulas/means/arithmetic.ts';

const { aggregate, scores } = arithmetic();

test('the components of the worked example make their index (SPEC §12)', () => {
  // Out of 10: (60 · 9.25 + 40 · 1)/100, (60 + 40 · 10)/100, (60 · 10 + 40 · 5.5)/100
  expect(aggregate([9.25, 1], [60, 40])).toBeCloseTo(5.95, 12);
  expect(aggregate([1, 10], [60, 40])).toBeCloseTo(4.6, 12);
  expect(aggregate([10, 5.5], [60, 40])).toBeCloseTo(8.2, 12);
});

test('it compensates in full: the countries of the OECD/JRC Handbook (2008, §6.3) are equal', () => {
  expect(aggregate([21, 1, 1, 1], [1, 1, 1, 1])).toBe(6);
  expect(aggregate([6, 6, 6, 6], [1, 1, 1, 1])).toBe(6);
});

test('scores of any sign have one', () => {
  expect(aggregate([-3, 0, 1], [1, 1, 1])).toBeCloseTo(-2 / 3, 12);
  expect(scores).toBe('any');
});
