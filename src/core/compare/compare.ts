/**
 * Two runs next to each other (SPEC §10): two years, or two methods. Made from what the runs show and nothing else, so that what
 * is withheld in either is not in it. How the rules differ is reported by method/differences.ts, and belongs before this.
 */

import type { Method, Track, Unit } from '../model/method.ts';
import type { PartResult, RankingRow, Run, TrackResult } from '../model/run.ts';
import { rankedTogether } from '../pipeline.ts';
import { rank } from '../rank.ts';
import { rankCorrelations } from '../rank-correlation.ts';
import { fold } from '../text/fold.ts';
import { totalDecimals } from '../total-decimals.ts';
import { pairUnits, type UnitLink } from '../unit-pairs.ts';
import { type ChangeShare, changeShares, type IndexState } from './change-shares.ts';
import type {
  Comparison,
  ComponentChange,
  SidePosition,
  TrackComparison,
  TrackSide,
  UnitComparison,
} from './comparison.ts';
import { isOneScale, trackScale } from './one-scale.ts';
import { pairTracks } from './pair-tracks.ts';
import type { RescoredTrack } from './run-errors.ts';
import { type TestedSide, withChance } from './track-chance.ts';

/** A run, and the method it was scored with. */
export interface ScoredRun {
  readonly run: Run;
  readonly method: Method;
  /** By track, where the scores were computed again with other reference values. */
  readonly rescored?: readonly RescoredTrack[] | undefined;
  /** Whether it is a published table of results, of which no rules and no errors are known. */
  readonly isPublished?: boolean;
}

/** @param links what a map says of the units of two tracks, by their places in the runs */
export function compareRuns(
  before: ScoredRun,
  after: ScoredRun,
  links: (before: number, after: number) => readonly UnitLink[] = () => [],
): Comparison {
  const pairs = pairTracks(before.run.tracks, after.run.tracks);
  const alone = (tracks: readonly TrackResult[], side: 'before' | 'after') =>
    tracks.flatMap(({ name }, t) => (pairs.some((pair) => pair[side] === t) ? [] : [name]));
  return {
    tracks: pairs.flatMap((pair) => {
      const [old, now] = [sideOf(before, pair.before), sideOf(after, pair.after)];
      if (old === null || now === null) return [];
      const compared = compareTracks(old, now, pair.how, links(pair.before, pair.after));
      return [withChance(compared, testedSide(before, pair.before, old), testedSide(after, pair.after, now))];
    }),
    onlyBefore: alone(before.run.tracks, 'before'),
    onlyAfter: alone(after.run.tracks, 'after'),
  };
}

function testedSide({ run, method, rescored }: ScoredRun, t: number, { track, result, isPublished }: Side): TestedSide {
  return { run, method, track, result, rescored: rescored?.[t] ?? null, isPublished };
}

interface Side {
  readonly track: Track;
  readonly result: TrackResult;
  /** Decimals that all of its totals are shown with. */
  readonly decimals: number;
  readonly names: readonly (readonly string[])[];
  /** Of its scores and totals. */
  readonly scale: string;
  /** By unit. */
  readonly rows: readonly (RankingRow | undefined)[];
  /** By unit: how many units are ranked in its list. */
  readonly ranked: readonly number[];
  readonly components: readonly Component[];
  readonly isPublished: boolean;
}

/** A component as the run shows it. */
interface Component {
  /** Folded id. */
  readonly key: string;
  readonly weight: number;
  readonly part: PartResult;
}

