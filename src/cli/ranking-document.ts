/** The ranking as a document for papers and wikis (`--format md`). */
import type { Language, Run, TrackResult } from '../core/model.ts';
import { numberText } from '../report/number-text.ts';
import { isPartialUnit } from '../report/partial.ts';
import { words } from '../report/words.ts';
import type { Section } from './document.ts';

export function rankingDocument(run: Run, language: Language): Section[] {
  const own = words[language];
  const facts = [
    ...(run.year === null ? [] : [`${own.year}: ${run.year}`]),
    ...(run.asOf === null ? [] : [`${own.asOf}: ${run.asOf}`]),
  ];
  return [
    { level: 1, title: run.title, lines: facts, table: null },
    ...run.tracks.map((track) => trackSection(track, language)),
  ];
}

function trackSection(track: TrackResult, language: Language): Section {
  const own = words[language];
  const units = new Map(track.units.map((unit) => [unit.id, unit]));
  const grouped = track.units.some(({ group }) => group !== null);
  const surveyed = track.responses.some(({ received }) => received > 0);
  const partial = track.ranking.some(({ reason, unit }) => reason === null && isPartialUnit(track, unit));
  return {
    level: 2,
    title: track.name,
    lines: partial ? [`${MARK} ${own.partial}`] : [],
    table: {
      columns: [
        { head: own.rank, kind: 'number' },
        { head: own.unit, kind: 'words' },
        ...(grouped ? [{ head: own.group, kind: 'words' } as const] : []),
        { head: own.total, kind: 'number' },
        { head: own.tier, kind: 'words' },
        ...(surveyed ? [{ head: own.responses, kind: 'number' } as const] : []),
      ],
      rows: track.ranking.map((row) => [
        row.rank === null ? '–' : String(row.rank),
        units.get(row.unit)?.name ?? row.unit,
        ...(grouped ? [units.get(row.unit)?.group ?? ''] : []),
        numberText(row.total, track.decimals, language) +
          (row.reason === null && isPartialUnit(track, row.unit) ? ` ${MARK}` : ''),
        row.reason === null ? (row.tier ?? '') : own.unranked[row.reason],
        ...(surveyed ? [String(row.responses)] : []),
      ]),
    },
  };
}

const MARK = '(*)';
