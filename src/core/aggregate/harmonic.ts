/** Harmonic mean: Σw / Σ(w/s), for scores > 0 (SPEC §6). */
import { weightedMean } from '../weighted-mean.ts';
import type { MeanRule } from './means.ts';
import { prepared, undefinedMean } from './prepared.ts';

export function harmonic(): MeanRule {
  return {
    aggregate: prepared((scores) => {
      if (scores.some((s) => s <= 0)) return undefinedMean;
      const inverses = scores.map((s) => 1 / s);
      return (weights) => {
        const inverse = weightedMean(inverses, weights);
        return inverse === null ? null : 1 / inverse;
      };
    }),
    scores: 'positive',
  };
}
