/** Decimals of a unit's total: more than the track's where it is decided on digits that would not be shown (SPEC §7). */
import type { Finding } from './model/findings.ts';
import type { Run, TrackResult } from './model/run.ts';

/** @returns by the id of a unit */
export function totalDecimals({ findings }: Pick<Run, 'findings'>, track: TrackResult): (unit: string) => number {
  const most = new Map<string, number>();
  for (const [unit, total] of findings.flatMap((finding) =>
    finding.place.track === track.id ? totalsOf(finding) : [],
  )) {
    most.set(unit, Math.max(most.get(unit) ?? track.decimals, total.length - 1 - total.indexOf('.')));
  }
  return (unit) => most.get(unit) ?? track.decimals;
}

/** Totals that a finding shows with as many decimals as are needed to distinguish them. */
function totalsOf(finding: Finding): (readonly [unit: string, total: string])[] {
  switch (finding.code) {
    case 'threshold-missed':
      return [[finding.arguments.unit, finding.arguments.total]];
    case 'close-totals':
      return finding.arguments.units.map((unit, i) => [unit, finding.arguments.totals[i] ?? '']);
    default:
      return [];
  }
}
