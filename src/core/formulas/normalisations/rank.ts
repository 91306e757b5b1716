/** rank: the number of reference values below x, + 1; ties share the lowest. Negative: of −x (SPEC §5). */
import type { Direction, Scale } from '../../model/formulas.ts';
import { type Formula, formula, joined } from '../sheet-formula.ts';
import { endless } from './ends.ts';
import type { ScoreCells, ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function rank(): ScoreRule {
  return endless({
    scale: 'rank',
    least: 1,
    normalise: (reference, direction) => (spread(reference) === null ? null : ranksOf(reference, direction)),
    looksAt: 'values',
    cell: (cells, direction) => ({ text: rankCell(cells, direction), array: true }),
    text: ({ value, reference }, show) => `${show(value)} (n = ${reference?.count ?? 0})`,
    middle: (n) => (n + 1) / 2,
    middleCell: (n) => formula`(${n}+1)/2`,
    usual: (units) => [1, Math.max(2, units)],
  });
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

/** The same in a workbook. */
export function rankCell({ value, reference }: ScoreCells, direction: Direction): Formula {
  return formula`1+${joined(
    reference.map(({ values, group }) => {
      const gap = direction === 'positive' ? formula`${value}-${values}` : formula`${values}-${value}`;
      const size = formula`IF(ABS(${values})>ABS(${value}),ABS(${values}),ABS(${value}))`;
      const worse = formula`IF(ISNUMBER(${values}),IF(${gap}>1E-12*${size},1,0),0)`;
      return group === null ? formula`SUM(${worse})` : formula`SUM(IF(${group.cells}=${group.own},${worse},0))`;
    }),
    '+',
  )}`;
}
