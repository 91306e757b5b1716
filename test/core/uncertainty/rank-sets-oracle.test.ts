/**
 * The sets of ranks again, in plain loops over single hypotheses, written from the paper (Mogstad, Romano, Shaikh & Wilhelm,
 * Review of Economic Studies 91, 2024, §3 and algorithm 3.1; what csranks does with `stepdown`): not from src/core.
 */
import { expect, test } from 'vitest';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import { comparisons } from '../../../src/core/uncertainty/rank-sets.ts';

/** “The first is not above the second”. */
interface Hypothesis {
  readonly first: number;
  readonly second: number;
  rejected: boolean;
}

/** Tests the hypotheses together, and those that are left again, until none of them is rejected. */
function testTogether(
  hypotheses: readonly Hypothesis[],
  estimates: readonly number[],
  drawn: readonly (readonly number[])[],
  confidence: number,
): void {
  const error = ({ first, second }: Hypothesis) => {
    const differences = drawn.map((totals) => (totals[first] ?? 0) - (totals[second] ?? 0));
    const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
    const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    return Math.sqrt(squares / (differences.length - 1));
  };
  const errors = new Map(hypotheses.map((one) => [one, error(one)]));
  const studentised = (one: Hypothesis, difference: number) => difference / (errors.get(one) ?? 0);
  const difference = ({ first, second }: Hypothesis) => (estimates[first] ?? 0) - (estimates[second] ?? 0);
  for (;;) {
    const left = hypotheses.filter(({ rejected }) => !rejected);
    const greatest = drawn.map((totals) =>
      Math.max(
        ...left.map((one) => studentised(one, (totals[one.first] ?? 0) - (totals[one.second] ?? 0) - difference(one))),
      ),
    );
    // The least critical value that so many of the replicates and the sample itself do not exceed.
    const critical = [...greatest]
      .sort((a, b) => a - b)
      .find((value) => greatest.filter((one) => one <= value).length >= confidence * (drawn.length + 1) - 1e-9);
    if (critical === undefined) return;
    const now = left.filter((one) => studentised(one, difference(one)) > critical);
    if (now.length === 0) return;
    for (const one of now) one.rejected = true;
  }
}

/** By unit: the first and the last rank that it may hold. */
function rankSets(
  estimates: readonly number[],
  drawn: readonly (readonly number[])[],
  confidence: number,
  simultaneous: boolean,
): (readonly [number, number])[] {
  const units = [...estimates.keys()];
  const pairs = units.flatMap((first) => units.filter((second) => second !== first).map((second) => [first, second]));
  const family = (unit: number | null) =>
    pairs
      .filter((pair) => unit === null || pair.includes(unit))
      .map(([first = 0, second = 0]): Hypothesis => ({ first, second, rejected: false }));
  const all = family(null);
  if (simultaneous) testTogether(all, estimates, drawn, confidence);
  return units.map((unit) => {
    const own = simultaneous ? all : family(unit);
    if (!simultaneous) testTogether(own, estimates, drawn, confidence);
    const above = own.filter(({ second, rejected }) => rejected && second === unit).length;
    const below = own.filter(({ first, rejected }) => rejected && first === unit).length;
    return [1 + above, units.length - below] as const;
  });
}

/** Totals some standard errors apart, near ties among them, with errors of several sizes that units share in part. */
function example(seed: number) {
  const random = Random.stream(seed, [STREAMS.simulation, 1, 0]);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
  const units = 2 + random.below(6);
  const apart = 4 * random.uniform();
  const estimates = Array.from({ length: units }, (_, unit) => 50 + apart * (unit >> 1) + 0.3 * random.uniform());
  const sizes = estimates.map(() => 0.3 + random.uniform());
  const drawn = Array.from({ length: 99 + 100 * random.below(3) }, () => {
    const common = normal();
    return estimates.map((estimate, unit) => estimate + common + (sizes[unit] ?? 0) * normal());
  });
  return { estimates, drawn };
}

test.each([
  ['of each unit by itself', false],
  ['of all units at once', true],
])('sets of ranks %s are those of the procedure in plain loops', (_, simultaneous) => {
  let [narrower, whole] = [0, 0];
  for (let seed = 1; seed <= 60; seed++) {
    const { estimates, drawn } = example(seed);
    const confidence = [0.8, 0.9, 0.95][seed % 3] ?? 0.95;
    const sample = {
      estimates,
      replicates: estimates.map((_, unit) => Float64Array.from(drawn, (totals) => totals[unit] ?? 0)),
      sure: estimates.map(() => true),
      equal: (a: number, b: number) => a === b,
    };
    const found = comparisons(sample, confidence, simultaneous).map((row) => {
      const [above, below] = [row.filter((what) => what === -1).length, row.filter((what) => what === 1).length];
      return [1 + above, row.length - below] as const;
    });
    expect(found, `example ${seed}`).toEqual(rankSets(estimates, drawn, confidence, simultaneous));
    for (const [first, last] of found) {
      if (first === 1 && last === estimates.length) whole += 1;
      else narrower += 1;
    }
  }
  expect(Math.min(narrower, whole)).toBeGreaterThan(30);
});
