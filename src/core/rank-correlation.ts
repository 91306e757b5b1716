/** How alike two orders are. Both lists are by unit; a pair with a missing number is passed over; null where it is not defined. */
import { sampleCorrelation } from 'simple-statistics';

/** Spearman's ρ: Pearson's correlation of the ranks, ties sharing the mean of theirs (Kendall & Gibbons 1990, ch. 3). */
export function spearman(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const pairs = pairsOf(a, b);
  const [x, y] = [meanRanks(pairs.map(([first]) => first)), meanRanks(pairs.map(([, second]) => second))];
  if (!varies(x) || !varies(y)) return null;
  return Math.min(1, Math.max(-1, sampleCorrelation(x, y)));
}

/** Kendall's τ-b: (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)), n₁ and n₂ the pairs tied (Kendall & Gibbons 1990, ch. 3). */
export function kendall(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const pairs = pairsOf(a, b);
  let balance = 0;
  let untiedFirst = 0;
  let untiedSecond = 0;
  pairs.forEach(([x, y], i) => {
    for (const [u, v] of pairs.slice(i + 1)) {
      balance += Math.sign(x - u) * Math.sign(y - v);
      if (x !== u) untiedFirst += 1;
      if (y !== v) untiedSecond += 1;
    }
  });
  return untiedFirst === 0 || untiedSecond === 0 ? null : balance / Math.sqrt(untiedFirst * untiedSecond);
}

function pairsOf(a: readonly (number | null)[], b: readonly (number | null)[]): [number, number][] {
  return a.flatMap((x, i): [number, number][] => {
    const y = b[i] ?? null;
    return x === null || y === null ? [] : [[x, y]];
  });
}

function meanRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

function varies(ranks: readonly number[]): boolean {
  return ranks.some((rank) => rank !== ranks[0]);
}
