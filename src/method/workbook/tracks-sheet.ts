/** Khối: a row a track, with the rules that are its own. */
import { trackFields } from '../field-table.ts';
import type { Column } from './column.ts';
import {
  aggregationColumns,
  field,
  fieldColumns,
  missingColumns,
  normalisationColumns,
  rankingColumns,
} from './field-columns.ts';
import { withFullMean, withShortMean } from './full.ts';
import { cellsOf, type SheetPart, tracksOf } from './sheet.ts';

const columns: readonly Column[] = [
  ...fieldColumns(trackFields, null),
  field('units.file', 'text'),
  ...normalisationColumns,
  ...aggregationColumns,
  ...missingColumns,
  ...rankingColumns,
];

export const tracksSheet: SheetPart = {
  key: 'tracks',
  columns,
  needed: ['id'],
  write: (raw) =>
    tracksOf(raw).map(({ track, path }) => ({ path, cells: new Map(cellsOf(withFullMean(track), path, columns)) })),
  read: (rows, { content, tracks }) => {
    for (const row of rows) {
      const fields = content.fieldsOf(row, columns);
      tracks.push({ id: String(row.cells.get('id')?.value ?? ''), place: row.place, fields: withShortMean(fields) });
    }
  },
};
