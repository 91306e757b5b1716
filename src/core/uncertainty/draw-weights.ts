/**
 * Weights of siblings drawn around those of the method. They need not sum to one: a mean takes their proportions.
 * - uniform: each on its own, from w(1 − spread) to w(1 + spread), as COINr and the JRC do (Becker et al., COINr, Journal of Open
 *   Source Software 7, 2022; Saisana, Saltelli & Tarantola, Journal of the Royal Statistical Society A 168, 2005);
 * - Dirichlet of parameters concentration · w (w as shares of their sum): the mean of a weight is its own share w, its variance
 *   w(1 − w)/(concentration + 1), made of gammas divided by their sum.
 */
import type { WeightDraws } from '../model/uncertainty.ts';
import { gamma } from './gamma.ts';
import type { Random } from './random.ts';

/** Writes the weights drawn for these slots. */
export type Draw = (slots: readonly number[], drawn: Float64Array, random: Random) => void;

/** @param weights the method's own, by slot; a weight of 0 stays 0 */
export function drawing(rule: WeightDraws['rule'], weights: Float64Array): Draw {
  if (rule.kind === 'uniform') {
    return (slots, drawn, random) => {
      for (const slot of slots) {
        drawn[slot] = (weights[slot] ?? 0) * (1 + rule.spread * (2 * random.uniform() - 1));
      }
    };
  }
  return (slots, drawn, random) => {
    const total = slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0);
    let sum = 0;
    // So small a concentration that all parts vanish is drawn again.
    while (sum === 0) {
      for (const slot of slots) {
        const weight = weights[slot] ?? 0;
        const part = weight === 0 ? 0 : gamma((rule.concentration * weight) / total, random);
        drawn[slot] = part;
        sum += part;
      }
    }
  };
}
