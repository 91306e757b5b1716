/**
 * A year of which only the published table of results is there: units, totals, ranks, tiers, components' scores (SPEC §10.2). It takes
 * the place of a run where years are compared, and says no more than is printed: no rules, no errors, nothing below the components.
 */
import type { Dimension, Track } from '../model/method.ts';
import type { PartResult, RankingRow, Run, TrackResult } from '../model/run.ts';
import { rank } from '../rank.ts';
import { fold } from '../text/fold.ts';
import { UnitNames } from '../text/unit-names.ts';
import type { ScoredRun } from './compare.ts';

/** One list of units as it is printed. */
export interface ResultsTable {
  /** Name of its sheet, or what its column of tracks says; null: it says nothing. */
  readonly track: string | null;
  /** Decimals of the totals as printed. */
  readonly decimals: number;
  /** Headers of the columns of scores. */
  readonly scores: readonly string[];
  readonly units: readonly ResultsRow[];
}

export interface ResultsRow {
  readonly name: string;
  readonly total: number | null;
  readonly rank: number | null;
  readonly tier: string | null;
  /** By column of scores. */
  readonly scores: readonly (number | null)[];
}

/** A track of the years that the table is joined with. */
export interface KnownTrack {
  readonly id: string;
  readonly name: string;
  /** By unit: every text that names it. */
  readonly unitNames: readonly (readonly string[])[];
  readonly components: readonly { readonly id: string; readonly name: string }[];
}

interface YearFacts {
  readonly title: string;
  readonly year: number | null;
  readonly language: Run['language'];
  /** Columns of scores that are taken: those of known components, or all. */
  readonly components: 'known' | 'all';
}

export interface PublishedYear extends ScoredRun {
  /** Columns of scores that are not taken. */
  readonly unmatched: readonly string[];
  /** Whether a table prints no ranks, so that they follow from its totals. */
  readonly ranksFollow: boolean;
}

/**
 * A table is of the known track of its name, else of the one with most of its units, else of the only one. Ranks that are not printed
 * follow from the printed totals. Of several tables of one track the first is taken.
 */
export function publishedYear(
  tables: readonly ResultsTable[],
  known: readonly KnownTrack[],
  { title, year, language, components }: YearFacts,
): PublishedYear {
  const joined = tables.map((table) => ({ table, known: trackOf(table, tables, known) }));
  const taken = joined.filter(
    ({ known: track }, t) => track === null || joined.findIndex((other) => other.known === track) === t,
  );
  const isTaken = (header: string, track: KnownTrack | null) =>
    components === 'all' || track?.components.some((component) => isComponent(header, component)) === true;
  const tracks = taken.map(({ table, known: track }) =>
    publishedTrack(
      withScores(table, (header) => isTaken(header, track)),
      track,
      title,
    ),
  );
  const run: Run = {
    format: 'ddci-run',
    version: 1,
    tool: { name: 'ddci', version: '' },
    asOf: null,
    method: null,
    title,
    year,
    language,
    inputs: [],
    tracks: tracks.map(({ result }) => result),
    answers: [],
    findings: [],
  };
  const readings = tracks.map(({ track }) => ({
    track: track.id,
    unitNames: track.units.map(({ id, name }) => [...new Set([id, name])]),
    survey: [],
    questions: [],
    published: [],
    figures: [],
    responses: { duplicates: 'keep-all', minimumAnswered: 0, straightLining: 'ignore' } as const,
    quotas: [],
  }));
  const method = {
    title,
    year,
    language,
    tracks: tracks.map(({ track }) => track),
    readings,
    minimumCell: 1,
    minimumDifference: 1,
    replicates: 0,
  };
  const unmatched = taken.flatMap(({ table, known: track }) =>
    table.scores.filter((header) => !isTaken(header, track)),
  );
  const ranksFollow = taken.some(({ table }) => table.units.every((row) => row.rank === null));
  return { run, method, isPublished: true, unmatched: [...new Set(unmatched)], ranksFollow };
}

function withScores({ scores, units, ...table }: ResultsTable, isTaken: (header: string) => boolean): ResultsTable {
  const kept = [...scores.keys()].filter((s) => isTaken(scores[s] ?? ''));
  return {
    ...table,
    scores: kept.map((s) => scores[s] ?? ''),
    units: units.map((row) => ({ ...row, scores: kept.map((s) => row.scores[s] ?? null) })),
  };
}

