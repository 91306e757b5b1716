/**
 * min–max: positive from + (to − from)(x − min)/(max − min); negative from + to − that (SPEC §5; OECD/JRC Handbook
 * on Constructing Composite Indicators, 2008, §5.3).
 */

import type { Normalisation } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { formula, plainFormula } from '../sheet-formula.ts';
import { inLine, onEnds, onto, ontoCell, ontoText } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function minMax(fields: Fields): ScoreRule {
  return onEnds(fields, (from, to) => ({
    normalise: Object.assign(between(from, to, onto), { unclamped: between(from, to, inLine) }),
    looksAt: 'ends',
    cell: ({ value, least, greatest }, direction) =>
      plainFormula(ontoCell(from, to, direction, formula`${value}-${least}`, formula`${greatest}-${least}`)),
    text: (numbers, show) => {
      const { min = null, max = null } = numbers.reference ?? {};
      return ontoText([from, to], numbers, [min, max], show);
    },
  }));
}

function between(from: number, to: number, score: typeof onto): Normalisation {
  return (reference, direction) => {
    const ends = spread(reference);
    if (ends === null) return null;
    const { min, max } = ends;
    return (x) => score(from, to, direction, x - min, max - min);
  };
}
