/** percentile: (rank − 1)/(n − 1) onto [from, to]; negative: of −x (SPEC §5). */
import type { Fields } from '../fields.ts';
import { formula } from '../sheet-formula.ts';
import { onEnds, onto, ontoCell } from './ends.ts';
import { rankCell, ranksOf } from './rank.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function percentile(fields: Fields): ScoreRule {
  return onEnds(fields, (from, to) => ({
    normalise: (reference, direction) => {
      if (spread(reference) === null) return null;
      const rank = ranksOf(reference, direction);
      // The rank has the direction in it already.
      return (x) => onto(from, to, 'positive', rank(x) - 1, reference.length - 1);
    },
    looksAt: 'values',
    cell: (cells, direction) => {
      const above = formula`${rankCell(cells, direction)}-1`;
      return { text: ontoCell(from, to, 'positive', above, formula`${cells.count}-1`), array: true };
    },
    text: ({ value, reference }, show) =>
      reference?.rank == null
        ? `${show(value)} (n = ${reference?.count ?? 0})`
        : `${show(from)} + (${show(to)} − ${show(from)}) × (${reference.rank} − 1) / (${reference.count} − 1)`,
  }));
}
