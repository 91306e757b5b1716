import { expect, test } from 'vitest';
import { distribution } from '../../../src/core/diagnose/distribution.ts';

test('skewness and kurtosis are those of Microsoft’s examples of SKEW and KURT', () => {
  // Excel help, SKEW: 0.359543071; KURT: −0.151799637, both of these ten values.
  expect(distribution([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toMatchObject({
    units: 10,
    mean: 4.3,
    median: 4,
    skewness: expect.closeTo(0.359543071, 9),
    kurtosis: expect.closeTo(-0.151799637, 9),
    extreme: false,
    outliers: [],
  });
});

test('the standard deviation of 1 … n is √(n(n + 1)/12)', () => {
  const values = Array.from({ length: 24 }, (_, i) => i + 1);
  expect(distribution(values).sd).toBeCloseTo(Math.sqrt((24 * 25) / 12), 12);
});

test('one value far from all others is an outlier, and the JRC’s rule tells it', () => {
  const values = [...Array.from({ length: 19 }, (_, i) => i / 10), null, 40];
  expect(distribution(values)).toMatchObject({ units: 20, extreme: true, outliers: [20] });
});

test('what cannot be said of few values, or of equal ones, is missing', () => {
  const none = { skewness: null, kurtosis: null, extreme: false, outliers: [] };
  expect(distribution([null])).toEqual({ units: 0, mean: null, median: null, sd: null, ...none });
  expect(distribution([7])).toEqual({ units: 1, mean: 7, median: 7, sd: null, ...none });
  expect(distribution([7, 7, 7, 7, 7])).toEqual({ units: 5, mean: 7, median: 7, sd: 0, ...none });
});
