/**
 * One survey as form tools export it and hands keep it (fixtures/export-*, hand-kept-excel, layout-*) gives the indices of the
 * plain one (fixtures/long-csv) to the bit, and nobody's name leaves any of them (SPEC §3.1, §11).
 */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from './run-main.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const REFERENCE = 'long-csv';
const NO_INPUTS = ['cmd', 'expected', 'README.md'];

const folders = (await readdir(FIXTURES)).filter((name) => /^(?:export-|layout-|hand-kept-|long-csv$)/u.test(name));
const cases: { folder: string; method: string }[] = [];
for (const folder of folders.sort()) {
  const methods = (await readdir(join(FIXTURES, folder))).filter((name) => /^method.*\.yaml$/u.test(name));
  cases.push(...methods.sort().map((method) => ({ folder, method })));
}

interface Scored {
  readonly indicators: string;
  readonly ranking: string;
  /** All that was printed and written, workbooks unpacked. */
  readonly everything: string;
  /** The same of what went in. */
  readonly inputs: string;
}

async function score(folder: string, method: string): Promise<Scored> {
  const copy = await temporaryFolder();
  await cp(join(FIXTURES, folder), copy, {
    recursive: true,
    filter: (path) => !NO_INPUTS.some((name) => path === join(FIXTURES, folder, name)),
  });
  const inputs = await textIn(copy);
  const ran = await runMain(copy, ['score', method, '--format', 'csv,xlsx', '--output', 'out']);
  expect(ran, `${ran.out}${ran.error}`).toMatchObject({ exit: 0 });
  const csv = (name: string) => readFile(join(copy, 'out', 'csv', name), 'utf8');
  return {
    indicators: await csv('indicators.csv'),
    ranking: await csv('ranking.csv'),
    everything: ran.out + ran.error + (await textIn(join(copy, 'out'))),
    inputs,
  };
}

/** Names and content of all files in a folder, at any depth. */
async function textIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const bytes = await readFile(join(entry.parentPath, entry.name));
      const parts = entry.name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [];
      return [entry.name, bytes.toString('utf8'), ...parts].join('\n');
    });
  return (await Promise.all(texts)).join('\n');
}

test('there are exports of all kinds', () => {
  expect(folders).toHaveLength(11);
  expect(cases.length).toBeGreaterThanOrEqual(18);
});

test('the plain survey is scored: three units, six indicators each, none of them missing', async () => {
  const { indicators, ranking } = await score(REFERENCE, 'method.yaml');
  const rows = (text: string) =>
    text
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(','));
  expect(rows(indicators)).toHaveLength(18);
  for (const [, unit, indicator, , value, base, points] of rows(indicators)) {
    expect([value, base, points], `${unit} ${indicator}`).not.toContain('');
  }
  // By hand, in fixtures/long-csv/README.md.
  expect(rows(ranking).map(([, , rank, unit, , index]) => [rank, unit, Number(index).toFixed(3)])).toEqual([
    ['1', 'HT', '88.000'],
    ['2', 'KAH', '44.868'],
    ['3', 'KAT', '16.596'],
  ]);
});

test.each(cases)('$folder/$method gives the plain survey’s indicators and ranking', async ({ folder, method }) => {
  const plain = await score(REFERENCE, 'method.yaml');
  const { indicators, ranking } = await score(folder, method);
  expect(indicators).toBe(plain.indicators);
  expect(ranking).toBe(plain.ranking);
});

test.each(cases)('$folder/$method tells nothing of who answered', async ({ folder, method }) => {
  const { everything, inputs } = await score(folder, method);
  expect(inputs).toContain('canary');
  expect(everything).toContain('KAH');
  expect(everything.toLowerCase()).not.toContain('canary');
});
