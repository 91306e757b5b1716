/**
 * Confidence sets of ranks, valid whether or not totals are near ties (Mogstad, Romano, Shaikh & Wilhelm, «Inference for
 * Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries», Review of Economic
 * Studies 91, 2024, §3; R package csranks). Percentiles of resampled ranks are not: near ties they leave the true rank out
 * far too often.
 *
 * For each unit j all hypotheses «j is not above k» and «j is not below k» are tested together. The statistic is the
 * difference of the totals over its standard error; the critical value is the confidence quantile, over the replicates, of the
 * greatest deviation of such a statistic from the estimate, so that with the confidence given none of the rejections is wrong
 * (family-wise error). Rejected hypotheses are left out and the rest is tested again until nothing more is rejected
 * (stepdown; Romano & Wolf, Econometrica 73, 2005). The rank of j lies between 1 + the number of units that are above it and
 * the number of units − the number that are below it; those in between cannot be distinguished from it.
 *
 * Marginal sets have one family a unit and hold for each unit by itself; simultaneous ones have one family of all
 * pairs and hold for all units at once.
 */

/** Two units, and what is known of the first: above the second, below it, or not distinguished from it (0). */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  readonly standardError: number;
  found: -1 | 0 | 1;
}

export interface Sample {
  /** By unit. */
  readonly estimates: readonly number[];
  /** By unit, then by replicate: draws around the estimates. */
  readonly replicates: readonly Float64Array[];
  /** By unit: whether it may be distinguished from others at all. */
  readonly sure: readonly boolean[];
  /** By unit: whether its estimate is certain, as published figures are. Of two that are not, no difference is. Absent: all are. */
  readonly certain?: readonly boolean[];
  /** The standard error of the difference of two units. Absent: its standard deviation over the replicates. */
  readonly standardError?: (a: number, b: number) => number;
  /** Whether two estimates count as equal. */
  readonly equal: (a: number, b: number) => boolean;
}

/** By unit, then by unit: 1 where the first is above the second, −1 where it is below, 0 where they are not distinguished. */
export function comparisons(sample: Sample, confidence: number, simultaneous: boolean): Int8Array[] {
  const { estimates } = sample;
  const found = estimates.map(() => new Int8Array(estimates.length));
  const note = (a: number, b: number, what: -1 | 0 | 1) => {
    const row = found[a];
    if (row !== undefined) row[b] = what;
  };
  if (simultaneous) {
    const pairs = estimates.flatMap((_, a) => pairsOf(a, a + 1, sample));
    stepDown(pairs, sample, confidence);
    for (const { a, b, found: what } of pairs) {
      note(a, b, what);
      note(b, a, what === 0 ? 0 : what === 1 ? -1 : 1);
    }
  } else {
    for (const a of estimates.keys()) {
      const pairs = pairsOf(a, 0, sample);
      stepDown(pairs, sample, confidence);
      for (const { b, found: what } of pairs) note(a, b, what);
    }
  }
  return found;
}

/** Those of one unit with the units from a number on. */
function pairsOf(a: number, from: number, sample: Sample): Pair[] {
  const { estimates, replicates, sure, certain, standardError, equal } = sample;
  const [estimate, drawn] = [estimates[a] ?? 0, replicates[a]];
  if (!sure[a] || drawn === undefined) return [];
  const pairs: Pair[] = [];
  for (let b = from; b < estimates.length; b++) {
    const [other, drawnOther] = [estimates[b] ?? 0, replicates[b]];
    if (b === a || !sure[b] || drawnOther === undefined) continue;
    const spread = standardError?.(a, b) ?? deviation(drawn, drawnOther, estimate - other);
    const varies = spread > 1e-12 * Math.max(Math.abs(estimate), Math.abs(other));
    const isKnown = !varies && (certain === undefined || (certain[a] === true && certain[b] === true));
    const found = !isKnown || equal(estimate, other) ? 0 : estimate > other ? 1 : -1;
    pairs.push({ a, b, difference: estimate - other, standardError: varies ? spread : 0, found });
  }
  return pairs;
}

