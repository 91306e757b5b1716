import { expect, test } from 'vitest';
import { minMax } from '../../../../src/core/formulas/normalisations/min-max.ts';
import { fieldsOf } from '../../fields-of.ts';

const { normalise } = minMax(fieldsOf());

test('scores from 1 to 10 are those of the worked example (SPEC §12)', () => {
  const p1 = normalise([200 / 3, 25, 75], 'positive');
  expect([200 / 3, 25, 75].map((x) => p1?.(x))).toEqual([expect.closeTo(8.5, 12), 1, 10]);
  const p2 = normalise([3, 7, 3], 'negative');
  expect([3, 7, 3].map((x) => p2?.(x))).toEqual([10, 1, 10]);
  const r1 = normalise([70, 90, 80], 'positive');
  expect([70, 90, 80].map((x) => r1?.(x))).toEqual([1, 10, 5.5]);
});

test('with from 0 and to 1 it is the re-scaling of the OECD/JRC Handbook (2008, §5.3)', () => {
  // (x − min)/(max − min): (10 − 7.1)/(12 − 7.1) = 2.9/4.9 = 0.591837
  const scale = minMax(fieldsOf({ from: 0, to: 1 })).normalise([12, 10, 7.1], 'positive');
  expect([12, 10, 7.1].map((x) => scale?.(x))).toEqual([1, expect.closeTo(0.591837, 6), 0]);
});

test('the best value has the best score to the last bit', () => {
  // Worked out in binary, 9·(a − b)/(a − b) need not be 9.
  const [a, b] = [(100 * 117) / 199, (100 * 3) / 7];
  expect(normalise([a, b], 'positive')?.(a)).toBe(10);
  expect(normalise([a, b], 'negative')?.(a)).toBe(1);
});

test('values that do not differ have no scale', () => {
  expect(normalise([5, 5, 5], 'positive')).toBeNull();
  expect(normalise([5], 'negative')).toBeNull();
});

test('a scale whose end is not above its beginning is refused', () => {
  expect(() => minMax(fieldsOf({ from: 10, to: 10 }))).toThrow('from < to');
});
