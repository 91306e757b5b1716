/** The specification (src/SPEC.md): what cites it finds its section, and what the program has is named in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands/commands.ts';
import { addCommonOptions } from '../src/cli/common-options.ts';
import { Program } from '../src/cli/program.ts';
import { means } from '../src/core/formulas/means/means.ts';
import { normalisations } from '../src/core/formulas/normalisations/normalisations.ts';
import { statistics } from '../src/core/formulas/statistics/statistics.ts';
import { encodings } from '../src/core/text/encodings.ts';
import { parts } from '../src/method/workbook/parts.ts';
import { settings } from '../src/method/workbook/settings-sheet.ts';
import { layouts } from '../src/survey/layouts/layouts.ts';
import { words } from '../src/words/words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const spec = readFileSync(join(root, 'src/SPEC.md'), 'utf8');
const sections = new Set([...spec.matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gmu)].map(([, section = '']) => section));

/** “SPEC §3.1, §3.4”; a line break of a comment may be in between. */
const CITATION = /\bSPEC (§\d+(?:\.\d+)?(?:(?:, |[–-]| and )§\d+(?:\.\d+)?)*)/gu;

test('every section that code and tests cite is there', () => {
  const cited = ['src', 'test', 'bin'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|js|md)$/u.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(root, folder, file), 'utf8').replace(/\s*\n\s*(?:\* |\/\/ )?/gu, ' ');
        return [...text.matchAll(CITATION)].flatMap(([, list = '']) =>
          [...list.matchAll(/[\d.]*\d/gu)].map(([section]) => ({ file: `${folder}/${file}`, section })),
        );
      }),
  );
  expect(cited.length).toBeGreaterThan(200);
  expect(cited.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test('every section that the specification itself refers to is there', () => {
  const referred = [...spec.matchAll(/§(\d+(?:\.\d+)?)/gu)].map(([, section = '']) => section);
  expect(referred.length).toBeGreaterThan(30);
  expect(referred.filter((section) => !sections.has(section))).toEqual([]);
});

/** What stands as code in the chapter: `word`, `{word, other}`, `word: value`. */
function named(chapter: string): ReadonlySet<string> {
  const code = [...chapter.matchAll(/`([^`\n]+)`/gu)].map(([, text = '']) => text);
  return new Set(code.flatMap((text) => text.match(/(?:--)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*/giu) ?? []));
}

/** Chapters from one number up to another. */
function chapters(from: number, to: number): string {
  const begin = spec.indexOf(`\n## ${from}. `);
  const end = spec.indexOf(`\n## ${to}. `);
  if (begin < 0 || end < 0) throw new Error(`no chapters ${from} to ${to}`);
  return spec.slice(begin, end);
}

test('every statistic, normalisation, mean and layout is named in the chapter on it', () => {
  const lists = [
    { list: [...layouts.keys()], words: named(chapters(3, 4)) },
    { list: Object.keys(statistics), words: named(chapters(4, 5)) },
    { list: Object.keys(normalisations), words: named(chapters(5, 6)) },
    { list: Object.keys(means), words: named(chapters(6, 7)) },
  ];
  for (const { list, words } of lists) {
    expect(list.length).toBeGreaterThan(3);
    expect(list.filter((name) => !words.has(name))).toEqual([]);
  }
  for (const encoding of encodings) expect(chapters(3, 4).toLowerCase()).toContain(encoding.slice(0, 6));
});

test('every field of the method is named in the chapter on the method, and every word that a field takes', () => {
  const words = named(chapters(3, 8));
  const columns = [...settings, ...parts.flatMap((part) => part.columns)].filter(({ path }) => path !== null);
  const fields = columns.flatMap(({ path }) => path ?? []).filter((field) => !/^\d+$/u.test(field));
  const allowed = columns.flatMap(({ key, words = [] }) => (['encoding', 'decimal'].includes(key) ? [] : words));
  expect(fields.length).toBeGreaterThan(60);
  expect([...new Set([...fields, ...allowed])].filter((word) => !words.has(word))).toEqual([]);
});

test('a field that the table of fields names is one of the program, or is said to be missing yet', () => {
  const table = spec.slice(spec.indexOf('| field | what it says |'), spec.indexOf('may also be given in a track'));
  const columns = [...settings, ...parts.flatMap((part) => part.columns)];
  // What a workbook has no column for: what its sheets stand for, and how lists are written.
  const nested = [
    'components',
    'indicators',
    'published',
    'scales',
    'survey',
    'tiers',
    'adjustments',
    'answers',
    'names',
  ];
  const known = new Set([
    ...columns.flatMap(({ key, path, words: values = [] }) => [...(path ?? [key]), ...key.split('.'), ...values]),
    ...['units', 'tracks', 'csv', ...nested],
  ]);
  const missing = /still unknown to the program: ([^;.]*)[;.]/u.exec(spec)?.[1] ?? '';
  const words = [...named(table)];
  expect(words.length).toBeGreaterThan(70);
  expect(words.filter((word) => !known.has(word)).sort()).toEqual([...named(missing)].sort());
});

test('every command, its Vietnamese verb and every option are named in the chapter on commands', async () => {
  const chapter = chapters(9, 11);
  const known = named(chapter);
  const options = await Promise.all(
    commands.map(async ({ name, load }) => {
      const program = new Program(name, words.en.program);
      (await load()).describe(program, words.en);
      addCommonOptions(program, words.en);
      return program.options.flatMap(({ long }) => (typeof long === 'string' ? [long] : []));
    }),
  );
  const all = new Set(options.flat());
  expect(all.size).toBeGreaterThan(25);
  expect([...all].filter((option) => !known.has(option))).toEqual([]);
  for (const { name, alias } of commands) {
    expect(chapter).toContain(`| \`ddci ${name}`);
    expect(known).toContain(alias);
  }
});
