/**
 * What a component really weighs in the index, next to what the method says (Paruolo, Saisana & Saltelli, "Ratings and
 * rankings: voodoo or science?", Journal of the Royal Statistical Society A 176, 2013):
 * - `share` = cov(wₖsₖ, I) / var(I), the share of the index's variance that the component carries; the shares sum to 1.
 *   null where the index is no sum of its components (a geometric mean);
 * - `influence` = r², the square of the correlation of the component's score with the index: the linear first-order
 *   measure Sₖ. It does not sum to 1 where components go together.
 */
import { sampleCovariance, sampleVariance } from 'simple-statistics';
import { spread } from '../formulas/normalisations/spread.ts';
import { pearson } from './pearson.ts';
import { complete, type Series } from './series.ts';

export interface EffectiveWeight {
  /** As the method has it, a share of 1. */
  readonly nominal: number;
  readonly share: number | null;
  readonly influence: number | null;
}

/**
 * @param parts the components: weights and scores by unit
 * @param index by unit, before adjustments
 * @param factor what the mean of the scores is multiplied by
 */
export function effectiveWeights(
  parts: readonly { readonly weight: number; readonly scores: Series }[],
  index: Series,
  factor: number,
): EffectiveWeight[] {
  const weightSum = parts.reduce((sum, { weight }) => sum + weight, 0);
  // What each component gives to a unit's index: the weight of a missing one has gone to the others.
  const given = index.map((_, unit) => {
    const here = parts.reduce((sum, { weight, scores }) => sum + (scores[unit] == null ? 0 : weight), 0);
    return parts.map(({ weight, scores }) => (here === 0 ? 0 : (factor * weight * (scores[unit] ?? 0)) / here));
  });
  const isSum = index.every((value, unit) => {
    const sum = (given[unit] ?? []).reduce((total, part) => total + part, 0);
    return value === null || Math.abs(sum - value) <= 1e-9 * Math.max(1, Math.abs(value));
  });
  return parts.map(({ weight, scores }, k) => {
    const rows = complete([index, given.map((row) => row[k] ?? null)]);
    const total = rows.map(([value = 0]) => value);
    const partScores = rows.map(([, part = 0]) => part);
    const influence = pearson(scores, index);
    return {
      nominal: weightSum === 0 ? 0 : weight / weightSum,
      share:
        isSum && rows.length >= 3 && spread(total) !== null
          ? sampleCovariance(partScores, total) / sampleVariance(total)
          : null,
      influence: influence === null ? null : influence ** 2,
    };
  });
}
