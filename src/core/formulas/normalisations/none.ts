/** none: the figure is already a score on [from, to], and positive (SPEC §5). */
import type { Fields } from '../fields.ts';
import { formula, plainFormula } from '../sheet-formula.ts';
import { onEnds } from './ends.ts';
import type { ScoreRule } from './rule.ts';

export function none(fields: Fields): ScoreRule {
  const rule = onEnds(fields, () => ({
    normalise: () => (x) => x,
    looksAt: 'nothing',
    cell: ({ value }) => plainFormula(formula`${value}`),
    text: ({ value }, show) => show(value),
  }));
  return { ...rule, bounds: rule.ends, fixed: rule.ends ?? [], directions: ['positive'], needsSpread: false };
}
