/** `--set path=value` (SPEC §10): a field of the method's content, changed before it is read. */

import { fieldsRead, meanFields, normalisationFields } from '../core/formulas/formula-fields.ts';
import { formulaOf } from '../core/formulas/formula-list.ts';
import { means } from '../core/formulas/means/means.ts';
import { normalisations } from '../core/formulas/normalisations/normalisations.ts';
import { ownField } from '../core/json.ts';
import { fold } from '../core/text/fold.ts';
import { at } from './content.ts';
import type { Path } from './faults.ts';

export interface Change {
  /** Dotted; a list's item by its id, its name or its place from 0: `tracks.so-nganh.components.minh-bach.weight`. */
  readonly path: string;
  readonly value: unknown;
}

export interface Changed {
  readonly raw: unknown;
  /** Where the change was made. */
  readonly path: Path;
  /** Fields next to it that another formula reads, and the one that is named now does not: they went with the old one. */
  readonly dropped: readonly string[];
}

/** A copy of the content with the change; null where no such place is there. */
export function applyChange(raw: unknown, { path, value }: Change): Changed | null {
  const changed = change(raw, path, value);
  if (changed === null) return null;
  const holder = changed.path.slice(0, -1);
  const dropped = unread(changed.path, at(changed.raw, holder), value);
  const kept = dropped.reduce((content, name) => without(content, [...holder, name]), changed.raw);
  return { raw: kept, path: changed.path, dropped };
}

/** Where a formula was named: the fields of its kind that it does not read. */
function unread(path: Path, holder: unknown, name: unknown): string[] {
  const [section, field] = path.slice(-2);
  const lists = new Map([
    ['normalisation.method', { list: normalisations, fields: normalisationFields }],
    ['aggregation.method', { list: means, fields: meanFields }],
  ]);
  const found = lists.get(`${section}.${field}`);
  const make = found === undefined ? null : formulaOf<unknown>(found.list, String(name));
  if (found === undefined || make === null) return [];
  const read = fieldsRead([make]).map((field) => field.name);
  return found.fields.flatMap((field) =>
    read.includes(field.name) || ownField(holder, field.name) === undefined ? [] : [field.name],
  );
}

function without(raw: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof raw !== 'object' || raw === null) return raw;
  if (rest.length > 0) return put(raw, key, without(ownField(raw, key), rest));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => name !== key));
}

function change(raw: unknown, rest: string, value: unknown): { raw: unknown; path: Path } | null {
  if (rest === '') return { raw: value, path: [] };
  if (typeof raw !== 'object' || raw === null) return null;
  // Ids may hold dots: the longest beginning that is there wins, and a new field is what comes before the first dot.
  for (const [head, tail] of splits(rest)) {
    const key = keyIn(raw, head);
    if (key === null) continue;
    const inner = change(ownField(raw, key), tail, value);
    if (inner !== null) return { raw: put(raw, key, inner.raw), path: [key, ...inner.path] };
  }
  const [head = '', tail = ''] = splits(rest).at(-1) ?? [];
  // What is there already was followed above, and led nowhere.
  if (Array.isArray(raw) || head === '' || keyIn(raw, head) !== null) return null;
  const inner = tail === '' ? { raw: value, path: [] } : change({}, tail, value);
  return inner === null ? null : { raw: put(raw, head, inner.raw), path: [head, ...inner.path] };
}

function splits(path: string): [string, string][] {
  const parts = path.split('.');
  return parts.map((_, i) => {
    const end = parts.length - i;
    return [parts.slice(0, end).join('.'), parts.slice(end).join('.')];
  });
}

function keyIn(raw: object, name: string): string | number | null {
  if (!Array.isArray(raw)) return Object.hasOwn(raw, name) ? name : null;
  const items: readonly unknown[] = raw;
  const named = items.findIndex((item) => ['id', 'name'].some((field) => nameOf(item, field) === fold(name)));
  if (named >= 0) return named;
  return /^\d{1,6}$/u.test(name) && Number(name) < items.length ? Number(name) : null;
}

function nameOf(item: unknown, field: string): string | null {
  const value = ownField(item, field);
  return typeof value === 'string' || typeof value === 'number' ? fold(String(value)) : null;
}

function put(raw: object, key: string | number, value: unknown): unknown {
  if (Array.isArray(raw)) return raw.map((item: unknown, i) => (i === key ? value : item));
  const entries = Object.entries(raw);
  const found = entries.some(([name]) => name === key);
  return Object.fromEntries(
    found ? entries.map(([name, old]) => [name, name === key ? value : old]) : [...entries, [key, value]],
  );
}
