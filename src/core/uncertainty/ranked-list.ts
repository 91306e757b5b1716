/** Units that are ranked together, and what follows for each from comparing it with the others and from how much they differ. */
import type { Ranking } from '../model/method.ts';
import type { Interval } from '../model/uncertainty.ts';
import { rank } from '../rank.ts';
import { type Between, shareKept } from './shrinkage.ts';

/** Units that are ranked together, best first, and what is computed of all of them at once. */
export interface RankedList {
  readonly units: readonly number[];
  /** Row of the first of them in the track's ranking. */
  readonly row: number;
  /** By unit of the list. */
  readonly estimates: readonly number[];
  readonly variances: Float64Array;
  readonly between: Between;
  /** By unit of the list: what each unit of the list is next to it: −1 above, 1 below, 0 not distinguishable. */
  readonly found: readonly Int8Array[];
}

/**
 * Ranks from 1 + the number of units above to the number of units − the number below. Where equal totals share a rank and the
 * next one follows at once (`ties: dense`), units above that share a rank count as one; those that are not above or below may
 * all differ in truth.
 * @param totals of the units that are ranked together
 * @param found by unit: what the unit is next to it (RankedList)
 */
export function rankSet(totals: readonly (number | null)[], ranking: Ranking, found: Int8Array): Interval {
  let [above, below] = [0, 0];
  for (const what of found) {
    if (what === -1) above += 1;
    if (what === 1) below += 1;
  }
  const high = totals.length - below;
  if (ranking.ties === 'standard') return { low: 1 + above, high };
  const ranks = rank(totals, ranking).filter((_, other) => found[other] === -1);
  return { low: 1 + new Set(ranks.map((ranked) => ranked?.rank)).size, high };
}

/** Rows of the units of a list that a unit cannot be distinguished from (ResampledUnit). @param found as of rankSet */
export function alikeRows({ row }: Pick<RankedList, 'row'>, found: Int8Array): number[] {
  const rows: number[] = [];
  found.forEach((what, other) => {
    if (what !== 0) return;
    // First and last row of each block of neighbours.
    if (other === 0 || found[other - 1] !== 0) rows.push(row + other);
    if (found[other + 1] !== 0) rows.push(row + other);
  });
  return rows;
}

/** Of all ranked units of a track: the variance between true indices over that and the mean variance of their errors. */
export function reliabilityOf(
  lists: readonly Pick<RankedList, 'units' | 'variances' | 'between'>[],
  few: readonly boolean[],
): number | null {
  let real = 0;
  let error = 0;
  let count = 0;
  for (const { units, variances, between } of lists) {
    units.forEach((unit, k) => {
      if (few[unit]) return;
      real += between.variance;
      error += variances[k] ?? 0;
      count += 1;
    });
  }
  return count < 2 || real + error === 0 ? null : real / (real + error);
}

/** Without adjustments. @param k place of the unit in the list */
export function shrunken(
  { estimates, variances, between }: Pick<RankedList, 'estimates' | 'variances' | 'between'>,
  k: number,
): number {
  const kept = shareKept(between, variances[k] ?? 0);
  return between.mean + kept * ((estimates[k] ?? 0) - between.mean);
}
