/** A percentage means the same wherever the method holds a number, and is never mixed with plain numbers in silence. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

async function scored(method: string): Promise<Run> {
  const folder = await caseFolder({ 'method.yaml': method });
  const { exit, out } = await runMain(folder, ['score', '--json', '--format', 'json']);
  expect(exit, out).toBe(0);
  return JSON.parse(out);
}

async function found(method: string): Promise<{ code: string; line: number; at: unknown }[]> {
  const folder = await caseFolder({ 'method.yaml': method });
  const { exit, out } = await runMain(folder, ['check', '--json']);
  expect(exit).toBe(2);
  const findings: { code: string; place: { line: number }; arguments: { at?: unknown } }[] = JSON.parse(out).findings;
  return findings.map(({ code, place, arguments: args }) => ({ code, line: place.line, at: args.at }));
}

const TIERS = 'tiers: [{name: Tốt, from: 60%}, {name: Thấp, from: 0}]\n';

test('weights that are all percentages are their percents', async () => {
  const plain = await scored(METHOD);
  const percent = await scored(METHOD.replace('weight: 60', 'weight: 60%').replace('weight: 40', 'weight: "40 %"'));
  expect(percent.tracks).toEqual(plain.tracks);
});

test('a percentage among plain weights of one parent is an error that names both', async () => {
  expect(await found(METHOD.replace('weight: 40', 'weight: 40%'))).toEqual([
    { code: 'percent-among-numbers', line: 13, at: expect.objectContaining({ line: 9 }) },
  ]);
});

test('a threshold in percent is that share of the end of the index', async () => {
  const tiersOf = async (method: string) =>
    (await scored(method)).tracks.map(({ ranking }) => ranking.map((row) => row.tier));
  expect(await tiersOf(METHOD + TIERS)).toEqual([['Tốt', 'Tốt', 'Thấp']]);
  expect(await tiersOf(`${METHOD}${TIERS}index: {out-of: 10}\n`)).toEqual([['Tốt', 'Tốt', 'Thấp']]);
  expect(await found(METHOD + TIERS.replace('from: 0', 'from: 20'))).toContainEqual(
    expect.objectContaining({ code: 'percent-among-numbers' }),
  );
});

test('cumulative shares of tiers in percent are those shares', async () => {
  const tiers = (top: string) => `${METHOD}tiers: [{name: Tốt, top: ${top}}, {name: Thấp, top: 100%}]\n`;
  expect((await scored(tiers('40%'))).method).toMatchObject({ tiers: [{ top: 0.4 }, { top: 1 }] });
  expect(await found(tiers('0.4'))).toContainEqual(expect.objectContaining({ code: 'percent-among-numbers' }));
});

test('a fraction in percent is that fraction', async () => {
  const run = await scored(`${METHOD}missing: {coverage: 75%, index-coverage: 80%}\n`);
  expect(run.method).toMatchObject({ missing: { coverage: 0.75, 'index-coverage': 0.8 } });
});

test('a file of weights with percentages next to plain numbers under one parent is an error with both places', async () => {
  const folder = await caseFolder({
    'w.csv': 'id,w\nP,60%\nR,0.4\n',
    'w.yaml': 'P: 60%\nR: 0.4\n',
    'good.csv': 'id,w\nP,60%\nR,40%\np1,1\nr1,3\n',
    'good.yaml': 'P: 60%\nR: 40%\n',
  });
  expect((await runMain(folder, ['score', '--format', 'json', '--quiet'])).exit).toBe(0);
  const tried = (file: string) => runMain(folder, ['whatif', 'out/run.json', '--weights', file, '--lang', 'en']);
  for (const [file, first, other] of [
    ['w.csv', 'B2', 'B3'],
    ['w.yaml', 'line 1', 'line 2'],
  ] as const) {
    const { exit, error } = await tried(file);
    expect(exit, file).not.toBe(0);
    expect(error).toContain(`${file} › ${first}: “weight” is a percentage here (60%) and a plain number in`);
    expect(error).toContain(`${other} of the same list (0.4)`);
  }
  for (const file of ['good.csv', 'good.yaml']) {
    const { exit, out, error } = await tried(file);
    expect(exit, error).toBe(0);
    expect(out).toContain('0 of 3 units change their rank.');
  }
});

/** A workbook made of the method, in which cells have the format 0% as Excel gives it to what is typed with a percent sign. */
async function workbookWith(method: string, percents: readonly (readonly [sheet: string, number])[]): Promise<string> {
  const folder = await caseFolder({ 'goc.yaml': method });
  await rm(join(folder, 'method.yaml'));
  expect((await runMain(folder, ['convert', 'goc.yaml', 'method.xlsx'])).exit).toBe(0);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'method.xlsx'));
  for (const [name, number] of percents) {
    let changed = 0;
    workbook.getWorksheet(name)?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value !== number) return;
        cell.value = number / 100;
        cell.style = { ...cell.style, numFmt: '0%' };
        changed += 1;
      }),
    );
    if (changed === 0) throw new Error(`no ${number} on ${name}`);
  }
  await workbook.xlsx.writeFile(join(folder, 'method.xlsx'));
  return folder;
}

