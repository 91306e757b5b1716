/**
 * The weights shaken: draws of the weights around those of the method, and the ranks they make (OECD/JRC Handbook §7; Saisana,
 * Saltelli & Tarantola, Journal of the Royal Statistical Society A 168, 2005). Only the scores are needed, no answers. What
 * is missing is passed over as ever, adjustments and the rule for ties stay.
 */
import { points } from '../adjust.ts';
import { aggregateParts } from '../aggregate.ts';
import type { Track } from '../model/method.ts';
import type { WeightDraws } from '../model/uncertainty.ts';
import { chainOf } from './chain.ts';
import { drawing } from './draw-weights.ts';
import { placing } from './places.ts';
import type { Random } from './random.ts';
import { interval, median } from './rank-counts.ts';
import { tiering } from './tier-places.ts';

/** The scores of a track, as a run or its stages hold them. */
export interface Scored {
  readonly track: Track;
  /** By indicator, then by unit. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** By unit: it has too few responses to be ranked. */
  readonly withheld: readonly boolean[];
}

/** How the weights are drawn. */
export type WeightPlan = Pick<WeightDraws, 'draws' | 'rule' | 'levels'>;

export function shakeWeights({ track, scores, withheld }: Scored, plan: WeightPlan, random: Random): WeightDraws {
  const { draws, rule, levels } = plan;
  const chain = chainOf(track, scores, levels === 'all' ? null : aggregateParts(track, scores));
  const units = track.units.length;
  const adjustments = points(track);
  const place = placing(track);
  const tier = tiering(track);
  const totals = new Float64Array(units).fill(Number.NaN);
  const ranksWith = (weights: Float64Array) => {
    chain.compute(weights, totals);
    for (let unit = 0; unit < units; unit++) {
      totals[unit] = withheld[unit] ? Number.NaN : (totals[unit] ?? 0) * track.factor + (adjustments[unit] ?? 0);
    }
    return place(totals);
  };
  const officialRanks = [...ranksWith(chain.weights).better];
  const ranked = Array.from(totals, (total) => !Number.isNaN(total));
  const drawn = Float64Array.from(chain.weights);
  const draw = drawing(rule, chain.weights);
  // By unit, then by rank.
  const counts = new Uint32Array(units * units);
  const tiers = track.units.map(() => new Uint32Array(tier.names.length));
  const families = [
    ...new Set(
      chain.slots.filter(({ level }) => (levels === 'all' ? level >= 1 : level === 1)).map(({ siblings }) => siblings),
    ),
  ];
  for (let k = 0; k < draws; k++) {
    for (const siblings of families) draw(siblings, drawn, random);
    const places = ranksWith(drawn);
    for (let unit = 0; unit < units; unit++) {
      const rank = places.ranks[unit] ?? 0;
      if (rank > 0) counts[unit * units + rank - 1] = (counts[unit * units + rank - 1] ?? 0) + 1;
    }
    if (tier.names.length > 0) tier.count(totals, places, tiers);
  }
  const order = [...track.units.keys()]
    .filter((unit) => ranked[unit])
    .sort((a, b) => (officialRanks[a] ?? 0) - (officialRanks[b] ?? 0) || a - b);
  return {
    track: track.id,
    draws,
    rule,
    levels,
    units: order.flatMap((unit) => {
      const unitCounts = counts.subarray(unit * units, (unit + 1) * units);
      const middle = median(unitCounts);
      if (middle === null) return [];
      return {
        unit: track.units[unit]?.id ?? '',
        rank: interval(unitCounts, 0.05, 0.95),
        median: middle,
        range: interval(unitCounts, 0, 1),
        shares: Array.from(unitCounts, (count) => count / draws),
        tiers: tier.names.map((name, t) => ({ name, share: (tiers[unit]?.[t] ?? 0) / draws })),
      };
    }),
  };
}
