import { expect, test } from 'vitest';
import { spread } from '../../../../src/core/formulas/normalisations/spread.ts';

test('the spread runs from the least to the greatest value', () => {
  expect(spread([3, -7, 5, 0])).toEqual({ min: -7, max: 5 });
});

test('values that differ by the rounding of a sum have none', () => {
  expect(spread([0.1 + 0.2, 0.3])).toBeNull();
  expect(spread([0, 0])).toBeNull();
});

test('small values that do differ have one', () => {
  expect(spread([1e-9, 2e-9])).toEqual({ min: 1e-9, max: 2e-9 });
  expect(spread([0, 1e-300])).toEqual({ min: 0, max: 1e-300 });
});
