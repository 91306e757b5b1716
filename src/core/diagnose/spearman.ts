/** Spearman's rho: Pearson's r of the ranks, ties sharing the mean of theirs (Spearman 1904; Kendall & Gibbons 1990, §3.8). */
import { pearson } from './pearson.ts';
import { paired, type Series } from './series.ts';

export function spearman(a: Series, b: Series): number | null {
  const [x, y] = paired(a, b);
  return pearson(midRanks(x), midRanks(y));
}

function midRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
