/**
 * Power mean: (Σw s^p / Σw)^(1/p); p = 1 is the arithmetic, p = −1 the harmonic and p = 0, its limit, the geometric
 * mean (SPEC §6; Hardy, Littlewood & Pólya, Inequalities, 1934, ch. II). For scores ≥ 0, and > 0 where p ≤ 0.
 */

import { weightedMean } from '../../weighted-mean.ts';
import type { Fields } from '../fields.ts';
import { formula, joined } from '../sheet-formula.ts';
import { geometric } from './geometric.ts';
import { prepared, undefinedMean } from './prepared.ts';
import { definedCell, type MeanRule, presentWeights, weighedCells, weighedText, weightsText } from './rule.ts';

export function power(fields: Fields): MeanRule {
  const p = fields.number('p');
  if (p === 0) return geometric();
  return {
    aggregate: prepared((scores) => {
      // Relative to the score that weighs most, so that no power overflows.
      const pivot = p > 0 ? Math.max(...scores) : Math.min(...scores);
      if (scores.some((s) => s < 0 || (p < 0 && s === 0))) return undefinedMean;
      if (pivot === 0) return () => 0;
      const powers = scores.map((s) => (s / pivot) ** p);
      return (weights) => {
        const raised = weightedMean(powers, weights);
        return raised === null ? null : pivot * raised ** (1 / p);
      };
    }),
    scores: p < 0 ? 'positive' : 'not-negative',
    cell: (cells) => {
      const scores = joined(
        cells.map((run) => run.scores),
        ',',
      );
      const pivot = formula`${p > 0 ? 'MAX' : 'MIN'}(${scores})`;
      const raised = weighedCells(cells, (s) => formula`IF(${s}>0,(${s}/${pivot})^${p},0)`);
      const mean = formula`IF(${pivot}=0,0,${pivot}*((${raised})/(${presentWeights(cells)}))^(1/${p}))`;
      return definedCell(cells, p < 0 ? '<=' : '<', mean);
    },
    text: (present, show) => {
      const sum = weighedText(present, show, (s) => `${s}^${show(p)}`);
      return `((${sum}) / ${weightsText(present, show)})^(1/${show(p)})`;
    },
  };
}
