/** rank: the number of reference values below x, + 1; ties share the lowest. Negative: of −x (SPEC §5). */
import type { Direction, Scale } from '../model.ts';
import { endless } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function rank(): ScoreRule {
  return endless(
    'rank',
    1,
    (reference, direction) => (spread(reference) === null ? null : ranksOf(reference, direction)),
    (n) => (n + 1) / 2,
    (units) => [1, Math.max(2, units)],
  );
}

/** From 1, the worst, to at most the number of reference values. */
export function ranksOf(reference: readonly number[], direction: Direction): Scale {
  const worstFirst = Float64Array.from(reference).sort();
  if (direction === 'negative') worstFirst.reverse();
  return (x) => {
    // Values that differ by the rounding of a sum only are equal, as in spread.ts.
    const isBelow = (value: number) =>
      (direction === 'positive' ? x - value : value - x) > 1e-12 * Math.max(Math.abs(value), Math.abs(x));
    let [low, high] = [0, worstFirst.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(worstFirst[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return 1 + low;
  };
}
