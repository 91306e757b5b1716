/** What came in, what became of it, and what the checks found. */
import { reliability } from '../../core/diagnose/alpha.ts';
import { formula } from '../../core/formulas/sheet-formula.ts';
import type { LeftOutReason, ResponseCount } from '../../core/model/answers.ts';
import type { Finding } from '../../core/model/findings.ts';
import type { Run, TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import { type Block, type CellRef, column, idColumn, type ReportCell, type ReportSheet } from '../report.ts';
import { nonResponseBlocks } from './non-response-blocks.ts';

/** A finding in words: where it is, and what it says. */
export type Describe = (finding: Finding) => { readonly place: string; readonly message: string };

const SHEET = 'quality';

export function qualitySheet(
  run: Run,
  tracks: readonly LiveTrack[],
  words: Words['report'],
  workbookWords: Words['workbook'],
  describe: Describe,
): Omit<ReportSheet, 'tab'> {
  const filled = ({ rows }: Block) => rows.length > 0;
  return {
    key: SHEET,
    title: words.quality,
    lines: [
      ...workbookWords.qualityLines,
      ...(tracks.some((live) => nonResponseBlocks(live, words, workbookWords).length > 0)
        ? workbookWords.nonResponse.lines
        : []),
    ],
    blocks: [
      ...run.tracks
        .filter(({ responses }) => responses.some(({ received }) => received > 0))
        .map((track) => responseBlock(track, words, workbookWords)),
      ...tracks.map((live) => basesBlock(live, words, workbookWords)).filter(filled),
      ...tracks.flatMap((live) => nonResponseBlocks(live, words, workbookWords)),
      ...run.tracks.map((track) => reliabilityBlock(track, words, workbookWords)).filter(filled),
      ...run.tracks.map((track) => partialBlock(track, words, workbookWords)).filter(filled),
      {
        title: words.findings,
        columns: [column(words.severity, 12), column(words.place, 46), { ...column(words.message, 88), span: 7 }],
        rows:
          run.findings.length === 0
            ? [['', '', workbookWords.noFindings]]
            : run.findings.map((finding) => {
                const { place, message } = describe(finding);
                return [words.levels[finding.level], place, message];
              }),
      },
    ],
  };
}

/** received = used + left out in each row: the last column says whether it is so. */
function responseBlock(track: TrackResult, words: Words['report'], workbookWords: Words['workbook']): Block {
  const reasons = (Object.keys(words.leftOut) as LeftOutReason[]).filter((reason) =>
    track.responses.some(({ leftOut }) => leftOut.some((candidate) => candidate.reason === reason)),
  );
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const hasStraight = track.responses.some(({ straightLining }) => straightLining !== undefined);
  const counts = ({ received, used, leftOut, straightLining = 0 }: ResponseCount) => [
    received,
    used,
    leftOut.reduce((sum, { count }) => sum + count, 0),
    ...reasons.map((reason) => leftOut.find((candidate) => candidate.reason === reason)?.count ?? 0),
    ...(hasStraight ? [straightLining] : []),
  ];
  const byGroup = track.responses.map(counts);
  const sums = byGroup.reduce(
    (sum, row) => sum.map((number, i) => number + (row[i] ?? 0)),
    (byGroup[0] ?? [0, 0, 0]).map(() => 0),
  );
  const key = (unit: string | null) => `${track.id} q:${unit === null ? 'none' : `u:${unit}`}`;
  const check = (row: string): ReportCell => {
    const at = (name: string): CellRef => ({ sheet: SHEET, row, column: name });
    return {
      value: workbookWords.same,
      formula: formula`IF(${at('received')}=${at('used')}+${at('leftOut')},"${workbookWords.same}","${workbookWords.changed}")`,
    };
  };
  const sumKey = `${track.id} q:sum`;
  return {
    title: `${track.name}. ${words.responsesTitle}`,
    columns: [
      idColumn(
        words.id,
        track.units.map(({ id }) => id),
      ),
      column(words.unit, 46),
      column(words.received, 11, 0, 'received'),
      column(words.used, 11, 0, 'used'),
      column(workbookWords.leftOut, 11, 0, 'leftOut'),
      ...reasons.map((reason) => column(words.leftOut[reason], 11, 0)),
      ...(hasStraight ? [column(workbookWords.straight, 11, 0)] : []),
      column(workbookWords.check, 11),
    ],
    rows: [
      ...track.responses.map((count, i): ReportCell[] => [
        count.unit,
        count.unit === null ? words.noUnit : (names.get(count.unit) ?? count.unit),
        ...(byGroup[i] ?? []),
        check(key(count.unit)),
      ]),
      [null, words.sum, ...sums, check(sumKey)],
    ],
    rowKeys: [...track.responses.map(({ unit }) => key(unit)), sumKey],
  };
}

/** How many valid answers the values rest on. */
function basesBlock({ track, rules }: LiveTrack, words: Words['report'], workbookWords: Words['workbook']): Block {
  return {
    title: `${track.name}. ${workbookWords.bases}`,
    columns: [
      idColumn(
        words.id,
        track.indicators.map(({ id }) => id),
      ),
      column(words.indicator, 46),
      column(workbookWords.least, 11, 0),
      column(workbookWords.thin, 11, 0),
    ],
    rows: track.indicators.flatMap(({ id, name, bases }) => {
      const known = bases.filter((base) => base !== null);
      if (known.length === 0) return [];
      return [[id, name, Math.min(...known), known.filter((base) => base < rules.minimumBase).length]];
    }),
  };
}

/** Whether the indicators of a component measure one thing: Cronbach's alpha over the units. */
function reliabilityBlock(track: TrackResult, words: Words['report'], workbookWords: Words['workbook']): Block {
  return {
    title: `${track.name}. ${workbookWords.alphaTitle}`,
    columns: [
      idColumn(
        words.id,
        track.parts.map(({ id }) => id),
      ),
      column(words.component, 46),
      column(workbookWords.indicators, 11, 0),
      column(words.count, 11, 0),
      column(workbookWords.alpha, 11, 3),
    ],
    rows: track.parts
      .filter(({ level }) => level === 1)
      .map(({ id, name }): ReportCell[] => {
        const items = track.indicators.filter(({ component }) => component === id);
        const { alpha, units } = reliability(items.map(({ scores }) => scores));
        return [id, name, items.length, units, alpha ?? '–'];
      }),
  };
}

function partialBlock(track: TrackResult, words: Words['report'], workbookWords: Words['workbook']): Block {
  return {
    title: `${track.name}. ${workbookWords.partialScores}`,
    columns: [
      idColumn(
        words.id,
        track.units.map(({ id }) => id),
      ),
      column(words.unit, 46),
      { ...column(words.component, 55), span: 5 },
      column(words.coverage, 11, 'percent'),
    ],
    rows: track.units.flatMap(({ id, name }, u) =>
      track.parts.flatMap((part) => {
        const coverage = part.coverages[u] ?? null;
        return coverage === null || coverage === 1 ? [] : [[id, name, part.name, coverage]];
      }),
    ),
  };
}
