/** Indicator values with their bases, then scores, then what they were scored against. */
import type { TrackResult } from '../core/model.ts';
import { unitRows } from './components-sheet.ts';
import { column, type ReportSheet } from './report.ts';
import type { Words } from './words.ts';

export function indicatorsSheet(track: TrackResult, words: Words): Omit<ReportSheet, 'tab'> {
  const { indicators } = track;
  const unit = [column(words.id, 12), column(words.unit, 48)];
  return {
    title: `${words.values}: ${track.name}`,
    lines: [],
    blocks: [
      {
        title: words.values,
        columns: [
          ...unit,
          ...indicators.flatMap(({ id, name, bases }) => [
            column(`${id}. ${name}`, 14, 2),
            ...(surveyed(bases) ? [column(`${id}: ${words.base}`, 10)] : []),
          ]),
        ],
        rows: unitRows(track, (u) =>
          indicators.flatMap(({ values, bases }) => [
            values[u] ?? null,
            ...(surveyed(bases) ? [bases[u] ?? null] : []),
          ]),
        ),
      },
      {
        title: words.scores,
        columns: [...unit, ...indicators.map(({ id, name }) => column(`${id}. ${name}`, 14, 2))],
        rows: unitRows(track, (u) => indicators.map(({ scores }) => scores[u] ?? null)),
      },
      {
        title: words.references,
        columns: [
          column(words.id, 12),
          column(words.indicator, 48),
          column(words.group, 10),
          column(words.count, 10),
          column(words.least, 12, 4),
          column(words.greatest, 12, 4),
        ],
        rows: indicators.flatMap(({ id, name, references }) =>
          references.map(({ group, count, min, max }) => [id, name, group, count, min, max]),
        ),
      },
    ],
  };
}

function surveyed(bases: readonly (number | null)[]): boolean {
  return bases.some((base) => base !== null);
}
