/**
 * quantile at p in [0, 1]: linear between order statistics, position 1 + (n − 1)p (type 7 of Hyndman & Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996; SPEC §4). Unweighted only:
 * the weights of the tally are counts.
 */

import type { Answer, Tally } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { numbers } from './numbers.ts';
import type { StatisticRule } from './rule.ts';

export function quantile(fields: Fields): StatisticRule {
  const p = fields.number('p');
  fields.require(['p'], p >= 0 && p <= 1, '0 ≤ p ≤ 1');
  const statistic = (answers: readonly Answer[]) => {
    const values = numbers(answers);
    return ({ weights }: Tally) => quantileOf(values, weights, p);
  };
  return {
    statistic,
    multiple: false,
    weighted: false,
    text: ({ base }, show) => `(p = ${show(p)}, n = ${show(base)})`,
  };
}

/** @param counts how often each of the values was given; null where none was */
export function quantileOf(values: Float64Array, counts: Float64Array, p: number): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const position = (n - 1) * p;
  const whole = Math.floor(position);
  const low = ordered(values, counts, whole);
  const high = ordered(values, counts, Math.min(whole + 1, n - 1));
  return low + (position - whole) * (high - low);
}

/** The k-th smallest answer, k from 0. */
function ordered(values: Float64Array, counts: Float64Array, k: number): number {
  let seen = 0;
  const i = counts.findIndex((count) => {
    seen += count;
    return seen > k;
  });
  return values[i] ?? Number.NaN;
}
