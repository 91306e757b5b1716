/**
 * z-score: mean + sd·(x − x̄)/s, s the standard deviation with n − 1; negative −(x − x̄) (SPEC §5; OECD/JRC Handbook
 * §5.2). `mean` 0 and `sd` 1 by default.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Fields } from '../fields.ts';
import { formula, plainFormula } from '../sheet-formula.ts';
import { endless } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function zScore(fields: Fields): ScoreRule {
  const centre = fields.number('mean', 0);
  const sd = fields.number('sd', 1);
  fields.require(['sd'], sd > 0, 'sd > 0');
  return endless({
    scale: `z(${centre}, ${sd})`,
    least: Number.NEGATIVE_INFINITY,
    normalise: (reference, direction) => {
      if (spread(reference) === null) return null;
      const average = mean([...reference]);
      const s = sampleStandardDeviation([...reference]);
      const sign = direction === 'positive' ? 1 : -1;
      return (x) => centre + (sign * sd * (x - average)) / s;
    },
    looksAt: 'values',
    cell: ({ value, mean: average, deviation }, direction) => {
      const sign = direction === 'positive' ? 1 : -1;
      return plainFormula(formula`${centre}+${sign}*${sd}*(${value}-${average})/${deviation}`);
    },
    text: ({ value, direction, reference }, show) =>
      reference?.sd == null
        ? `z(${show(value)})`
        : `${show(centre)} ${direction === 'positive' ? '+' : '−'} ${show(sd)} × (${show(value)} − ${show(reference.mean)}) / ${show(reference.sd)}`,
    middle: () => centre,
    middleCell: () => formula`${centre}`,
    usual: () => [centre - 2 * sd, centre + 2 * sd],
  });
}