/** A table has most of a track's units, or its own, from this share on. */
const MOST = 0.5;

function trackOf(
  table: ResultsTable,
  tables: readonly ResultsTable[],
  known: readonly KnownTrack[],
): KnownTrack | null {
  const named = known.find(({ id, name }) => [id, name].some((text) => fold(text) === fold(table.track ?? '')));
  if (named !== undefined) return named;
  const shared = known.map(({ unitNames }) => {
    const names = new UnitNames(unitNames);
    return table.units.filter(({ name }) => names.find(name) !== null).length;
  });
  const most = Math.max(0, ...shared);
  const best = known[shared.indexOf(most)];
  if (best !== undefined && most >= MOST * table.units.length) return best;
  return tables.length === 1 && known.length === 1 ? (known[0] ?? null) : null;
}

function publishedTrack(
  table: ResultsTable,
  known: KnownTrack | null,
  title: string,
): { readonly track: Track; readonly result: TrackResult } {
  const { units: rows, decimals } = table;
  const id = known?.id ?? table.track ?? title;
  const name = known?.name ?? table.track ?? title;
  const ids = unitIds(rows, known);
  const units = rows.map((row, u) => ({ id: ids[u] ?? row.name, name: row.name, group: null }));
  const parts = table.scores.map((header, s): PartResult => {
    const same = known?.components.find((component) => isComponent(header, component));
    const scores = rows.map((row) => row.scores[s] ?? null);
    return {
      id: same?.id ?? header,
      name: same?.name ?? header,
      parent: null,
      level: 1,
      weight: 1,
      scores,
      coverages: scores.map((score) => (score === null ? null : 1)),
    };
  });
  const ranking = {
    within: 'track',
    by: 'total',
    ties: 'standard',
    on: 'published',
    decimals,
    minimumResponses: 0,
    thinBase: 0,
  } as const;
  const totals = rows.map(({ total }) => total);
  const computed = rows.some((row) => row.rank !== null) ? null : rank(totals, ranking);
  const places = rows.map((row, u): RankingRow => {
    const { total, tier } = row;
    const of = computed === null ? row.rank : (computed[u]?.rank ?? null);
    const common = { adjustment: 0, tier, responses: 0, coverage: null, reason: null };
    return { unit: units[u]?.id ?? row.name, rank: of, index: total, total, ...common };
  });
  const children = parts.map((part): Dimension => {
    return {
      kind: 'dimension',
      id: part.id,
      name: part.name,
      weight: 1,
      aggregate: () => null,
      coverage: 0,
      children: [],
    };
  });
  const index: Dimension = { kind: 'dimension', id, name, weight: 1, aggregate: () => null, coverage: 0, children };
  const track: Track = {
    id,
    name,
    units,
    index,
    indicators: [],
    factor: 1,
    outOf: 100,
    adjustments: [],
    ranking,
    tiers: { kind: 'thresholds', tiers: [] },
  };
  const sorted = [...places].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const result = { id, name, decimals, units, responses: [], indicators: [], parts, ranking: sorted };
  return { track, result };
}

/** The id of the known unit that a row names, where no other row does; else its name. */
function unitIds(rows: readonly ResultsRow[], known: KnownTrack | null): string[] {
  const names = new UnitNames(known?.unitNames ?? []);
  const found = rows.map(({ name }) => names.find(name));
  return rows.map(({ name }, u) => {
    const unit = found[u] ?? null;
    const isOnly = unit !== null && found.filter((other) => other === unit).length === 1;
    return isOnly ? names.first(unit) : name;
  });
}

/** «1. Tính minh bạch», «CSTP 1: Tính minh bạch» and the name without a number are one. */
const NUMBERING = /^(?:(?:cstp|chỉ số thành phần|chỉ số)? ?\d{1,2} ?[.:)-] ?)(?=.*\p{L})/u;

function isComponent(header: string, { id, name }: { readonly id: string; readonly name: string }): boolean {
  const text = fold(header);
  const bare = text.replace(NUMBERING, '');
  return [id, name].some((known) => [text, bare].includes(fold(known)) || bare === fold(known).replace(NUMBERING, ''));
}
