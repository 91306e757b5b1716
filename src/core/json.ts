/** Looking into plain values as they come from a file. Fields are never looked up by a prototype. */
import type { Json } from './model/run.ts';

export function fieldsOf(json: Json): [string, Json][] {
  return typeof json === 'object' && json !== null && !isList(json) ? Object.entries(json) : [];
}

/** null where there is no such field. */
export function fieldOf(json: Json, name: string): Json {
  return typeof json === 'object' && json !== null && !isList(json) && Object.hasOwn(json, name)
    ? (json[name] ?? null)
    : null;
}

export function itemsOf(json: Json): readonly Json[] {
  return isList(json) ? json : [];
}

/** Of a field that may hold one thing or a list of them. */
export function oneOrMore(json: Json): readonly Json[] {
  return json === null ? [] : isList(json) ? json : [json];
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** A field of a value that may be anything; undefined where it has none. */
export function ownField(value: unknown, name: string | number): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** A value as a message may quote it: an object of a file has no text of its own. */
export function valueText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
