/** Cài đặt: what holds for the whole method, a row a field. */
import { append } from '../../core/append.ts';
import {
  indexFields,
  privacyFields,
  publicationFields,
  responsesFields,
  rootFields,
  uncertaintyFields,
} from '../field-table.ts';
import type { Column } from './column.ts';
import {
  aggregationColumns,
  fieldColumns,
  missingColumns,
  normalisationColumns,
  rankingColumns,
} from './field-columns.ts';
import { withFullMean, withShortMean } from './full.ts';
import { cellsOf, type SheetPart, type Written } from './sheet.ts';

/** The rows. A row is read like a column of any other sheet. */
export const settings: readonly Column[] = [
  ...fieldColumns(rootFields, null),
  ...fieldColumns(publicationFields, 'publication'),
  ...fieldColumns(indexFields, 'index'),
  ...normalisationColumns,
  ...aggregationColumns,
  ...missingColumns,
  ...rankingColumns,
  ...fieldColumns(responsesFields, 'responses'),
  ...fieldColumns(privacyFields, 'privacy'),
  ...fieldColumns(uncertaintyFields, 'uncertainty'),
];

export const settingsSheet: SheetPart = {
  key: 'settings',
  columns: [
    { key: 'setting', path: null, kind: 'text' },
    { key: 'value', path: null, kind: 'text' },
  ],
  needed: ['setting', 'value'],
  write: (raw) => {
    const cells = new Map<string, Written>(cellsOf(withFullMean(raw), [], settings));
    return [{ path: [], cells }];
  },
  // Turned on its side before it gets here: one row, whose columns are the settings.
  read: ([row], { content, fields }) => {
    if (row === undefined) return;
    append(fields, withShortMean(content.fieldsOf(row, settings)));
  },
};
