/**
 * target: from + (to − from)(x − min)/(target − min), and `to` for all who reach the target; negative mirrored:
 * from + (to − from)(max − x)/(max − target) (SPEC §5).
 */
import type { Fields } from '../fields.ts';
import { onEnds, onto } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function target(fields: Fields): ScoreRule {
  const goal = fields.number('target');
  return onEnds(fields, (from, to) => (reference, direction) => {
    const ends = spread(reference);
    if (ends === null) return null;
    const { min, max } = ends;
    return direction === 'positive'
      ? (x) => (x >= goal ? to : onto(from, to, 'positive', x - min, goal - min))
      : (x) => (x <= goal ? to : onto(from, to, 'positive', max - x, max - goal));
  });
}
