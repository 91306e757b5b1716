import { expect, test } from 'vitest';
import { harmonic } from '../../../../src/core/formulas/means/harmonic.ts';

const { aggregate, scores } = harmonic();

test('two equal ways at 60 and at 40 km/h make 48 km/h', () => {
  // 2 / (1/60 + 1/40) = 2 · 120/5
  expect(aggregate([60, 40], [1, 1])).toBeCloseTo(48, 12);
});

test('weights are the lengths of the ways', () => {
  // 3 / (2/60 + 1/40) = 3 · 120/7 = 51.428571
  expect(aggregate([60, 40], [2, 1])).toBeCloseTo(51.428571, 6);
});

test('nought and less have no inverse that counts', () => {
  expect(aggregate([0, 5], [1, 1])).toBeNull();
  expect(aggregate([-1, 5], [1, 1])).toBeNull();
  expect(scores).toBe('positive');
});
