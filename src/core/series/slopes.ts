/**
 * How a unit's total moved a year: the median of the slopes between all pairs of years (Theil 1950; Sen, Journal of the American
 * Statistical Association 63, 1968), which a single odd year does not move. Only years under one method are looked at, the last
 * stretch of them. Its standard error is that of draws of the errors of sampling, years being independent; its interval holds for all
 * units of the track at once (Šidák), with Student's t (Welch & Satterthwaite).
 */
import type { ScoredRun } from '../compare/compare.ts';
import { surveyTables } from '../compare/track-chance.ts';
import { medianOfSorted } from '../median-of-sorted.ts';
import { fillNormal } from '../uncertainty/normal.ts';
import { normalQuantile } from '../uncertainty/normal-quantile.ts';
import { Random, STREAMS } from '../uncertainty/random.ts';
import { studentOfNormal } from '../uncertainty/student.ts';
import type { Series, TrackSeries, UnitSeries } from './series.ts';
import { errorsOf, type TotalError } from './track-year.ts';

const CONFIDENCE = 0.95;
const DRAWS = 300;
const SEED = 1;
const LEAST_YEARS = 3;

/** @param isBreak whether the method of a track changed from the year before to that of this number */
export function withSlopes(
  { tracks }: Series,
  years: readonly ScoredRun[],
  isBreak: (track: number, year: number) => boolean,
): Series {
  const times = timesOf(years);
  return { tracks: tracks.map((track, t) => withTrackSlopes(track, t, years, times, (year) => isBreak(t, year))) };
}

/** The years, where all are known and rise; else their numbers. */
function timesOf(years: readonly ScoredRun[]): number[] {
  const named = years.map(({ run }) => run.year ?? Number.NaN);
  return named.every((year, y) => y === 0 || year > (named[y - 1] ?? Number.NaN)) && Number.isFinite(named[0])
    ? named
    : years.map((_, y) => y);
}

function withTrackSlopes(
  track: TrackSeries,
  t: number,
  years: readonly ScoredRun[],
  times: readonly number[],
  isBreak: (year: number) => boolean,
): TrackSeries {
  const first = Math.max(0, ...years.flatMap((_, y) => (y > 0 && isBreak(y) ? [y] : [])));
  const errors = years.map((year, y) => {
    const place = year.run.tracks.findIndex(({ id }) => id === track.years[y]?.id);
    const byUnit = y < first || place < 0 ? [] : errorsOf(year, place);
    return new Map(year.run.tracks[place]?.units.map(({ id }, unit) => [id, byUnit[unit] ?? null]));
  });
  const areIndependent = isEachSurveyOnce(years.slice(first), track.years.slice(first));
  const found = track.units.map((unit) => stretch(unit, first, times, errors));
  const tested = found.filter((list) => list.length >= LEAST_YEARS && isKnown(list)).length;
  const normals = new Float64Array(DRAWS * years.length);
  fillNormal(normals, Random.stream(SEED, [STREAMS.slopes, t, 0]));
  const units = track.units.map((unit, u) => {
    const list = found[u] ?? [];
    const [start, end] = [list[0], list.at(-1)];
    if (list.length < LEAST_YEARS || start === undefined || end === undefined) return unit;
    const slope = theilSen(
      list.map(({ time }) => time),
      list.map(({ total }) => total),
    );
    const width = areIndependent && isKnown(list) ? halfWidth(list, normals, years.length, tested) : null;
    const interval = width === null ? null : { low: slope - width, high: slope + width };
    return { ...unit, slope: { slope, from: start.year, to: end.year, interval } };
  });
  return { ...track, units };
}

/** No two years read the same rows of the same survey. */
function isEachSurveyOnce(years: readonly ScoredRun[], tracks: TrackSeries['years']): boolean {
  const tables = years.flatMap(({ run, method }, y) => {
    const result = run.tracks.find(({ id }) => id === tracks[y]?.id);
    return result === undefined ? [] : [...new Set(surveyTables({ run, method, result }))];
  });
  return new Set(tables).size === tables.length;
}

interface Total {
  readonly year: number;
  readonly time: number;
  readonly total: number;
  readonly error: TotalError | null;
}

function stretch(
  { points }: UnitSeries,
  first: number,
  times: readonly number[],
  errors: readonly ReadonlyMap<string, TotalError | null>[],
): Total[] {
  return points.flatMap((point, year): Total[] => {
    if (year < first || point?.total == null) return [];
    return [{ year, time: times[year] ?? year, total: point.total, error: errors[year]?.get(point.id) ?? null }];
  });
}

function isKnown(list: readonly Total[]): boolean {
  return list.every(({ error }) => error !== null);
}

/** Of at least two times, no two alike. */
export function theilSen(times: readonly number[], totals: readonly number[]): number {
  const slopes = new Float64Array((times.length * (times.length - 1)) / 2);
  let count = 0;
  for (let b = 1; b < times.length; b++) {
    for (let a = 0; a < b; a++)
      slopes[count++] = ((totals[b] ?? 0) - (totals[a] ?? 0)) / ((times[b] ?? 0) - (times[a] ?? 0));
  }
  return medianOfSorted(slopes.sort()) ?? 0;
}

/** @param normals by draw, then by year */
function halfWidth(list: readonly Total[], normals: Float64Array, years: number, tested: number): number {
  const times = list.map(({ time }) => time);
  const shift = list.reduce((sum, { error }) => sum + (error?.shift ?? 0), 0) / list.length;
  const variances = list.map(({ error }) => (error?.standardError ?? 0) ** 2 + ((error?.shift ?? 0) - shift) ** 2);
  const slopes = Array.from({ length: DRAWS }, (_, draw) =>
    theilSen(
      times,
      list.map(({ year, total }, k) => total + Math.sqrt(variances[k] ?? 0) * (normals[draw * years + year] ?? 0)),
    ),
  );
  const mean = slopes.reduce((sum, slope) => sum + slope, 0) / DRAWS;
  const variance = slopes.reduce((sum, slope) => sum + (slope - mean) ** 2, 0) / (DRAWS - 1);
  const sum = variances.reduce((total, v) => total + v, 0);
  const freedom = sum ** 2 / variances.reduce((total, v, k) => total + v ** 2 / (list[k]?.error?.freedom ?? 1), 0);
  const critical = normalQuantile((1 + CONFIDENCE ** (1 / Math.max(1, tested))) / 2);
  return studentOfNormal(critical, freedom) * Math.sqrt(variance);
}
