/** The fields `from` and `to`, 1 and 10 by default, and what follows from them (SPEC §5). */
import type { Fields } from '../fields.ts';
import type { Direction, Normalisation } from '../model.ts';
import type { ScoreRule } from './rule.ts';

const BOTH: readonly Direction[] = ['positive', 'negative'];

export function onEnds(fields: Fields, normalise: (from: number, to: number) => Normalisation): ScoreRule {
  const from = fields.number('from', 1);
  const to = fields.number('to', 10);
  fields.require(['from', 'to'], from < to, 'from < to');
  return {
    normalise: normalise(from, to),
    ends: [from, to],
    scale: `${from}–${to}`,
    least: from,
    bounds: null,
    directions: BOTH,
    middle: () => (from + to) / 2,
    best: to,
    needsSpread: true,
    usual: () => [from, to],
  };
}

/** A rule whose scores have no ends. */
export function endless(
  scale: string,
  least: number,
  normalise: Normalisation,
  middle: ScoreRule['middle'],
  usual: ScoreRule['usual'] = () => null,
): ScoreRule {
  return {
    normalise,
    ends: null,
    scale,
    least,
    bounds: null,
    directions: BOTH,
    middle,
    best: null,
    needsSpread: true,
    usual,
  };
}

/**
 * from + (to − from) · part / whole, or from + to − that where less is better; kept within [from, to], and
 * `to` for the best, also against the last bit of a rounding.
 */
export function onto(from: number, to: number, direction: Direction, part: number, whole: number): number {
  const positive = part === whole ? to : within(from, to, from + ((to - from) * part) / whole);
  return direction === 'positive' ? positive : within(from, to, from + to - positive);
}

function within(from: number, to: number, score: number): number {
  return Math.min(to, Math.max(from, score));
}