const FIGURES = METHOD.replace('question: Q2, statistic: mean', 'question: Q2, scale: ty-le, statistic: mean').concat(
  '  ty-le: {number: [0, 100]}\n',
);
const ruled = (rule: string) =>
  FIGURES.replace(
    'statistic: mean, direction: positive}\nscales',
    `statistic: mean, direction: positive, normalisation: ${rule}}\nscales`,
  );

test('in a workbook, cells formatted as percent: weights and thresholds count as typed, one among plain ones is an error with the cells', async () => {
  const all = await workbookWith(METHOD + TIERS.replaceAll('%', ''), [
    ['Chỉ tiêu', 60],
    ['Chỉ tiêu', 40],
    ['Xếp loại', 60],
  ]);
  const { exit, out, error } = await runMain(all, ['score', 'method.xlsx', '--json', '--format', 'json']);
  expect(exit, error + out).toBe(0);
  const run: Run = JSON.parse(out);
  expect(run.tracks).toEqual((await scored(METHOD + TIERS.replaceAll('%', ''))).tracks);
  const one = await workbookWith(METHOD, [['Chỉ tiêu', 60]]);
  const mixed = await runMain(one, ['score', 'method.xlsx', '--lang', 'en']);
  expect(mixed.exit).toBe(2);
  expect(mixed.error).toMatch(/method\.xlsx › Chỉ tiêu › E\d+ › Trọng số: “weight” is a percentage here \(60%\)/u);
});

test.each([
  ['{method: goalposts, lower: 0, upper: 95}', 95],
  ['{method: target, target: 95}', 95],
])('in a workbook, a percentage as end of %s next to values of 0 to 100 is an error', async (rule, end) => {
  const folder = await workbookWith(ruled(rule), [['Chỉ tiêu', end]]);
  const survey = 'Đơn vị,Q1,Q2\nA,1,90\nB,5,20\nC,4,50\n';
  await writeFile(join(folder, 'phieu.csv'), survey);
  const { exit, error } = await runMain(folder, ['score', 'method.xlsx', '--lang', 'en']);
  expect(exit).not.toBe(0);
  expect(error).toMatch(/0\.95|95%/u);
  const shares = await workbookWith(ruled(rule).replace('[0, 100]', '[0, 1]'), [['Chỉ tiêu', end]]);
  await writeFile(join(shares, 'phieu.csv'), survey.replace(/,(\d0)$/gmu, ',$1%'));
  const good = await runMain(shares, ['score', 'method.xlsx', '--lang', 'en']);
  expect(good.exit, good.error).toBe(0);
});
