/** Raw content of a method file → MethodFile by the schema, with a fault for all that does not fit it. */
import type { z } from 'zod';
import { ownField } from '../core/json.ts';
import { closest } from '../core/text/closest.ts';
import { type Faults, nameOf, type Path } from './faults.ts';
import { OPEN, openPlaces, withoutOpen } from './open.ts';
import { KNOWN, type MethodFile, methodFile } from './schema.ts';

export interface Parsed {
  readonly file: MethodFile;
  /** Whether faulty parts were left out: then what they name or sum up to must not be judged. */
  readonly pruned: boolean;
}

/**
 * Reports every fault of shape. Faulty parts are then left out and the rest is parsed again, so that faults of
 * meaning are told in the same go; null where too little is left.
 */
export function parse(raw: unknown, faults: Faults): Parsed | null {
  const open = openPlaces(raw);
  for (const path of open) faults.add(path, 'open-place', { name: openName(path), cells: [], count: 1 });
  const first = methodFile.safeParse(raw);
  if (first.success && open.length === 0) return { file: first.data, pruned: false };
  for (const issue of first.error?.issues ?? []) {
    if (open.length === 0 || !isOpen(issue, raw)) report(issue, raw, faults);
  }
  let rest = open.length === 0 ? raw : withoutOpen(raw);
  let issues: readonly z.core.$ZodIssue[] = methodFile.safeParse(rest).error?.issues ?? [];
  for (let round = 0; round < 50; round++) {
    const before = rest;
    const paths = issues.flatMap(faultyParts).map((path) => rawPath(before, path));
    for (const path of paths.sort((a, b) => comparePaths(b, a))) rest = without(rest, path);
    const again = methodFile.safeParse(rest);
    if (again.success) return { file: again.data, pruned: true };
    issues = again.error.issues;
  }
  return null;
}

/** What is not filled in yet, or empty as long as something else is not. */
function isOpen(issue: z.core.$ZodIssue, raw: unknown): boolean {
  const value = at(raw, rawPath(raw, pathOf(issue)));
  return value === OPEN || (Array.isArray(value) && value.length === 0);
}

function openName(path: Path): string {
  return path.at(-2) === 'answers' ? 'code' : nameOf(path);
}

function report(issue: z.core.$ZodIssue, raw: unknown, faults: Faults): void {
  const path = pathOf(issue);
  const value = at(raw, rawPath(raw, path));
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.slice(KNOWN.length).split('\n');
      for (const name of issue.keys)
        faults.add([...path, name], 'unknown-field', { name, closest: closest(name, known) });
      return;
    }
    case 'invalid_value': {
      if (value === undefined) break;
      const allowed = issue.values.map(String);
      faults.add(path, 'wrong-value', {
        name: nameOf(path),
        value: show(value),
        allowed,
        closest: closest(show(value), allowed),
      });
      return;
    }
    case 'too_small':
    case 'too_big': {
      const sign = issue.code === 'too_small' ? (issue.inclusive ? '≥' : '>') : issue.inclusive ? '≤' : '<';
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      if (issue.origin === 'array' || issue.origin === 'string') {
        faults.add(path, 'wrong-type', { name: nameOf(path), expected: issue.origin === 'array' ? 'items' : 'text' });
      } else faults.add(path, 'wrong-number', { name: nameOf(path), value: show(value), rule: `${sign} ${limit}` });
      return;
    }
    case 'invalid_type': {
      if (value === undefined) break;
      const expected = nameOf(path) === 'rows' ? 'rows' : issue.expected;
      faults.add(path, 'wrong-type', { name: nameOf(path), expected });
      return;
    }
    case 'invalid_format': {
      faults.add(path, 'wrong-type', { name: nameOf(path), expected: path.at(-1) === 'rows' ? 'rows' : 'text' });
      return;
    }
    case 'invalid_union': {
      faults.add(path, 'wrong-type', { name: nameOf(path), expected: 'text or number' });
      return;
    }
    default: {
      faults.add(path, 'wrong-type', { name: nameOf(path), expected: issue.message });
      return;
    }
  }
  faults.add(path.slice(0, -1), 'missing-field', { name: String(path.at(-1) ?? '') });
}

function pathOf({ path }: z.core.$ZodIssue): Path {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

/** What to leave out: the unknown fields, the faulty value, or what holds a missing field. */
function faultyParts(issue: z.core.$ZodIssue): Path[] {
  const path = pathOf(issue);
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** The value at a path of the raw content. */
export function at(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const part of path) {
    value = ownField(value, part);
  }
  return value;
}

/**
 * A path of what the schema made of the raw content → the path in the raw content: the n-th pair of a mapping is the
 * field of that name, and the one item that stood for a list is itself.
 */
export function rawPath(raw: unknown, path: Path): Path {
  const real: (string | number)[] = [];
  let value = raw;
  for (let i = 0; i < path.length; i++) {
    const part = path[i] ?? '';
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const next = path[i + 1];
    if (typeof part === 'number' && isObject && (next === undefined || typeof next === 'number')) {
      const [name] = Object.entries(value ?? {})[part] ?? [];
      if (name === undefined) return real;
      real.push(name);
      value = at(value, [name]);
      i += 1;
    } else if (typeof part === 'string' || Array.isArray(value)) {
      real.push(part);
      value = at(value, [part]);
    }
  }
  return real;
}

/** A copy without what stands at the path; without what holds it, where it is not there. */
function without(raw: unknown, path: Path): unknown {
  const [part, ...rest] = path;
  if (part === undefined || typeof raw !== 'object' || raw === null) return undefined;
  if (Array.isArray(raw)) {
    const items = raw.map((item, i) => (i === part ? without(item, rest) : item));
    return items.filter((item) => item !== undefined);
  }
  const entries = Object.entries(raw);
  if (!entries.some(([key]) => key === part)) return undefined;
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, unknown][] => {
      const kept = key === part ? without(value, rest) : value;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

/** Later places in a list first, so that leaving one out does not shift the others. */
function comparePaths(a: Path, b: Path): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? -1, b[i] ?? -1];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return 0;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? '').slice(0, 200);
}
