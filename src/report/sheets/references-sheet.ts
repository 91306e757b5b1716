/** What the indicators are scored against: the rows of all tracks in one table. */
import type { Words } from '../../words/words.ts';
import { referenceColumns, referenceRow, referencesOf } from '../live/references.ts';
import { type LiveTrack, REFERENCES } from '../live/track-cells.ts';
import { column, type ReportSheet } from '../report.ts';

export function referencesSheet(
  tracks: readonly LiveTrack[],
  words: Words['report'],
  own: Words['workbook'],
): Omit<ReportSheet, 'tab'> {
  const all = tracks.flatMap((live) => referencesOf(live).map((one) => ({ live, one })));
  return {
    key: REFERENCES,
    title: words.references,
    lines: own.referenceLines,
    fixedColumns: 3,
    blocks: [
      {
        title: null,
        columns: [column(words.track, 18), ...referenceColumns(words, own)],
        rows: all.map(({ live, one }) => [live.track.name, ...referenceRow(live, one, own)]),
        rowKeys: all.map(({ one }) => one.key),
      },
    ],
  };
}
