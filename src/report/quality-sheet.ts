/** What came in, what became of it, and what the checks found. */
import type { Finding, LeftOutReason, ResponseCount, Run, TrackResult } from '../core/model.ts';
import type { LiveTrack } from './live/track-cells.ts';
import { type Block, column, type ReportCell, type ReportSheet } from './report.ts';
import type { Words } from './words.ts';
import type { WorkbookWords } from './workbook-words.ts';

/** A finding in words: where it is, and what it says. */
export type Describe = (finding: Finding) => { readonly place: string; readonly message: string };

export function qualitySheet(
  run: Run,
  tracks: readonly LiveTrack[],
  words: Words,
  own: WorkbookWords,
  describe: Describe,
): Omit<ReportSheet, 'tab'> {
  return {
    title: words.quality,
    lines: [],
    blocks: [
      ...run.tracks
        .filter(({ responses }) => responses.some(({ received }) => received > 0))
        .map((track) => responseBlock(track, words)),
      ...tracks.map((live) => basesBlock(live, words, own)).filter(({ rows }) => rows.length > 0),
      ...run.tracks.map((track) => partialBlock(track, words, own)).filter(({ rows }) => rows.length > 0),
      {
        title: words.findings,
        columns: [column(words.level, 14), column(words.place, 48), column(words.message, 100)],
        rows: run.findings.map((finding) => {
          const { place, message } = describe(finding);
          return [words.levels[finding.level], place, message];
        }),
      },
    ],
  };
}

function responseBlock(track: TrackResult, words: Words): Block {
  const reasons = (Object.keys(words.leftOut) as LeftOutReason[]).filter((reason) =>
    track.responses.some(({ leftOut }) => leftOut.some((one) => one.reason === reason)),
  );
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const counts = ({ received, used, leftOut }: ResponseCount) => [
    received,
    used,
    ...reasons.map((reason) => leftOut.find((one) => one.reason === reason)?.count ?? 0),
  ];
  const all = track.responses.map(counts);
  const sums = all.reduce(
    (sum, row) => sum.map((number, i) => number + (row[i] ?? 0)),
    [0, 0, ...reasons.map(() => 0)],
  );
  const rows: ReportCell[][] = track.responses.map((count) => [
    count.unit,
    count.unit === null ? words.noUnit : (names.get(count.unit) ?? count.unit),
    ...counts(count),
  ]);
  return {
    title: `${track.name}. ${words.responsesTitle}`,
    columns: [
      column(words.id, 14),
      column(words.unit, 48),
      column(words.received, 12),
      column(words.used, 12),
      ...reasons.map((reason) => column(words.leftOut[reason], 14)),
    ],
    rows: [...rows, [null, words.sum, ...sums]],
  };
}

/** How many valid answers the values rest on. */
function basesBlock({ track, rules }: LiveTrack, words: Words, own: WorkbookWords): Block {
  return {
    title: `${track.name}. ${own.bases}`,
    columns: [column(words.id, 14), column(words.indicator, 48), column(own.least, 12), column(own.thin, 12)],
    rows: track.indicators.flatMap(({ id, name, bases }) => {
      const own = bases.filter((base) => base !== null);
      if (own.length === 0) return [];
      return [[id, name, Math.min(...own), own.filter((base) => base < rules.minimumBase).length]];
    }),
  };
}

function partialBlock(track: TrackResult, words: Words, own: WorkbookWords): Block {
  return {
    title: `${track.name}. ${own.partialScores}`,
    columns: [column(words.id, 14), column(words.unit, 48), column(words.component, 40), column(words.coverage, 12, 3)],
    rows: track.units.flatMap(({ id, name }, u) =>
      track.parts.flatMap((part) => {
        const coverage = part.coverages[u] ?? null;
        return coverage === null || coverage === 1 ? [] : [[id, name, part.name, coverage]];
      }),
    ),
  };
}
