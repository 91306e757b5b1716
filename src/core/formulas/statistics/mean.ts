/** mean = Σwx / Σw, in the question's own unit (SPEC §4). */

import { weightedMean } from '../../weighted-mean.ts';
import type { Fields } from '../fields.ts';
import { numbers } from './numbers.ts';
import type { StatisticRule } from './rule.ts';

export function mean(_fields: Fields): StatisticRule {
  return {
    statistic: (answers) => {
      const values = numbers(answers);
      return ({ weights }) => weightedMean(values, weights);
    },
    multiple: false,
    weighted: true,
    text: ({ codes, counts, base }, show) => {
      if (codes === null) return 'Σwx / Σw';
      const products = codes.flatMap((code, k) => {
        const count = counts[k] ?? 0;
        return count > 0 ? [`${show(count)} × ${show(code)}`] : [];
      });
      return `(${products.join(' + ')}) / ${show(base)}`;
    },
  };
}
