/** mean = Σwx / Σw, in the question's own unit (SPEC §4). */
import type { Fields } from '../fields.ts';
import type { Statistic } from '../model.ts';
import { weightedMean } from '../weighted-mean.ts';
import { numbers } from './numbers.ts';

export function mean(_fields: Fields): Statistic {
  return (answers) => {
    const values = numbers(answers);
    return ({ weights }) => weightedMean(values, weights);
  };
}
