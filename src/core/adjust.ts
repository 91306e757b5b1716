/** Points added to the index, on its own scale (SPEC §6). Index before and after are both kept. */
import type { Track } from './model/method.ts';

/** By unit: the sum of its points, 0 where there are none. */
export function points(track: Pick<Track, 'units' | 'adjustments'>): number[] {
  const sums = track.units.map(() => 0);
  for (const { unit, points: added } of track.adjustments) sums[unit] = (sums[unit] ?? 0) + added;
  return sums;
}
