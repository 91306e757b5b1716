/** What holds of every method and survey (SPEC §4–§7), over random ones. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arithmetic } from '../src/core/formulas/means/arithmetic.ts';
import { geometric } from '../src/core/formulas/means/geometric.ts';
import { harmonic } from '../src/core/formulas/means/harmonic.ts';
import { power } from '../src/core/formulas/means/power.ts';
import { goalposts } from '../src/core/formulas/normalisations/goalposts.ts';
import { minMax } from '../src/core/formulas/normalisations/min-max.ts';
import { percentile } from '../src/core/formulas/normalisations/percentile.ts';
import { target } from '../src/core/formulas/normalisations/target.ts';
import { balance } from '../src/core/formulas/statistics/balance.ts';
import { mean } from '../src/core/formulas/statistics/mean.ts';
import { median } from '../src/core/formulas/statistics/median.ts';
import { quantile } from '../src/core/formulas/statistics/quantile.ts';
import { share } from '../src/core/formulas/statistics/share.ts';
import { shareAbove } from '../src/core/formulas/statistics/share-above.ts';
import { shareBelow } from '../src/core/formulas/statistics/share-below.ts';
import type { TrackData } from '../src/core/model/answers.ts';
import type { Aggregation, Direction, Statistic } from '../src/core/model/formulas.ts';
import type { Method, Track } from '../src/core/model/method.ts';
import { compute, type Stages } from '../src/core/pipeline.ts';
import { rank } from '../src/core/rank.ts';
import type { Cell, Response } from './core/answers-of.ts';
import { fieldsOf } from './core/fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, reweighted, trackOf } from './core/track-of.ts';

// The same cases every time; any other seed must do as well.
fc.configureGlobal({ seed: 2022, numRuns: 200 });

// ───────────────────────────── Random tracks ─────────────────────────────

/** Those that weights change nothing of, and doubling neither; a quantile of type 7 moves when all is doubled. */
const STATISTICS: readonly Statistic[] = [
  share(fieldsOf({ of: [4, 5] })).statistic,
  share(fieldsOf({ of: [4, 5], base: 'all' })).statistic,
  shareAbove(fieldsOf({ than: 2 })).statistic,
  shareBelow(fieldsOf({ than: 3 })).statistic,
  mean(fieldsOf()).statistic,
  median(fieldsOf()).statistic,
  balance(fieldsOf({ of: [4, 5], against: [1, 2] })).statistic,
];

const MEANS: readonly Aggregation[] = [
  arithmetic().aggregate,
  geometric().aggregate,
  harmonic().aggregate,
  power(fieldsOf({ p: 0.5 })).aggregate,
  power(fieldsOf({ p: 3 })).aggregate,
];

const directions = fc.constantFrom<Direction>('positive', 'negative');
const means = fc.constantFrom(...MEANS);
const weights = fc.integer({ min: 1, max: 20 });
const figures = fc.option(fc.integer({ min: -400, max: 400 }).map((quarters) => quarters / 4));
const cells = fc.constantFrom<Cell>(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 7.5, null, '?');

const QUESTIONS = 4;
const UNITS = 6;

/** Weights in quarters, so that a sum of them is exact in whatever order. */
const exactWeights = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);
const anyWeights = fc.double({ min: 0, max: 10, noNaN: true });

function surveys(weight: fc.Arbitrary<number | null>): fc.Arbitrary<Response[]> {
  const unit = fc.nat(UNITS - 1);
  const row = fc.array(cells, { minLength: QUESTIONS, maxLength: QUESTIONS });
  return fc.array(fc.record({ unit, weight, cells: row }), { minLength: 12, maxLength: 40 });
}

const crowds: fc.Arbitrary<Response[]> = fc.array(
  fc.record({
    unit: fc.nat(1),
    weight: anyWeights,
    cells: fc.array(fc.constantFrom<Cell>(1, 5, '?'), { minLength: QUESTIONS, maxLength: QUESTIONS }),
  }),
  { minLength: 20, maxLength: 60 },
);

const leaves = fc.record({
  weight: weights,
  direction: directions,
  statistic: fc.constantFrom(...STATISTICS, null),
  column: fc.nat(QUESTIONS - 1),
  applies: fc.array(
    fc.nat(9).map((k) => k > 0),
    { minLength: UNITS, maxLength: UNITS },
  ),
});

const components = fc.record({
  weight: weights,
  aggregate: means,
  coverage: fc.constantFrom(0, 0.5),
  leaves: fc.array(leaves, { minLength: 1, maxLength: 3 }),
});

