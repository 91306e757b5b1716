/** Geometric mean: exp(Σw ln s / Σw), for scores > 0 (SPEC §6; OECD/JRC Handbook §6.3). */
import type { Aggregation } from '../model.ts';
import { weightedMean } from '../weighted-mean.ts';
import type { MeanRule } from './means.ts';

export function geometric(): MeanRule {
  return { aggregate: geometricMean, scores: 'positive' };
}

export const geometricMean: Aggregation = (scores, weights) => {
  if (scores.some((s) => s <= 0)) return null;
  const log = weightedMean(scores.map(Math.log), weights);
  return log === null ? null : Math.exp(log);
};
