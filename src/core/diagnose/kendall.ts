/**
 * Kendall's tau-b: (C − D) / √((n₀ − n₁)(n₀ − n₂)), C and D the concordant and discordant pairs, n₀ all pairs, n₁ and n₂
 * the pairs tied in one series (Kendall 1945; Kendall & Gibbons 1990, ch. 3). null as for Pearson's r.
 */
import { paired, type Series } from './series.ts';

export function kendall(a: Series, b: Series): number | null {
  const [x, y] = paired(a, b);
  if (x.length < 3) return null;
  let balance = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const left = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const right = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      balance += left * right;
      untiedX += Math.abs(left);
      untiedY += Math.abs(right);
    }
  }
  return untiedX === 0 || untiedY === 0 ? null : balance / Math.sqrt(untiedX * untiedY);
}
