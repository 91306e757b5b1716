/** What the indicators are scored against: the rows of all tracks in one table. */
import type { Words } from '../../words/words.ts';
import { referenceColumns, referenceRow, referencesOf } from '../live/references.ts';
import { type LiveTrack, REFERENCES } from '../live/track-cells.ts';
import { column, type ReportSheet, widthFor } from '../report.ts';

export function referencesSheet(
  tracks: readonly LiveTrack[],
  words: Words['report'],
  workbookWords: Words['workbook'],
): Omit<ReportSheet, 'tab'> {
  const rows = tracks.flatMap((live) => referencesOf(live).map((reference) => ({ live, one: reference })));
  return {
    key: REFERENCES,
    title: words.references,
    lines: workbookWords.referenceLines,
    fixedColumns: 3,
    blocks: [
      {
        title: null,
        columns: [
          column(
            words.track,
            widthFor(
              tracks.map(({ track }) => track.name),
              18,
              30,
            ),
          ),
          ...referenceColumns(words, workbookWords),
        ],
        rows: rows.map(({ live, one: reference }) => [
          live.track.name,
          ...referenceRow(live, reference, workbookWords),
        ]),
        rowKeys: rows.map(({ one: reference }) => reference.key),
      },
    ],
  };
}