function sideOf({ run, method, isPublished = false }: ScoredRun, t: number): Side | null {
  const [track, result] = [method.tracks[t], run.tracks[t]];
  if (track === undefined || result === undefined) return null;
  const scale = trackScale({ run, method }, t);
  const rowOf = new Map(result.ranking.map((row) => [row.unit, row]));
  const rows = result.units.map(({ id }) => rowOf.get(id));
  const decimalsOf = totalDecimals(run, result);
  const ranked = result.units.map(() => 0);
  for (const list of rankedTogether(track)) {
    const count = list.filter((unit) => rows[unit]?.rank != null).length;
    for (const unit of list) ranked[unit] = count;
  }
  const components = track.index.children.flatMap((child) => {
    const part = result.parts.find(({ id, level }) => level === 1 && id === child.id);
    return part === undefined ? [] : [{ key: fold(child.id), weight: child.weight, part }];
  });
  const decimals = Math.max(result.decimals, ...result.units.map(({ id }) => decimalsOf(id)));
  const names = method.readings[t]?.unitNames ?? [];
  return { track, result, decimals, names, scale, rows, ranked, components, isPublished };
}

function compareTracks(
  before: Side,
  after: Side,
  how: TrackComparison['how'],
  links: readonly UnitLink[],
): Omit<TrackComparison, 'chance'> {
  const named = ({ result, names }: Side) =>
    result.units.map((unit, u) => ({ unit, names: names[u] ?? [unit.id, unit.name] }));
  const pairs = pairUnits(named(before), named(after), links);
  const same = pairs.flatMap(({ before: then, after: now }) => (then === null || now === null ? [] : [{ then, now }]));
  const among = {
    before: ranksAmong(before, new Set(same.map(({ then }) => then))),
    after: ranksAmong(after, new Set(same.map(({ now }) => now))),
  };
  const fromPublished = before.isPublished || after.isPublished;
  const sameScale = fromPublished ? isOneScale(totalsOf(before), totalsOf(after)) : before.scale === after.scale;
  const both = bothComponents(before, after);
  const comparableComponents = new Set(
    both.flatMap(({ key, old, now }) =>
      fromPublished
        ? isOneScale(old?.part.scores ?? [], now?.part.scores ?? [])
          ? [key]
          : []
        : sameScale
          ? [key]
          : [],
    ),
  );
  const units = pairs.map((pair): UnitComparison => {
    const old = pair.before === null ? null : sidePosition(before, pair.before, among.before);
    const now = pair.after === null ? null : sidePosition(after, pair.after, among.after);
    const common = { how: pair.how, related: pair.related, before: old, after: now, chance: null, ranks: null };
    if (pair.before === null || pair.after === null) {
      return { ...common, comparable: false, change: null, places: null, components: [], adjustment: 0 };
    }
    const change = sameScale ? minus(now?.total, old?.total) : null;
    const shares =
      change === null || fromPublished
        ? null
        : changeShares(indexState(before, pair.before), indexState(after, pair.after));
    return {
      ...common,
      comparable: true,
      change,
      places: minus(old?.rank, now?.rank),
      components: componentChanges(both, pair.before, pair.after, comparableComponents, shares),
      adjustment: change === null ? 0 : adjustmentOf(after, pair.after) - adjustmentOf(before, pair.before),
    };
  });
  const totals = (side: 'before' | 'after') =>
    units.map((unit) => (unit.comparable ? (unit[side]?.total ?? null) : null));
  const places = new Map(after.result.ranking.map(({ unit }, row) => [unit, row]));
  const place = (unit: UnitComparison) => places.get(unit.after?.id ?? '') ?? Number.MAX_SAFE_INTEGER;
  return {
    before: facts(before),
    after: facts(after),
    how,
    sameScale,
    sameReferences: sameReferences(before, after),
    compared: same.length,
    ...rankCorrelations(totals('before'), totals('after')),
    components: componentWeights(before, after, both),
    units: units.sort((a, b) => place(a) - place(b)),
  };
}

function sameReferences(before: Side, after: Side): boolean {
  return after.result.indicators.every(({ id, references }) => {
    const then = before.result.indicators.find((indicator) => fold(indicator.id) === fold(id))?.references;
    const ends = (list: typeof references) => JSON.stringify(list.map(({ group, min, max }) => [group, min, max]));
    return then === undefined || ends(then) === ends(references);
  });
}

function facts({ track, decimals, result: { id, name, units, ranking } }: Side): TrackSide {
  const ranked = ranking.filter((row) => row.rank !== null).length;
  return { id, name, units: units.length, ranked, decimals, within: track.ranking.within };
}

