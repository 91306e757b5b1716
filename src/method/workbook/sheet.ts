/** A sheet of the method's workbook: its columns, and its rows ⇄ a part of the method's content. */
import { ownField } from '../../core/json.ts';
import type { Path } from '../faults.ts';
import type { Column } from './column.ts';
import type { ContentRow } from './content.ts';
import type { Draft } from './draft.ts';

export type SheetKey =
  | 'settings'
  | 'tracks'
  | 'sources'
  | 'units'
  | 'tree'
  | 'scales'
  | 'questions'
  | 'tiers'
  | 'adjustments';

/** A value of the content on its way into a cell. */
export interface Written {
  readonly value: unknown;
  /** Where it is in the content. */
  readonly path: Path;
}

export interface WrittenRow {
  readonly path: Path;
  /** By the keys of the columns. */
  readonly cells: ReadonlyMap<string, Written>;
}

export interface SheetPart {
  readonly key: SheetKey;
  readonly columns: readonly Column[];
  /** Columns without which its rows say nothing. */
  readonly needed: readonly string[];
  readonly write: (raw: unknown) => readonly WrittenRow[];
  readonly read: (rows: readonly ContentRow[], draft: Draft) => void;
}

/** The cells of an object's fields. */
export function cellsOf(object: unknown, path: Path, columns: readonly Column[]): [string, Written][] {
  return columns.flatMap((column): [string, Written][] => {
    if (column.path === null) return [];
    const value = column.path.reduce(ownField, object);
    return [[column.key, { value, path: [...path, ...column.path] }]];
  });
}

/** The items of a list, with their places; a single value in place of a list is its own item. */
export function itemsAt(
  value: unknown,
  path: Path,
): { readonly item: unknown; readonly path: Path; readonly alone: boolean }[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ item: value, path, alone: true }];
  const items: readonly unknown[] = value;
  return items.map((item, i) => ({ item, path: [...path, i], alone: false }));
}

/** The tracks of the content: what is in a cell for each. */
export function tracksOf(raw: unknown): { readonly track: unknown; readonly path: Path; readonly id: Written }[] {
  return itemsAt(ownField(raw, 'tracks'), ['tracks']).map(({ item, path }) => {
    return { track: item, path, id: { value: ownField(item, 'id'), path } };
  });
}

export function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
