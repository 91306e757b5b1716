/** Geometric mean: exp(Σw ln s / Σw), for scores > 0 (SPEC §6; OECD/JRC Handbook §6.3). */
import { weightedMean } from '../weighted-mean.ts';
import type { MeanRule } from './means.ts';
import { prepared, undefinedMean } from './prepared.ts';

export function geometric(): MeanRule {
  return { aggregate: geometricMean, scores: 'positive' };
}

export const geometricMean = prepared((scores) => {
  if (scores.some((s) => s <= 0)) return undefinedMean;
  const logs = scores.map(Math.log);
  return (weights) => {
    const log = weightedMean(logs, weights);
    return log === null ? null : Math.exp(log);
  };
});
