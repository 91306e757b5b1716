/** What was made from part of its weight, and is marked wherever it is shown (SPEC §6). */
import type { PartResult, TrackResult } from '../core/model/run.ts';

/** Whether anything of a unit's index was made from part of its weight. */
export function isPartialUnit(track: TrackResult, unit: string): boolean {
  const u = track.units.findIndex(({ id }) => id === unit);
  const index = track.ranking.find((row) => row.unit === unit)?.coverage ?? null;
  return [index, ...track.parts.map(({ coverages }) => coverages[u] ?? null)].some(
    (share) => share !== null && share < 1,
  );
}

/** Whether a score, or any that it was made from, rests on part of its weight. */
export function isPartialPart(track: TrackResult, part: PartResult, unit: number): boolean {
  const coverage = part.coverages[unit] ?? null;
  if (coverage !== null && coverage < 1) return true;
  return track.parts.some((child) => child.parent === part.id && isPartialPart(track, child, unit));
}
