/**
 * What a ranking allows to say in a few sentences (SPEC §9): conditions that are tested on the run, so that no headline says more than
 * the error of sampling carries. The words of it are elsewhere.
 */
import { median } from 'simple-statistics';
import { effectiveWeights } from './diagnose/effective-weights.ts';
import type { RankingRow, Run, TrackResult } from './model/run.ts';
import type { Resampling } from './model/uncertainty.ts';
import { methodRules, type TrackRules } from './rules.ts';

/** Who is first. The units of a ranking are ids, by rank. */
export type Lead =
  /** Of a ranking that rests on figures only, which have no error of sampling; or the error was not computed. */
  | { readonly kind: 'figures' | 'unknown'; readonly units: readonly string[] }
  /** One unit, and the ranks of all others begin below. */
  | { readonly kind: 'alone'; readonly units: readonly string[] }
  /** At most half of the units may be the first; `apart`: all others are below all of them. */
  | { readonly kind: 'several'; readonly units: readonly string[]; readonly apart: boolean }
  /** The only one that is ranked. */
  | { readonly kind: 'only'; readonly units: readonly string[] }
  /** More than half may be; where too few answered about all of them, nothing is known of any. */
  | { readonly kind: 'open'; readonly units: readonly string[] };

/** What share of the variance of the index a component makes. */
export interface ComponentShare {
  readonly name: string;
  readonly share: number;
  readonly weight: number;
}

export interface RankingMessage {
  readonly track: TrackResult;
  /** null: the whole track is one ranking. */
  readonly group: string | null;
  /** Those ranked, by rank. */
  readonly rows: readonly RankingRow[];
  readonly lead: Lead;
  /** Ids of the units at the foot that are below all others; none where no such group is apart. */
  readonly last: readonly string[];
  /** Median width of the intervals of rank, in ranks, and their confidence; null where none are known. */
  readonly ranges: { readonly width: number; readonly confidence: number } | null;
  /** Median of half the intervals of the totals; null where these do not hold. */
  readonly margin: number | null;
  /** The two components with the largest shares of the variance of the index; none where it is no sum of them, or where they work against each other. */
  readonly drivers: readonly ComponentShare[];
  /** Of all components, largest first; none where there are no drivers. */
  readonly shares: readonly ComponentShare[];
}

/** One for each list of units that are ranked together and of which at least one has a rank. */
export function rankingMessages(run: Run): RankingMessage[] {
  const rulesOf = methodRules(run.method);
  return run.tracks.flatMap((track, t) => {
    const rules = rulesOf[t];
    if (rules === undefined) return [];
    const resampling = run.robustness?.respondents.find((respondent) => respondent.track === track.id) ?? null;
    const shares = sharesOf(track, rules);
    return rankedLists(track, rules.ranking.within === 'group').map(({ group, rows }) => ({
      track,
      group,
      rows,
      drivers: shares.slice(0, 2),
      shares,
      ...certainty(track, rows, resampling),
    }));
  });
}

/** Units that are ranked together, those without a rank left out. */
export function rankedLists({ units, ranking }: TrackResult, byGroup: boolean) {
  const rows = ranking.filter(({ rank }) => rank !== null);
  const groups = new Map(units.map(({ id, group }) => [id, group]));
  const names = byGroup ? [...new Set(units.map(({ group }) => group))] : [null];
  return names
    .map((group) => ({ group, rows: byGroup ? rows.filter(({ unit }) => (groups.get(unit) ?? null) === group) : rows }))
    .filter((list) => list.rows.length > 0);
}

/** Units whose index rests on answers. */
export function ratedUnits({ units, indicators }: TrackResult): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ id }, u) =>
      indicators.some(({ bases, weights }) => (bases[u] ?? 0) > 0 && (weights[u] ?? 0) > 0) ? [id] : [],
    ),
  );
}

/**
 * A set of ranks holds the unit's own with the confidence given, so the unit that is the first in truth is among those whose sets
 * begin at 1; and any of which nothing is known may be the first too. Ids, by rank.
 */
