/** Runs for the tests of reports: the demonstration, and others made of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ownField } from '../../src/core/json.ts';
import type { Unit } from '../../src/core/model/method.ts';
import type { Json, RankingRow, Run, TrackResult } from '../../src/core/model/run.ts';
import { demonstration } from '../demonstration.ts';
import { runMain } from '../run-main.ts';

/** Names that formulas, markup or file names could take for their own. */
export const HOSTILE = [
  "Sở 'Một'",
  "''",
  'A!$B$1',
  '=1+1',
  '+84 (0) 238',
  '-5',
  '@tên',
  'Văn hoá & Thể thao',
  '<b>Sở</b>',
  '"trích dẫn"',
  '🏛️ Huyện 👩‍👩‍👧',
  `${'Sở Nông nghiệp và '.repeat(12)}A`,
  `${'Sở Nông nghiệp và '.repeat(12)}B`,
  'Sở *',
  'Sở ?',
  'Sở ~*',
  '1/2',
  'TRUE',
  ']]>&amp;',
  '{1;2}',
];

/** By the options: what the demonstration gave. */
const texts = new Map<string, Promise<string>>();

/** The demonstration as `ddci score` gives it. */
export async function scored(...more: readonly string[]): Promise<Run> {
  const key = JSON.stringify(more);
  const text = texts.get(key) ?? score(more);
  texts.set(key, text);
  return JSON.parse(await text);
}

async function score(more: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
  const ran = await runMain(folder, ['score', demonstration, '--json', '--format', 'json', '--output', 'out', ...more]);
  await rm(folder, { recursive: true });
  expect(ran.exit, ran.error).toBe(0);
  return ran.out;
}

export function firstTrack(of: Run): TrackResult {
  const [track] = of.tracks;
  if (track === undefined) throw new Error('no track');
  return track;
}

/** The names of its first track's units are others. */
export function named(run: Run, names: readonly string[]): Run {
  return withTrack(run, { units: firstTrack(run).units.map((unit, u) => ({ ...unit, name: names[u] ?? unit.name })) });
}

/** As many units as said: those of the first track again and again, so that many are equal. */
export function sized(run: Run, count: number): Run {
  const track = firstTrack(run);
  const again = <Item>(items: readonly Item[]) =>
    Array.from({ length: count }, (_, u) => items[u % items.length]).filter((item) => item !== undefined);
  const units = again(track.units).map((unit, u) => ({ ...unit, id: `${unit.id} ${u}`, name: `${unit.name} số ${u}` }));
  const ranked = units.flatMap(({ id }): RankingRow[] =>
    track.ranking.filter(({ unit }) => id.startsWith(`${unit} `)).map((row) => ({ ...row, unit: id })),
  );
  const totalOf = ({ total }: RankingRow) => total ?? 0;
  const rows = ranked
    .map((row) => ({ ...row, rank: 1 + ranked.filter((other) => totalOf(other) > totalOf(row)).length }))
    .sort((a, b) => a.rank - b.rank);
  const responses = units.flatMap(({ id }) =>
    track.responses
      .filter(({ unit }) => unit !== null && id.startsWith(`${unit} `))
      .map((count) => ({ ...count, unit: id })),
  );
  return withTrack(withUnits(run, units), {
    units,
    responses,
    ranking: rows,
    parts: track.parts.map((part) => ({ ...part, scores: again(part.scores), coverages: again(part.coverages) })),
    indicators: track.indicators.map((indicator) => ({
      ...indicator,
      applies: again(indicator.applies),
      values: again(indicator.values),
      bases: again(indicator.bases),
      scores: again(indicator.scores),
      weights: again(indicator.weights),
    })),
  });
}

/** The method's own units of the first track are these; what it says of others, and their answers, is left out. */
function withUnits(run: Run, units: readonly Unit[]): Run {
  const own: Json = JSON.parse(
    JSON.stringify(run.method, (key, value) => (key === 'only' || key === 'except' ? undefined : value)),
  );
  const tracks = ownField(own, 'tracks');
  if (!Array.isArray(tracks)) throw new Error('no tracks');
  const [track, ...others]: Json[] = tracks;
  const changed = {
    ...Object(track),
    units: units.map(({ id, name, group }) => ({ id, name, ...(group === null ? {} : { group }) })),
  };
  const method = { ...Object(own), adjustments: [], tracks: [changed, ...others] };
  const answers = run.answers.filter((counts) => counts.track !== firstTrack(run).id);
  return { ...run, method, answers };
}

/** Its first track is changed. */
export function withTrack(run: Run, change: Partial<TrackResult>): Run {
  return { ...run, tracks: run.tracks.map((track, t) => (t === 0 ? { ...track, ...change } : track)) };
}
