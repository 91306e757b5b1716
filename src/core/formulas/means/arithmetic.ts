/** Arithmetic mean: Σws / Σw (SPEC §6; OECD/JRC Handbook §6.2). */

import { weightedMean } from '../../weighted-mean.ts';
import { formula, joined, plainFormula } from '../sheet-formula.ts';
import { prepared } from './prepared.ts';
import { type MeanRule, presentWeights, weighedText, weightsText } from './rule.ts';

export function arithmetic(): MeanRule {
  return {
    aggregate: prepared((scores) => (weights) => weightedMean(scores, weights)),
    scores: 'any',
    cell: (cells) => {
      const sums = joined(
        cells.map(({ scores, weights }) => formula`SUMPRODUCT(${weights},${scores})`),
        '+',
      );
      return plainFormula(formula`(${sums})/(${presentWeights(cells)})`);
    },
    text: (present, show) => `(${weighedText(present, show, (s) => s)}) / ${weightsText(present, show)}`,
  };
}
