/** Quantiles of ranks, from how often each was held (first rank first). A quantile is a rank that was held. */
import type { Interval } from '../model/uncertainty.ts';

type Counts = Uint32Array;

/** From the p-quantile to the q-quantile: the least ranks that so much of the draws does not exceed. p = 0 and q = 1: all. */
export function interval(counts: Counts, p: number, q: number): Interval {
  const total = sum(counts);
  return {
    low: reaching(counts, Math.max(1, Math.ceil(p * total - 1e-9))),
    high: reaching(counts, Math.ceil(q * total - 1e-9)),
  };
}

/** The mean of the two neighbours where it is exactly half; null where no rank was held. */
export function median(counts: Counts): number | null {
  const total = sum(counts);
  if (total === 0) return null;
  return (reaching(counts, Math.ceil(total / 2)) + reaching(counts, Math.floor(total / 2) + 1)) / 2;
}

/** The rank that the n-th of the draws in order holds. */
function reaching(counts: Counts, n: number): number {
  let here = 0;
  const place = counts.findIndex((count) => {
    here += count;
    return here >= n;
  });
  return place + 1;
}

function sum(counts: Counts): number {
  return counts.reduce((total, count) => total + count, 0);
}
