/** A formula that is named by --set, and the fields that it needs or does not read; the lowest tier without a threshold; the coverage of ranking.csv. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

async function workedExample(): Promise<string> {
  const folder = await temporaryFolder();
  await cp('fixtures/worked-example', folder, { recursive: true });
  return folder;
}

const score = (folder: string, sets: readonly string[], ...more: readonly string[]) =>
  runMain(folder, ['score', '--lang', 'en', '--force', ...more, ...sets.flatMap((set) => ['--set', set])]);

test.each([
  ['normalisation.method=goalposts', ['normalisation.lower=0', 'normalisation.upper=100']],
  ['normalisation.method=target', ['normalisation.target=100']],
  ['aggregation=power', ['"aggregation={method: power, p: 0.5}"']],
])('%s says how the fields that it needs are given, and so given it runs', async (named, shown) => {
  const folder = await workedExample();
  const refused = await score(folder, [named]);
  expect(refused.exit).toBe(2);
  const examples = [...refused.error.matchAll(/for example: --set (.*)\.$/gmu)].map(([, example]) => example);
  expect(examples).toEqual(shown);
  const given = shown.map((example) => example.replaceAll('"', ''));
  expect(await score(folder, [named, ...given], '--quiet', '--dry-run')).toMatchObject({ exit: 0, error: '' });
});

test('a mark that is no decimal mark is answered with those that are, by their names', async () => {
  const { error } = await score(await workedExample(), ['scales.ngay.decimal=phẩy']);
  expect(error).toContain('Allowed: “,” (comma), “.” (point).');
});

test('the lowest tier may leave out its threshold; one above it may not', async () => {
  const folder = await workedExample();
  const tiers = (...list: string[]) => [`tiers=[${list.join(', ')}]`, 'normalisation.method=z-score'];
  const ran = await score(folder, tiers('{name: Tốt, from: 0}', '{name: Kém}'), '--format', 'csv,xlsx,html,md');
  expect(ran.exit).toBe(0);
  const rows = (await readFile(join(folder, 'out/csv/ranking.csv'), 'utf8')).trim().split(/\r?\n/u).slice(1);
  expect(rows.map((row) => row.split(',')[8])).toEqual(['Tốt', 'Kém', 'Kém']);
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'B', '--lang', 'en']);
  expect(out).toContain('Tier: Kém (under 0.00 points)');
  const refused = await score(folder, tiers('{name: Tốt}', '{name: Kém}'));
  expect(refused.error).toContain('The field “from” is missing');
  expect(refused.exit).toBe(2);
});

test('the coverage of ranking.csv is the share of the indicators’ weight that is present', async () => {
  const folder = await workedExample();
  const survey = join(folder, 'phieu.csv');
  // Nobody says how many days C took: p2, half of P, which is 60 of 100.
  await writeFile(survey, (await readFile(survey, 'utf8')).replace(/^(\d+,C,\d),\d+$/gmu, '$1,'));
  const sets = ['missing.coverage=0.5'];
  expect((await score(folder, sets, '--format', 'csv')).exit).toBe(0);
  const [header = '', ...rows] = (await readFile(join(folder, 'out/csv/ranking.csv'), 'utf8')).trim().split(/\r?\n/u);
  const column = header.split(',').indexOf('coverage');
  const coverage = new Map(rows.map((row) => [row.split(',')[3], Number(row.split(',')[column])]));
  expect(coverage.get('C')).toBeCloseTo(0.7, 12);
  expect([coverage.get('A'), coverage.get('B')]).toEqual([1, 1]);
});
