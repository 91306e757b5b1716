/**
 * What a run says of how certain its ranks are, and its findings, are believed only as far as they follow from its values; all else in it
 * is held by its digest (SPEC §9.1). Every command that takes a run refuses what was edited.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownField } from '../../src/core/json.ts';
import type { Run } from '../../src/core/model/run.ts';
import { withDigest } from '../../src/io/write/run-digest.ts';
import { runMain } from '../run-main.ts';

const UNITS = ['A', 'B', 'C', 'D'];
/** Answers of each unit to two questions; the last unit has few to the second. */
const ROWS = UNITS.flatMap((unit, u) =>
  Array.from(
    { length: 14 },
    (_, i) => `${unit},${1 + ((i * (u + 2) + u) % 5)},${u === 3 && i > 3 ? '' : 1 + ((i + u) % 5)}`,
  ),
);
const METHOD = {
  ddci: 1,
  title: 'T',
  year: 2025,
  language: 'en',
  tracks: [
    {
      id: 't',
      survey: { file: 's.csv', unit: 'Unit' },
      units: UNITS.map((id) => ({ id })),
      components: ['Q1', 'Q2'].map((question) => ({
        id: `P-${question}`,
        weight: 50,
        indicators: [{ id: question, question, scale: 's', statistic: 'mean', direction: 'positive' }],
      })),
    },
  ],
  scales: { s: { answers: { a: 1, b: 2, c: 3, d: 4, e: 5 } } },
  tiers: [{ name: 'Good', from: 50 }, { name: 'Fair' }],
};
const COMMANDS: readonly (readonly string[])[] = [
  ['report', 'run.json', '--output', 'o'],
  ['report', 'run.json', '--each-unit', '--output', 'o'],
  ['whatif', 'run.json', '--equal', '--output', 'o'],
  ['explain', 'run.json', 'A'],
  ['compare', 'good.json', 'run.json'],
  ['compare', 'run.json', 'good.json'],
  ['diagnose', 'run.json'],
  ['robustness', 'run.json', '--only', 'weights', '--draws', '20', '--output', 'o'],
];

let folder = '';
let good = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
  await writeFile(join(folder, 's.csv'), ['Unit,Q1,Q2', ...ROWS].join('\n'));
  await writeFile(join(folder, 'method.json'), JSON.stringify(METHOD));
  const options = ['--draws', '50', '--replicates', '200', '--output', 'out', '--format', 'json'];
  const ran = await runMain(folder, ['robustness', 'method.json', ...options]);
  expect(ran.exit, ran.error).toBe(0);
  good = await readFile(join(folder, 'out', 'run.json'), 'utf8');
  await writeFile(join(folder, 'good.json'), good);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

type Place = readonly (string | number)[];
const RESPONDENTS: Place = ['robustness', 'respondents', 0];
const UNIT: Place = [...RESPONDENTS, 'units', 0];
const DRAWN: Place = ['robustness', 'weights', 0, 'units', 0];
const VARIED: Place = ['robustness', 'choices', 0, 'units', 0];

type Edit = readonly [what: string, place: Place, change: (value: unknown) => unknown];

const without = (name: string) => (list: unknown) =>
  Array.isArray(list) ? list.filter((item) => !JSON.stringify(item).includes(name)) : list;
const reversed = (list: unknown) => (Array.isArray(list) ? [...list].reverse() : list);
const plus = (more: number) => (value: unknown) => Number(value) + more;

/** Refused also where the digest was computed again: it does not follow. */
const FOLLOWING: readonly Edit[] = [
  ['a finding taken out', ['findings'], without('small-base')],
  ['all findings taken out', ['findings'], () => []],
  ['a number of a finding', ['findings'], (list) => JSON.parse(JSON.stringify(list).replace('"base":4', '"base":40'))],
  ['a finding as a note', ['findings'], (list) => JSON.parse(JSON.stringify(list).replace('"warning"', '"note"'))],
  ['the smallest cell lowered', ['method', 'privacy'], () => ({ 'minimum-cell': 2 })],
  ['a standard error', [...UNIT, 'standardError'], plus(2)],
  ['a smaller standard error', [...UNIT, 'standardError'], () => 0.1],
  ['the reliability', [...RESPONDENTS, 'reliability'], () => 0.99],
  ['no reliability', [...RESPONDENTS, 'reliability'], () => null],
  ['a shrunken total', [...UNIT, 'shrunken'], plus(3)],
  ['a lower rank', [...UNIT, 'rank'], () => ({ low: 1, high: 1 })],
  ['a rank beyond the last', [...UNIT, 'rank'], () => ({ low: 1, high: 9 })],
  ['a rank with ends exchanged', [...UNIT, 'rank'], () => ({ low: 3, high: 1 })],
  ['who cannot be distinguished', [...UNIT, 'alikeRows'], () => [1, 1]],
  ['the rank and who cannot be distinguished from another', [...UNIT, 'alikeRows'], () => [2, 3]],
  ['a chance that is of no number of draws', [...UNIT, 'firstThree'], () => 0.9999],
  ['a mean rank', [...UNIT, 'meanRank'], () => 1.0001],
  ['a chance of being above', [...UNIT, 'aboveNext'], () => 0.99999],
  ['an interval of a total', [...UNIT, 'total'], () => ({ low: 1, high: 2 })],
  ['tiers that the method does not have', [...UNIT, 'tiers'], () => [{ name: 'Best', share: 1 }]],
  ['units in another order', [...RESPONDENTS, 'units'], reversed],
  ['a unit left out', [...RESPONDENTS, 'units'], (list) => (Array.isArray(list) ? list.slice(1) : list)],
  ['a unit with few answers that is not said', [...RESPONDENTS, 'tooFew'], () => []],
  ['more respondents than forms', [...RESPONDENTS, 'respondents'], () => 900],
  ['more shared than respondents', [...RESPONDENTS, 'shared'], () => 57],
  ['a figure that varies', [...RESPONDENTS, 'fixed'], () => ['Q1']],
  ['shares of draws', [...DRAWN, 'shares'], reversed],
  ['the median of draws', [...DRAWN, 'median'], plus(1)],
  ['the range of draws', [...DRAWN, 'range'], () => ({ low: 1, high: 4 })],
  ['the ranks of most draws', [...DRAWN, 'rank'], () => ({ low: 4, high: 4 })],
  ['the ranks with other choices', [...VARIED, 'rank'], () => ({ low: 5, high: 9 })],
  ['the median with other choices', [...VARIED, 'median'], () => 9],
];

