/** Cài đặt: what holds for the whole method, a row a field. */
import { append } from '../../core/append.ts';
import type { Column } from './column.ts';
import { withFullMean, withShortMean } from './full.ts';
import { aggregationColumns, field, missingColumns, normalisationColumns, rankingColumns } from './rule-columns.ts';
import { cellsOf, type SheetPart, type Written } from './sheet.ts';

/** The rows. A row is read like a column of any other sheet. */
export const settings: readonly Column[] = [
  field('ddci', 'number'),
  field('title', 'text'),
  field('year', 'number'),
  field('language', 'word', { words: ['vi', 'en'] }),
  field('index.out-of', 'number'),
  ...normalisationColumns,
  ...aggregationColumns,
  ...missingColumns,
  ...rankingColumns,
  field('responses.duplicates', 'word', { words: ['keep-last', 'keep-first', 'keep-all', 'error'] }),
  field('responses.minimum-answered', 'number'),
  field('responses.straight-lining', 'word', { words: ['flag', 'drop', 'ignore'] }),
  field('privacy.minimum-cell', 'number'),
  field('privacy.minimum-difference', 'number'),
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
