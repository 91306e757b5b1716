/** The fields `from` and `to`, 1 and 10 by default, and what follows from them (SPEC §5). */

import type { Direction } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import type { Show } from '../formula-list.ts';
import { type Formula, formula } from '../sheet-formula.ts';
import type { ScoreForms, ScoreNumbers, ScoreRule } from './rule.ts';

const BOTH: readonly Direction[] = ['positive', 'negative'];

export function onEnds(fields: Fields, forms: (from: number, to: number) => ScoreForms): ScoreRule {
  const from = fields.number('from', 1);
  const to = fields.number('to', 10);
  fields.require(['from', 'to'], from < to, 'from < to');
  const middle = (from + to) / 2;
  return {
    ...forms(from, to),
    ends: [from, to],
    scale: `${from}–${to}`,
    least: from,
    bounds: null,
    fixed: [],
    directions: BOTH,
    middle: () => middle,
    middleCell: () => formula`${middle}`,
    best: to,
    needsSpread: true,
    usual: () => [from, to],
  };
}

/** A rule whose scores have no ends. */
export function endless(
  rule: ScoreForms & Pick<ScoreRule, 'scale' | 'least' | 'middle' | 'middleCell' | 'usual'>,
): ScoreRule {
  return { ...rule, ends: null, bounds: null, fixed: [], directions: BOTH, best: null, needsSpread: true };
}

/**
 * from + (to − from) · part / whole, or from + to − that where less is better; kept within [from, to], and
 * `to` for the best, also against the last bit of a rounding.
 */
export function onto(from: number, to: number, direction: Direction, part: number, whole: number): number {
  const positive = part === whole ? to : within(from, to, from + ((to - from) * part) / whole);
  return direction === 'positive' ? positive : within(from, to, from + to - positive);
}

/** The same in a line, not kept within [from, to]. */
export function inLine(from: number, to: number, direction: Direction, part: number, whole: number): number {
  const positive = from + ((to - from) * part) / whole;
  return direction === 'positive' ? positive : from + to - positive;
}

function within(from: number, to: number, score: number): number {
  return Math.min(to, Math.max(from, score));
}

/** The same as a formula of a workbook. */
export function ontoCell(from: number, to: number, direction: Direction, part: Formula, whole: Formula): Formula {
  const kept = (score: Formula) => formula`MIN(${to},MAX(${from},${score}))`;
  const score = kept(formula`${from}+(${to}-${from})*(${part})/(${whole})`);
  return direction === 'positive' ? score : kept(formula`${from}+${to}-${score}`);
}

/** The same with numbers put in, the value between a lower and an upper one. */
export function ontoText(
  [from, to]: readonly [number, number],
  { value, direction }: ScoreNumbers,
  [lower, upper]: readonly [number | null, number | null],
  show: Show,
): string {
  const [first, last, low] = [show(from), show(to), show(lower)];
  const positive = `${first} + (${last} − ${first}) × (${show(value)} − ${low}) / (${show(upper)} − ${low})`;
  return direction === 'positive' ? positive : `${first} + ${last} − [${positive}]`;
}
