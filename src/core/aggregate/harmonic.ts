/** Harmonic mean: Σw / Σ(w/s), for scores > 0 (SPEC §6). */
import { weightedMean } from '../weighted-mean.ts';
import type { MeanRule } from './means.ts';

export function harmonic(): MeanRule {
  return {
    aggregate: (scores, weights) => {
      if (scores.some((s) => s <= 0)) return null;
      const inverse = weightedMean(
        scores.map((s) => 1 / s),
        weights,
      );
      return inverse === null ? null : 1 / inverse;
    },
    scores: 'positive',
  };
}
