/** YAML and JSON text → plain values, and the line of each (the `yaml` library). */
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Finding } from '../../core/model.ts';

export interface YamlFile {
  readonly raw: unknown;
  /** The line of a field; of what holds it, where it is not there. A number into a mapping is its n-th pair. */
  readonly line: (path: readonly (string | number)[]) => number;
  /** Faults of syntax. */
  readonly findings: readonly Finding[];
}

export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const findings = [...document.errors, ...document.warnings].map(
    (error): Finding => ({
      code: 'syntax',
      level: 'error',
      place: { file, line: lines.linePos(error.pos[0]).line },
      arguments: { problem: error.message },
    }),
  );
  const line = (path: readonly (string | number)[]) => lineOf(document, path, lines);
  const content = findings.length > 0 ? null : plain(document);
  if (findings.length > 0 || content === null) {
    const large: Finding = {
      code: 'syntax',
      level: 'error',
      place: { file, line: 1 },
      arguments: { problem: 'too large' },
    };
    return { raw: null, line, findings: findings.length > 0 ? findings : [large] };
  }
  return { raw: content.value, line, findings };
}

/** A value as it stands after `=` on the command line. */
export function readValue(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : (plain(document)?.value ?? text);
}

/**
 * Plain values. Keys are the text as written, and so is a number with leading noughts (an id such as 01): nothing of
 * what was written is lost. Objects have no prototype, so that a key such as __proto__ is a key like any other.
 * null where aliases make the whole larger than a method can be.
 */
function plain(document: Document): { readonly value: unknown } | null {
  let nodes = 0;
  const visit = (node: unknown, depth: number): unknown => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) return null;
    if (isAlias(node)) return visit(node.resolve(document), depth + 1);
    if (isSeq(node)) return node.items.map((item) => visit(item, depth + 1));
    if (isMap(node)) {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.items) object[keyText(key)] = visit(value, depth + 1);
      return object;
    }
    if (!isScalar(node)) return null;
    return typeof node.value === 'number' && /^[-+]?0\d/u.test(node.source ?? '') ? node.source : node.value;
  };
  const value = visit(document.contents, 0);
  return nodes > MOST_NODES ? null : { value };
}

const MOST_NODES = 200_000;
const DEEPEST = 100;

function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number {
  let node: unknown = document.contents;
  let start = rangeStart(node);
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    let found: unknown = null;
    if (isMap(node)) {
      const pair = typeof part === 'number' ? node.items[part] : node.items.find(({ key }) => keyText(key) === part);
      found = typeof part === 'number' ? pair : (pair?.value ?? pair?.key);
      start = rangeStart(pair?.key) ?? start;
    } else if (isSeq(node) && typeof part === 'number') {
      found = node.items[part];
      start = rangeStart(found) ?? start;
    } else if (isPair(node)) {
      found = part === 0 ? node.key : node.value;
    }
    if (found === undefined || found === null) break;
    node = found;
  }
  return lines.linePos(start ?? 0).line;
}

function rangeStart(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range?.[0] : undefined;
}
