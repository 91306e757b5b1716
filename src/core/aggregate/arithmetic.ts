/** Arithmetic mean: Σws / Σw (SPEC §6; OECD/JRC Handbook §6.2). */
import { weightedMean } from '../weighted-mean.ts';
import type { MeanRule } from './means.ts';

export function arithmetic(): MeanRule {
  return { aggregate: weightedMean, scores: 'any' };
}
