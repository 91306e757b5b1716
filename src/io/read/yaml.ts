/** YAML and JSON text → plain values, and the line of each (the `yaml` library). */

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { append } from '../../core/append.ts';
import type { Finding } from '../../core/model/findings.ts';

export interface YamlFile {
  readonly raw: unknown;
  /** The line of a field; of what holds it, where it is not there. A number into a mapping is its n-th pair. */
  readonly line: (path: readonly (string | number)[]) => number;
  /** Faults of syntax. */
  readonly findings: readonly Finding[];
}

export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const findings = [...document.errors, ...document.warnings].map(
    (error): Finding => ({
      code: 'syntax',
      level: 'error',
      place: { file, line: lines.linePos(error.pos[0]).line },
      arguments: { problem: error.code },
    }),
  );
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const line = (path: readonly (string | number)[]) => lineOf(document, path, lines, pairs);
  const content = findings.length > 0 ? null : plain(document);
  if (content === null) return { raw: null, line, findings };
  const fault = (problem: string, offset: number): Finding => ({
    code: 'syntax',
    level: 'error',
    place: { file, line: lines.linePos(offset).line },
    arguments: { problem },
  });
  if (content.tooLarge) findings.push(fault('TOO_LARGE', 0));
  append(
    findings,
    content.doubled.map((offset) => fault('DUPLICATE_KEY', offset)),
  );
  return { raw: content.value, line, findings };
}

/** A value as it is written after `=` on the command line. */
export function readValue(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : (plain(document).value ?? text);
}

/**
 * Plain values. Keys are the text as written, and so is a number with leading noughts (an id such as 01): nothing of
 * what was written is lost. Objects have no prototype, so that a key such as __proto__ is a key like any other.
 */
function plain(document: Document): Content {
  let nodes = 0;
  const anchors = new Map<string, unknown>();
  const doubled = new Set<number>();
  const visit = (node: unknown, depth: number): unknown => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) return null;
    if (isAlias(node)) return visit(anchors.get(node.source), depth + 1);
    if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node);
    if (isSeq(node)) return node.items.map((item) => visit(item, depth + 1));
    if (isMap(node)) {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.items) {
        const name = keyText(key);
        if (Object.hasOwn(object, name)) doubled.add(rangeStart(key) ?? 0);
        object[name] = visit(value, depth + 1);
      }
      return object;
    }
    if (!isScalar(node)) return null;
    return typeof node.value === 'number' && /^[-+]?0\d/u.test(node.source ?? '') ? node.source : node.value;
  };
  const value = visit(document.contents, 0);
  return { value, tooLarge: nodes > MOST_NODES, doubled: [...doubled] };
}

interface Content {
  readonly value: unknown;
  /** Aliases make the whole larger than a method can be. */
  readonly tooLarge: boolean;
  /** Offsets of the keys that their mapping already has. */
  readonly doubled: readonly number[];
}

const MOST_NODES = 200_000;
const DEEPEST = 100;

function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** @param pairs those met before, by mapping and key: a mapping of many fields is looked through once */
function lineOf(
  document: Document,
  path: readonly (string | number)[],
  lines: LineCounter,
  pairs: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>,
): number {
  let node: unknown = document.contents;
  let start = rangeStart(node);
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    let found: unknown = null;
    if (isMap(node)) {
      const byKey = pairs.get(node) ?? new Map(node.items.toReversed().map((pair) => [keyText(pair.key), pair]));
      pairs.set(node, byKey);
      const pair = typeof part === 'number' ? node.items[part] : byKey.get(part);
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
