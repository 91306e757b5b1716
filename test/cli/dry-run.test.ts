/** `--dry-run`: what would be written, and nothing touched. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { caseFolder } from './case.ts';

async function everyFile(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => `${file} ${(await readFile(file)).toString('base64')}`));
}

test('a dry run in an empty place names the new files and makes none', async () => {
  const folder = await caseFolder();
  const before = await everyFile(folder);
  const { exit, error } = await runMain(folder, ['score', '--format', 'csv', '--dry-run']);
  expect(exit).toBe(0);
  expect(error).toContain(
    'Chạy thử, chưa ghi tệp nào. Nếu chạy thật, thay đổi trong thư mục out như sau:\n' +
      '  ghi mới: run.json, csv/ranking.csv, csv/components.csv, csv/indicators.csv, csv/findings.csv\n',
  );
  expect(error).not.toContain('Đã ghi');
  expect(await everyFile(folder)).toEqual(before);
});

test('it tells what would be replaced, stay the same and go; the real run does just that', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', '--format', 'csv,md']);
  const before = await everyFile(folder);
  const args = ['score', '--format', 'csv', '--set', 'title=Khác'];
  const { error } = await runMain(folder, [...args, '--dry-run']);
  expect(error).toContain('  thay thế: run.json\n');
  expect(error).toContain('  không đổi: csv/ranking.csv, csv/components.csv, csv/indicators.csv, csv/findings.csv\n');
  expect(error).toContain('  xóa (do lần tính trước ghi): report.md\n');
  expect(await everyFile(folder)).toEqual(before);
  const out = join(folder, 'out');
  const ranking = await readFile(join(out, 'csv', 'ranking.csv'));
  expect((await runMain(folder, args)).exit).toBe(0);
  expect(await readdir(out)).not.toContain('report.md');
  expect(await readFile(join(out, 'csv', 'ranking.csv'))).toEqual(ranking);
});

test('it refuses what the real run would refuse', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', '--format', 'csv']);
  const ranking = join(folder, 'out', 'csv', 'ranking.csv');
  await writeFile(ranking, 'của người khác');
  const ran = await runMain(folder, ['score', '--format', 'csv', '--dry-run']);
  expect(ran).toMatchObject({ exit: 4, out: '' });
  await rm(join(folder, 'out'), { recursive: true });
  await writeFile(join(folder, 'out'), '');
  expect((await runMain(folder, ['score', '--dry-run'])).exit).toBe(4);
});

test('other formats of the same run leave those that are there, and the manifest lists them still', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', '--format', 'csv,md']);
  const before = await everyFile(join(folder, 'out'));
  expect((await runMain(folder, ['report', 'out/run.json', '--format', 'html'])).exit).toBe(0);
  const after = await everyFile(join(folder, 'out'));
  const isManifest = (file: string) => file.includes('manifest.json');
  expect(after).toEqual(expect.arrayContaining(before.filter((file) => !isManifest(file))));
  expect(after.length).toBe(before.length + 1);
  // Another run may still remove them: they are known.
  expect((await runMain(folder, ['score', '--format', 'csv', '--set', 'title=Khác'])).exit).toBe(0);
  expect(await readdir(join(folder, 'out'))).not.toContain('report.md');
});

test('init, convert and check --xlsx tell what they would write beside the user’s files, and write nothing', async () => {
  const folder = await caseFolder({ 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nB,5,x\nC,4,5\n' });
  const before = await everyFile(folder);
  const dry = async (...args: readonly string[]) => {
    const ran = await runMain(folder, [...args, '--dry-run']);
    expect(await everyFile(folder), args.join(' ')).toEqual(before);
    return ran;
  };
  const told = (...lines: readonly string[]) =>
    `Chạy thử, chưa ghi tệp nào. Nếu chạy thật, thay đổi trong thư mục . như sau:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  expect((await dry('check', '--xlsx')).error).toContain(told('ghi mới: loi.xlsx, phieu.co-loi.xlsx'));
  expect(await dry('convert', 'method.yaml', 'method.xlsx')).toMatchObject({
    exit: 0,
    error: told('ghi mới: method.xlsx'),
  });
  expect((await dry('init', 'phieu.csv', '--output', 'moi.json')).error).toContain(told('ghi mới: moi.json'));
  expect((await dry('init', '--form', 'method.yaml')).error).toContain('ghi mới: phieu-nhap-lieu.xlsx');
  // What the real run refuses, this one does.
  await writeFile(join(folder, 'loi.xlsx'), 'của người khác');
  expect((await runMain(folder, ['check', '--xlsx', '--dry-run'])).exit).toBe(4);
  await rm(join(folder, 'loi.xlsx'));
  // And after a real run: what is the same, what is replaced, what goes.
  await runMain(folder, ['check', '--xlsx']);
  expect((await runMain(folder, ['check', '--xlsx', '--dry-run'])).error).toContain(
    told('không đổi: loi.xlsx, phieu.co-loi.xlsx'),
  );
  await writeFile(join(folder, 'phieu.csv'), 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\n');
  expect((await runMain(folder, ['check', '--xlsx', '--dry-run'])).error).toContain(
    told('thay thế: loi.xlsx', 'xóa (do lần tính trước ghi): phieu.co-loi.xlsx'),
  );
});
