/** The value that a statistic gives one unit, from its answers as they stand on the forms. */
import { indicate } from '../../../../src/core/indicate.ts';
import type { Statistic } from '../../../../src/core/model/formulas.ts';
import type { Cell } from '../../answers-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from '../../track-of.ts';

/** @param weights by answer; without them all weigh 1 */
export function statisticOf(
  statistic: Statistic,
  cells: readonly Cell[],
  weights: readonly number[] | null = null,
): number | null {
  const indicator = indicatorOf(1, { id: 'i', source: { kind: 'survey', column: 0, statistic } });
  const track = trackOf(['A'], dimensionOf({ id: 'index', children: [indicator] }));
  const responses = cells.map((cell, i) => ({ unit: 0, weight: weights?.[i] ?? null, cells: [cell] }));
  return indicate(track, dataOf(track, responses)).values[0]?.[0] ?? null;
}
