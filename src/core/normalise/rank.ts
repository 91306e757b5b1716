/** rank: the number of reference values below x, + 1; ties share the lowest. Negative: of −x (SPEC §5). */
import type { Direction } from '../model.ts';
import { endless } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function rank(): ScoreRule {
  return endless(
    'rank',
    1,
    (reference, direction) => (spread(reference) === null ? null : (x) => rankOf(x, reference, direction)),
    (n) => (n + 1) / 2,
    (units) => [1, Math.max(2, units)],
  );
}

/** From 1, the worst, to at most the number of reference values. */
export function rankOf(x: number, reference: readonly number[], direction: Direction): number {
  // Values that differ by the rounding of a sum only are equal, as in spread.ts.
  const slack = (value: number) => 1e-12 * Math.max(Math.abs(value), Math.abs(x));
  const below = (value: number) => (direction === 'positive' ? x - value : value - x) > slack(value);
  return 1 + reference.filter(below).length;
}
