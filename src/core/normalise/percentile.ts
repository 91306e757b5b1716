/** percentile: (rank − 1)/(n − 1) onto [from, to]; negative: of −x (SPEC §5). */
import type { Fields } from '../fields.ts';
import { onEnds, onto } from './ends.ts';
import { ranksOf } from './rank.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function percentile(fields: Fields): ScoreRule {
  return onEnds(fields, (from, to) => (reference, direction) => {
    if (spread(reference) === null) return null;
    const rank = ranksOf(reference, direction);
    // The rank has the direction in it already.
    return (x) => onto(from, to, 'positive', rank(x) - 1, reference.length - 1);
  });
}
