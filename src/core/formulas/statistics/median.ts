/**
 * median = the x at which the cumulative weight passes ½ Σw; the mean of two neighbours where it is exactly ½
 * (SPEC §4). In the question's own unit.
 */

import type { Answer, Tally } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { numbers } from './numbers.ts';
import type { StatisticRule } from './rule.ts';

export function median(_fields: Fields): StatisticRule {
  const statistic = (answers: readonly Answer[]) => {
    const values = numbers(answers);
    return ({ weights }: Tally) => {
      let total = 0;
      for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
      const half = total / 2;
      // Weights such as 0.1 + 0.2 and 0.3 are equal but for the last bit.
      const slack = 1e-12 * half;
      let below = 0;
      for (let i = 0; i < values.length; i++) {
        below += weights[i] ?? 0;
        if (below > half + slack) return values[i] ?? null;
        if (half > 0 && below >= half - slack) return midway(values, weights, i);
      }
      return null;
    };
  };
  return {
    statistic,
    multiple: false,
    weighted: true,
    text: ({ base }, show) => `(Σw = ${show(base)})`,
  };
}

/** The mean of the i-th value and the next one that anybody gave. */
function midway(values: Float64Array, weights: Float64Array, i: number): number | null {
  let next = i + 1;
  while (next < weights.length && !((weights[next] ?? 0) > 0)) next += 1;
  const low = values[i];
  const high = values[next];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
