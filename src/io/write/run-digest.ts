/**
 * A run file that says of itself whether it is as this tool left it: its last field is the SHA-256 of all its other content, whatever
 * the white space and the order of its fields. It has no key: it finds what was changed by hand or by accident, in any place, and not
 * a forger who computes it again (SPEC §9.1).
 */
import { createHash } from 'node:crypto';
import { ownField } from '../../core/json.ts';
import type { Run } from '../../core/model/run.ts';

const FIELD = 'digest';

export function withDigest(run: Run): Run & { readonly digest: string } {
  return { ...run, [FIELD]: digestOf(run) };
}

/** Whether a run file is as it was written; null of earlier versions, which have no digest. */
export function isIntact(content: unknown): boolean | null {
  const { [FIELD]: digest, ...rest } = Object(content) as Record<string, unknown>;
  if (digest === undefined) return isEarlier(rest) ? null : false;
  return digest === digestOf(rest);
}

/** Whether a version without digests can have written a run: it has no field that is as new as the digest. */
function isEarlier(run: Readonly<Record<string, unknown>>): boolean {
  return (
    !Object.hasOwn(run, 'nonResponse') &&
    NEWER.every((place) => place.reduce<unknown>((value, step) => ownField(value, step), run['method']) === undefined)
  );
}

/** Fields of the method that every run with a digest holds. */
const NEWER: readonly (readonly string[])[] = [
  ['privacy', 'minimum-difference'],
  ['ranking', 'thin-base'],
  ['normalisation', 'reference'],
];

function digestOf(content: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

/** With the fields of its objects in the order of their names. */
function sorted(value: unknown): unknown {
  if (isPlain(value)) return value;
  if (Array.isArray(value)) return value.every(isPlain) ? value : value.map(sorted);
  // Without a prototype, a field of any name is its own.
  const result: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(value).sort()) result[name] = sorted(Reflect.get(value, name));
  return result;
}

function isPlain(value: unknown): value is string | number | boolean | null | undefined {
  return typeof value !== 'object' || value === null;
}
