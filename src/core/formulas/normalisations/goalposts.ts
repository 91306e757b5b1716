/**
 * Goalposts: min–max between fixed ends `lower` and `upper`, in the indicator's own unit, clipped to [from, to] unless
 * `clip: false`; negative from + to − that (SPEC §5; as UNDP's Human Development Index uses them).
 */

import type { Direction } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { formula, plainFormula } from '../sheet-formula.ts';
import { inLine, onEnds, onto, ontoCell, ontoText } from './ends.ts';
import type { ScoreRule } from './rule.ts';

export function goalposts(fields: Fields): ScoreRule {
  const lower = fields.number('lower');
  const upper = fields.number('upper');
  fields.require(['lower', 'upper'], lower < upper, 'lower < upper');
  const clip = fields.flag('clip', true);
  const rule = onEnds(fields, (from, to) => {
    const free = (x: number, direction: Direction) => inLine(from, to, direction, x - lower, upper - lower);
    return {
      normalise: (_reference, direction) =>
        clip ? (x) => onto(from, to, direction, x - lower, upper - lower) : (x) => free(x, direction),
      looksAt: 'nothing',
      cell: ({ value }, direction) => {
        const part = formula`${value}-${lower}`;
        if (clip) return plainFormula(ontoCell(from, to, direction, part, formula`${upper}-${lower}`));
        const positive = formula`${from}+(${to}-${from})*(${part})/(${upper}-${lower})`;
        return plainFormula(direction === 'positive' ? positive : formula`${from}+${to}-(${positive})`);
      },
      text: (numbers, show) => ontoText([from, to], numbers, [lower, upper], show),
      unclipped: ({ value, direction }) => (value === null ? null : free(value, direction)),
    };
  });
  const fixed = [lower, upper];
  return { ...rule, fixed, least: clip ? rule.least : Number.NEGATIVE_INFINITY, needsSpread: false };
}