const tracks: fc.Arbitrary<Track> = fc
  .record({ aggregate: means, components: fc.array(components, { minLength: 1, maxLength: 4 }) })
  .map(({ aggregate, components: parts }) => {
    let position = 0;
    const children = parts.map(({ leaves: own, ...part }, p) =>
      dimensionOf({
        ...part,
        id: `P${p}`,
        children: own.map(({ statistic, column, ...leaf }) =>
          indicatorOf(UNITS, {
            ...leaf,
            id: `i${position}`,
            position: position++,
            source: statistic === null ? { kind: 'published', column } : { kind: 'survey', column, statistic },
          }),
        ),
      }),
    );
    const units = Array.from({ length: UNITS }, (_, u) => `U${u}`);
    return trackOf(units, dimensionOf({ id: 'index', aggregate, coverage: 0.5, children }));
  });

const published = fc.array(fc.array(figures, { minLength: UNITS, maxLength: UNITS }), {
  minLength: QUESTIONS,
  maxLength: QUESTIONS,
});

/** A track with its survey and its figures. */
const scored = fc.record({
  track: tracks,
  responses: fc.oneof(surveys(fc.constant(null)), surveys(anyWeights)),
  published,
});

function computeAll(...inputs: readonly { readonly track: Track; readonly data: TrackData }[]): Stages[] {
  const all = inputs.map(({ track }) => track);
  const method: Method = {
    title: '',
    year: null,
    language: 'vi',
    tracks: all,
    readings: [],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  };
  return compute(
    method,
    inputs.map(({ data }) => data),
  );
}

function computed(track: Track, data: TrackData): Stages {
  const [stages] = computeAll({ track, data });
  if (stages === undefined) throw new Error('no track computed');
  return stages;
}

/** Every table that the computation made, without what it was made from. */
function tables({ values, scores, aggregated, index, totals, ranks, tiers }: Stages) {
  const parts = aggregated.parts.map(({ dimension, scores: of, coverages }) => [dimension.id, of, coverages]);
  return { values, scores, parts, weights: aggregated.weights, index, totals, ranks, tiers };
}

/** Counts what a law was tried on, so that it cannot hold for want of cases. */
function tried(least: number, law: (count: () => void) => void): void {
  let count = 0;
  law(() => {
    count += 1;
  });
  expect(count).toBeGreaterThan(least);
}

// ───────────────────────────── Values ─────────────────────────────

test('every response twice changes no value', () => {
  const responses = fc.oneof(surveys(fc.constant(null)), surveys(exactWeights));
  tried(1000, (count) =>
    fc.assert(
      fc.property(tracks, responses, (track, once) => {
        const twice = computed(track, dataOf(track, [...once, ...once])).values.values;
        expect(twice).toEqual(computed(track, dataOf(track, once)).values.values);
        for (const value of twice.flat()) if (value !== null) count();
      }),
    ),
  );
});

test('the order of the responses changes nothing, to the last bit, with weights too', () => {
  // Two units and few answers, so that many weights fall on one sum.
  const shuffled = crowds.chain((responses) =>
    fc.tuple(
      fc.constant(responses),
      fc.shuffledSubarray(responses, { minLength: responses.length, maxLength: responses.length }),
    ),
  );
  tried(200, (count) =>
    fc.assert(
      fc.property(tracks, shuffled, published, (track, [some, other], table) => {
        const stages = computed(track, dataOf(track, some, table));
        expect(tables(computed(track, dataOf(track, other, table)))).toEqual(tables(stages));
        for (const value of stages.index) if (value !== null) count();
      }),
    ),
  );
});

test('the order of the responses changes no quantile', () => {
  const answers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  const at = (statistic: Statistic, values: readonly number[]) => {
    const source = { kind: 'survey', column: 0, statistic } as const;
    const track = trackOf(['A'], dimensionOf({ id: 'index', children: [indicatorOf(1, { id: 'i', source })] }));
    return computed(
      track,
      dataOf(
        track,
        values.map((value) => ({ unit: 0, weight: null, cells: [value] })),
      ),
    ).values.values[0]?.[0];
  };
  fc.assert(
    fc.property(answers, p, (values, share) => {
      const statistic = quantile(fieldsOf({ p: share })).statistic;
      const value = at(statistic, values);
      expect(value).toBe(at(statistic, [...values].reverse()));
      expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
  );
});

// ───────────────────────────── Scores ─────────────────────────────

const references = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 12 });
const ends = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, width]) => ({ from, to: from + width }));

