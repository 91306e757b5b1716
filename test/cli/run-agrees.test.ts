/**
 * A run file comes from anywhere. What does not agree with itself — lists that are too short, names that nobody has, a rank
 * without a total — is refused by name by every command, and never a report of half a run or a crash.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownField } from '../../src/core/json.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const METHOD = fileURLToPath(new URL('../../fixtures/worked-example/method.yaml', import.meta.url));

async function good(): Promise<{ folder: string; text: string }> {
  const folder = await temporaryFolder();
  const scored = await runMain(folder, ['robustness', METHOD, '--draws', '20', '--output', 'out', '--format', 'json']);
  expect(scored.exit, scored.error).toBe(0);
  const text = await readFile(join(folder, 'out', 'run.json'), 'utf8');
  await writeFile(join(folder, 'good.json'), text);
  return { folder, text };
}

const COMMANDS: readonly string[][] = [
  ['report', 'run.json', '--format', 'xlsx,csv,html,md', '--output', 'o'],
  ['report', 'run.json', '--each-unit', '--output', 'o'],
  ['whatif', 'run.json', '--equal', '--output', 'o'],
  ['compare', 'run.json', 'good.json'],
  ['compare', 'good.json', 'run.json', '--pooled'],
  ['explain', 'run.json', 'A'],
  ['diagnose', 'run.json'],
  ['robustness', 'run.json', '--draws', '20', '--output', 'o'],
];

type Place = readonly (string | number)[];

/** The value at a place of a parsed file, and the value that holds it. */
function at(run: unknown, place: Place): unknown {
  return place.reduce(
    (value: unknown, step) => (Array.isArray(value) ? value[Number(step)] : ownField(value, String(step))),
    run,
  );
}

function put(run: unknown, place: Place, value: unknown): void {
  const holder = at(run, place.slice(0, -1));
  const last = place.at(-1) ?? '';
  if (typeof holder !== 'object' || holder === null) throw new RangeError(place.join('/'));
  Object.defineProperty(holder, last, { value, enumerable: true, writable: true, configurable: true });
}

const finding = (code: string) => ({ code, level: 'note', place: {}, arguments: {} });
const shorter = (value: unknown) => (Array.isArray(value) ? value.slice(0, -1) : value);
const longer = (value: unknown) => (Array.isArray(value) ? [...value, value.at(-1)] : value);
const TRACK = ['tracks', 0];
const INDICATOR = [...TRACK, 'indicators', 0];
const LISTS: readonly Place[] = [
  ['tracks'],
  ...['units', 'indicators', 'parts', 'ranking'].map((name) => [...TRACK, name]),
  ...['applies', 'values', 'bases', 'scores', 'weights'].map((name) => [...INDICATOR, name]),
  ...['scores', 'coverages'].map((name) => [...TRACK, 'parts', 0, name]),
];

const CHANGES: readonly { what: string; place: Place; change: (value: unknown) => unknown }[] = [
  ...LISTS.flatMap((place) => [
    { what: `${place.join('/')} is one shorter`, place, change: shorter },
    { what: `${place.join('/')} is one longer`, place, change: longer },
  ]),
  ...['__proto__', 'constructor', 'B', ''].flatMap((name) =>
    [
      [...TRACK, 'id'],
      [...TRACK, 'units', 0, 'id'],
      [...TRACK, 'units', 0, 'group'],
      [...TRACK, 'indicators', 0, 'id'],
      [...TRACK, 'indicators', 0, 'component'],
      [...TRACK, 'parts', 0, 'id'],
      [...TRACK, 'parts', 0, 'parent'],
      [...TRACK, 'ranking', 0, 'unit'],
      [...TRACK, 'responses', 0, 'unit'],
    ].map((place) => ({ what: `${place.join('/')} is “${name}”`, place, change: () => name })),
  ),
  { what: 'decimals that no method has', place: [...TRACK, 'decimals'], change: () => 1e15 },
  { what: 'a rank without a total', place: [...TRACK, 'ranking', 0, 'total'], change: () => null },
  { what: 'a rank below the last', place: [...TRACK, 'ranking', 0, 'rank'], change: () => 4 },
  { what: 'more responses used than received', place: [...TRACK, 'responses', 0, 'used'], change: () => 99 },
  { what: 'a finding that nobody knows', place: ['findings'], change: () => [finding('constructor')] },
  { what: 'a finding without what it tells', place: ['findings'], change: () => [finding('thin-base')] },
  { what: 'draws for a unit twice', place: ['robustness', 'weights', 0, 'units', 0, 'unit'], change: () => 'A' },
  { what: 'draws for a track twice', place: ['robustness', 'weights'], change: longer },
  {
    what: 'draws at more ranks than units',
    place: ['robustness', 'weights', 0, 'units', 0, 'shares'],
    change: () => [1, 0, 0, 0],
  },
  { what: 'a method that is none', place: ['method'], change: () => ({}) },
];

test.each(CHANGES)('$what: refused', async ({ place, change }) => {
  const { folder, text } = await good();
  const run: unknown = JSON.parse(text);
  const value = at(run, place);
  expect(value, 'there is something to change').not.toBe(undefined);
  put(run, place, change(value));
  expect(JSON.stringify(run)).not.toBe(JSON.stringify(JSON.parse(text)));
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  for (const args of COMMANDS) {
    const { exit, out, error } = await runMain(folder, args);
    expect({ exit, out }, `${args.join(' ')}: ${error}`).toEqual({ exit: 3, out: '' });
    expect(error).toMatch(/^\S[^\n]*run\.json[^\n]*\n$/u);
  }
});

test('as it was written, every command reads it', async () => {
  const { folder, text } = await good();
  await writeFile(join(folder, 'run.json'), text);
  for (const args of COMMANDS) expect((await runMain(folder, [...args, '--force'])).exit, args.join(' ')).toBe(0);
});
