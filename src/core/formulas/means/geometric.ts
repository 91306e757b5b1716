/** Geometric mean: exp(Σw ln s / Σw), for scores > 0 (SPEC §6; OECD/JRC Handbook §6.3). */

import { weightedMean } from '../../weighted-mean.ts';
import { formula } from '../sheet-formula.ts';
import { prepared, undefinedMean } from './prepared.ts';
import { definedCell, type MeanRule, presentWeights, weighedCells, weighedText, weightsText } from './rule.ts';

export function geometric(): MeanRule {
  return {
    aggregate: prepared((scores) => {
      if (scores.some((s) => s <= 0)) return undefinedMean;
      const logs = scores.map(Math.log);
      return (weights) => {
        const log = weightedMean(logs, weights);
        return log === null ? null : Math.exp(log);
      };
    }),
    scores: 'positive',
    cell: (cells) => {
      const logs = weighedCells(cells, (s) => formula`IF(${s}>0,LN(${s}),0)`);
      return definedCell(cells, '<=', formula`EXP((${logs})/(${presentWeights(cells)}))`);
    },
    text: (present, show) => `exp((${weighedText(present, show, (s) => `ln ${s}`)}) / ${weightsText(present, show)})`,
  };
}
