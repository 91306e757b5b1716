/**
 * Goalposts: min–max between fixed ends `lower` and `upper`, in the indicator's own unit, clipped to [from, to] unless
 * `clip: false`; negative from + to − that (SPEC §5; as UNDP's Human Development Index uses them).
 */
import type { Fields } from '../fields.ts';
import { onEnds, onto } from './ends.ts';
import type { ScoreRule } from './rule.ts';

export function goalposts(fields: Fields): ScoreRule {
  const lower = fields.number('lower');
  const upper = fields.number('upper');
  fields.require(['lower', 'upper'], lower < upper, 'lower < upper');
  const clipped = onEnds(fields, (from, to) => (_reference, direction) => (x) => {
    return onto(from, to, direction, x - lower, upper - lower);
  });
  if (fields.flag('clip', true)) return { ...clipped, needsSpread: false };
  const free = onEnds(fields, (from, to) => (_reference, direction) => (x) => {
    const positive = from + ((to - from) * (x - lower)) / (upper - lower);
    return direction === 'positive' ? positive : from + to - positive;
  });
  return { ...free, least: Number.NEGATIVE_INFINITY, needsSpread: false };
}
