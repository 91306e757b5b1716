/** The correlations of two series, over the units that have both. */
import { kendall, spearman } from '../rank-correlation.ts';
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
  return { units, pearson: pearson(a, b), spearman: spearman(a, b), kendall: kendall(a, b) };
}
