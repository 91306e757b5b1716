import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const SURVEY = demonstration.replace('method.yaml', 'khao-sat-so-nganh.xlsx');

test('a workbook: its sheet, its size, the header below the notes, the first rows', async () => {
  const ran = await runMain(await temporaryFolder(), ['preview', SURVEY]);
  expect(ran.exit).toBe(0);
  expect(ran.out).toContain('› Trả lời');
  expect(ran.out).toContain('1091 dòng, 33 cột');
  expect(ran.out).toContain('dòng tiêu đề có thể là dòng 4');
  expect(ran.out).toMatch(/B +│ Đơn vị được đánh giá +│/u);
});

test('a header of two rows is found as ddci init finds it, and told joined', async () => {
  const folder = await temporaryFolder();
  const lines = ['Đơn vị,Thái độ,,Phí', ',Q1,Q2,Q3', 'A,5,4,1', 'B,4,4,2', 'C,3,2,5', 'A,5,5,4'];
  await writeFile(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  const { out } = await runMain(folder, ['preview', 'a.csv']);
  expect(out).toContain('dòng tiêu đề có thể là dòng 1 và 2');
  expect(out).toMatch(/C +│ Thái độ \/ Q2 +│ 4 +│ 4 +│ 2/u);
});

test('a text file: encoding and delimiter, found or given', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.csv'), Buffer.from('\uFEFFĐơn vị;Điểm\nSở A;1\n', 'utf16le'));
  const found = await runMain(folder, ['preview', 'a.csv', '--lang', 'en']);
  expect(found.out).toContain('encoding utf-16le, delimiter “;”');
  const given = await runMain(folder, ['preview', 'a.csv', '--lang', 'en', '--delimiter', ',']);
  expect(given.out).toContain('delimiter “,”');
});

test('--json gives every row as read, and nothing else', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.csv'), 'Đơn vị,Điểm\n"Sở A\nB","7,5"\n\nSở C,\n');
  const ran = await runMain(folder, ['preview', 'a.csv', '--json']);
  const { sheets } = JSON.parse(ran.out);
  expect(sheets[0].rows.map(({ row, cells }: { row: number; cells: unknown[] }) => [row, ...cells])).toEqual([
    [1, 'Đơn vị', 'Điểm'],
    [2, 'Sở A\nB', '7,5'],
    [3, null],
    [4, 'Sở C', null],
  ]);
  const workbook = JSON.parse((await runMain(folder, ['preview', SURVEY, '--json'])).out);
  // Row 3 holds nothing, so it is not in the file.
  expect(workbook.sheets[0].rows.length).toBe(1090);
  expect(workbook.sheets[0].rows.at(-1).row).toBe(1091);
});

test('a sheet by name or number; one that is not there is wrong use', async () => {
  const folder = await temporaryFolder();
  for (const sheet of ['Trả lời', '1']) {
    expect((await runMain(folder, ['preview', SURVEY, '--sheet', sheet])).exit).toBe(0);
  }
  const wrong = await runMain(folder, ['preview', SURVEY, '--sheet', 'Tra loi']);
  expect(wrong.exit).toBe(2);
  expect(wrong.error).toContain('Trả lời');
});

test('a file that cannot be read: exit 3', async () => {
  const folder = await temporaryFolder();
  expect((await runMain(folder, ['preview', 'không có.csv'])).exit).toBe(3);
  await writeFile(join(folder, 'a.xlsx'), (await readFile(SURVEY)).subarray(0, 5000));
  expect((await runMain(folder, ['preview', 'a.xlsx'])).exit).toBe(3);
});
