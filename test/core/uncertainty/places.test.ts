import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ranking, Tiers } from '../../../src/core/model/method.ts';
import { rankedTogether } from '../../../src/core/pipeline.ts';
import { rank } from '../../../src/core/rank.ts';
import { tierOf } from '../../../src/core/tiers.ts';
import { placing } from '../../../src/core/uncertainty/places.ts';
import { tiering } from '../../../src/core/uncertainty/tier-places.ts';
import { dimensionOf, trackOf } from '../track-of.ts';

const UNITS = ['A/x', 'B/y', 'C/x', 'D/y', 'E/x', 'F/y'];
const rules = fc.record<Ranking>({
  within: fc.constantFrom('track', 'group'),
  by: fc.constant('total' as const),
  ties: fc.constantFrom('standard', 'dense'),
  on: fc.constantFrom('full', 'published'),
  decimals: fc.integer({ min: 0, max: 2 }),
  minimumResponses: fc.constant(0),
  thinBase: fc.constant(30),
});
const totals = fc.array(fc.option(fc.constantFrom(2.675, 2.68, 2.6799999999999, 50, 50 + 1e-9, 49.995, 7)), {
  minLength: 6,
  maxLength: 6,
});
const TIERS: readonly Tiers[] = [
  {
    kind: 'thresholds',
    tiers: [
      { name: 'trên', from: 50 },
      { name: 'giữa', from: 2.68 },
    ],
  },
  {
    kind: 'shares',
    tiers: [
      { name: 'trên', top: 0.3 },
      { name: 'giữa', top: 0.5 },
      { name: 'dưới', top: 1 },
    ],
  },
];

test('ranks and tiers made again and again are those of core/rank and core/tiers', () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(totals, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...TIERS),
      (ranking, lists, tiers) => {
        const track = trackOf(UNITS, dimensionOf({ id: 't', children: [] }), { ranking, tiers });
        const place = placing(track);
        const tier = tiering(track);
        for (const list of lists) {
          const numbers = Float64Array.from(list, (total) => total ?? Number.NaN);
          const places = place(numbers);
          const counts = UNITS.map(() => new Uint32Array(tier.names.length));
          tier.count(numbers, places, counts);
          for (const units of rankedTogether(track)) {
            const own = units.map((unit) => list[unit] ?? null);
            const expected = rank(own, ranking);
            const named = tierOf(own, expected, tiers, ranking);
            units.forEach((unit, k) => {
              expect(places.ranks[unit]).toBe(expected[k]?.rank ?? 0);
              if (expected[k] !== null) expect(places.better[unit]).toBe(expected[k]?.better);
              expect(tier.names.filter((_, t) => counts[unit]?.[t] === 1)).toEqual(named[k] === null ? [] : [named[k]]);
            });
          }
        }
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('natural breaks are not made anew in each draw', () => {
  const tiers = { kind: 'natural-breaks', names: ['a', 'b'] } as const;
  expect(tiering(trackOf(UNITS, dimensionOf({ id: 't', children: [] }), { tiers })).names).toEqual([]);
});
