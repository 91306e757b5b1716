/**
 * The confidence interval of a total from its replicates: the total ± the distance that the confidence's share of the replicates
 * keeps to it (the symmetric bootstrap interval; Hall, «On Symmetric Bootstrap Confidence Intervals», Journal of the Royal
 * Statistical Society B 50, 1988). Percentiles of the replicates would be wrong here: min–max reference values are the ends of
 * what chance made of the units, so that chance pulls every total towards the middle, in the sample and once more in each
 * replicate; such an interval leaves the published total at its edge or out of it.
 */
import type { Interval } from '../model.ts';

/** @param replicates at least one */
export function intervalOf(estimate: number, replicates: Float64Array, confidence: number): Interval {
  const distances = replicates.map((total) => Math.abs(total - estimate)).sort();
  const place = Math.min(distances.length, Math.ceil(confidence * (distances.length + 1) - 1e-9));
  const distance = distances[Math.max(place, 1) - 1] ?? 0;
  return { low: estimate - distance, high: estimate + distance };
}