export function possibleLeaders({ units, tooFew }: Resampling, rows: readonly RankingRow[]): string[] {
  const lows = new Map(units.map(({ unit, rank }) => [unit, rank.low]));
  return rows.flatMap(({ unit }) => (lows.get(unit) === 1 || tooFew.includes(unit) ? [unit] : []));
}

type Certainty = Pick<RankingMessage, 'lead' | 'last' | 'ranges' | 'margin'>;

function certainty(track: TrackResult, rows: readonly RankingRow[], resampling: Resampling | null): Certainty {
  const rated = ratedUnits(track);
  const isRated = rows.some(({ unit }) => rated.has(unit));
  const known = new Map(resampling?.units.map((unit) => [unit.unit, unit]));
  const units = rows.flatMap(({ unit }) => known.get(unit) ?? []);
  const unknown = { last: [], ranges: null, margin: null };
  if (rows.length === 1) return { lead: { kind: 'only', units: rows.map(({ unit }) => unit) }, ...unknown };
  if (resampling === null) {
    const first = rows.flatMap(({ unit, rank }) => (rank === rows[0]?.rank ? [unit] : []));
    return { lead: { kind: isRated ? 'unknown' : 'figures', units: first }, ...unknown };
  }
  if (units.length === 0) return { lead: { kind: 'open', units: rows.map(({ unit }) => unit) }, ...unknown };
  // Of a unit with too few respondents nothing is known, so nothing can be said of who is above or below it.
  const ranks = units.length === rows.length ? units.map(({ rank }) => rank) : null;
  /** Whether the first so many are above all others, by the ranks of either side. */
  const isApart = (count: number) =>
    ranks?.every(({ low, high }, place) => (place < count ? high <= count : low > count)) ?? false;
  const leaders = possibleLeaders(resampling, rows);
  const cuts = Array.from({ length: Math.floor(rows.length / 2) }, (_, i) => rows.length - 1 - i);
  const cut = cuts.find(isApart);
  const lead = leadOf(leaders, rows, isApart(leaders.length));
  const isSaid = lead.kind !== 'open' && cut === lead.units.length;
  return {
    lead,
    // Where all others are the leaders, that has been said.
    last: cut === undefined || isSaid ? [] : rows.slice(cut).map(({ unit }) => unit),
    ranges: { width: median(units.map(({ rank }) => rank.high - rank.low + 1)), confidence: resampling.confidence },
    margin: units.some(({ total }) => total === null)
      ? null
      : median(units.flatMap(({ total }) => (total === null ? [] : [(total.high - total.low) / 2]))),
  };
}

function leadOf(leaders: readonly string[], rows: readonly RankingRow[], apart: boolean): Lead {
  // Where the ranking is by shrunken totals, another unit may be its first.
  const isOfRanking = leaders.length > 0 && leaders[0] === rows[0]?.unit;
  if (leaders.length === 1 && apart && isOfRanking) return { kind: 'alone', units: leaders };
  if (leaders.length > 1 && 2 * leaders.length <= rows.length) return { kind: 'several', units: leaders, apart };
  return { kind: 'open', units: leaders };
}

function sharesOf(track: TrackResult, { index, factor }: TrackRules): readonly ComponentShare[] {
  const parts = index.children.flatMap(({ kind, position, name, weight }) => {
    const result = (kind === 'part' ? track.parts : track.indicators)[position ?? -1];
    return result === undefined ? [] : [{ name, weight, scores: result.scores }];
  });
  const indexes = new Map(track.ranking.map((row) => [row.unit, row.rank === null ? null : row.index]));
  const series = track.units.map(({ id }) => indexes.get(id) ?? null);
  const found = effectiveWeights(parts, series, factor).flatMap(({ share }, i) => {
    const part = parts[i];
    return share === null || part === undefined ? [] : [{ name: part.name, weight: part.weight, share }];
  });
  const sorted = found.sort((a, b) => b.share - a.share);
  const largest = sorted.slice(0, 2);
  // Where one takes away what another gives, they are no parts of a whole.
  return largest.every(({ share }) => share > 0) && largest.reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-9
    ? sorted
    : [];
}
