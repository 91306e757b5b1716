/** Units that are ranked together, and what follows for each from comparing it with the others and from how much they differ. */
import type { ResampledUnit } from '../model/uncertainty.ts';
import type { Stages } from '../pipeline.ts';
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
 * next one follows at once (`ties: dense`), units of one rank count as one.
 * @param found by unit of the list: what the unit is next to it
 */
export function ranksOf(
  { track: { ranking }, totals }: Pick<Stages, 'track' | 'totals'>,
  { units, row: firstRow }: Pick<RankedList, 'units' | 'row'>,
  found: Int8Array,
): Pick<ResampledUnit, 'rank' | 'alikeRows'> {
  const row = [...found];
  const alikeRows = blocksOf(row.flatMap((what, other) => (what === 0 ? [firstRow + other] : [])));
  const count = (what: number) => row.filter((candidate) => candidate === what).length;
  if (ranking.ties !== 'dense') return { rank: { low: 1 + count(-1), high: units.length - count(1) }, alikeRows };
  const places = rank(
    units.map((unit) => totals[unit] ?? null),
    ranking,
  ).map((place) => place?.rank ?? 0);
  const distinct = (what: number) => new Set(row.flatMap((side, other) => (side === what ? [places[other]] : []))).size;
  return { rank: { low: 1 + distinct(-1), high: new Set(places).size - distinct(1) }, alikeRows };
}

/** First and last of each block of neighbours. @param ascending whole numbers */
function blocksOf(ascending: readonly number[]): number[] {
  return ascending.flatMap((number, i) => [
    ...(ascending[i - 1] === number - 1 ? [] : [number]),
    ...(ascending[i + 1] === number + 1 ? [] : [number]),
  ]);
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
