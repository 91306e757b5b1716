/** Which changes between two runs are more than chance (SPEC §10.2): totals, components' scores, ranks. */
import type { Method, Track } from '../model/method.ts';
import type { Run, TrackResult } from '../model/run.ts';
import type { Interval, Resampling } from '../model/uncertainty.ts';
import { rankedTogether } from '../pipeline.ts';
import { comparison } from '../rank.ts';
import { placesOf } from '../rescore.ts';
import { fold } from '../text/fold.ts';
import { drawErrors } from '../uncertainty/normal.ts';
import { Random, STREAMS } from '../uncertainty/random.ts';
import { comparisons } from '../uncertainty/rank-sets.ts';
import { rankSet } from '../uncertainty/ranked-list.ts';
import { changeChances, type TestedChange } from './change-chance.ts';
import type { RankChance, RunSide, TrackChance, TrackComparison, UnitComparison } from './comparison.ts';
import { changeError, type RescoredTrack, trackErrors, type UnitErrors } from './run-errors.ts';

/** A run's track, and what is known of its error. */
export interface TestedSide {
  readonly run: Run;
  readonly method: Method;
  readonly track: Track;
  readonly result: TrackResult;
  /** null: as the run has its scores. */
  readonly rescored: RescoredTrack | null;
  /** A published table: no errors are known. */
  readonly isPublished: boolean;
}

const CONFIDENCE = 0.95;
/** Draws that sets of ranks are made of, and pairs of units times draws that take about a second. */
const DRAWS = 2000;
const LEAST_DRAWS = 500;
const MOST_COMPARED = 1e8;
const SEED = 1;

type Untested = Omit<TrackComparison, 'chance'>;

export function withChance(compared: Untested, before: TestedSide, after: TestedSide): TrackComparison {
  const published = (['before', 'after'] as const).filter((side) => (side === 'before' ? before : after).isPublished);
  if (published.length > 0) return untested(compared, 'published', published);
  if ([before, after].every(({ track }) => !isSurveyed(track))) return { ...compared, chance: { kind: 'figures' } };
  if ([before, after].some(({ track }) => track.ranking.by === 'shrunken')) return untested(compared, 'shrunken', []);
  if (sharesSurvey(before, after)) return untested(compared, 'same-survey', []);
  const [old, now] = [knownErrors(before), knownErrors(after)];
  const lacking = (reason: 'not-computed' | 'earlier-version') =>
    (['before', 'after'] as const).filter((side) => (side === 'before' ? old : now) === reason);
  for (const reason of ['not-computed', 'earlier-version'] as const) {
    if (lacking(reason).length > 0) return untested(compared, reason, lacking(reason));
  }
  if (typeof old === 'string' || typeof now === 'string') return untested(compared, 'not-computed', []);
  const sides = { before: sideErrors(before, old), after: sideErrors(after, now) };
  const units = withRanks(withTotals(withComponents(compared, sides), sides), sides);
  const sharing = (['before', 'after'] as const).filter((side) => (sides[side].resampling?.shared ?? 0) > 0);
  return { ...compared, units, chance: { kind: 'tested', confidence: CONFIDENCE, sharing } };
}

function untested(
  compared: Untested,
  reason: Extract<TrackChance, { kind: 'untested' }>['reason'],
  runs: readonly RunSide[],
): TrackComparison {
  return { ...compared, chance: { kind: 'untested', reason, runs } };
}

function isSurveyed({ indicators }: Track): boolean {
  return indicators.some(({ source }) => source.kind === 'survey');
}

/** Whether both read the same rows of the same file: what differs is then the method, not who was asked. */
function sharesSurvey(before: TestedSide, after: TestedSide): boolean {
  const tables = new Set(surveyTables(before));
  return surveyTables(after).some((table) => tables.has(table));
}

/** Each table of a survey that a run's track reads, by its content and its selection. */
export function surveyTables({ run, method, result }: Pick<TestedSide, 'run' | 'method' | 'result'>): string[] {
  const reading = method.readings.find(({ track }) => fold(track) === fold(result.id));
  return (reading?.survey ?? []).flatMap(({ file, sheet, rows, where }) => {
    const [start = '', ...rest] = file.split('*');
    const isNamed = (name: string) =>
      rest.length === 0 ? name === file : name.startsWith(start) && name.endsWith(rest.at(-1) ?? '');
    return run.inputs
      .filter((input) => input.role === 'survey' && isNamed(input.file))
      .map(({ sha256 }) => JSON.stringify([sha256, sheet, rows, where]));
  });
}

type Known = { readonly resampling: Resampling | null; readonly units: readonly (UnitErrors | null)[] };

/** What is missing, where the run does not hold it. */
export function knownErrors({ run, track, result, rescored }: TestedSide): Known | 'not-computed' | 'earlier-version' {
  if (!isSurveyed(track)) {
    const none = { score: 0, scale: 0, shift: 0, freedom: Number.POSITIVE_INFINITY };
    const components = result.parts.filter(({ level }) => level === 1).map(() => none);
    return { resampling: null, units: result.units.map(() => ({ total: none, components })) };
  }
  const resampling = run.robustness?.respondents.find((respondent) => respondent.track === result.id);
  if (resampling === undefined) return 'not-computed';
  const units = trackErrors(result, resampling, rescored);
  return units === null ? 'earlier-version' : { resampling, units };
}

interface SideErrors extends Known {
  readonly side: TestedSide;
  /** By folded id. */
  readonly places: ReadonlyMap<string, number>;
  readonly componentPlaces: ReadonlyMap<string, number>;
}

interface Sides {
  readonly before: SideErrors;
  readonly after: SideErrors;
}

