/** `ddci check` while a survey runs: the forms of each unit against its quota. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXlsx } from '../../src/io/read/xlsx.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const METHOD = `ddci: 1
title: Thử
tracks:
  - id: xa
    name: Khối xã
    survey: {file: ks.csv, unit: Xã}
    units:
      - {id: A, name: Xã Yên Thành, quota: 4}
      - {id: B, name: Xã Kim Liên}
      - {id: C, name: Xã Vạn An, quota: 1}
    components:
      - id: P
        indicators: [{id: Q1, question: Q1, scale: ty-le, statistic: mean, direction: positive}]
scales: {ty-le: {number: [1, 5]}}
responses: {quota: 3}
`;

/** @param more a row at the end */
async function survey(more = ''): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'method.yaml'), METHOD);
  const rows = ['A,5', 'A,4', 'B,3', 'C,2', 'C,5', ...(more === '' ? [] : [more])];
  await writeFile(join(folder, 'ks.csv'), `Xã,Q1\n${rows.join('\n')}\n`);
  return folder;
}

const until = ['--until', '2026-12-02', '--as-of', '2026-12-01', '--lang', 'en'];

test('the units that are short are listed, the most short first, with the forms a day until the end', async () => {
  const { out } = await runMain(await survey(), ['check', ...until]);
  expect(out).toContain('1 of 3 units have their forms');
  expect(out).toContain('2 days are left until 2026-12-02: 2 forms a day are needed.');
  const table = out.split('\n').filter((line) => line.startsWith('Xã'));
  expect(table.map((line) => line.trim().split(/ {2,}/u))).toEqual([
    ['Xã Yên Thành', '2', '4', '2', '1'],
    ['Xã Kim Liên', '1', '3', '2', '1'],
  ]);
});

test('the table is there while answers are still at fault, as CSV and JSON too', async () => {
  const folder = await survey('B,sai');
  const { out, exit } = await runMain(folder, ['check', ...until, '--csv']);
  expect(exit).toBe(1);
  expect(out).toBe(
    '\uFEFFtrack,unit,name,forms,quota,short,per_day\nxa,A,Xã Yên Thành,2,4,2,1\nxa,B,Xã Kim Liên,2,3,1,1\nxa,C,Xã Vạn An,2,1,0,0\n',
  );
  const { quota } = JSON.parse((await runMain(folder, ['check', '--json'])).out);
  expect(quota).toMatchObject({ until: null, days: null, tracks: [{ id: 'xa' }] });
  expect(quota.tracks[0].units[0]).toEqual({
    unit: 'A',
    name: 'Xã Yên Thành',
    forms: 2,
    quota: 4,
    short: 2,
    perDay: null,
  });
});

test('the workbook of findings has a sheet of all units', async () => {
  const folder = await survey();
  await runMain(folder, ['check', '--xlsx', ...until]);
  const sheets = await readXlsx(await readFile(join(folder, 'findings.xlsx')), 'findings.xlsx');
  expect(sheets.map(({ name }) => name)).toContain('Quota');
});

test('a day that is past or none is refused, and so is CSV where nothing is to be collected', async () => {
  const folder = await survey();
  for (const day of ['2026-11-30', '30/11/2026']) {
    const { exit, error } = await runMain(folder, ['check', '--until', day, '--as-of', '2026-12-01']);
    expect(error).toContain(day);
    expect(exit).toBe(2);
  }
  await writeFile(join(folder, 'method.yaml'), METHOD.replaceAll(/, quota: \d|responses: .*\n/gu, ''));
  expect((await runMain(folder, ['check', '--csv'])).exit).toBe(2);
  expect((await runMain(folder, ['check'])).out).not.toContain('quota');
});

test('a table of units may have the quota', async () => {
  const folder = await survey();
  await writeFile(
    join(folder, 'don-vi.csv'),
    'Mã,Tên,Số phiếu cần thu\nA,Xã Yên Thành,7\nB,Xã Kim Liên,\nC,Xã Vạn An,x\n',
  );
  await writeFile(
    join(folder, 'method.yaml'),
    METHOD.replace(/ {4}units:\n(?: {6}- .*\n)+/u, '    units: {file: don-vi.csv}\n'),
  );
  const faulty = await runMain(folder, ['check', '--lang', 'en']);
  expect(faulty.error).toContain('don-vi.csv');
  expect(faulty.exit).toBe(2);
  await writeFile(
    join(folder, 'don-vi.csv'),
    'Mã,Tên,Số phiếu cần thu\nA,Xã Yên Thành,7\nB,Xã Kim Liên,\nC,Xã Vạn An,1\n',
  );
  const { out } = await runMain(folder, ['check', '--csv', '--lang', 'en']);
  expect(out).toContain('xa,A,Xã Yên Thành,2,7,5,');
  expect(out).toContain('xa,B,Xã Kim Liên,1,3,2,');
});

test('a ranked unit with hardly any forms next to the others is reported with its number', async () => {
  const folder = await survey();
  await writeFile(join(folder, 'method.yaml'), METHOD);
  const told = async (forms: number) => {
    const rows = [...'AABBABAB'].map((unit, i) => `${unit},${(i % 5) + 1}`);
    await writeFile(join(folder, 'ks.csv'), `Xã,Q1\n${[...rows, ...rows, ...Array(forms).fill('C,5')].join('\n')}\n`);
    const { findings } = JSON.parse((await runMain(folder, ['check', '--json'])).out);
    return findings.flatMap((one: { code: string; arguments: object }) =>
      one.code === 'few-responses' ? [one.arguments] : [],
    );
  };
  expect(await told(1)).toMatchObject([{ forms: [1], usual: 8 }]);
  expect(await told(3)).toEqual([]);
});

test('ranked units whose names are a letter apart are reported: a warning where one has hardly any forms', async () => {
  const folder = await survey();
  const names = (a: string, b: string) => METHOD.replace('Xã Yên Thành', a).replace('Xã Kim Liên', b);
  const answers = (b: number) => ['A,5', 'A,4', 'A,3', 'A,3', 'A,3', 'C,2', ...Array.from({ length: b }, () => 'B,2')];
  const levels = async (a: string, b: string, forms: number) => {
    await writeFile(join(folder, 'method.yaml'), names(a, b));
    await writeFile(join(folder, 'ks.csv'), `Xã,Q1\n${answers(forms).join('\n')}\n`);
    const { findings } = JSON.parse((await runMain(folder, ['check', '--json'])).out);
    return findings.flatMap((one: { code: string; level: string }) =>
      one.code === 'similar-names' ? [one.level] : [],
    );
  };
  expect(await levels('Xã Kim Liên', 'Xã Kim Liêm', 1)).toEqual(['warning']);
  expect(await levels('Xã Hùng Châu', 'Xã Hùng Chân', 5)).toEqual(['note']);
  expect(await levels('Phường 1', 'Phường 2', 1)).toEqual([]);
  expect(await levels('Huyện Kỳ Anh', 'Thị xã Kỳ Anh', 1)).toEqual([]);
  expect(await levels('Sở Y tế', 'Sở Nội vụ', 1)).toEqual([]);
});
