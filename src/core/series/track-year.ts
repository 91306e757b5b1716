/** A track in one year of a series: its units' points, and what they are among. */
import type { ScoredRun } from '../compare/compare.ts';
import { knownErrors } from '../compare/track-chance.ts';
import { medianOfSorted } from '../median-of-sorted.ts';
import { present } from '../missing.ts';
import { rankedTogether } from '../pipeline.ts';
import { rank } from '../rank.ts';
import { placesOf } from '../rescore.ts';
import { fold } from '../text/fold.ts';
import type { Point, TrackYear } from './series.ts';

interface Joined {
  /** Places of units that are in every year of the series. */
  readonly whole: ReadonlySet<number>;
  readonly components: readonly { readonly id: string }[];
}

/** @returns the points by unit of the track */
export function trackYear(
  year: ScoredRun,
  t: number,
  { whole, components }: Joined,
): { readonly facts: TrackYear; readonly points: readonly Point[] } {
  const [track, result] = [year.method.tracks[t], year.run.tracks[t]];
  if (track === undefined || result === undefined) throw new RangeError(`no track ${t}`);
  const rowOf = new Map(result.ranking.map((row) => [row.unit, row]));
  const rows = result.units.map(({ id }) => rowOf.get(id));
  const among = new Map(
    rankedTogether(track).flatMap((list) => {
      const kept = list.filter((unit) => whole.has(unit));
      const places = rank(
        kept.map((unit) => rows[unit]?.total ?? null),
        track.ranking,
      );
      return kept.map((unit, k): [number, number | null] => [unit, places[k]?.rank ?? null]);
    }),
  );
  const errors = errorsOf(year, t);
  const parts = placesOf(result.parts);
  const points = result.units.map(({ id, name }, unit): Point => {
    const row = rows[unit];
    return {
      id,
      name,
      total: row?.total ?? null,
      rank: row?.rank ?? null,
      among: among.get(unit) ?? null,
      tier: row?.tier ?? null,
      standardError: errors[unit]?.standardError ?? null,
      components: components.map(
        (component) => result.parts[parts.get(fold(component.id)) ?? -1]?.scores[unit] ?? null,
      ),
      rebased: null,
    };
  });
  const totals = present(points.map(({ total }) => total)).sort((a, b) => a - b);
  const ranked = points.filter((point) => point.rank !== null).length;
  const { decimals } = result;
  const facts = {
    ...{ id: result.id, name: result.name, units: points.length, ranked, decimals },
    ...{ median: medianOfSorted(totals), min: totals[0] ?? null, max: totals.at(-1) ?? null },
  };
  return { facts, points };
}

export interface TotalError {
  readonly standardError: number;
  /** Mean of what the error of the scale moves the total by. */
  readonly shift: number;
  readonly freedom: number;
}

/** By unit: the error of its total; null where it is not known, or rests on published figures alone. */
export function errorsOf({ run, method, isPublished = false }: ScoredRun, t: number): readonly (TotalError | null)[] {
  const [track, result] = [method.tracks[t], run.tracks[t]];
  if (isPublished || track === undefined || result === undefined) return [];
  const known = knownErrors({ run, method, track, result, rescored: null, isPublished });
  if (typeof known === 'string') return [];
  return known.units.map((unit) => {
    if (unit === null || !(unit.total.score > 0)) return null;
    const { score, scale, shift, freedom } = unit.total;
    return { standardError: Math.sqrt(score + scale), shift, freedom };
  });
}
