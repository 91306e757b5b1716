/**
 * Everything the tool says, in both languages, as it would be said of examples (messages.txt; `npm run update` rewrites it). It is
 * there to be read: a change of a word is a change of that file. No English word leaks into what is said in Vietnamese.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isSyllable } from '../../src/io/read/encoding/syllable.ts';
import { words } from '../../src/words/words.ts';
import { rewrites } from '../rewrites.ts';

const SNAPSHOT = new URL('./messages.txt', import.meta.url);

/** Arguments by their names, where a text of that name will not do. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    [
      'count',
      'rows',
      'row',
      'line',
      'base',
      'minimum',
      'most',
      'used',
      'received',
      'leftOut',
      'errors',
      'warnings',
      'notes',
    ].map((name, i) => [name, i + 3]),
  ),
  firstRow: 2,
  coverage: 0.5,
  sum: 95,
  total: 61.25,
  outOf: 100,
  value: 12.5,
  share: 0.25,
  pid: 4321,
  closest: 'gần-nhất',
  readings: [['⟨label⟩'], ['⟨label⟩', '⟨other⟩']],
  range: [0, 10],
  bounds: [1, 10],
  firstNumber: 1,
  nextValue: 90,
  units: ['A', 'B'],
  questions: ['Q1', 'Q2'],
  scores: [9.75, 10],
  failure: { code: 'no-such-file', arguments: { file: '⟨file⟩' } },
};
/** Where a word is looked up: one of those that are. */
const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  kind: ['scale'],
  reason: ['blank', 'index-coverage'],
  difference: ['score'],
  limit: ['rows'],
  way: ['list'],
};
const LISTS = /s$|^closest$|^found$|^allowed$|^cells$|^missing$/u;

/** What an argument may be: tried in turn until the sentence can be said. */
function tries(name: string): unknown[] {
  const list = [`⟨${name}⟩`, `⟨${name} 2⟩`];
  const own = WORDS[name] ?? (name in SAMPLES ? [SAMPLES[name]] : []);
  return LISTS.test(name) ? [...own, list, `⟨${name}⟩`, 3] : [...own, `⟨${name}⟩`, list, 3];
}

const QUESTION = {
  header: '⟨header⟩',
  scale: '⟨scale⟩',
  scales: ['⟨scale⟩'],
  range: [1, 5],
  met: 4,
  all: 5,
  number: 9,
  count: 3,
  tracks: 2,
};
const INIT = [
  'one-file-one-track',
  'unit-by-header',
  'unit-unlike-header',
  'respondent-email',
  'levels',
  'own-codes',
  'code-range',
];
const MORE = ['number-range', 'missing-number', 'shares', 'means', 'equal-weights', 'examples'];

/** All that a sentence with many forms is said of, by the end of its path. */
const EXAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  assumption: [...INIT, ...MORE].map((kind) => [{ ...QUESTION, kind }]),
  pcaNote: [
    ['⟨track⟩', { factors: 1, explained: 0.5, units: 12, weights: [{ id: '⟨id⟩', weight: 25 }] }, 'first'],
    ['⟨track⟩', { factors: 1, explained: 0.5, units: 12, weights: Array(2).fill({ id: '⟨id⟩', weight: 50 }) }, 'first'],
    ['⟨track⟩', { factors: 2, explained: 0.7, units: 12, weights: [{ id: '⟨id⟩', weight: 25 }] }, 'rotated'],
  ],
  pcaRefused: [
    ['⟨track⟩', { kind: 'negative', components: [{ id: '⟨id⟩', loading: -0.25 }] }, 'first'],
    ['⟨track⟩', { kind: 'few', units: 3, needed: 5 }, 'rotated'],
    ['⟨track⟩', { kind: 'constant', components: ['⟨id⟩'] }, 'first'],
    ['⟨track⟩', { kind: 'one-component' }, 'first'],
  ],
};

/** Sentences that need other examples. */
const unsaid = new Set<string>();