function sideErrors(side: TestedSide, known: Known): SideErrors {
  const components = side.result.parts.filter(({ level }) => level === 1);
  return { side, ...known, places: placesOf(side.result.units), componentPlaces: placesOf(components) };
}

function placeOf({ places }: SideErrors, id: string | undefined): number {
  return places.get(fold(id ?? '')) ?? -1;
}

/** Whether a unit's total, or the score of a component, rests on no answers. */
function isCertain({ side: { result } }: SideErrors, unit: number, component: string | null): boolean {
  return result.indicators.every(
    (indicator) =>
      indicator.bases[unit] === null ||
      !((indicator.weights[unit] ?? 0) > 0) ||
      (component !== null && fold(indicator.component) !== fold(component)),
  );
}

function withTotals(units: readonly UnitComparison[], { before, after }: Sides): UnitComparison[] {
  const changes = units.map(({ change, before: old, after: now }): TestedChange | null => {
    const [then, unit] = [placeOf(before, old?.id), placeOf(after, now?.id)];
    const [a, b] = [before.units[then]?.total, after.units[unit]?.total];
    if (change === null || a == null || b == null) return null;
    return {
      change,
      ...changeError(a, b),
      isCertain: isCertain(before, then, null) && isCertain(after, unit, null),
    };
  });
  const chances = changeChances(changes, CONFIDENCE);
  return units.map((unit, u) => ({ ...unit, chance: chances[u] ?? null }));
}

/** All components of all units are one family. */
function withComponents({ units }: Untested, { before, after }: Sides): UnitComparison[] {
  const changes = units.map(({ components, before: old, after: now }) => {
    const [then, unit] = [placeOf(before, old?.id), placeOf(after, now?.id)];
    return components.map(({ id, change }): TestedChange | null => {
      const a = before.units[then]?.components[before.componentPlaces.get(fold(id)) ?? -1];
      const b = after.units[unit]?.components[after.componentPlaces.get(fold(id)) ?? -1];
      if (change === null || a === undefined || b === undefined) return null;
      return {
        change,
        ...changeError(a, b),
        isCertain: isCertain(before, then, id) && isCertain(after, unit, id),
      };
    });
  });
  const chances = changeChances(changes.flat(), CONFIDENCE);
  let first = 0;
  return units.map((unit) => {
    const componentChances = chances.slice(first, first + unit.components.length);
    first += unit.components.length;
    return {
      ...unit,
      components: unit.components.map((component, c) => ({ ...component, chance: componentChances[c] ?? null })),
    };
  });
}

/**
 * A rank changed where the sets of ranks of both years, each of all units at once, have none in common. Each year's sets hold with
 * the root of the confidence, so that both do with all of it.
 */
function withRanks(units: readonly UnitComparison[], sides: Sides): UnitComparison[] {
  const compared = units.filter(({ comparable, before, after }) => {
    return comparable && before?.total != null && after?.total != null;
  });
  const [old, now] = (['before', 'after'] as const).map((side) => rankSets(compared, sides[side], side));
  return units.map((unit): UnitComparison => {
    const [before, after] = [old?.get(unit), now?.get(unit)];
    if (before === undefined || after === undefined || before.among !== after.among) return unit;
    const isApart = before.rank.low > after.rank.high || after.rank.low > before.rank.high;
    const ranks: RankChance = { before: before.rank, after: after.rank, verdict: isApart ? 'real' : 'chance' };
    return { ...unit, ranks };
  });
}

interface RankSet {
  readonly rank: Interval;
  /** The units that it is one of, by name of the older run. */
  readonly among: string;
}

function rankSets(
  compared: readonly UnitComparison[],
  errors: SideErrors,
  side: RunSide,
): ReadonlyMap<UnitComparison, RankSet> {
  const { track, result } = errors.side;
  const ofPlace = new Map(compared.map((unit) => [placeOf(errors, unit[side]?.id), unit]));
  const draws = Math.min(DRAWS, Math.max(LEAST_DRAWS, Math.floor(MOST_COMPARED / Math.max(1, compared.length) ** 2)));
  const { of: comparable, atLeast } = comparison(track.ranking);
  return new Map(
    rankedTogether(track).flatMap((list, l): [UnitComparison, RankSet][] => {
      const kept = list.filter((place) => ofPlace.has(place));
      const among = kept
        .map((place) => ofPlace.get(place)?.before?.id ?? '')
        .sort()
        .join('\n');
      const totals = kept.map((place) => ofPlace.get(place)?.[side]?.total ?? 0);
      const variances = Float64Array.from(kept, (place) => errors.units[place]?.total.score ?? 0);
      const stream = Random.stream(SEED, [STREAMS.changes, side === 'before' ? 0 : 1, l]);
      const drawn = drawErrors(variances, null, draws, stream);
      const found = comparisons(
        {
          estimates: totals,
          replicates: drawn.map((row, k) => row.map((error) => (totals[k] ?? 0) + error)),
          sure: kept.map((place) => errors.units[place] != null),
          certain: kept.map((place) => isCertain(errors, place, null)),
          standardError: (a, b) => Math.sqrt((variances[a] ?? 0) + (variances[b] ?? 0)),
          equal: (a, b) => atLeast(comparable(a), comparable(b)) && atLeast(comparable(b), comparable(a)),
        },
        Math.sqrt(CONFIDENCE),
        true,
      );
      return kept.flatMap((place, k): [UnitComparison, RankSet][] => {
        const unit = ofPlace.get(place);
        if (unit === undefined || errors.units[place] == null || result.units[place] === undefined) return [];
        return [[unit, { rank: rankSet(totals, track.ranking, found[k] ?? new Int8Array(0)), among }]];
      });
    }),
  );
}