function minus(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : a - b;
}

function adjustmentOf({ rows }: Side, unit: number): number {
  return rows[unit]?.adjustment ?? 0;
}

function sidePosition(side: Side, u: number, among: ReadonlyMap<number, number>): SidePosition {
  const row = side.rows[u];
  const unit: Unit | undefined = side.result.units[u];
  return {
    id: unit?.id ?? '',
    name: unit?.name ?? '',
    group: unit?.group ?? null,
    rank: row?.rank ?? null,
    total: row?.total ?? null,
    tier: row?.tier ?? null,
    ranked: side.ranked[u] ?? 0,
    among: among.get(u) ?? null,
  };
}

/** The ranks that some of the units would have if they were all, each list for itself. */
function ranksAmong(side: Side, units: ReadonlySet<number>): ReadonlyMap<number, number> {
  return new Map(
    rankedTogether(side.track).flatMap((list) => {
      const kept = list.filter((unit) => units.has(unit));
      return rank(standings(side, kept), side.track.ranking).flatMap((place, k): [number, number][] => {
        const unit = kept[k];
        return place === null || unit === undefined ? [] : [[unit, place.rank]];
      });
    }),
  );
}

/** What units are ranked by: their totals, or their ranks where a table prints these alone. */
function standings(side: Side, units: readonly number[]): (number | null)[] {
  const totals = units.map((unit) => side.rows[unit]?.total ?? null);
  if (!side.isPublished || totals.some((total) => total !== null)) return totals;
  return units.map((unit) => {
    const place = side.rows[unit]?.rank ?? null;
    return place === null ? null : -place;
  });
}

function totalsOf(side: Side): (number | null)[] {
  return side.result.ranking.map(({ total }) => total);
}

function indexState(side: Side, unit: number): IndexState {
  const states = side.components.flatMap(({ key, weight, part }) =>
    weight === 0 || part.coverages[unit] == null ? [] : [{ id: key, weight, score: part.scores[unit] ?? null }],
  );
  return { components: states, aggregate: side.track.index.aggregate, factor: side.track.factor };
}

interface ComponentPair {
  readonly key: string;
  readonly old: Component | undefined;
  readonly now: Component | undefined;
  /** Of the newer run where it has it. */
  readonly part: PartResult;
}

/** Every component of either run: those of the new one first. */
function bothComponents(before: Side, after: Side): ComponentPair[] {
  const [old, now] = [before.components, after.components];
  return [
    ...now.map((node) => ({ old: old.find(({ key }) => key === node.key), now: node, key: node.key, part: node.part })),
    ...old.flatMap((node) =>
      now.some(({ key }) => key === node.key) ? [] : [{ old: node, now: undefined, key: node.key, part: node.part }],
    ),
  ];
}

function componentWeights(before: Side, after: Side, both: readonly ComponentPair[]): TrackComparison['components'] {
  const sum = ({ track }: Side) => track.index.children.reduce((total, { weight }) => total + weight, 0);
  const [sumBefore, allNow] = [sum(before), sum(after)];
  return both.map(({ old, now, part: { id, name } }) => ({
    id,
    name,
    before: old === undefined || before.isPublished ? null : old.weight / sumBefore,
    after: now === undefined || after.isPublished ? null : now.weight / allNow,
  }));
}

function componentChanges(
  both: readonly ComponentPair[],
  then: number,
  unit: number,
  comparable: ReadonlySet<string>,
  shares: readonly ChangeShare[] | null,
): ComponentChange[] {
  return both.map(({ old, now, key, part }) => {
    const [was, is] = [old?.part.scores[then] ?? null, now?.part.scores[unit] ?? null];
    return {
      id: part.id,
      before: was,
      after: is,
      change: comparable.has(key) ? minus(is, was) : null,
      share: shares === null ? null : (shares.find(({ id }) => id === key)?.change ?? 0),
      chance: null,
    };
  });
}
