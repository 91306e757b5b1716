/** The correlations of two series, each over the units that have both. A new one is a file and an entry. */
import { kendall } from './kendall.ts';
import { pearson } from './pearson.ts';
import { paired, type Series } from './series.ts';
import { spearman } from './spearman.ts';

export interface Correlation {
  /** Units that have both. */
  readonly units: number;
  readonly pearson: number | null;
  readonly spearman: number | null;
  readonly kendall: number | null;
}

export function correlation(a: Series, b: Series): Correlation {
  return { units: paired(a, b)[0].length, pearson: pearson(a, b), spearman: spearman(a, b), kendall: kendall(a, b) };
}
