import { expect, test } from 'vitest';
import { geometric } from '../../../../src/core/formulas/means/geometric.ts';

const { aggregate, scores } = geometric();

test('it compensates in part: the countries of the OECD/JRC Handbook (2008, §6.3) have 2.14 and 6', () => {
  // ⁴√21 = 2.1407
  expect(aggregate([21, 1, 1, 1], [1, 1, 1, 1])).toBeCloseTo(2.14, 2);
  expect(aggregate([6, 6, 6, 6], [1, 1, 1, 1])).toBeCloseTo(6, 12);
});

test('weights are exponents', () => {
  // (2³ · 10)^(1/4) = ⁴√80 = 2.990698
  expect(aggregate([2, 10], [3, 1])).toBeCloseTo(2.990698, 6);
});

test('nought and less have no logarithm', () => {
  expect(aggregate([0, 5], [1, 1])).toBeNull();
  expect(aggregate([-1, 5], [1, 1])).toBeNull();
  expect(scores).toBe('positive');
});
