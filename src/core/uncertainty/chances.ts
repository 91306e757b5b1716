/** What became of a track's units in draws of their totals: tiers, first places, mean ranks, and who was above whom. */
import type { Track } from '../model/method.ts';
import { rankedTogether } from '../pipeline.ts';
import { rank } from '../rank.ts';
import { tierOf } from '../tiers.ts';
import { placing } from './places.ts';
import { type Tiering, tiering } from './tier-places.ts';

export interface Chances {
  /** Names of the tiers, as the method has them. */
  readonly names: readonly string[];
  /** By unit, then by tier: share of the draws. */
  readonly tiers: readonly (readonly number[])[];
  /** By unit: share of the draws in which it is among the first three. */
  readonly firstThree: readonly number[];
  /** By unit: the mean of its ranks (Shen & Louis, Journal of the Royal Statistical Society B 60, 1998). */
  readonly meanRank: readonly number[];
  /** Share of the draws in which the first is above the second, a tie counted half. */
  readonly above: (first: number, second: number) => number;
}

/**
 * @param totals by unit, then by draw; NaN where it has none
 * @param options `countsTiers`: else there are no names of tiers, and no chances of them
 */
export function chancesOf(
  track: Track,
  totals: readonly Float64Array[],
  draws: number,
  { countsTiers }: { readonly countsTiers: boolean },
): Chances {
  const { names, count } = countsTiers ? tieringOf(track) : NO_TIERS;
  const place = placing(track);
  const tiers = totals.map(() => new Uint32Array(names.length));
  const firstThree = new Float64Array(totals.length);
  const ranks = new Float64Array(totals.length);
  const drawn = new Float64Array(totals.length);
  for (let r = 0; r < draws; r++) {
    for (let unit = 0; unit < drawn.length; unit++) drawn[unit] = totals[unit]?.[r] ?? Number.NaN;
    const places = place(drawn);
    count(drawn, places, tiers);
    places.better.forEach((better, unit) => {
      if ((places.ranks[unit] ?? 0) === 0) return;
      ranks[unit] = (ranks[unit] ?? 0) + better + 1;
      if (better < 3) firstThree[unit] = (firstThree[unit] ?? 0) + 1;
    });
  }
  const share = (counted: number) => counted / draws;
  return {
    names,
    tiers: tiers.map((counts) => Array.from(counts, share)),
    firstThree: Array.from(firstThree, share),
    meanRank: Array.from(ranks, share),
    above: (first, second) => {
      const [a, b] = [totals[first], totals[second]];
      if (a === undefined || b === undefined) return 0;
      return share(a.reduce((sum, total, r) => sum + (total === b[r] ? 0.5 : Number(total > (b[r] ?? 0))), 0));
    },
  };
}

const NO_TIERS: Tiering = { names: [], count: () => undefined };

/** As for draws of weights; natural breaks too, which are found again in each draw. */
function tieringOf(track: Track): Tiering {
  const { tiers, ranking } = track;
  if (tiers.kind !== 'natural-breaks') return tiering(track);
  const lists = rankedTogether(track);
  return {
    names: tiers.names,
    count: (totals, _, counts) => {
      for (const units of lists) {
        const draws = units.map((unit) => {
          const total = totals[unit] ?? Number.NaN;
          return Number.isNaN(total) ? null : total;
        });
        tierOf(draws, rank(draws, ranking), tiers, ranking).forEach((name, k) => {
          const row = counts[units[k] ?? 0];
          const tier = name === null ? -1 : tiers.names.indexOf(name);
          if (row !== undefined && tier >= 0) row[tier] = (row[tier] ?? 0) + 1;
        });
      }
    },
  };
}
