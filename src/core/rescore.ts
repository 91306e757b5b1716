/** The stages of a method on the values that a run shows: from the run file alone, all after the values is new. */
import type { PooledValue, TrackData } from './model/answers.ts';
import type { Method } from './model/method.ts';
import type { Run } from './model/run.ts';
import { computeFrom, type Stages, withShrinkage } from './pipeline.ts';
import { fold } from './text/fold.ts';

/** A run file holds none. */
const NO_ANSWERS: TrackData['answers'] = {
  units: new Uint32Array(0),
  weights: null,
  respondents: null,
  surveys: null,
  columns: [],
};

/**
 * Tracks, units and indicators that the run does not have are left out, or have no values. Shrinkage rests on the answers: it is that
 * of the run.
 */
export function rescore(run: Pick<Run, 'tracks'>, method: Method, pooled: readonly PooledValue[] = []): Stages[] {
  const stages = computeFrom(
    method.tracks.flatMap((track) => {
      const runTrack = run.tracks.find(({ id }) => fold(id) === fold(track.id));
      if (runTrack === undefined) return [];
      const places = placesOf(runTrack.units);
      const units = track.units.map(({ id }) => places.get(fold(id)) ?? -1);
      const byUnit = (numbers: readonly (number | null)[] | undefined) => units.map((unit) => numbers?.[unit] ?? null);
      const indicatorPlaces = placesOf(runTrack.indicators);
      const indicators = track.indicators.map(({ id }) => runTrack.indicators[indicatorPlaces.get(fold(id)) ?? -1]);
      const kept = new Set(track.units.map(({ id }) => id));
      const responses = runTrack.responses.filter(({ unit }) => unit === null || kept.has(unit));
      const data: TrackData = { answers: NO_ANSWERS, responses, published: [] };
      const values = indicators.map((indicator) => byUnit(indicator?.values));
      const bases = indicators.map((indicator) => byUnit(indicator?.bases));
      return [{ track, data, values: { values, bases } }];
    }),
    pooled,
  );
  return stages.map((scored) => {
    const rows = run.tracks.find(({ id }) => fold(id) === fold(scored.track.id))?.ranking ?? [];
    if (scored.track.ranking.by === 'total' || rows.every(({ shrinkage }) => shrinkage === undefined)) return scored;
    const shrinkage = new Map(rows.map((row) => [fold(row.unit), row.shrinkage ?? 0]));
    return withShrinkage(
      scored,
      scored.track.units.map(({ id }) => shrinkage.get(fold(id)) ?? 0),
    );
  });
}

/** Folded ids and where in the list each is. */
export function placesOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  list.forEach(({ id }, place) => {
    if (!places.has(fold(id))) places.set(fold(id), place);
  });
  return places;
}
