/** What is said first of a list of units that are ranked together. */
import { weightedMean } from '../core/weighted-mean.ts';
import type { LiveRow } from './live/track-cells.ts';
import { median } from './median.ts';

export interface Headline {
  /** How many units are ranked. */
  readonly ranked: number;
  /** All that share the place. */
  readonly first: readonly LiveRow[];
  readonly last: readonly LiveRow[];
  readonly best: number;
  readonly least: number;
  readonly mean: number;
  readonly median: number;
}

/** null where no unit of the list is ranked. */
export function headlineOf(rows: readonly LiveRow[]): Headline | null {
  const ranked = rows.filter(({ ranking }) => ranking.total !== null);
  const totals = ranked.map(({ ranking }) => ranking.total ?? 0);
  const [mean, middle] = [
    weightedMean(
      totals,
      totals.map(() => 1),
    ),
    median(totals),
  ];
  if (mean === null || middle === null) return null;
  const ranks = ranked.map(({ ranking }) => ranking.rank ?? 0);
  const at = (place: number) => ranked.filter(({ ranking }) => ranking.rank === place);
  return {
    ranked: ranked.length,
    first: at(Math.min(...ranks)),
    last: at(Math.max(...ranks)),
    best: Math.max(...totals),
    least: Math.min(...totals),
    mean,
    median: middle,
  };
}
