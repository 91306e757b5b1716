/** Random trees with random scores, for what is computed from scores alone. */
import fc from 'fast-check';
import { arithmetic } from '../../../src/core/formulas/means/arithmetic.ts';
import { geometric } from '../../../src/core/formulas/means/geometric.ts';
import { harmonic } from '../../../src/core/formulas/means/harmonic.ts';
import { power } from '../../../src/core/formulas/means/power.ts';
import type { Aggregation } from '../../../src/core/model/formulas.ts';
import type { Node, Tiers, Track } from '../../../src/core/model/method.ts';
import type { Scored } from '../../../src/core/uncertainty/weights.ts';
import { fieldsOf } from '../fields-of.ts';
import { dimensionOf, indicatorOf, trackOf } from '../track-of.ts';

const UNITS = ['A/x', 'B/y', 'C/x', 'D/y', 'E/x', 'F/y', 'G/x'];
const means = fc.constantFrom(
  arithmetic().aggregate,
  geometric().aggregate,
  harmonic().aggregate,
  power(fieldsOf({ p: 2 })).aggregate,
);
const weights = fc.constantFrom(0, 0.3, 1, 2.5, 7);
const coverages = fc.constantFrom(0, 0.5, 0.6667, 1);
const scores = fc.option(fc.constantFrom(1, 2.125, 3.7, 5, 5, 8.1, 10), { freq: 6 });
const TIERS: readonly Tiers[] = [
  {
    kind: 'thresholds',
    tiers: [
      { name: 'trên', from: 50 },
      { name: 'dưới', from: 0 },
    ],
  },
  {
    kind: 'shares',
    tiers: [
      { name: 'trên', top: 0.3 },
      { name: 'dưới', top: 1 },
    ],
  },
];

interface Drawn {
  readonly weight: number;
  readonly mean: Aggregation;
  readonly coverage: number;
  readonly applies: readonly number[];
  readonly scores: readonly (number | null)[];
}

const byUnit = { minLength: UNITS.length, maxLength: UNITS.length };
const drawn = fc.record<Drawn>({
  weight: weights,
  mean: means,
  coverage: coverages,
  applies: fc.array(fc.integer({ min: 0, max: 9 }), byUnit),
  scores: fc.array(scores, byUnit),
});

/** Leaves in components and one of them in a dimension deeper, some weights 0, some scores missing or not applicable. */
export const scoredTracks: fc.Arbitrary<Scored> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    within: fc.constantFrom<'track' | 'group'>('track', 'group'),
    ties: fc.constantFrom<'standard' | 'dense'>('standard', 'dense'),
    on: fc.constantFrom<'full' | 'published'>('full', 'published'),
    decimals: fc.integer({ min: 0, max: 2 }),
    tiers: fc.constantFrom(...TIERS),
    points: fc.integer({ min: -3, max: 3 }),
    rest: fc.infiniteStream(drawn),
  })
  .map(({ sizes, within, ties, on, decimals, tiers, points, rest }) => {
    const table: (readonly (number | null)[])[] = [];
    const next = (): Drawn => rest.next().value;
    const leaf = (weight: number): Node => {
      const { applies, scores: own } = next();
      table.push(own);
      const position = table.length - 1;
      return indicatorOf(UNITS.length, { id: `i${position}`, position, weight, applies: applies.map((a) => a > 0) });
    };
    const components = sizes.map((size, c) => {
      const { weight, mean, coverage } = next();
      const leaves = Array.from({ length: size }, (_, i) => leaf(i === 0 ? 1 : next().weight));
      const inner = next();
      const deep = dimensionOf({
        id: `c${c}d`,
        weight: inner.weight,
        aggregate: inner.mean,
        coverage: inner.coverage,
        children: [leaf(1), leaf(inner.weight)],
      });
      return dimensionOf({
        id: `c${c}`,
        weight: c === 0 ? 1 : weight,
        aggregate: mean,
        coverage,
        children: c % 2 === 0 ? leaves : [...leaves, deep],
      });
    });
    const { mean, coverage } = next();
    const index = dimensionOf({ id: 't', aggregate: mean, coverage, children: [...components, leaf(2)] });
    const track: Track = trackOf(UNITS, index, {
      tiers,
      ranking: { within, by: 'total', ties, on, decimals, minimumResponses: 0, thinBase: 30 },
      adjustments: [{ unit: 1, points, reason: '' }],
    });
    return { track, scores: table, withheld: UNITS.map((_, unit) => unit === 5) };
  });