test('scores stand in [from, to], and the best and the worst of min–max are its ends', () => {
  tried(50, (count) =>
    fc.assert(
      fc.property(references, ends, directions, (values, { from, to }, direction) => {
        const score = minMax(fieldsOf({ from, to })).normalise(values, direction);
        if (score === null) return;
        count();
        const scores = values.map(score);
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(from);
        expect(Math.max(...scores)).toBeLessThanOrEqual(to);
        const [least, greatest] = [score(Math.min(...values)), score(Math.max(...values))];
        const [worst, best] = direction === 'positive' ? [least, greatest] : [greatest, least];
        expect(best).toBe(to);
        expect(worst).toBe(from);
      }),
    ),
  );
});

test('scores of every method with ends stand in [from, to]', () => {
  const x = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  tried(200, (count) =>
    fc.assert(
      fc.property(references, ends, directions, x, x, (values, { from, to }, direction, a, b) => {
        const [lower, upper] = a < b ? [a, b] : [b, a + 1];
        const rules = [
          percentile(fieldsOf({ from, to })),
          target(fieldsOf({ from, to, target: a })),
          goalposts(fieldsOf({ from, to, lower, upper })),
        ];
        for (const score of rules.map(({ normalise }) => normalise(values, direction))) {
          if (score === null) continue;
          count();
          const scores = values.map(score);
          expect(Math.min(...scores)).toBeGreaterThanOrEqual(from);
          expect(Math.max(...scores)).toBeLessThanOrEqual(to);
        }
      }),
    ),
  );
});

test('a better value never has a lower score', () => {
  tried(50, (count) =>
    fc.assert(
      fc.property(references, directions, fc.nat(2), (values, direction, k) => {
        const rule = [minMax, percentile, target][k] ?? minMax;
        const score = rule(fieldsOf({ target: 1000 })).normalise(values, direction);
        if (score === null) return;
        count();
        const sorted = [...values].sort((a, b) => (direction === 'positive' ? a - b : b - a)).map(score);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      }),
    ),
  );
});

test('the positive and the negative score of a value make from + to', () => {
  tried(50, (count) =>
    fc.assert(
      fc.property(references, ends, fc.boolean(), (values, { from, to }, clip) => {
        const rules = [
          minMax(fieldsOf({ from, to })),
          goalposts(fieldsOf({ from, to, lower: -1000, upper: 2000, clip })),
        ];
        for (const { normalise } of rules) {
          const [positive, negative] = [normalise(values, 'positive'), normalise(values, 'negative')];
          if (positive === null || negative === null) continue;
          count();
          // from + to − s is rounded, and so is s + that.
          for (const x of values) {
            const sum = positive(x) + negative(x);
            near(sum, from + to, 1e-14 * (Math.abs(positive(x)) + Math.abs(negative(x)) + Math.abs(from) + to - from));
          }
        }
      }),
    ),
  );
});

test('a·x + b with a > 0 leaves min–max as it is, to the last bit where a·x + b is exact', () => {
  const whole = fc.integer({ min: -10_000, max: 10_000 });
  const values = fc.array(whole, { minLength: 2, maxLength: 12 });
  tried(50, (count) =>
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), whole, ends, directions, (xs, a, b, fields, direction) => {
        const { normalise } = minMax(fieldsOf(fields));
        const moved = xs.map((x) => a * x + b);
        const [before, after] = [normalise(xs, direction), normalise(moved, direction)];
        expect(after === null).toBe(before === null);
        if (before === null || after === null) return;
        count();
        expect(moved.map(after)).toEqual(xs.map(before));
      }),
    ),
  );
});

// ───────────────────────────── Components and index ─────────────────────────────

test('an index lies between its least and its greatest component, and a component between its indicators', () => {
  tried(500, (count) =>
    fc.assert(
      fc.property(scored, ({ track, responses, published: table }) => {
        const { aggregated, scores } = computed(track, dataOf(track, responses, table));
        const scoresOf = (id: string) =>
          aggregated.parts.find(({ dimension }) => dimension.id === id)?.scores ??
          scores.scores[track.indicators.find((indicator) => indicator.id === id)?.position ?? -1] ??
          [];
        for (const { dimension, scores: own } of aggregated.parts) {
          own.forEach((score, unit) => {
            if (score === null) return;
            count();
            const parts = dimension.children.flatMap(({ id }) => scoresOf(id)[unit] ?? []);
            // Sums, logarithms and powers are rounded; scores are of the size of 1 to 10.
            expect(score).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-12);
            expect(score).toBeLessThanOrEqual(Math.max(...parts) + 1e-12);
          });
        }
      }),
    ),
  );
});

