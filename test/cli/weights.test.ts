/** Sets of weights of `ddci whatif`: `--weights`, `--equal`, `--pca` (SPEC §10). */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { TrackChange } from '../../src/core/compare/change.ts';
import type { Run } from '../../src/core/model/run.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

async function runOf(folder: string, output: string): Promise<Run> {
  return JSON.parse(await readFile(join(folder, output, 'run.json'), 'utf8'));
}

async function scored(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await caseFolder(files);
  expect((await runMain(folder, ['score', '--format', 'json'])).exit).toBe(0);
  return folder;
}

async function whatif(folder: string, ...args: readonly string[]) {
  const ran = await runMain(folder, ['whatif', 'out/run.json', '--format', 'json', ...args]);
  expect(ran.exit, ran.error).toBe(0);
  return ran;
}

async function workbook(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Trọng số');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('last year’s weights on this year’s run are what scoring with that method says, to the last bit', () => {
  // Last year's weights of the demonstration: other components, and other indicators in one of them.
  const LAST = { 'minh-bach': 20, 'nang-dong': 7.5, 'thoi-gian': 12, TG3: 0.9, MB1: 3 };
  const SETS = ['departments', 'localities'].flatMap((_, t) => [
    ...['minh-bach', 'nang-dong', 'thoi-gian'].map(
      (id) => `tracks.${t}.components.${id}.weight=${LAST[id as 'minh-bach']}`,
    ),
    `tracks.${t}.components.thoi-gian.indicators.TG3.weight=${LAST.TG3}`,
    `tracks.${t}.components.minh-bach.indicators.MB1.weight=${LAST.MB1}`,
  ]);
  const rows = Object.entries(LAST);
  const files: readonly (readonly [string, () => Promise<string | Uint8Array>])[] = [
    [
      'nam-truoc.csv',
      async () => `Mã;Tên;Trọng số\n${rows.map(([id, w]) => `${id};x;${String(w).replace('.', ',')}`).join('\n')}\n`,
    ],
    ['nam-truoc.yaml', async () => rows.map(([id, w]) => `${id}: ${w}\n`).join('')],
    ['nam-truoc.xlsx', async () => workbook([['id', 'weight'], ...rows, ['ho-tro', null]])],
  ];
  test('in a table of text, a workbook, YAML, and in last year’s run itself, of which nothing else is taken', async () => {
    const folder = await temporaryFolder();
    const options = SETS.flatMap((set) => ['--set', set]);
    const json = ['--format', 'json'];
    expect((await runMain(folder, ['score', demonstration, ...json])).exit).toBe(0);
    expect((await runMain(folder, ['score', demonstration, ...json, '--output', 'scored', ...options])).exit).toBe(0);
    const scored = await runOf(folder, 'scored');
    for (const [name, content] of files) await writeFile(join(folder, name), await content());
    for (const name of [...files.map(([file]) => file), 'scored/run.json']) {
      const output = `by-${name.replace(/\W/gu, '-')}`;
      await whatif(folder, '--weights', name, '--output', output);
      const asked = await runOf(folder, output);
      expect(asked.tracks, name).toEqual(scored.tracks);
      if (name !== 'scored/run.json') expect(asked.method, name).toEqual(scored.method);
    }
  });
});

describe('several sets side by side', () => {
  test('each has its column, its folder and a run that other commands take', async () => {
    const folder = await scored({ 'w.csv': 'id,một,hai\nP,20,50%\nR,80,50%\n', 'w.yaml': 'mau: {P: 1, R: 3}\n' });
    const { out } = await whatif(folder, '--weights', 'w.csv', '--weights', 'w.yaml', '--equal');
    // P 1, 10, 7.75 and R 10, 1, 5.5: A 82, 55, 77.5 and 55 with 20:80, 50:50, 1:3 and equal weights.
    expect(out).toMatch(/A +3 +46,00 +2 +55,00 +1 +82,00 +2 +55,00 +1 +77,50/u);
    expect(await readdir(join(folder, 'whatif'))).toEqual(['1-equal', '2-w-một', '3-w-hai', '4-w']);
    expect((await runOf(folder, 'whatif/3-w-hai')).tracks[0]?.parts.map(({ weight }) => weight)).toEqual([50, 50]);
    const run = 'whatif/2-w-một/run.json';
    for (const args of [
      ['report', run, '--output', 'r'],
      ['explain', run, 'A'],
      ['diagnose', run],
      ['whatif', run, '--equal'],
      ['compare', 'out/run.json', run],
    ]) {
      expect((await runMain(folder, args)).exit, args[0]).toBe(0);
    }
    const told: { variants: { label: string; tracks: TrackChange[] }[] } = JSON.parse(
      (await whatif(folder, '--weights', 'w.csv', '--json')).out,
    );
    expect(told.variants.map(({ label, tracks }) => [label, tracks[0]?.units[0]?.after.total])).toEqual([
      ['một', 82],
      ['hai', 66.25],
    ]);
  });

  test('an id that is a number is compared as one', async () => {
    const folder = await scored({ 'method.yaml': METHOD.replace('id: R\n', 'id: 1\n') });
    await writeFile(join(folder, 'w.csv'), 'id,weight\n1.0,90\n');
    await whatif(folder, '--weights', 'w.csv');
    const [weights] = (await runOf(folder, 'out')).tracks.map(({ parts }) =>
      parts.map(({ id, weight }) => [id, weight]),
    );
    expect(weights).toContainEqual(['1', 40]);
    const [changed] = (await readdir(folder, { recursive: true })).filter((name) => /whatif.*run\.json$/u.test(name));
    expect(changed).toBeDefined();
    expect((await runOf(folder, dirname(changed ?? ''))).tracks[0]?.parts.map(({ weight }) => weight)).toContain(90);
  });

  test('a set of some weights leaves the others, or shares the rest out with --rescale', async () => {
    const folder = await scored({ 'w.yaml': 'P: 80\n' });
    await whatif(folder, '--weights', 'w.yaml');
    expect((await runOf(folder, 'whatif')).tracks[0]?.parts.map(({ weight }) => weight)).toEqual([80, 40]);
    await whatif(folder, '--weights', 'w.yaml', '--rescale');
    expect((await runOf(folder, 'whatif')).tracks[0]?.parts.map(({ weight }) => weight)).toEqual([80, 20]);
  });

  test('single changes, fields and what is left out hold for every set', async () => {
    const folder = await scored({ 'w.csv': 'id,một,hai\nP,20,50\nR,80,50\n' });
    await whatif(folder, '--weights', 'w.csv', '--without', 'B', '--weight', 'P=10', '--set', 'ranking.decimals=1');
    for (const name of ['1-một', '2-hai']) {
      const [track] = (await runOf(folder, `whatif/${name}`)).tracks;
      expect([track?.decimals, track?.units.length, track?.parts[0]?.weight]).toEqual([1, 2, 10]);
    }
  });
});

