/** Points added to the index, on its own scale (SPEC §6). Index before and after are both kept. */
import type { Adjustment, Track } from './model.ts';

/** By unit: the sum of its points, 0 where there are none. */
export function points(track: Track): number[] {
  return track.units.map((_, unit) =>
    track.adjustments.filter((a) => a.unit === unit).reduce((sum: number, a: Adjustment) => sum + a.points, 0),
  );
}
