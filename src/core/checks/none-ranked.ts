/** A run of which no unit of any track is ranked is an error (SPEC §8): there is no ranking to report. */
import type { Finding } from '../model/findings.ts';
import type { Stages } from '../pipeline.ts';

export function noneRanked(run: readonly Stages[]): Finding[] {
  const [first] = run;
  if (first === undefined || run.some(({ ranks }) => ranks.some((rank) => rank !== null))) return [];
  const place = { track: first.track.id };
  const tracks = run.map(({ track }) => track.id);
  return [{ code: 'none-ranked', level: 'error', place, arguments: { tracks } }];
}
