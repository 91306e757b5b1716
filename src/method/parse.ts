/** Raw content of a method file → MethodFile by the schema, with a fault for all that does not fit it. */
import type { z } from 'zod';
import { closest } from '../core/text/closest.ts';
import { at, type Content } from './content.ts';
import { type Faults, nameOf, type Path } from './faults.ts';
import { OPEN, openParts, openPlaces } from './open.ts';
import { type MethodFile, methodFile } from './schema.ts';
import { KNOWN } from './schema-parts.ts';

export interface Parsed {
  readonly file: MethodFile;
  /** What `file` was made of: the content without its faulty parts. */
  readonly content: Content;
  /** What was left out, by its path in the file: what is named or summed up there must not be judged. */
  readonly pruned: readonly Path[];
}

/**
 * Reports every fault of shape. Faulty parts are then left out and the rest is parsed again, so that faults of
 * meaning are reported in the same run; null where too little is left.
 */
export function parse(whole: Content, faults: Faults): Parsed | null {
  const { raw } = whole;
  const open = openPlaces(raw);
  for (const path of open) faults.add(path, 'open-place', { name: openName(path), cells: [], count: 1 });
  const first = methodFile.safeParse(raw);
  if (first.success && open.length === 0) return { file: first.data, content: whole, pruned: [] };
  for (const issue of first.error?.issues ?? []) {
    if (open.length === 0 || !isOpen(issue, whole)) report(issue, whole, faults);
  }
  let faulty: readonly Path[] = openParts(raw);
  const pruned: Path[] = [];
  let content = whole;
  for (let round = 0; round < 50; round++) {
    for (const path of faulty) pruned.push(content.pathInFile(path));
    content = content.without(faulty);
    const again = methodFile.safeParse(content.raw);
    if (again.success) return { file: again.data, content, pruned };
    const last = content;
    faulty = again.error.issues.flatMap(faultyParts).map((path) => last.pathHere(path));
  }
  return null;
}

/** What is not filled in yet, or empty as long as something else is not. */
function isOpen(issue: z.core.$ZodIssue, content: Content): boolean {
  const value = at(content.raw, content.pathHere(pathOf(issue)));
  return value === OPEN || (Array.isArray(value) && value.length === 0);
}

function openName(path: Path): string {
  return path.at(-2) === 'answers' ? 'code' : nameOf(path);
}

function report(issue: z.core.$ZodIssue, content: Content, faults: Faults): void {
  const path = pathOf(issue);
  const value = at(content.raw, content.pathHere(path));
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.slice(KNOWN.length).split('\n');
      for (const [i, name] of issue.keys.entries()) {
        const near = i < MOST_MATCHED ? closest(name, known) : null;
        faults.add([...path, name], 'unknown-field', { name, closest: near });
      }
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
      const expected = path.at(-1) === 'rows' ? 'rows' : issue.format === 'date' ? 'date' : 'text';
      faults.add(path, 'wrong-type', { name: nameOf(path), expected });
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

/** Unknown fields of one mapping for which the nearest known one is sought; no more findings of a kind are listed anywhere. */
const MOST_MATCHED = 1000;

function pathOf({ path }: z.core.$ZodIssue): Path {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

/** What to leave out: the unknown fields, the faulty value, or what holds a missing field. */
function faultyParts(issue: z.core.$ZodIssue): Path[] {
  const path = pathOf(issue);
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? '').slice(0, 200);
}
