/**
 * How alike two orders are. Both lists are by unit; a pair with a missing number is passed over; null where it is not defined.
 * Numbers that count as equal where units are ranked (core/rank) are ties here too.
 */
import { sampleCorrelation } from 'simple-statistics';
import { paired } from './diagnose/series.ts';
import { comparison } from './rank.ts';

export interface RankCorrelations {
  /** Spearman's ρ: Pearson's correlation of the ranks, ties sharing the mean of theirs (Kendall & Gibbons 1990, ch. 3). */
  readonly spearman: number | null;
  /** Kendall's τ-b: (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)), n₀ the pairs, n₁ and n₂ those tied in one of the lists (ibid.). */
  readonly kendall: number | null;
}

export function rankCorrelations(a: readonly (number | null)[], b: readonly (number | null)[]): RankCorrelations {
  const [x = [], y = []] = paired(a, b).map(meanRanks);
  return { spearman: spearman(x, y), kendall: kendall(x, y) };
}

/** Of two lists of ranks. */
function spearman(x: readonly number[], y: readonly number[]): number | null {
  if (!varies(x) || !varies(y)) return null;
  return Math.min(1, Math.max(-1, sampleCorrelation(x, y)));
}

/**
 * Of two lists of ranks. Counted in n log n steps: in the order of the first list, discordant pairs are the exchanges that sort the
 * second (Knight, J. Am. Stat. Assoc. 61, 1966).
 */
function kendall(x: readonly number[], y: readonly number[]): number | null {
  // Both ranks in one whole number: twice a mean rank is whole, and at most twice the length.
  const width = 2 * x.length + 1;
  const keys = Float64Array.from(x, (rank, i) => 2 * rank * width + 2 * (y[i] ?? 0)).sort();
  const first = Array.from(keys, (key) => Math.floor(key / width));
  const second = Array.from(keys, (key) => key % width);
  const pairs = tied(x.length, () => true);
  const tiedFirst = tied(x.length, (i) => first[i] === first[i - 1]);
  const tiedBoth = tied(x.length, (i) => keys[i] === keys[i - 1]);
  const discordant = exchanges(second);
  const tiedSecond = tied(x.length, (i) => second[i] === second[i - 1]);
  const [untiedFirst, untiedSecond] = [pairs - tiedFirst, pairs - tiedSecond];
  const concordant = pairs - tiedFirst - tiedSecond + tiedBoth - discordant;
  return untiedFirst === 0 || untiedSecond === 0
    ? null
    : (concordant - discordant) / Math.sqrt(untiedFirst * untiedSecond);
}

/** Pairs within the runs of places that are `like` the place before. */
function tied(length: number, like: (place: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let place = 1; place < length; place++) {
    run = like(place) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts the list in place by merging; returns how many pairs of it stood the wrong way round. */
function exchanges(list: number[]): number {
  let count = 0;
  let from = list;
  let into = [...list];
  for (let width = 1; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      const end = Math.min(start + 2 * width, list.length);
      let [left, right] = [start, middle];
      for (let place = start; place < end; place++) {
        if (left < middle && (right >= end || (from[left] ?? 0) <= (from[right] ?? 0))) {
          into[place] = from[left] ?? 0;
          left += 1;
        } else {
          into[place] = from[right] ?? 0;
          right += 1;
          count += middle - left;
        }
      }
    }
    [from, into] = [into, from];
  }
  if (from !== list)
    from.forEach((value, place) => {
      list[place] = value;
    });
  return count;
}

const { atLeast } = comparison({ on: 'full', decimals: 0 });

/** The least number has the least rank. As in a ranking, a number is a tie of the greatest one above it that counts as equal. */
function meanRanks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const ranks = new Map<number, number>();
  for (let end = sorted.length; end > 0; ) {
    const leader = sorted[end - 1] ?? 0;
    let start = end - 1;
    while (start > 0 && atLeast(sorted[start - 1] ?? 0, leader)) start -= 1;
    for (let place = start; place < end; place++) ranks.set(sorted[place] ?? 0, (start + 1 + end) / 2);
    end = start;
  }
  return values.map((value) => ranks.get(value) ?? 0);
}

function varies(ranks: readonly number[]): boolean {
  return ranks.some((rank) => rank !== ranks[0]);
}