/** Nothing in the run says otherwise: the digest does. */
const OF_THE_DIGEST: readonly Edit[] = [
  ['the draws', [...RESPONDENTS, 'replicates'], () => 400],
  ['the confidence', [...RESPONDENTS, 'confidence'], () => 0.99],
  ['the kind of sets', [...RESPONDENTS, 'simultaneous'], () => true],
  ['the respondents', [...RESPONDENTS, 'respondents'], plus(-1)],
  ['the seed', ['robustness', 'seed'], () => 2],
  ['a finding twice', ['findings'], (list) => (Array.isArray(list) ? [...list, list.at(-1)] : list)],
  ['the hash of an input', ['inputs', 0, 'sha256'], () => '0'.repeat(64)],
  ['the name of an input', ['inputs', 0, 'file'], () => 'other.csv'],
  ['the date', ['asOf'], () => '2024-01-01'],
  ['the version of the tool', ['tool', 'version'], () => '9.9.9'],
  ['a scale of the method', ['method', 'scales', 's', 'answers'], () => ({ a: 1, b: 2, c: 3, d: 4, g: 5 })],
  ['the size of an input', ['inputs', 0, 'bytes'], plus(1)],
  ['the digest', ['digest'], () => '0'.repeat(64)],
];

function edited([, place, change]: Edit): { [name: string]: unknown } {
  const run = JSON.parse(good);
  const holder = place.slice(0, -1).reduce((value: unknown, step) => ownField(value, step), run);
  const last = place.at(-1) ?? '';
  if (typeof holder !== 'object' || holder === null) throw new RangeError(place.join('/'));
  Object.defineProperty(holder, last, { value: change(ownField(holder, last)), enumerable: true });
  return run;
}

async function refused(run: unknown, said: RegExp): Promise<void> {
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  for (const args of COMMANDS) {
    const { exit, out, error } = await runMain(folder, [...args, '--lang', 'en']);
    expect({ exit, out }, `${args.join(' ')}: ${error}`).toEqual({ exit: 3, out: '' });
    expect(error).toMatch(said);
  }
  const checked = await runMain(folder, ['check', 'run.json', '--lang', 'en']);
  expect(checked.exit, checked.error).toBe(1);
}

test.each(FOLLOWING)('%s: refused by every command, with a new digest too', async (...edit) => {
  const { digest, ...run } = edited(edit);
  const made = withDigest(run as unknown as Run);
  expect(made.digest).not.toBe(digest);
  await refused(made, /edited or is damaged: the (?:certainty of the ranks|finding “[a-z-]+”|count of answers)/u);
});

/** The same run without what only versions with a digest write. */
function ofEarlierVersion(): { [name: string]: unknown } {
  const { digest: _, nonResponse: __, ...run } = JSON.parse(good);
  const { privacy, ranking, normalisation } = run.method;
  delete privacy['minimum-difference'];
  delete ranking['thin-base'];
  delete normalisation.reference;
  return run;
}

test('a run whose digest was taken out is no run of an earlier version', async () => {
  const { digest: _, ...run } = JSON.parse(good);
  await refused(run, /its content is not as the tool wrote it/u);
  const { nonResponse: __, ...rest } = run;
  await refused(rest, /its content is not as the tool wrote it/u);
});

test('findings that a run of an earlier version does not have are made when it is opened', async () => {
  await writeFile(join(folder, 'run.json'), JSON.stringify({ ...ofEarlierVersion(), findings: [] }));
  const ran = await runMain(folder, ['report', 'run.json', '--format', 'csv', '--output', 'earlier']);
  expect(ran.exit, ran.error).toBe(0);
  expect(await readFile(join(folder, 'earlier', 'csv', 'findings.csv'), 'utf8')).toContain('small-base');
});

test.each(OF_THE_DIGEST)('%s: refused by every command', async (...edit) => {
  const run = edited(edit);
  if (JSON.stringify(run) === JSON.stringify(JSON.parse(good))) throw new RangeError(`${edit[0]}: nothing changed`);
  await refused(run, /its content is not as the tool wrote it/u);
});

test('white space and the order of fields are no edit, and a run of an earlier version has no digest', async () => {
  const turned = Object.fromEntries(Object.entries(JSON.parse(good)).reverse());
  for (const content of [turned, ofEarlierVersion()]) {
    await writeFile(join(folder, 'run.json'), `${JSON.stringify({ format: 'ddci-run', ...content }, null, 1)}\r\n`);
    const { exit, error } = await runMain(folder, ['check', 'run.json']);
    expect(exit, error).toBe(0);
  }
});
