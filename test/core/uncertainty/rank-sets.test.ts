import { expect, test } from 'vitest';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import { comparisons } from '../../../src/core/uncertainty/rank-sets.ts';

const REPLICATES = 40_000;

/** Totals with independent normal errors of standard deviation 1. */
function sampleOf(estimates: readonly number[]) {
  const random = Random.stream(11, [STREAMS.simulation, 0, 0]);
  return {
    estimates,
    replicates: estimates.map((estimate) =>
      Float64Array.from({ length: REPLICATES }, () => {
        const error = Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
        return estimate + error;
      }),
    ),
    sure: estimates.map(() => true),
    equal: (a: number, b: number) => a === b,
  };
}

/** Whether the last of the units is told apart from the first, where it is so many standard errors above it. */
function toldApart(units: number, distance: number, simultaneous: boolean): boolean {
  const estimates = Array.from({ length: units }, (_, u) => (u === units - 1 ? distance * Math.SQRT2 : 0));
  return comparisons(sampleOf(estimates), 0.95, simultaneous)[units - 1]?.[0] === 1;
}

test('two units are told apart beyond 1.96 standard errors', () => {
  expect(toldApart(2, 1.94, false)).toBe(false);
  expect(toldApart(2, 1.98, false)).toBe(true);
});

test("one unit against four: Dunnett's critical value", () => {
  // 2.44 for 4 comparisons, two-sided, 5 %, infinite degrees of freedom (Dunnett, Biometrics 20, 1964, table II).
  expect(toldApart(5, 2.44 - 0.03, false)).toBe(false);
  expect(toldApart(5, 2.44 + 0.03, false)).toBe(true);
});

test("all pairs of five units: Tukey's critical value", () => {
  // The studentised range of 5 means, 5 %, infinite degrees of freedom is 3.86 (Pearson & Hartley, Biometrika Tables, table 29).
  expect(toldApart(5, 3.86 / Math.SQRT2 - 0.03, true)).toBe(false);
  expect(toldApart(5, 3.86 / Math.SQRT2 + 0.03, true)).toBe(true);
});

test('what is rejected makes room for the rest: stepdown', () => {
  // Alone among the far ones, unit 0 differs from unit 1 by less than the critical value of the first step.
  const near = 2.36 * Math.SQRT2;
  const [row] = comparisons(sampleOf([near, 0, 50, 60, -70]), 0.95, false);
  expect([...(row ?? [])]).toEqual([0, 1, -1, -1, 1]);
  expect(toldApart(5, 2.36, false)).toBe(false);
});

test('of all at once fewer are told apart than of each by itself, and who is above is not below', () => {
  const sample = sampleOf([0, 1, 2, 3, 4, 5, 6, 7]);
  const each = comparisons(sample, 0.95, false);
  const all = comparisons(sample, 0.95, true);
  let apart = 0;
  for (const [a, row] of all.entries()) {
    for (const [b, what] of row.entries()) {
      expect(what + (all[b]?.[a] ?? 0)).toBe(0);
      if (what === 0) continue;
      apart += 1;
      expect(each[a]?.[b]).toBe(what);
    }
  }
  expect(apart).toBeGreaterThan(10);
});

test('a certain difference is certain, and no difference at all is none', () => {
  const constant = (value: number) => new Float64Array(100).fill(value);
  const sample = {
    estimates: [1, 1, 2],
    replicates: [constant(1), constant(1), constant(2)],
    sure: [true, true, true],
    equal: (a: number, b: number) => a === b,
  };
  expect(comparisons(sample, 0.95, false).map((row) => [...row])).toEqual([
    [0, 0, -1],
    [0, 0, -1],
    [1, 1, 0],
  ]);
});

test('a unit that nothing sure is known of is told apart from none', () => {
  const sample = { ...sampleOf([0, 20, 40]), sure: [true, false, true] };
  expect(comparisons(sample, 0.95, false).map((row) => [...row])).toEqual([
    [0, 0, -1],
    [0, 0, 0],
    [1, 0, 0],
  ]);
});

test('a difference that does not vary is certain only of figures', () => {
  const constant = (value: number) => new Float64Array(100).fill(value);
  const sample = {
    estimates: [1, 2, 3],
    replicates: [constant(1), constant(2), constant(3)],
    sure: [true, true, true],
    certain: [true, true, false],
    equal: (a: number, b: number) => a === b,
  };
  expect(comparisons(sample, 0.95, false).map((row) => [...row])).toEqual([
    [0, -1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]);
});
