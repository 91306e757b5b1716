import { expect, test } from 'vitest';
import { formsFor, precision } from '../../../src/core/sample-size/precision.ts';

const PLAIN = { units: 20, within: 400, between: 16, designEffect: 1, population: null };
const quick = { ranksToo: false };

test('the forms for a reliability reach it, and one form less does not', () => {
  for (const goal of [0.7, 0.8, 0.9]) {
    const forms = formsFor(goal, PLAIN) ?? 0;
    expect(precision(forms, PLAIN, quick).reliability).toBeGreaterThanOrEqual(goal - 1e-12);
    expect(precision(forms - 1, PLAIN, quick).reliability).toBeLessThan(goal - 1e-12);
  }
  // 25·λ/(1 − λ).
  expect([0.7, 0.8, 0.9].map((goal) => formsFor(goal, PLAIN))).toEqual([59, 100, 225]);
});

test('a small population takes n/(1 + (n − 1)/N), and asking all of it leaves no error', () => {
  const small = { ...PLAIN, population: 100 };
  expect(formsFor(0.8, small)).toBe(Math.ceil(100 / (1 + 99 / 100)));
  expect(precision(100, small, quick)).toMatchObject({ reliability: 1, twoUnits: 0, first: 0 });
});

test('the difference of two units is 1.96·√(2σ²/n); a design effect multiplies σ²', () => {
  const { twoUnits, first } = precision(50, PLAIN, quick);
  expect(twoUnits).toBeCloseTo(1.959964 * 4, 5);
  // 19 comparisons, Bonferroni: z of 1 − 0.025/19.
  expect(first).toBeCloseTo(3.008 * 4, 1);
  expect(precision(100, { ...PLAIN, designEffect: 2 }, quick).twoUnits).toBeCloseTo(twoUnits, 10);
});

test('sets of ranks get narrower with more forms, from all ranks to hardly one', () => {
  const widths = [2, 50, 100000].map((forms) => precision(forms, { ...PLAIN, units: 8 }, { ranksToo: true }).rankWidth);
  expect(widths[0]).toBeGreaterThan(7);
  expect(widths[1]).toBeLessThan(widths[0] ?? 0);
  expect(widths[2]).toBeLessThan(1.2);
});

test('without differences between units no number of forms is enough', () => {
  expect(formsFor(0.7, { ...PLAIN, between: 0 })).toBeNull();
  expect(formsFor(0.7, { ...PLAIN, between: null })).toBeNull();
});
