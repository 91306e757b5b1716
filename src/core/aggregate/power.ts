/**
 * Power mean: (Σw s^p / Σw)^(1/p); p = 1 is the arithmetic, p = −1 the harmonic and p = 0, its limit, the geometric
 * mean (SPEC §6; Hardy, Littlewood & Pólya, Inequalities, 1934, ch. II). For scores ≥ 0, and > 0 where p ≤ 0.
 */
import type { Fields } from '../fields.ts';
import { weightedMean } from '../weighted-mean.ts';
import { geometricMean } from './geometric.ts';
import type { MeanRule } from './means.ts';
import { prepared, undefinedMean } from './prepared.ts';

export function power(fields: Fields): MeanRule {
  const p = fields.number('p');
  if (p === 0) return { aggregate: geometricMean, scores: 'positive' };
  return {
    aggregate: prepared((scores) => {
      // Relative to the score that weighs most, so that no power overflows.
      const pivot = p > 0 ? Math.max(...scores) : Math.min(...scores);
      if (scores.some((s) => s < 0 || (p < 0 && s === 0))) return undefinedMean;
      if (pivot === 0) return () => 0;
      const powers = scores.map((s) => (s / pivot) ** p);
      return (weights) => {
        const raised = weightedMean(powers, weights);
        return raised === null ? null : pivot * raised ** (1 / p);
      };
    }),
    scores: p < 0 ? 'positive' : 'not-negative',
  };
}
