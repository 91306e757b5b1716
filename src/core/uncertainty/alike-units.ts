/** Who cannot be distinguished from a unit, by the rows of the ranking that a run keeps of it. */
import type { TrackResult } from '../model/run.ts';
import type { ResampledUnit } from '../model/uncertainty.ts';

/** Ids of the other units, by rank. */
export function alikeUnits(
  { ranking }: Pick<TrackResult, 'ranking'>,
  { unit, alikeRows, alike }: ResampledUnit,
): string[] {
  if (alikeRows === undefined) return [...(alike ?? [])];
  return alikeRows.flatMap((last, i) => {
    const first = alikeRows[i - 1] ?? last;
    return i % 2 === 0 ? [] : ranking.slice(first - 1, last).flatMap((row) => (row.unit === unit ? [] : [row.unit]));
  });
}
