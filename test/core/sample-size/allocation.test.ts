import { expect, test } from 'vitest';
import { allocation } from '../../../src/core/sample-size/allocation.ts';

const units = (deviations: readonly number[], population: number | null = null) =>
  deviations.map((deviation, u) => ({ id: `${u}`, deviation, population }));

test('in proportion to the standard deviations, in whole forms that sum to the total', () => {
  expect(allocation(units([1, 2, 3]), 60, 2)).toEqual([10, 20, 30]);
  const odd = allocation(units([1, 1, 1]), 100, 2);
  expect(odd.reduce((a, b) => a + b, 0)).toBe(100);
  expect(Math.max(...odd) - Math.min(...odd)).toBe(1);
});

test('no unit is under the floor or over its population; what exceeds all populations is left', () => {
  expect(allocation(units([1, 2, 7]), 100, 20)).toEqual([20, 20, 60]);
  expect(allocation(units([1, 2, 7], 40), 100, 20)).toEqual([20, 40, 40]);
  expect(allocation(units([1, 1], 30), 100, 10)).toEqual([30, 30]);
});

test('no other allocation of the same forms has a smaller mean variance', () => {
  const deviations = [3, 5, 9, 14];
  const variance = (forms: readonly number[]) =>
    deviations.reduce((sum, deviation, u) => sum + deviation ** 2 / (forms[u] ?? 1), 0);
  const best = allocation(units(deviations), 310, 2);
  for (const from of deviations.keys()) {
    for (const to of deviations.keys()) {
      if (from === to) continue;
      const moved = best.map((forms, u) => forms + (u === to ? 1 : 0) - (u === from ? 1 : 0));
      expect(variance(moved)).toBeGreaterThanOrEqual(variance(best) - 1e-9);
    }
  }
});
