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
 * the number of units − the number that are below it; those in between cannot be told apart from it.
 *
 * Marginal sets have one family a unit and hold for each unit by itself; simultaneous ones have one family of all
 * pairs and hold for all units at once.
 */

/** Two units, and what is known of the first: above the second, below it, or not told apart (0). */
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
  /** By unit, then by replicate; NaN where the unit has no total. */
  readonly replicates: readonly Float64Array[];
  /** By unit: whether it may be told apart from others at all. */
  readonly sure: readonly boolean[];
  /** Whether two estimates count as equal. */
  readonly equal: (a: number, b: number) => boolean;
}

/** By unit, then by unit: 1 where the first is above the second, −1 where it is below, 0 where they are not told apart. */
export function comparisons(sample: Sample, confidence: number, simultaneous: boolean): Int8Array[] {
  const { estimates } = sample;
  const found = estimates.map(() => new Int8Array(estimates.length));
  const tell = (a: number, b: number, what: -1 | 0 | 1) => {
    const row = found[a];
    if (row !== undefined) row[b] = what;
  };
  const errorOf = errors(sample);
  if (simultaneous) {
    const pairs = estimates.flatMap((_, a) => pairsOf(a, sample, errorOf).filter(({ b }) => a < b));
    stepDown(pairs, sample, confidence);
    for (const { a, b, found: what } of pairs) {
      tell(a, b, what);
      tell(b, a, what === 0 ? 0 : what === 1 ? -1 : 1);
    }
  } else {
    for (const a of estimates.keys()) {
      const pairs = pairsOf(a, sample, errorOf);
      stepDown(pairs, sample, confidence);
      for (const { b, found: what } of pairs) tell(a, b, what);
    }
  }
  return found;
}

function pairsOf(a: number, { estimates, sure, equal }: Sample, errorOf: Errors): Pair[] {
  if (!sure[a]) return [];
  return estimates.flatMap((other, b): Pair[] => {
    if (b === a || !sure[b]) return [];
    const own = estimates[a] ?? 0;
    const standardError = errorOf(a, b);
    // A difference that no drawing changes is certain.
    const certain = standardError <= 1e-12 * Math.max(Math.abs(own), Math.abs(other));
    const found = !certain || equal(own, other) ? 0 : own > other ? 1 : -1;
    return [{ a, b, difference: own - other, standardError: certain ? 0 : standardError, found }];
  });
}

/** The standard error of the difference of two units, whichever of them is named first. */
type Errors = (a: number, b: number) => number;

function errors({ replicates }: Sample): Errors {
  const none = new Float64Array(0);
  const known = replicates.map((): number[] => []);
  return (a, b) => {
    const row = known[Math.min(a, b)] ?? [];
    const found = row[Math.max(a, b)] ?? deviation(replicates[a] ?? none, replicates[b] ?? none);
    row[Math.max(a, b)] = found;
    return found;
  };
}

/** Standard deviation, with n − 1, of the difference over the replicates that have both. */
function deviation(a: Float64Array, b: Float64Array): number {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let r = 0; r < a.length; r++) {
    const difference = (a[r] ?? 0) - (b[r] ?? 0);
    if (Number.isNaN(difference)) continue;
    n += 1;
    const step = difference - mean;
    mean += step / n;
    squares += step * (difference - mean);
  }
  return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
}

/** Tests all pairs together, and again without what is rejected. */
function stepDown(pairs: readonly Pair[], { estimates, replicates }: Sample, confidence: number): void {
  const open = pairs.filter(({ standardError }) => standardError > 0);
  const count = replicates[0]?.length ?? 0;
  const greatest = new Float64Array(count);
  for (let rejected = true; rejected && open.some(({ found }) => found === 0); ) {
    greatest.fill(0);
    for (const { a, b, standardError, found } of open) {
      const [first, second] = [replicates[a], replicates[b]];
      if (first === undefined || second === undefined) continue;
      const difference = (estimates[a] ?? 0) - (estimates[b] ?? 0);
      // Once the one is known to be above, only «not below» is still open, which nothing will reject; and the reverse.
      if (found === 0) raise(greatest, first, second, difference, standardError, true);
      else if (found < 0) raise(greatest, first, second, difference, standardError, false);
      else raise(greatest, second, first, -difference, standardError, false);
    }
    const critical = quantile(greatest, confidence);
    rejected = false;
    for (const pair of open) {
      if (pair.found !== 0 || Math.abs(pair.difference) <= critical * pair.standardError) continue;
      pair.found = pair.difference > 0 ? 1 : -1;
      rejected = true;
    }
  }
}

/** By replicate: the deviation of the difference, or its size, where it is greater than what is there. */
function raise(
  greatest: Float64Array,
  first: Float64Array,
  second: Float64Array,
  difference: number,
  standardError: number,
  size: boolean,
): void {
  for (let r = 0; r < greatest.length; r++) {
    const deviates = ((first[r] ?? 0) - (second[r] ?? 0) - difference) / standardError;
    const statistic = size ? Math.abs(deviates) : deviates;
    if (statistic > (greatest[r] ?? 0)) greatest[r] = statistic;
  }
}

/** The least of the numbers that is not exceeded with at least this probability, the sample itself counted as one of them. */
function quantile(numbers: Float64Array, confidence: number): number {
  const place = Math.ceil(confidence * (numbers.length + 1) - 1e-9);
  return place > numbers.length ? Number.POSITIVE_INFINITY : (numbers.slice().sort()[Math.max(place, 1) - 1] ?? 0);
}