/** The sentence of a function, said of examples. */
function said(path: string, say: object): string {
  const given = EXAMPLES[path.slice(path.lastIndexOf('.') + 1)];
  if (given !== undefined && typeof say === 'function') {
    return given.map((args) => String(Reflect.apply(say, undefined, args))).join(' / ');
  }
  const head = /^\(?([^)]*?)\)?\s*=>/su.exec(say.toString().replaceAll(/\/\*.*?\*\//gsu, ''))?.[1] ?? '';
  const fields = /^\{([^}]*)\}/su.exec(head.trim())?.[1];
  const names = (fields ?? head)
    .split(',')
    .map((name) => name.split(/[:=]/u)[0]?.trim() ?? '')
    .filter((name) => name !== '');
  for (let turn = 0; turn < 4 ** Math.min(names.length, 5); turn++) {
    const values = names.map((name, i) => {
      const own = tries(name);
      return own[Math.floor(turn / 4 ** i) % own.length];
    });
    const args = fields === undefined ? values : [Object.fromEntries(names.map((name, i) => [name, values[i]]))];
    try {
      const told: unknown = typeof say === 'function' ? Reflect.apply(say, undefined, args) : null;
      const text = typeof told === 'object' && told !== null ? Object.values(told).join(' | ') : told;
      if (typeof text === 'string' && !/undefined|NaN|\[object/u.test(text)) return text;
    } catch {
      // Another kind of argument is tried.
    }
  }
  unsaid.add(`${path} (${names.join(', ')})`);
  return '';
}

function lines(path: string, value: unknown): string[] {
  if (typeof value === 'string') return [`${path}: ${value}`];
  if (typeof value === 'function') return [`${path}: ${said(path, value)}`];
  if (value instanceof Map) return [...value].flatMap(([key, own]) => lines(`${path}.${key}`, own));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => lines(`${path}.${key}`, own));
}

interface Pair {
  readonly name: string;
  readonly vi: unknown;
  readonly en: unknown;
}

/** A theme a pair. */
const all: readonly Pair[] = Object.entries(words.vi).map(([name, vi]) => ({
  name,
  vi,
  en: Reflect.get(words.en, name),
}));

test('both languages say the same things', () => {
  expect(all.length).toBeGreaterThan(5);
  for (const value of all.flatMap(({ vi, en }) => [vi, en])) lines('', value);
  expect([...unsaid], 'give SAMPLES of their arguments').toEqual([]);
  const keys = (value: unknown) =>
    lines('', value)
      .map((line) => line.slice(0, line.indexOf(': ')))
      // English has its own words there, and fewer spellings of a name.
      .filter(
        (key) => !key.includes('placeholders.') && !key.startsWith('.former.') && !/^\.names\..*\.[1-9]$/u.test(key),
      );
  for (const { name, vi, en } of all) {
    expect(keys(vi), name).toEqual(keys(en));
  }
});

test('all of it is in messages.txt', async () => {
  const text = all
    .map(({ name, vi, en }) => {
      const english = new Map(lines('', en).map((line) => [line.slice(0, line.indexOf(': ')), line]));
      const both = lines('', vi).map((line) => {
        const key = line.slice(0, line.indexOf(': '));
        return `${line}\n${' '.repeat(key.length)}  ${english.get(key)?.slice(key.length + 2) ?? ''}\n`;
      });
      return `# ${name}\n\n${both.join('\n')}`;
    })
    .join('\n');
  if (rewrites) await writeFile(SNAPSHOT, text);
  expect(await readFile(SNAPSHOT, 'utf8')).toBe(text);
});

/** Names of things that have no other name: files, formats, programs, options, fields and values of the method, statistics (names-in-vietnamese.txt). */
const NAMES = new Set(
  (await readFile(new URL('./names-in-vietnamese.txt', import.meta.url), 'utf8'))
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

test('no English word is in what is said in Vietnamese', () => {
  const leaks = new Set<string>();
  for (const { name, vi } of all) {
    // Command lines are not prose.
    for (const line of lines('', vi).filter((line) => !/^\S*\.line: /u.test(line))) {
      const text = line
        .slice(line.indexOf(': ') + 2)
        .replaceAll(
          /⟨[^⟩]*⟩|“[^”]*”|--[a-z][\w-]*|\bddci [a-z-]+|[\w*./-]+\.(?:ya?ml|xlsx?|docx|csv|json|md|html)\b|https?:\S+/gu,
          ' ',
        );
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
        const lower = word.normalize('NFC').toLowerCase();
        if (lower.length > 2 && !isSyllable(lower) && !NAMES.has(lower)) leaks.add(`${name}: ${word}`);
      }
    }
  }
  expect([...leaks]).toEqual([]);
});
