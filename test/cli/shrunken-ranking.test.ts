/** Rankings by shrunken totals, where the method says so (SPEC §7). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { withDigest } from '../../src/io/write/run-digest.ts';
import { runMain } from '../run-main.ts';
import { caseFolder } from './case.ts';

const METHOD = `ddci: 1
title: Thử
language: en
tracks:
  - id: xa
    name: Communes
    units: [{id: A}, {id: B}, {id: C}, {id: D}]
    survey: {file: phieu.csv, unit: dv}
    components:
      - {id: c, indicators: [{id: i, question: q, scale: s, statistic: share, of: [1], direction: positive}]}
scales: {s: {answers: {co: 1, khong: 0}}}
normalisation: {method: goalposts, lower: 0, upper: 100, from: 0, to: 10}
adjustments: [{unit: D, points: 1, reason: R}]
tiers: [{name: good, from: 90}, {name: fair}]
ranking: {by: shrunken}
`;

/** C has the highest share, of few. */
const AGREE = [
  { unit: 'A', forms: 90, agree: 82 },
  { unit: 'B', forms: 90, agree: 60 },
  { unit: 'C', forms: 12, agree: 11 },
  { unit: 'D', forms: 90, agree: 20 },
];

async function surveyed(method = METHOD): Promise<string> {
  const rows = AGREE.flatMap(({ unit, forms, agree }) =>
    Array.from({ length: forms }, (_, k) => `${unit},${k < agree ? 'co' : 'khong'}`),
  );
  return caseFolder({ 'method.yaml': method, 'phieu.csv': ['dv,q', ...rows, ''].join('\n') });
}

async function scored(folder: string, ...more: readonly string[]): Promise<Run> {
  const ran = await runMain(folder, ['score', '--json', '--format', 'json', '--force', ...more]);
  expect(ran.exit, ran.error).toBe(0);
  return JSON.parse(ran.out);
}

test('ranks and tiers are of the shrunken totals, which are those next to the ranking by totals', async () => {
  const folder = await surveyed();
  const plain = await scored(folder, '--set', 'ranking.by=total');
  expect(plain.tracks[0]?.ranking.map(({ unit, tier }) => [unit, tier])).toEqual([
    ['C', 'good'],
    ['A', 'good'],
    ['B', 'fair'],
    ['D', 'fair'],
  ]);
  const run = await scored(folder);
  const shrunken = new Map(plain.robustness?.respondents[0]?.units.map((unit) => [unit.unit, unit.shrunken ?? 0]));
  const rows = run.tracks[0]?.ranking ?? [];
  expect(rows.map(({ unit, rank, tier }) => [unit, rank, tier])).toEqual([
    ['A', 1, 'good'],
    ['C', 2, 'fair'],
    ['B', 3, 'fair'],
    ['D', 4, 'fair'],
  ]);
  for (const { unit, index, adjustment, shrinkage, total } of rows) {
    expect(total).toBeCloseTo(shrunken.get(unit) ?? 0, 9);
    expect(total).toBeCloseTo((index ?? 0) + adjustment, 9);
    expect(adjustment).toBeCloseTo((shrinkage ?? 0) + (unit === 'D' ? 1 : 0), 9);
  }
  // Who is better in truth does not hang on the rule.
  const sets = ({ robustness }: Run) =>
    new Map(robustness?.respondents[0]?.units.map(({ unit, rank, standardError }) => [unit, { rank, standardError }]));
  expect(sets(run)).toEqual(sets(plain));
  expect(run.robustness?.respondents[0]?.units.map(({ total }) => total)).toEqual([null, null, null, null]);
});

test('robustness shows shrunken totals next to the ranking in its reports, and report does so again; a score does not', async () => {
  const folder = await surveyed(METHOD.replace('ranking: {by: shrunken}\n', ''));
  const html = (out: string) => readFile(join(folder, out, 'report.html'), 'utf8');
  const formats = ['--format', 'html'];
  expect((await runMain(folder, ['score', ...formats])).exit).toBe(0);
  expect(await html('out')).not.toContain('Mean rank');
  const ran = await runMain(folder, ['robustness', '--only', 'respondents', '--output', 'r', ...formats]);
  expect(ran.exit, ran.error).toBe(0);
  expect((await runMain(folder, ['report', 'r/run.json', '--output', 'again', ...formats])).exit).toBe(0);
  const run: Run = JSON.parse(await readFile(join(folder, 'r', 'run.json'), 'utf8'));
  const shrunken = run.robustness?.respondents[0]?.units.map((unit) => (unit.shrunken ?? 0).toFixed(2)) ?? [];
  expect(shrunken).toHaveLength(4);
  for (const page of [await html('r'), await html('again')]) {
    expect(page).toContain('Mean rank');
    expect(page).toContain('They are for comparison and do not replace the ranking.');
    for (const total of shrunken) expect(page).toContain(total);
  }
});