test('ten times the weights give the same', () => {
  tried(300, (count) =>
    fc.assert(
      fc.property(scored, ({ track, responses, published: table }) => {
        const data = dataOf(track, responses, table);
        const ten = trackOf(
          track.units.map(({ id }) => id),
          reweighted(track.index, (weight) => 10 * weight),
        );
        const [before, after] = [computed(track, data), computed(ten, data)];
        expect(after.ranks).toEqual(before.ranks);
        after.index.forEach((value, unit) => {
          const other = before.index[unit] ?? null;
          if (value !== null) count();
          // 10·w·s is rounded anew.
          near(value, other, 1e-11);
        });
        after.aggregated.weights.flat().forEach((weight, i) => {
          near(weight, before.aggregated.weights.flat()[i] ?? null, 1e-14);
        });
      }),
    ),
  );
});

test("the effective weights of a unit's indicators make 1, where it has an index", () => {
  tried(300, (count) =>
    fc.assert(
      fc.property(scored, ({ track, responses, published: table }) => {
        const { index, aggregated } = computed(track, dataOf(track, responses, table));
        index.forEach((value, unit) => {
          const sum = aggregated.weights.reduce((total, of) => total + (of[unit] ?? 0), 0);
          near(sum, value === null ? 0 : 1, 1e-14);
          if (value !== null) count();
        });
      }),
    ),
  );
});

test('harmonic ≤ geometric ≤ arithmetic', () => {
  const weighted = fc.array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), weights), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(weighted, (pairs) => {
      const scores = pairs.map(([score]) => score);
      const of = pairs.map(([, weight]) => weight);
      const middle = geometric().aggregate(scores, of) ?? Number.NaN;
      // Of equal scores all three are equal but for rounding.
      expect(middle).toBeLessThanOrEqual((arithmetic().aggregate(scores, of) ?? Number.NaN) * (1 + 1e-13));
      expect(harmonic().aggregate(scores, of)).toBeLessThanOrEqual(middle * (1 + 1e-13));
    }),
  );
});

// ───────────────────────────── Ranks and tracks ─────────────────────────────

test('the rank is one more than the number of better units', () => {
  // Totals in quarters, some of them off by the rounding of a sum: 1e-9 of their size counts as equal.
  const total = fc.tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: -3, max: 3 }));
  const totals = fc.array(fc.option(total), { maxLength: 30 });
  const RULE = {
    within: 'track',
    by: 'total',
    ties: 'standard',
    on: 'full',
    decimals: 2,
    minimumResponses: 0,
    thinBase: 30,
  } as const;
  tried(500, (count) =>
    fc.assert(
      fc.property(totals, (units) => {
        const ranks = rank(
          units.map((unit) => unit && (unit[0] / 4) * (1 + unit[1] * 1e-11)),
          RULE,
        );
        units.forEach((unit, u) => {
          const better = units.filter((other) => unit !== null && other !== null && other[0] > unit[0]).length;
          expect(ranks[u] ?? null).toEqual(unit === null ? null : { rank: better + 1, better });
          count();
        });
      }),
    ),
  );
});

test('in every run the rank is one more than the number of units with a greater total', () => {
  tried(300, (count) =>
    fc.assert(
      fc.property(scored, ({ track, responses, published: table }) => {
        const { totals, ranks } = computed(track, dataOf(track, responses, table));
        totals.forEach((total, unit) => {
          const greater = totals.filter(
            (other) => total !== null && other !== null && other - total > 1e-9 * Math.abs(other),
          );
          expect(ranks[unit]?.rank ?? null).toBe(total === null ? null : greater.length + 1);
          if (total !== null) count();
        });
      }),
    ),
  );
});

test('what happens in one track changes nothing in another', () => {
  const input = scored.map(({ track, responses, published: table }) => ({
    track,
    data: dataOf(track, responses, table),
  }));
  tried(300, (count) =>
    fc.assert(
      fc.property(input, input, input, (one, other, another) => {
        const [alone] = computeAll(one);
        if (alone === undefined) throw new Error('no track computed');
        const [first] = computeAll(one, other);
        const [, second] = computeAll(another, one);
        expect(first && tables(first)).toEqual(tables(alone));
        expect(second && tables(second)).toEqual(tables(alone));
        for (const value of alone.index) if (value !== null) count();
      }),
    ),
  );
});

/** Both missing, or as near as that. */
function near(a: number | null, b: number | null, tolerance: number): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance);
}
