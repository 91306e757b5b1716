/** The ranking as a document for papers and wikis (`--format md`). */

import type { Language } from '../core/model/method.ts';
import type { RankingRow, Run, TrackResult } from '../core/model/run.ts';
import { totalDecimals } from '../core/total-decimals.ts';
import { certaintyOf } from '../report/certainty.ts';
import { intervalText, resamplingOf } from '../report/html/intervals.ts';
import { numberText } from '../report/number-text.ts';
import { isPartialUnit } from '../report/partial.ts';
import { publicationLines } from '../report/publication.ts';
import { words } from '../words/words.ts';
import type { TextColumn } from './columns.ts';
import type { Section } from './document.ts';

export function rankingDocument(run: Run, language: Language): Section[] {
  const reportWords = words[language].report;
  const facts = [
    ...(run.year === null ? [] : [`${reportWords.year}: ${run.year}`]),
    ...publicationLines(run, language),
    ...(run.asOf === null ? [] : [`${reportWords.asOf}: ${run.asOf}`]),
  ];
  return [
    { level: 1, title: run.title, lines: facts, table: null },
    ...run.tracks.map((track) => trackSection(run, track, language)),
  ];
}

/** A column, and what is in it for a unit. */
interface Field {
  readonly column: TextColumn;
  readonly cell: (row: RankingRow) => string;
}

function trackSection(run: Run, track: TrackResult, language: Language): Section {
  const fields = fieldsOf(run, track, language);
  const partial = track.ranking.some((row) => isPartial(track, row));
  const { leaders, lines } = certaintyOf(run, track, language);
  return {
    level: 2,
    title: track.name,
    lines: [...leaders, ...(partial ? [`${MARK} ${words[language].report.partial}`] : []), ...lines],
    table: {
      columns: fields.map(({ column }) => column),
      rows: track.ranking.map((row) => fields.map(({ cell }) => cell(row))),
    },
  };
}

function fieldsOf(run: Run, track: TrackResult, language: Language): Field[] {
  const reportWords = words[language].report;
  const page = words[language].page;
  const units = new Map(track.units.map((unit) => [unit.id, unit]));
  const { isThin } = certaintyOf(run, track, language);
  const sure = resamplingOf(run, track);
  const resampled = new Map(sure?.units.map((unit) => [unit.unit, unit]));
  const decimalsOf = totalDecimals(run, track);
  const number = (value: number | null, decimals = track.decimals) => numberText(value, decimals, language);
  const field = (head: string, kind: TextColumn['kind'], cell: Field['cell']): Field => ({
    column: { head, kind },
    cell,
  });
  const adjusted = track.ranking.some(({ adjustment }) => adjustment !== 0);
  const grouped = track.units.some(({ group }) => group !== null);
  const surveyed = track.responses.some(({ received }) => received > 0);
  return [
    field(reportWords.rank, 'number', ({ rank }) => (rank === null ? '–' : String(rank))),
    field(reportWords.unit, 'words', ({ unit }) => units.get(unit)?.name ?? unit),
    ...(grouped ? [field(reportWords.group, 'words', ({ unit }) => units.get(unit)?.group ?? '')] : []),
    ...(adjusted
      ? [
          field(reportWords.index, 'number', ({ index }) => number(index)),
          field(reportWords.adjustment, 'number', ({ adjustment }) => (adjustment === 0 ? '' : number(adjustment))),
        ]
      : []),
    field(
      reportWords.total,
      'number',
      (row) => number(row.total, decimalsOf(row.unit)) + (isPartial(track, row) ? ` ${MARK}` : ''),
    ),
    ...(sure === null || sure.units.length === 0
      ? []
      : [
          field(page.standardError, 'number', ({ unit }) => number(resampled.get(unit)?.standardError ?? null)),
          field(page.rankInterval, 'number', ({ unit }) => {
            const rank = resampled.get(unit)?.rank;
            return rank === undefined ? '–' : intervalText(rank.low, rank.high);
          }),
        ]),
    field(reportWords.tier, 'words', ({ reason, tier }) =>
      reason === null ? (tier ?? '') : reportWords.unranked[reason],
    ),
    ...(surveyed
      ? [
          field(
            reportWords.responses,
            'number',
            (row) => String(row.responses) + (isThin(row) ? ` (${words[language].uncertainty.few})` : ''),
          ),
        ]
      : []),
  ];
}

function isPartial(track: TrackResult, { reason, unit }: RankingRow): boolean {
  return reason === null && isPartialUnit(track, unit);
}

const MARK = '(*)';