describe('faults of a file are told all at once, with their place, and nothing is written', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['w.csv', 'id,weight\nQ,1\nP,-1\nR,x\nP,2\nP,3\n', ['B2', '“Q”', 'B3', 'B4', 'B6']],
    ['w.csv', 'track,id,weight\nmẫu,P,1\n', ['“mẫu”', '“mau”']],
    ['w.csv', 'id,Tên\nP,x\n', ['“weight”']],
    ['w.csv', 'name,weight\nP,1\n', ['“id”']],
    ['w.yaml', 'P: -1\nQ: 2\nR: nhiều\n', ['dòng 1', 'dòng 2', 'dòng 3']],
    ['w.yaml', '', ['w.yaml']],
    ['w.yaml', 'P: [\n', ['w.yaml › dòng']],
  ];
  for (const [name, content, told] of cases) {
    test(JSON.stringify(content), async () => {
      const folder = await scored({ [name]: content });
      const ran = await runMain(folder, ['whatif', 'out/run.json', '--weights', name]);
      expect(ran.exit).toBe(1);
      for (const text of told) expect(ran.error).toContain(text);
      expect(await readdir(folder)).not.toContain('whatif');
    });
  }

  test('what another method has and this run has not is told and passed over', async () => {
    const other = METHOD.replace('id: P\n', 'id: S\n').replace('weight: 40', 'weight: 90');
    const folder = await scored({ 'khac.yaml': other });
    const ran = await whatif(folder, '--weights', 'khac.yaml');
    expect(ran.error).toContain('Bỏ qua vì kết quả này không có: S.');
    expect((await runOf(folder, 'whatif')).tracks[0]?.parts.map(({ weight }) => weight)).toEqual([60, 90]);
  });
});

describe('--pca', () => {
  test('weights of the demonstration are its loadings, and sum to 100', async () => {
    const folder = await temporaryFolder();
    await runMain(folder, ['score', demonstration, '--format', 'json']);
    const ran = await whatif(folder, '--pca');
    expect(ran.error).toContain('thành phần chính thứ nhất giải thích');
    expect(ran.error).not.toContain('luôn cho hai trọng số');
    const { tracks } = await runOf(folder, 'whatif');
    const told: { tracks: { principal: { loadings: number[][] } }[] } = JSON.parse(
      (await runMain(folder, ['diagnose', 'out/run.json', '--json'])).out,
    );
    tracks.forEach(({ parts }, t) => {
      const weights = parts.filter(({ level }) => level === 1).map(({ weight }) => weight);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
      const loadings = told.tracks[t]?.principal.loadings[0] ?? [];
      const sum = loadings.reduce((total, one) => total + one, 0);
      expect(weights).toEqual(loadings.map((one) => expect.closeTo((100 * one) / sum, 9)));
    });
  });

  test('of two components it says that they always weigh alike', async () => {
    const folder = await caseFolder({ 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,2\nB,5,9\nC,4,3\n' });
    await runMain(folder, ['score', '--format', 'json']);
    const ran = await runMain(folder, ['whatif', 'out/run.json', '--pca']);
    expect(ran.error).toContain('P 50,00; R 50,00. Với hai chỉ số thành phần, thành phần chính thứ nhất luôn');
  });

  test('is refused where a component goes against the others, or too few units are known', async () => {
    // P and R of three units go against each other.
    const folder = await scored({});
    const ran = await runMain(folder, ['whatif', 'out/run.json', '--pca']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('hệ số tải âm');
    const few = await runMain(folder, ['whatif', 'out/run.json', '--pca', '--without', 'A']);
    expect(few.exit).toBe(2);
    expect(few.error).toContain('cần ít nhất 3');
    expect(await readdir(folder)).not.toContain('whatif');
  });
});

test.each([
  ['w.csv', 'id;weight\nP;1.250\nR;0,75\n', 'w.csv › B2: “1.250” can be read as two numbers'],
  ['w.yaml', 'P: "1.250"\nR: "0,75"\n', 'w.yaml › line 1: “1.250” can be read as two numbers'],
])('a weight that can be two numbers in %s is an error that says so', async (name, text, message) => {
  const folder = await scored({ [name]: text });
  const { exit, error } = await runMain(folder, ['whatif', 'out/run.json', '--weights', name, '--lang', 'en']);
  expect(exit).not.toBe(0);
  expect(error).toContain(message);
  expect(error).not.toContain('≥ 0');
});
