/** A column of the method's workbook: the field it is for, and how its cells say it. Pure data. */

import type { Language } from '../../core/model/method.ts';
import { fold } from '../../core/text/fold.ts';
import type { ColumnNumbers } from '../../core/text/number-text.ts';
import { wordOf, wordsOf } from '../../words/cell-words.ts';
import type { FieldKind } from '../field-table.ts';
import { OPEN } from '../open.ts';
import { percentage } from '../percentages.ts';
import {
  listCell,
  mappingCell,
  numberOf,
  readListCell,
  readMappingCell,
  readNumbersCell,
  readTextCell,
  textCell,
} from './cell-text.ts';

export interface Column {
  /** Its name in titles.ts. */
  readonly key: string;
  /** The field of the row's object, from the outside in; null: it says where the row belongs. */
  readonly path: readonly string[] | null;
  readonly kind: FieldKind;
  /** Of kind word: as the method file has them. */
  readonly words?: readonly string[];
  /** The sheet and column whose cells it chooses from. */
  readonly from?: { readonly sheet: string; readonly column: string };
}

export type CellValue = string | number | boolean | null;

/** A cell as a reader hands it over; a date or an error is its text. */
export type ReadCell = CellValue | { readonly kind: 'date' | 'error'; readonly text: string };

/** How a value of the method's content is in a cell. */
export function cellOf(value: unknown, column: Column, language: Language): CellValue {
  if (value === undefined || value === null) return null;
  switch (column.kind) {
    case 'text':
    case 'date':
    case 'number':
      return typeof value === 'string' ? textCell(value) : plain(value);
    case 'flag':
      return typeof value === 'boolean' ? wordOf('flag', value ? 'yes' : 'no', language) : plain(value);
    case 'word':
      return typeof value === 'string' || typeof value === 'number'
        ? wordOf(column.key, String(value), language)
        : plain(value);
    case 'texts':
      return Array.isArray(value) ? listCell(value, true) : plain(value);
    case 'numbers':
      return Array.isArray(value) ? listCell(value, true) : plain(value);
    case 'mapping':
      return typeof value === 'object' ? mappingCell(Object.entries(value)) : plain(value);
  }
}

function plain(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}

/** What a cell says: a value for the method's content, or the words that it might have said. Judging is the schema's. */
export type CellReading = { readonly value: unknown } | { readonly allowed: readonly string[] };

/** @param numbers how the column writes them */
export function readCell(
  cell: string | number | boolean,
  column: Column,
  language: Language,
  numbers: ColumnNumbers,
): CellReading {
  switch (column.kind) {
    case 'text':
      return { value: typeof cell === 'number' ? cell : readTextCell(textIn(cell)) };
    case 'date':
      return { value: isoDate(textIn(cell)) };
    case 'number':
      if (typeof cell !== 'string') return { value: cell };
      // What a percentage is a percentage of depends on the field.
      return { value: percentage(cell) === null ? numberOf(cell.trim(), numbers) : cell.trim() };
    case 'flag':
    case 'word':
      return readWord(cell, column, language);
    case 'texts':
      return { value: typeof cell === 'number' ? [cell] : readListCell(textIn(cell)) };
    case 'numbers':
      return { value: typeof cell === 'number' ? cell : readNumbersCell(textIn(cell), numbers) };
    case 'mapping': {
      const entries = readMappingCell(textIn(cell));
      return { value: entries === null ? textIn(cell) : Object.fromEntries(entries) };
    }
  }
}

/** 15/01/2026 as 2026-01-15, without a time of day; any other text as it is. */
export function isoDate(text: string): string {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/u.exec(text) ?? [];
  if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text.trim().replace(/[T ]00:00(?::00)?$/u, '');
}

function readWord(cell: string | number | boolean, { key, kind, words = [] }: Column, language: Language): CellReading {
  if (cell === OPEN) return { value: OPEN };
  if (kind === 'flag' && typeof cell === 'boolean') return { value: cell };
  const vocabulary = kind === 'flag' ? 'flag' : key;
  const ids = kind === 'flag' ? ['yes', 'no'] : words;
  const text = fold(textIn(cell));
  const id = ids.find((candidate) => wordsOf(vocabulary, candidate).some((word) => fold(word) === text));
  if (id !== undefined) return { value: kind === 'flag' ? id === 'yes' : id };
  return { allowed: ids.map((id) => wordOf(vocabulary, id, language)) };
}

/** TRUE as Excel shows it. */
function textIn(cell: string | number | boolean): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
