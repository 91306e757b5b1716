/** Điều chỉnh: a row for points that are added to a unit's index. */
import { ownField } from '../../core/json.ts';
import { adjustmentFields } from '../field-table.ts';
import type { Column } from './column.ts';
import { fieldColumns } from './field-columns.ts';
import { cellsOf, itemsAt, type SheetPart } from './sheet.ts';

const columns: readonly Column[] = fieldColumns(adjustmentFields, null);

export const adjustmentsSheet: SheetPart = {
  key: 'adjustments',
  columns,
  needed: ['unit', 'points'],
  write: (raw) =>
    itemsAt(ownField(raw, 'adjustments'), ['adjustments']).map(({ item, path }) => {
      return { path, cells: new Map(cellsOf(item, path, columns)) };
    }),
  read: (rows, { content, fields }) => {
    const [first] = rows;
    if (first === undefined) return;
    const adjustments = rows.map((row) => content.object(row.place, content.fieldsOf(row, columns)));
    fields.push({ name: 'adjustments', value: adjustments, place: first.place });
  },
};
