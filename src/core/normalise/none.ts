/** none: the figure is already a score on [from, to], and positive (SPEC §5). */
import type { Fields } from '../fields.ts';
import { onEnds } from './ends.ts';
import type { ScoreRule } from './rule.ts';

export function none(fields: Fields): ScoreRule {
  const rule = onEnds(fields, () => () => (x) => x);
  return { ...rule, bounds: rule.ends, directions: ['positive'], needsSpread: false };
}
