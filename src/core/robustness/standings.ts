/** What became of a track's units in the replicates: tiers, first places, and who was above whom. */
import type { Track } from '../model.ts';
import { rankedTogether } from '../pipeline.ts';
import { rank } from '../rank.ts';
import { tierOf } from '../tiers.ts';
import { type Places, placing } from './places.ts';
import { tiering } from './tier-places.ts';

export interface Standings {
  /** Names of the tiers, as the method has them. */
  readonly names: readonly string[];
  /** By unit, then by tier. */
  readonly tiers: readonly Uint32Array[];
  /** By unit: how often it was among the first three. */
  readonly firstThree: Uint32Array;
  /** By unit, then by unit ranked with it: how often the first was above the second, a tie counted half; and both ranked. */
  readonly above: readonly Float64Array[];
  readonly both: readonly Float64Array[];
}

/** @param totals by unit, then by replicate; NaN where it has none */
export function standings(track: Track, totals: readonly Float64Array[], replicates: number): Standings {
  const { names, count } = tieringOf(track);
  const place = placing(track);
  const lists = rankedTogether(track).map((units) => Uint32Array.from(units));
  const tiers = totals.map(() => new Uint32Array(names.length));
  const firstThree = new Uint32Array(totals.length);
  const above = totals.map(() => new Float64Array(totals.length));
  const both = totals.map(() => new Float64Array(totals.length));
  const own = new Float64Array(totals.length);
  for (let r = 0; r < replicates; r++) {
    for (let unit = 0; unit < own.length; unit++) own[unit] = totals[unit]?.[r] ?? Number.NaN;
    const places = place(own);
    count(own, places, tiers);
    for (const units of lists) {
      for (let k = 0; k < units.length; k++) {
        const unit = units[k] ?? 0;
        if ((places.ranks[unit] ?? 0) === 0) continue;
        if ((places.better[unit] ?? 0) < 3) firstThree[unit] = (firstThree[unit] ?? 0) + 1;
        const [higher, present] = [above[unit], both[unit]];
        if (higher !== undefined && present !== undefined) compare(unit, units, places, higher, present);
      }
    }
  }
  return { names, tiers, firstThree, above, both };
}

/** @param unit has a rank */
function compare(
  unit: number,
  others: Uint32Array,
  { ranks, better }: Places,
  above: Float64Array,
  both: Float64Array,
): void {
  const own = better[unit] ?? 0;
  for (let k = 0; k < others.length; k++) {
    const other = others[k] ?? 0;
    if ((ranks[other] ?? 0) === 0 || other === unit) continue;
    const second = better[other] ?? 0;
    both[other] = (both[other] ?? 0) + 1;
    if (own < second) above[other] = (above[other] ?? 0) + 1;
    else if (own === second) above[other] = (above[other] ?? 0) + 0.5;
  }
}

/** As for draws of weights; natural breaks too, which are made anew in each replicate. */
function tieringOf(track: Track): ReturnType<typeof tiering> {
  const { tiers, ranking } = track;
  if (tiers.kind !== 'natural-breaks') return tiering(track);
  const lists = rankedTogether(track);
  return {
    names: tiers.names,
    count: (totals, _, counts) => {
      for (const units of lists) {
        const own = units.map((unit) => {
          const total = totals[unit] ?? Number.NaN;
          return Number.isNaN(total) ? null : total;
        });
        tierOf(own, rank(own, ranking), tiers, ranking).forEach((name, k) => {
          const row = counts[units[k] ?? 0];
          const tier = name === null ? -1 : tiers.names.indexOf(name);
          if (row !== undefined && tier >= 0) row[tier] = (row[tier] ?? 0) + 1;
        });
      }
    },
  };
}
