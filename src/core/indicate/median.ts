/**
 * median = the x at which the cumulative weight passes ½ Σw; the mean of two neighbours where it is exactly ½
 * (SPEC §4). In the question's own unit.
 */
import type { Fields } from '../fields.ts';
import type { Statistic } from '../model.ts';
import { numbers } from './numbers.ts';

export function median(_fields: Fields): Statistic {
  return (answers) => {
    const values = numbers(answers);
    return ({ weights }) => {
      const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
      let below = 0;
      for (let i = 0; i < values.length; i++) {
        below += weights[i] ?? 0;
        if (below > half) return values[i] ?? null;
        if (below === half && half > 0) return midway(values, weights, i);
      }
      return null;
    };
  };
}

/** The mean of the i-th value and the next one that anybody gave. */
function midway(values: Float64Array, weights: Float64Array, i: number): number | null {
  const next = weights.findIndex((weight, k) => k > i && weight > 0);
  const [low, high] = [values[i], values[next]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
