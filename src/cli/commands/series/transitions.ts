/** What changed from each year of a series to the next besides the units: the rules, as far as they are known (SPEC §10.8). */
import { areTotalsOnOneScale } from '../../../core/compare/one-scale.ts';
import { pairTracks } from '../../../core/compare/pair-tracks.ts';
import type { TrackResult } from '../../../core/model/run.ts';
import { fold } from '../../../core/text/fold.ts';
import { type MethodDifference, methodDifferences } from '../../../method/differences.ts';
import type { LoadedYear } from '../../load-year.ts';

export interface Transition {
  /** The newer of the two years. */
  readonly year: number;
  readonly differences: readonly MethodDifference[];
  /** Names of tracks whose totals are on another scale. */
  readonly otherScale: readonly string[];
  /** Whether either year is a published table: what is not in its columns is not known. */
  readonly isPartlyKnown: boolean;
  /** Ids of the tracks whose totals before and after are not made by one method. */
  readonly breaks: readonly string[];
}

export function transitionsOf(years: readonly LoadedYear[]): Transition[] {
  return years.flatMap((after, year): Transition[] => {
    const before = years[year - 1];
    if (before === undefined) return [];
    const pairs = pairTracks(before.run.tracks, after.run.tracks);
    const isPartlyKnown = before.isPublished === true || after.isPublished === true;
    const differences = isPartlyKnown
      ? pairs.flatMap((pair) => columnDifferences(before.run.tracks[pair.before], after.run.tracks[pair.after]))
      : methodDifferences(before.run.method, after.run.method, pairs);
    const unlike = pairs.filter((pair) => !areTotalsOnOneScale(before, after, pair));
    const trackOf = (t: number) => after.run.tracks[t];
    const breaking = differences.filter(changesTotals);
    const isBroken = ({ id }: TrackResult) =>
      breaking.some(({ track }) => track === null || track === id) ||
      unlike.some((pair) => trackOf(pair.after)?.id === id);
    return [
      {
        year,
        differences,
        otherScale: unlike.flatMap((pair) => trackOf(pair.after)?.name ?? []),
        isPartlyKnown,
        breaks: after.run.tracks.filter(isBroken).map(({ id }) => id),
      },
    ];
  });
}

/** Rules after the totals, and those of who answers, are listed; the line of totals goes on. */
const AFTER_TOTALS = new Set<MethodDifference['topic']>(['ranking', 'tiers', 'adjustments', 'responses']);

function changesTotals({ topic, field }: MethodDifference): boolean {
  return !AFTER_TOTALS.has(topic) && !(topic === 'indicators' && field === 'name');
}

/** Components that only one of two years shows, where both show any. */
function columnDifferences(before: TrackResult | undefined, after: TrackResult | undefined): MethodDifference[] {
  const componentsOf = (track: TrackResult | undefined) => (track?.parts ?? []).filter(({ level }) => level === 1);
  const [old, now] = [componentsOf(before), componentsOf(after)];
  if (after === undefined || old.length === 0 || now.length === 0) return [];
  const shared = { topic: 'indicators', field: 'component', track: after.id, all: false } as const;
  const isIn = (list: typeof old, id: string) => list.some((part) => fold(part.id) === fold(id));
  return [
    ...old.flatMap(({ id, name }) => (isIn(now, id) ? [] : [{ ...shared, of: [id], before: name, after: null }])),
    ...now.flatMap(({ id, name }) => (isIn(old, id) ? [] : [{ ...shared, of: [id], before: null, after: name }])),
  ];
}
