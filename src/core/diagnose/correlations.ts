/** The correlations of two series, over the units that have both. */

import { rankCorrelations } from '../rank-correlation.ts';
import { normalQuantile } from '../uncertainty/normal-quantile.ts';
import { pearson } from './pearson.ts';
import { paired, type Series } from './series.ts';

export interface Correlation {
  /** Units that have both. */
  readonly units: number;
  readonly pearson: number | null;
  readonly spearman: number | null;
  readonly kendall: number | null;
}

/** null for fewer than three units, or where one of the series has no spread. */
export function correlation(a: Series, b: Series): Correlation {
  const units = paired(a, b)[0].length;
  if (units < 3) return { units, pearson: null, spearman: null, kendall: null };
  return { units, pearson: pearson(a, b), ...rankCorrelations(a, b) };
}

/** Chance of naming any of the correlations below where all are 0 in truth. */
const ERROR = 0.05;

/**
 * A correlation over so many units that is below this goes against the other beyond what chance makes of so many correlations: by
 * Fisher's z (Metron 1, 1921), √(n − 3) · artanh r, and Bonferroni. −1 for fewer than four units: nothing is beyond chance.
 */
export function chanceBound(units: number, correlations: number): number {
  return units < 4 ? -1 : -Math.tanh(normalQuantile(1 - ERROR / Math.max(1, correlations)) / Math.sqrt(units - 3));
}
