/** Arithmetic mean: Σws / Σw (SPEC §6; OECD/JRC Handbook §6.2). */
import { weightedMean } from '../weighted-mean.ts';
import type { MeanRule } from './means.ts';
import { prepared } from './prepared.ts';

export function arithmetic(): MeanRule {
  return { aggregate: prepared((scores) => (weights) => weightedMean(scores, weights)), scores: 'any' };
}