test('every report, explain and compare say so', async () => {
  const folder = await surveyed();
  const shown = await runMain(folder, ['score', '--format', 'html,docx,xlsx,md,csv']);
  expect(shown.out.replace(/\s+/gu, ' ')).toContain('This track is ranked by shrunken totals (ranking.by: shrunken)');
  for (const file of ['report.html', 'report.md']) {
    expect((await readFile(join(folder, 'out', file), 'utf8')).replace(/\s+/gu, ' ')).toContain(
      'ranked by shrunken totals',
    );
  }
  const explained = await runMain(folder, ['explain', 'out/run.json', 'D']);
  expect(explained.out).toMatch(/Adjustment 1.00: R/u);
  expect(explained.out).toMatch(/Shrinkage \d/u);
  expect(explained.out).not.toContain('One more point');
  const compared = await runMain(folder, ['compare', 'out/run.json', 'out/run.json']);
  expect(compared.out.replace(/\s+/gu, ' ')).toContain('A run ranks by shrunken totals');
});

test('next to one unit that enough answered about, those with too few have the mean of all, not its total', async () => {
  const rows = ['A', 'B', 'C', 'D'].flatMap((unit) =>
    Array.from({ length: unit === 'A' ? 40 : 3 }, (_, k) => `${unit},${k % 40 < 39 && unit !== 'D' ? 'co' : 'khong'}`),
  );
  const folder = await caseFolder({ 'method.yaml': METHOD, 'phieu.csv': ['dv,q', ...rows, ''].join('\n') });
  const run = await scored(folder);
  const found = new Map(run.tracks[0]?.ranking.map(({ unit, total, tier }) => [unit, { total, tier }]));
  expect(found.get('A')).toMatchObject({ total: 97.5, tier: 'good' });
  const mean = (97.5 + 100 + 100 + 0) / 4;
  for (const [unit, points] of [
    ['B', 0],
    ['C', 0],
    ['D', 1],
  ] as const) {
    expect(found.get(unit)?.total).toBeCloseTo(mean + points, 9);
    expect(found.get(unit)?.tier).toBe('fair');
  }
  expect((await runMain(folder, ['check', 'out/run.json'])).exit).toBe(0);
});

test('an edited shrinkage is found, also where all sums are right', async () => {
  const folder = await surveyed();
  await scored(folder);
  const path = join(folder, 'out', 'run.json');
  expect((await runMain(folder, ['explain', 'out/run.json', 'C'])).exit).toBe(0);
  const { digest: _, ...run } = JSON.parse(await readFile(path, 'utf8'));
  const row = run.tracks[0].ranking.find(({ unit }: { unit: string }) => unit === 'C');
  for (const field of ['shrinkage', 'adjustment', 'total']) row[field] += 0.01;
  await writeFile(path, JSON.stringify(withDigest(run)));
  const edited = await runMain(folder, ['explain', 'out/run.json', 'C']);
  expect(edited.exit).not.toBe(0);
});

test('without the error of sampling, or the answers, it is refused by name', async () => {
  const folder = await surveyed();
  expect(await runMain(folder, ['score', '--no-uncertainty'])).toMatchObject({ exit: 2 });
  const none = await runMain(folder, ['score', '--set', 'uncertainty.replicates=0']);
  expect(none.exit).toBe(2);
  expect(none.error).toContain('ranking.by: shrunken needs the error of sampling');
  await scored(folder);
  for (const command of [
    ['whatif', 'out/run.json', '--set', 'ranking.ties=dense'],
    ['compare', 'out/run.json', 'out/run.json', '--pooled'],
    ['robustness', '--output', 'r'],
    ['robustness', '--only', 'weights', '--output', 'r'],
  ]) {
    const refused = await runMain(folder, command);
    expect([command[0], refused.exit]).toEqual([command[0], 2]);
    expect(refused.error).toContain('ranking.by: shrunken');
  }
  const back = await runMain(folder, ['whatif', 'out/run.json', '--set', 'ranking.by=total', '--output', 'w']);
  expect(back.exit, back.error).toBe(0);
  const asked = ['robustness', '--only', 'respondents', '--format', 'html'];
  const respondents = await runMain(folder, [...asked, '--output', 'r']);
  expect(respondents.exit, respondents.error).toBe(0);
  expect(respondents.out).not.toContain('they do not replace');
  // Next to the ranking's totals others are not called by the same name.
  const page = await readFile(join(folder, 'r', 'report.html'), 'utf8');
  for (const text of [respondents.out, page]) expect(text).toContain('Before shrinkage');
});

test('where too few answered about all units nothing of their differences is left', async () => {
  const folder = await surveyed();
  await writeFile(join(folder, 'phieu.csv'), 'dv,q\nA,co\nB,khong\nC,co\nD,co\n');
  const asked = ['robustness', '--only', 'respondents', '--set', 'ranking.by=total', '--output', 'r'];
  expect((await runMain(folder, asked)).out).not.toContain('reliability');
  const rows = (await scored(folder)).tracks[0]?.ranking ?? [];
  expect(rows.map(({ unit, total }) => [unit, total])).toEqual([
    ['D', 76],
    ['A', 75],
    ['B', 75],
    ['C', 75],
  ]);
});
