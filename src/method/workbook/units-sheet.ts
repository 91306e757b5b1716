/** Đơn vị: a row a unit. */
import { ownField } from '../../core/json.ts';
import { unitFields } from '../field-table.ts';
import type { Column } from './column.ts';
import { grouped } from './draft.ts';
import { fieldColumns } from './field-columns.ts';
import { cellsOf, itemsAt, type SheetPart, tracksOf } from './sheet.ts';

const columns: readonly Column[] = [
  { key: 'track', path: null, kind: 'text', from: { sheet: 'tracks', column: 'id' } },
  ...fieldColumns(unitFields, null),
];

export const unitsSheet: SheetPart = {
  key: 'units',
  columns,
  needed: ['id'],
  write: (raw) =>
    tracksOf(raw).flatMap(({ track, path, id }) => {
      const units = ownField(track, 'units');
      if (!Array.isArray(units)) return [];
      return itemsAt(units, [...path, 'units']).map(({ item, path: at }) => {
        return { path: at, cells: new Map([['track', id], ...cellsOf(item, at, columns)]) };
      });
    }),
  read: (rows, draft) => {
    const { content } = draft;
    for (const { key: track, rows: trackRows } of grouped(rows, (row) => draft.trackOf(row))) {
      const units = trackRows.map((row) => content.object(row.place, content.fieldsOf(row, columns)));
      track.fields.push({ name: 'units', value: units, place: trackRows[0]?.place ?? {} });
    }
  },
};
