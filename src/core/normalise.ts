/** Indicator values → scores (SPEC §5). */
import type { Values } from './indicate.ts';
import { present } from './missing.ts';
import type { PooledValue } from './model/answers.ts';
import type { Indicator, Track } from './model/method.ts';
import { fold } from './text/fold.ts';

/** The values that a set of units is scored against. */
export interface ReferenceValues {
  /** The group, with `over: group`; else null. */
  readonly group: string | null;
  readonly values: readonly number[];
  /** False: no scale could be made of them. */
  readonly spread: boolean;
}

export interface Scores {
  /** By indicator, then by unit. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** By indicator. */
  readonly references: readonly (readonly ReferenceValues[])[];
}

/** All tracks at once, since `over: all` looks at the indicators of the same id in the other tracks. */
export function normalise(
  tracks: readonly Track[],
  values: readonly Values[],
  pooled: readonly PooledValue[] = [],
  withheld: Withheld = [],
): Scores[] {
  return tracks.map((track, t) => {
    const results = track.indicators.map((indicator) =>
      normaliseIndicator(indicator, t, tracks, values, pooled, withheld),
    );
    return { scores: results.map((r) => r.scores), references: results.map((r) => r.references) };
  });
}

/** By track, then by unit: whether it has too few responses for its scores to be shown. */
export type Withheld = readonly (readonly boolean[])[];

/** @param t the number of the indicator's track */
export function normaliseIndicator(
  indicator: Indicator,
  t: number,
  tracks: readonly Track[],
  values: readonly Values[],
  pooled: readonly PooledValue[],
  withheld: Withheld,
): { readonly scores: readonly (number | null)[]; readonly references: readonly ReferenceValues[] } {
  const units = tracks[t]?.units ?? [];
  const unitValues = values[t]?.values[indicator.position] ?? [];
  const groups = indicator.over === 'group' ? [...new Set(units.map((unit) => unit.group))] : [null];
  const scores: (number | null)[] = unitValues.map(() => null);
  const references = groups.map((group) => {
    const now =
      indicator.over === 'all'
        ? twinsOf(indicator, tracks).flatMap((twin) =>
            shownValues(indicator, values[twin.track]?.values[twin.indicator.position] ?? [], withheld[twin.track]),
          )
        : shownValues(
            indicator,
            unitValues.map((value, u) => (group === null || units[u]?.group === group ? value : null)),
            withheld[t],
          );
    const reference = [...now, ...earlier(indicator, tracks[t], group, pooled)];
    const scale = reference.length === 0 ? null : indicator.normalise(reference, indicator.direction);
    const score = scale ?? (() => indicator.noSpread(reference.length));
    unitValues.forEach((value, u) => {
      if (value !== null && (group === null || units[u]?.group === group)) scores[u] = score(value);
    });
    return { group, values: reference, spread: scale !== null };
  });
  return { scores, references };
}

/** Values of earlier runs, where the indicator pools them. */
export function earlier(
  { id, over, pool }: Indicator,
  track: Pick<Track, 'id'> | undefined,
  group: string | null,
  pooled: readonly PooledValue[],
): number[] {
  if (pool.length === 0) return [];
  const [indicator, trackId] = [fold(id), fold(track?.id ?? '')];
  return pooled
    .filter((value) => value.indicator === indicator && pool.includes(value.file))
    .filter((value) => over === 'all' || fold(value.track) === trackId)
    .filter((value) => group === null || fold(value.group ?? '') === fold(group))
    .map(({ value }) => value);
}

/** The values of units that are reference values (SPEC §5): those of withheld units only where the method says `reference: all`. */
function shownValues(
  { reference }: Indicator,
  values: readonly (number | null)[],
  withheld: readonly boolean[] | undefined,
): number[] {
  return present(reference === 'all' ? values : values.filter((_, u) => withheld?.[u] !== true));
}

/** The indicators of all tracks with the same id, and the numbers of their tracks. */
function twinsOf({ id }: Indicator, tracks: readonly Track[]) {
  return tracks.flatMap(({ indicators }, track) =>
    indicators.flatMap((indicator) => (fold(indicator.id) === fold(id) ? [{ track, indicator }] : [])),
  );
}
