/** `ddci robustness --only weights`: of a method and of its run file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder } from './case.ts';

const JSON_ONLY = ['--format', 'json'];

async function runOf(folder: string, output = 'robustness'): Promise<Run> {
  return JSON.parse(await readFile(join(folder, output, 'run.json'), 'utf8'));
}

test('a run file gives the same draws as the method it was scored with', async () => {
  const folder = await temporaryFolder();
  const only = ['--only', 'weights', '--draws', '300', ...JSON_ONLY];
  expect((await runMain(folder, ['score', demonstration, ...JSON_ONLY])).exit).toBe(0);
  const ofMethod = await runMain(folder, ['robustness', demonstration, ...only, '--output', 'a']);
  const ofRun = await runMain(folder, ['robustness', 'out/run.json', ...only, '--output', 'b']);
  expect(ofRun).toMatchObject({ exit: 0 });
  const [a, b] = [await runOf(folder, 'a'), await runOf(folder, 'b')];
  expect(a).toEqual(b);
  expect(a.robustness?.weights.map(({ track, units }) => [track, units.length])).toEqual([
    ['departments', 20],
    ['localities', 21],
  ]);
  expect(ofRun.out).toBe(ofMethod.out);
  for (const line of ofRun.out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});

test('withheld units, who have no rank, do not keep a run file from being shaken', async () => {
  const folder = await caseFolder({ 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nA,1,8\nB,5,1\nB,4,1\nC,4,5\n' });
  const set = ['--set', 'ranking.minimum-responses=2'];
  expect((await runMain(folder, ['score', 'method.yaml', ...JSON_ONLY, ...set])).exit).toBe(0);
  const ran = await runMain(folder, ['robustness', 'out/run.json', '--only', 'weights', ...JSON_ONLY]);
  expect(ran.exit, ran.error).toBe(0);
  const own = (await runOf(folder)).robustness?.weights[0]?.units ?? [];
  expect(own.map(({ unit }) => unit).sort()).toEqual(['A', 'B']);
  const ofMethod = ['robustness', 'method.yaml', '--only', 'weights', '--output', 'm', ...JSON_ONLY, ...set];
  expect((await runMain(folder, ofMethod)).exit).toBe(0);
  expect((await runOf(folder, 'm')).robustness?.weights[0]?.units).toEqual(own);
});

test('another spread, Dirichlet weights and the weights of all levels are drawn as asked', async () => {
  const folder = await caseFolder();
  const ask = async (...options: string[]) => {
    const ran = await runMain(folder, ['robustness', '--only', 'weights', '--force', ...JSON_ONLY, ...options]);
    expect(ran.exit, ran.error).toBe(0);
    return (await runOf(folder)).robustness?.weights[0];
  };
  expect(await ask('--spread', '0')).toMatchObject({
    draws: 10_000,
    rule: { kind: 'uniform', spread: 0 },
    units: [{ rank: { low: 1, high: 1 } }, { rank: { low: 2, high: 2 } }, { rank: { low: 3, high: 3 } }],
  });
  expect(await ask('--dirichlet', '2,5', '--levels', 'all', '--draws', '10')).toMatchObject({
    draws: 10,
    rule: { kind: 'dirichlet', concentration: 2.5 },
    levels: 'all',
  });
});

test('wrong use is told before any work: draws, spread, levels, parts, and what a run file cannot give', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', ...JSON_ONLY]);
  const refused = async (...options: string[]) => {
    const ran = await runMain(folder, ['robustness', ...options, '--lang', 'en']);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    return ran.error.trim();
  };
  expect(await refused('--draws', '0')).toBe('--draws “0”: must be a number from 1 to 1000000.');
  expect(await refused('--spread', '1.5')).toBe('--spread “1.5”: must be a number from 0 to 1.');
  expect(await refused('--levels', 'two')).toContain('components, all');
  expect(await refused('--only', 'weight')).toContain('respondents, weights, choices');
  expect(await refused('out/run.json', '--only', 'respondents')).toContain('holds no single answers');
  expect(await refused('out/run.json', '--set', 'aggregation=geometric')).toContain('ddci whatif');
});

test('a part that is made again leaves the others where the seed is the same, and says so where it is not', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['robustness', '--only', 'weights', '--seed', '5', '--draws', '20', ...JSON_ONLY]);
  const before = await runOf(folder);
  const again = ['robustness', 'robustness/run.json', '--only', 'choices', '--lang', 'en', ...JSON_ONLY];
  expect((await runMain(folder, [...again, '--output', 'same'])).exit).toBe(0);
  const same = (await runOf(folder, 'same')).robustness;
  expect(same).toMatchObject({ seed: 5, weights: before.robustness?.weights });
  const other = await runMain(folder, [...again, '--output', 'other', '--seed', '6']);
  expect((await runOf(folder, 'other')).robustness).toMatchObject({ seed: 6, weights: [] });
  expect(other.error).toContain('made with seed 5, so they are not kept');
});

test('a unit that some sets of weights leave unranked is told of, as its ranks are of the others', async () => {
  const method = `
ddci: 1
title: Thử
tracks:
  - id: t
    published: {file: so-lieu.csv, unit: Đơn vị}
    units: [{id: A}, {id: B}, {id: C}]
    components:
      - {id: P, weight: 50, indicators: [{id: p1, published: p, direction: positive}]}
      - {id: R, weight: 50, indicators: [{id: r1, published: r, direction: positive}]}
missing: {index-coverage: 0.5}
`;
  const folder = await caseFolder({ 'method.yaml': method, 'so-lieu.csv': 'Đơn vị,p,r\nA,1,\nB,2,5\nC,3,4\n' });
  const ran = await runMain(folder, ['robustness', '--only', 'weights', '--lang', 'en', ...JSON_ONLY]);
  expect(ran.exit, ran.error).toBe(0);
  // P has half of the weight or more in half of the sets: the two weights are drawn alike. A standard error is 0.5%.
  const shares = (await runOf(folder)).robustness?.weights[0]?.units.find(({ unit }) => unit === 'A')?.shares ?? [];
  const ranked = shares.reduce((sum, share) => sum + share, 0);
  expect(Math.abs(ranked - 0.5)).toBeLessThan(0.02);
  const words = ran.out.replaceAll(/\s+/gu, ' ');
  expect(words).toContain(`A is not ranked with ${(100 * (1 - ranked)).toFixed(1)}% of the sets of weights`);
  expect(words).not.toContain('B is not ranked');
});
