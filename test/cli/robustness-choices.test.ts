/** `ddci robustness --only choices`: of a method and of its run file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const JSON_ONLY = ['--format', 'json'];
const ONLY = ['--only', 'choices', ...JSON_ONLY];

async function runOf(folder: string, output = 'robustness'): Promise<Run> {
  return JSON.parse(await readFile(join(folder, output, 'run.json'), 'utf8'));
}

test('a run file gives the same variants as the method, and the ranks of each are those of scoring so', async () => {
  const folder = await temporaryFolder();
  const asked = ['--choice', 'normalisation=z-score,percentile', '--choice', 'aggregation=geometric'];
  const more = ['--choice', 'missing.coverage=0.9', '--choice', 'without-component'];
  expect((await runMain(folder, ['score', demonstration, ...JSON_ONLY])).exit).toBe(0);
  const ofMethod = await runMain(folder, ['robustness', demonstration, ...ONLY, ...asked, ...more, '--output', 'a']);
  const ofRun = await runMain(folder, ['robustness', 'out/run.json', ...ONLY, ...asked, ...more, '--output', 'b']);
  expect(ofRun).toMatchObject({ exit: 0 });
  expect(await runOf(folder, 'a')).toEqual(await runOf(folder, 'b'));
  expect(ofRun.out).toBe(ofMethod.out);
  for (const line of ofRun.out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);

  // One of the variants, scored: percentile, geometric, without a component.
  const scored = [
    '--set',
    'normalisation.method=percentile',
    '--set',
    'aggregation=geometric',
    '--without',
    'minh-bach',
  ];
  expect((await runMain(folder, ['whatif', 'out/run.json', ...scored, ...JSON_ONLY])).exit).toBe(0);
  const [before, after] = [await runOf(folder, 'out'), await runOf(folder, 'whatif')];
  const result = (await runOf(folder, 'b')).robustness?.choices[0];
  const places = result?.choices.map(({ options }) =>
    Math.max(0, ...['percentile', 'geometric', 'minh-bach'].map((option) => options.indexOf(option))),
  );
  const variant = result?.ran.find(({ options }) => options.join() === places?.join());
  const ranks = (run: Run) => new Map(run.tracks[0]?.ranking.map(({ unit, rank }) => [unit, rank ?? Number.NaN]));
  const old = ranks(before);
  const shifts = [...ranks(after)].map(([unit, rank]) => Math.abs(rank - (old.get(unit) ?? Number.NaN)));
  expect(places).toEqual([2, 1, 0, expect.any(Number)]);
  expect(variant?.shift).toBeCloseTo(shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length, 12);
});

test('by default normalisation, mean and one part less are varied; what does not go together is listed', async () => {
  const folder = await caseFolder();
  const ran = await runMain(folder, ['robustness', ...ONLY, '--lang', 'en', '--format', 'csv']);
  expect(ran.exit, ran.error).toBe(0);
  const [result] = (await runOf(folder)).robustness?.choices ?? [];
  expect(result?.choices.map(({ choice, options }) => [choice, options])).toEqual([
    ['normalisation', ['min-max', 'z-score', 'percentile']],
    ['aggregation', ['arithmetic', 'geometric']],
    ['without-component', ['–', 'P', 'R']],
    ['without-indicator', ['–', 'p1', 'r1']],
  ]);
  expect(result?.refused).toEqual([{ options: [1, 1, null, null], codes: ['refused-mean'] }]);
  expect(ran.out).toContain('normalisation=z-score + aggregation=geometric');
  // Of 5 × 9 variants, 10 leave nothing.
  expect(result?.variants).toBe(45);
  expect(result?.ran.filter(({ shift }) => shift === null)).toHaveLength(10);
});

test('another cut of the answers is counted anew from them, which a run file cannot do', async () => {
  const survey = 'Đơn vị,Q1,Q2\nA,5,9\nA,1,9\nA,1,9\nB,4,1\nB,4,1\nC,4,5\nC,1,5\nC,5,5\nC,1,5\n';
  const method = METHOD.replace('statistic: mean,', 'statistic: share, of: [4, 5],');
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': survey });
  const cut = [...ONLY, '--choice', 'of=[4,5],[5]'];
  const ran = await runMain(folder, ['robustness', ...cut]);
  expect(ran.exit, ran.error).toBe(0);
  // Share of 4 and 5: A 1/3, B 1, C 1/2 → 1, 10, 3.25; of 5: A 1/3, B 0, C 1/4 → 10, 1, 7.75. With r1 10, 1, 5.5 and weights
  // 60 and 40 the index is A 46, B 64, C 41.5 and then A 100, B 10, C 68.5: ranks 2 1 3 and 1 3 2.
  const [result] = (await runOf(folder)).robustness?.choices ?? [];
  expect(result?.choices[0]?.options).toEqual(['[4,5]', '[5]']);
  expect(result?.ran).toEqual([
    { options: [0], shift: 0 },
    { options: [1], shift: 4 / 3 },
  ]);
  const ofRun = await runMain(folder, ['robustness', 'robustness/run.json', ...cut, '--output', 'b', '--lang', 'en']);
  expect(ofRun).toMatchObject({ exit: 2, out: '' });
  expect(ofRun.error).toContain('“of”: this needs the answers');
});

test('a run file that withholds values has its weights shaken alone, and says why', async () => {
  const folder = await caseFolder({ 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nA,1,8\nB,5,1\nB,4,1\nC,4,5\n' });
  const rules = ['--set', 'ranking.minimum-responses=2', '--set', 'normalisation.reference=all'];
  await runMain(folder, ['score', ...JSON_ONLY, ...rules]);
  const ran = await runMain(folder, ['robustness', 'out/run.json', ...JSON_ONLY, '--lang', 'en']);
  expect(ran.exit, ran.error).toBe(0);
  expect(ran.error).toContain('The choices cannot be varied from this run.json');
  expect((await runOf(folder)).robustness).toMatchObject({ choices: [], weights: [{ track: 'mau' }] });
  expect((await runMain(folder, ['robustness', 'out/run.json', ...ONLY, '--output', 'c'])).exit).toBe(2);
});

test('points of adjustments are not added to scores without an upper end', async () => {
  const folder = await caseFolder({ 'method.yaml': `${METHOD}adjustments: [{unit: A, points: 2, reason: Q}]\n` });
  const ran = await runMain(folder, [
    'robustness',
    ...ONLY,
    '--lang',
    'en',
    '--choice',
    'normalisation=z-score,percentile',
  ]);
  expect(ran.exit, ran.error).toBe(0);
  const [result] = (await runOf(folder)).robustness?.choices ?? [];
  expect(result?.refused).toEqual([{ options: [1], codes: ['stray-adjustments'] }]);
  expect(ran.out).toContain('points of adjustments have no meaning');
});

test('a sample of the combinations gives the same each time, with intervals; too many combinations of fields are refused', async () => {
  const folder = await caseFolder();
  const ask = ['robustness', ...ONLY, '--rows', '100', '--seed', '3', '--force', '--lang', 'en'];
  const ran = await runMain(folder, ask);
  expect(ran.exit, ran.error).toBe(0);
  expect(ran.out).toContain('from 100 rows');
  const first = (await runOf(folder)).robustness;
  expect(first?.choices[0]?.design).toEqual({ kind: 'sampled', rows: 100 });
  const { low = 0, high = 0 } = first?.choices[0]?.choices[3]?.total ?? {};
  expect(low).toBeLessThan(high);
  await runMain(folder, ask);
  expect((await runOf(folder)).robustness).toEqual(first);
  const many = Array.from({ length: 50 }, (_, i) => (i / 50).toFixed(2)).join();
  const coverages = ['--choice', `missing.coverage=${many}`, '--choice', `missing.index-coverage=${many}`];
  expect((await runMain(folder, [...ask, ...coverages])).error).toContain('at most 2000');
});

test('wrong choices are told', async () => {
  const folder = await caseFolder();
  const refused = async (...options: string[]) => {
    const ran = await runMain(folder, ['robustness', ...ONLY, '--lang', 'en', ...options]);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    return ran.error.trim();
  };
  expect(await refused('--choice', 'normalisation')).toContain('must be choice=alternative,alternative');
  expect(await refused('--choice', 'without-component=P')).toContain('must be choice=alternative,alternative');
  expect(await refused('--choice', 'aggregation=geometric', '--choice', 'aggregation=power')).toContain('given twice');
  expect(await refused('--choice', 'of=[9]')).toContain('no such place');
  expect(await refused('--choice', 'missing.covrage=0.5')).toContain('no such place');
  expect(await refused('--choice', 'tracks.mau.components.P.indicators.p1.question=Q2')).toContain(
    'how the answers are read',
  );
  expect(await refused('--rows', '1')).toBe('--rows “1”: must be a number from 100 to 100000.');
});
