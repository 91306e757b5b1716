/**
 * How alike two orders are. Both lists are by unit; a pair with a missing number is passed over; null where it is not defined.
 * Numbers that count as equal where units are ranked (core/rank) are ties here too.
 */
import { sampleCorrelation } from 'simple-statistics';
import { paired } from './diagnose/series.ts';
import { comparison } from './rank.ts';

/** Spearman's ρ: Pearson's correlation of the ranks, ties sharing the mean of theirs (Kendall & Gibbons 1990, ch. 3). */
export function spearman(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const [x, y] = paired(a, b).map((values) => meanRanks(levelled(values)));
  if (x === undefined || y === undefined || !varies(x) || !varies(y)) return null;
  return Math.min(1, Math.max(-1, sampleCorrelation(x, y)));
}

/**
 * Kendall's τ-b: (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)), n₀ the pairs, n₁ and n₂ those tied in one of the lists
 * (Kendall & Gibbons 1990, ch. 3). Counted in n log n steps: in the order of the first list, discordant pairs are the
 * exchanges that sort the second (Knight, J. Am. Stat. Assoc. 61, 1966).
 */
export function kendall(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const [x = [], y = []] = paired(a, b).map(levelled);
  const order = [...x.keys()].sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0) || (y[i] ?? 0) - (y[j] ?? 0));
  const first = order.map((i) => x[i] ?? 0);
  const second = order.map((i) => y[i] ?? 0);
  const pairs = tied(order.length, () => true);
  const tiedFirst = tied(order.length, (i) => first[i] === first[i - 1]);
  const tiedBoth = tied(order.length, (i) => first[i] === first[i - 1] && second[i] === second[i - 1]);
  const discordant = exchanges(second);
  const tiedSecond = tied(order.length, (i) => second[i] === second[i - 1]);
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

/** Numbers that rank equal made equal: as in a ranking, each is that of the first before it that counts as equal. */
function levelled(values: readonly number[]): number[] {
  const level = [...values];
  let leader = Number.POSITIVE_INFINITY;
  for (const place of [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))) {
    const value = values[place] ?? 0;
    if (leader === Number.POSITIVE_INFINITY || !atLeast(value, leader)) leader = value;
    level[place] = leader;
  }
  return level;
}

function meanRanks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const ranks = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (sorted[end] === sorted[start]) end += 1;
    ranks.set(sorted[start] ?? 0, (start + 1 + end) / 2);
    start = end;
  }
  return values.map((value) => ranks.get(value) ?? 0);
}

function varies(ranks: readonly number[]): boolean {
  return ranks.some((rank) => rank !== ranks[0]);
}