/** Standard deviation, with n − 1, of the difference over the replicates. @param near a number near the differences */
function deviation(a: Float64Array, b: Float64Array, near: number): number {
  const n = a.length;
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const difference = (a[r] ?? 0) - (b[r] ?? 0) - near;
    sum += difference;
    squares += difference * difference;
  }
  return n < 2 ? 0 : Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
}

/**
 * Tests all pairs together, and again without what is rejected. A replicate whose greatest deviation is of a rejected hypothesis is
 * looked at again only where it could be beyond the critical value: elsewhere what is known bounds it.
 */
function stepDown(pairs: readonly Pair[], { replicates }: Sample, confidence: number): void {
  const open = pairs.filter(({ standardError }) => standardError > 0);
  const count = replicates[0]?.length ?? 0;
  const greatest = new Float64Array(count);
  /** By replicate: the pair that has the greatest deviation, from 1; less than 0 where the first of the pair fell behind. */
  const holder = new Int32Array(count);
  const look = (listed: Uint32Array) => {
    for (const r of listed) {
      greatest[r] = 0;
      holder[r] = 0;
    }
    open.forEach((pair, k) => {
      raise(greatest, holder, listed, pair, k + 1, replicates);
    });
  };
  look(Uint32Array.from({ length: count }, (_, r) => r));
  while (open.some(({ found }) => found === 0)) {
    const critical = quantile(greatest, confidence);
    const stale: number[] = [];
    for (let r = 0; r < count; r++) {
      if ((greatest[r] ?? 0) >= critical && isRejected(holder[r] ?? 0, open)) stale.push(r);
    }
    if (stale.length > 0) {
      look(Uint32Array.from(stale));
      continue;
    }
    let rejected = false;
    for (const pair of open) {
      if (pair.found !== 0 || Math.abs(pair.difference) <= critical * pair.standardError) continue;
      pair.found = pair.difference > 0 ? 1 : -1;
      rejected = true;
    }
    if (!rejected) return;
  }
}

/** Whether what a replicate holds is a hypothesis that is rejected. */
function isRejected(held: number, open: readonly Pair[]): boolean {
  return held !== 0 && open[Math.abs(held) - 1]?.found === Math.sign(held);
}

/**
 * In the replicates listed: the deviation of the difference, either way, where it is greater than what is there. Once a unit is
 * known to be above, only «not below» is still open, which nothing will reject; and the reverse.
 */
function raise(
  greatest: Float64Array,
  holder: Int32Array,
  listed: Uint32Array,
  { a, b, difference, standardError, found }: Pair,
  name: number,
  replicates: readonly Float64Array[],
): void {
  const [first, second] = [replicates[a], replicates[b]];
  if (first === undefined || second === undefined) return;
  const factor = 1 / standardError;
  for (let i = 0; i < listed.length; i++) {
    const r = listed[i] ?? 0;
    const deviates = ((first[r] ?? 0) - (second[r] ?? 0) - difference) * factor;
    if (Math.abs(deviates) <= (greatest[r] ?? 0) || deviates * found > 0) continue;
    greatest[r] = Math.abs(deviates);
    holder[r] = deviates > 0 ? name : -name;
  }
}

/** The least of the numbers that is not exceeded with at least this probability, the sample itself counted as one of them. */
function quantile(numbers: Float64Array, confidence: number): number {
  const place = Math.ceil(confidence * (numbers.length + 1) - 1e-9);
  return place > numbers.length ? Number.POSITIVE_INFINITY : nth(numbers.slice(), Math.max(place, 1) - 1);
}

/** The number that would be at a place if they were in order (Hoare, Communications of the ACM 4, 1961, «Find»). They are moved. */
function nth(numbers: Float64Array, place: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const pivot = numbers[place] ?? 0;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((numbers[i] ?? 0) < pivot) i += 1;
      while ((numbers[j] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const moved = numbers[i] ?? 0;
      numbers[i] = numbers[j] ?? 0;
      numbers[j] = moved;
      i += 1;
      j -= 1;
    }
    if (j < place) low = i;
    if (i > place) high = j;
  }
  return numbers[place] ?? 0;
}
