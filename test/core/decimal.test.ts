import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixed, rounded } from '../../src/core/decimal.ts';

test('2.675 with two decimals is 2.68 (SPEC §7)', () => {
  // toFixed says 2.67: the binary number is 2.67499999999999982236431605997495353221893310546875.
  expect(fixed(2.675, 2)).toBe('2.68');
  expect(fixed(1.005, 2)).toBe('1.01');
});

test('a half goes away from zero, on both sides', () => {
  expect([0.5, 1.5, 2.5, -0.5, -2.5].map((x) => fixed(x, 0))).toEqual(['1', '2', '3', '-1', '-3']);
  expect(fixed(-2.675, 2)).toBe('-2.68');
});

test('the noise of a sum in the 16th digit does not decide a half', () => {
  // 59.495 computed a last bit too low
  expect(fixed(59.49499999999999, 2)).toBe('59.50');
  // ... but 59.4949 is below the half
  expect(fixed(59.4949, 2)).toBe('59.49');
});

test('what rounds to nought has no sign', () => {
  expect(fixed(-0.004, 2)).toBe('0.00');
  expect(fixed(-0, 2)).toBe('0.00');
  expect(Object.is(rounded(-0.004, 2), 0)).toBe(true);
});

test('decimals are filled up, and carry into whole numbers', () => {
  expect(fixed(5, 2)).toBe('5.00');
  expect(fixed(99.995, 2)).toBe('100.00');
  expect(fixed(0.05, 3)).toBe('0.050');
  expect(fixed(1e-20, 2)).toBe('0.00');
});

test('large numbers keep their digits', () => {
  expect(fixed(123456789012.5, 0)).toBe('123456789013');
  expect(fixed(999999999999999, 1)).toBe('999999999999999.0');
});

test('the rounded number is the one that is shown', () => {
  expect(rounded(2.675, 2)).toBe(2.68);
  expect(rounded(82.0049, 2)).toBe(82);
});

test('the quick way of rounding is the shown number too, also next to a half', () => {
  const halves = fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.double({ min: -2e-4, max: 2e-4, noNaN: true }));
  const values = fc.oneof(
    fc.double({ min: -1e8, max: 1e8, noNaN: true }),
    halves.map(([whole, off]) => (whole + 0.5 + off) / 100),
    halves.map(([whole]) => (whole + 0.5) / 1000),
  );
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      expect(rounded(value, decimals)).toBe(Number(fixed(value, decimals)) + 0);
    }),
    { seed: 2022, numRuns: 5000 },
  );
});
