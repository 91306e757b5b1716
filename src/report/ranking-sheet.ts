/** The ranking of a track, as published. */
import type { TrackResult } from '../core/model.ts';
import { isPartialUnit } from './partial.ts';
import { column, type ReportSheet } from './report.ts';
import type { Words } from './words.ts';

export function rankingSheet(track: TrackResult, words: Words): Omit<ReportSheet, 'tab'> {
  const units = new Map(track.units.map((unit) => [unit.id, unit]));
  const grouped = track.units.some(({ group }) => group !== null);
  const { decimals } = track;
  return {
    title: `${words.ranking}: ${track.name}`,
    lines: [],
    blocks: [
      {
        title: null,
        columns: [
          column(words.rank, 7),
          column(words.id, 12),
          column(words.unit, 48),
          ...(grouped ? [column(words.group, 9)] : []),
          column(words.index, 12, decimals),
          column(words.adjustment, 12, decimals),
          column(words.total, 12, decimals),
          column(words.tier, 16),
          column(words.responses, 10),
          column(words.coverage, 14, 3),
          column(words.note, 40),
        ],
        rows: track.ranking.map((row) => [
          row.rank,
          row.unit,
          units.get(row.unit)?.name ?? row.unit,
          ...(grouped ? [units.get(row.unit)?.group ?? null] : []),
          row.index,
          row.adjustment,
          row.total,
          row.tier,
          row.responses,
          row.coverage,
          row.reason !== null ? words.unranked[row.reason] : isPartialUnit(track, row.unit) ? words.partial : null,
        ]),
      },
    ],
  };
}
