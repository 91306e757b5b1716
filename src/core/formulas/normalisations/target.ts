/**
 * target: from + (to − from)(x − min)/(target − min), and `to` for all who reach the target; negative mirrored:
 * from + (to − from)(max − x)/(max − target) (SPEC §5).
 */

import type { Normalisation } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { formula, plainFormula } from '../sheet-formula.ts';
import { inLine, onEnds, onto, ontoCell } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function target(fields: Fields): ScoreRule {
  const goal = fields.number('target');
  const rule = onEnds(fields, (from, to) => ({
    normalise: Object.assign(towards(goal, from, to, onto), { unclamped: towards(goal, from, to, inLine) }),
    looksAt: 'ends',
    cell: ({ value, least, greatest }, direction) => {
      const positive = direction === 'positive';
      const reached = formula`${value}${positive ? '>=' : '<='}${goal}`;
      const part = positive ? formula`${value}-${least}` : formula`${greatest}-${value}`;
      const whole = positive ? formula`${goal}-${least}` : formula`${greatest}-${goal}`;
      const onTheWay = ontoCell(from, to, 'positive', part, formula`(${whole})`);
      return plainFormula(formula`IF(${reached},${to},IF((${whole})<=0,${from},${onTheWay}))`);
    },
    text: ({ value, direction, reference }, show) => {
      const [first, last, x, aim] = [show(from), show(to), show(value), show(goal)];
      const [min, max] = [show(reference?.min ?? null), show(reference?.max ?? null)];
      return direction === 'positive'
        ? `${first} + (${last} − ${first}) × (${x} − ${min}) / (${aim} − ${min})`
        : `${first} + (${last} − ${first}) × (${max} − ${x}) / (${max} − ${aim})`;
    },
    unclipped: ({ value, direction, reference }) => {
      if (value === null || reference === null || reference.min === null || reference.max === null) return null;
      const { min, max } = reference;
      return direction === 'positive'
        ? from + ((to - from) * (value - min)) / (goal - min)
        : from + ((to - from) * (max - value)) / (max - goal);
    },
  }));
  return { ...rule, fixed: [goal] };
}

function towards(goal: number, from: number, to: number, score: typeof onto): Normalisation {
  return (reference, direction) => {
    const ends = spread(reference);
    if (ends === null) return null;
    const { min, max } = ends;
    return direction === 'positive'
      ? (x) => (x >= goal ? to : score(from, to, 'positive', x - min, goal - min))
      : (x) => (x <= goal ? to : score(from, to, 'positive', max - x, max - goal));
  };
}
