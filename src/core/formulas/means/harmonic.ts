/** Harmonic mean: Σw / Σ(w/s), for scores > 0 (SPEC §6). */

import { weightedMean } from '../../weighted-mean.ts';
import { formula } from '../sheet-formula.ts';
import { prepared, undefinedMean } from './prepared.ts';
import { definedCell, type MeanRule, presentWeights, weighedCells, weightsText } from './rule.ts';

export function harmonic(): MeanRule {
  return {
    aggregate: prepared((scores) => {
      if (scores.some((s) => s <= 0)) return undefinedMean;
      const inverses = scores.map((s) => 1 / s);
      return (weights) => {
        const inverse = weightedMean(inverses, weights);
        return inverse === null ? null : 1 / inverse;
      };
    }),
    scores: 'positive',
    cell: (cells) => {
      const inverse = weighedCells(cells, (s) => formula`IF(${s}>0,1/${s},0)`);
      return definedCell(cells, '<=', formula`(${presentWeights(cells)})/(${inverse})`);
    },
    text: (present, show) => {
      const inverse = present.map(({ weight, score }) => `${show(weight)} / ${show(score)}`).join(' + ');
      return `${weightsText(present, show)} / (${inverse})`;
    },
  };
}
