/** Nothing that a method or a command reads is ever written to, whatever is forced and however the file was named. */
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

async function survey(fixture: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(fileURLToPath(new URL(`../../fixtures/${fixture}`, import.meta.url)), folder, { recursive: true });
  return folder;
}

test.each([
  { what: 'convert onto the survey', args: ['convert', 'method.yaml', 'khao-sat.xlsx', '--force'] },
  {
    what: 'init onto the survey it was given',
    args: ['init', 'khao-sat.xlsx', '--output', 'khao-sat.xlsx', '--force'],
  },
  { what: 'init onto one of a pattern', args: ['init', 'khao*.xlsx', '--output', 'khao-sat.xlsx', '--force'] },
])('$what is refused, even with --force', async ({ args }) => {
  const folder = await survey('export-microsoft-forms');
  const before = await readFile(join(folder, 'khao-sat.xlsx'));
  const { exit, error } = await runMain(folder, args);
  expect({ exit, error }).toEqual({ exit: 4, error: expect.stringContaining('khao-sat.xlsx') });
  expect(await readFile(join(folder, 'khao-sat.xlsx'))).toEqual(before);
});

test('init --form onto the filled form that the method reads is refused, even with --force', async () => {
  const folder = await survey('export-microsoft-forms');
  expect((await runMain(folder, ['init', '--form', '--force'])).exit).toBe(0);
  await rename(join(folder, 'khao-sat.xlsx'), join(folder, 'phieu-nhap-lieu.xlsx'));
  const method = await readFile(join(folder, 'method.yaml'), 'utf8');
  await writeFile(join(folder, 'method.yaml'), method.replace('khao-sat.xlsx', 'phieu-nhap-*.xlsx'));
  const before = await readFile(join(folder, 'phieu-nhap-lieu.xlsx'));
  const { exit, error } = await runMain(folder, ['init', '--form', '--force']);
  expect({ exit, error }).toEqual({ exit: 4, error: expect.stringContaining('phieu-nhap-lieu.xlsx') });
  expect(await readFile(join(folder, 'phieu-nhap-lieu.xlsx'))).toEqual(before);
});

test('a link to a file is one to the file beside, whatever its name', async () => {
  const folder = await survey('bad-survey');
  await rename(join(folder, 'phieu.csv'), join(folder, 'javascript:x?y#z.csv'));
  const method = await readFile(join(folder, 'method.yaml'), 'utf8');
  await writeFile(join(folder, 'method.yaml'), method.replace('phieu.csv', '"javascript:x?y#z.csv"'));
  await runMain(folder, ['check', '--xlsx']);
  const parts = Object.values(unzipSync(await readFile(join(folder, 'loi.xlsx')))).map((part) => strFromU8(part));
  const targets = [...parts.join('\n').matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/gu)].map(
    ([, target]) => target,
  );
  expect(new Set(targets)).toEqual(new Set(['./javascript:x%3Fy%23z.csv', './javascript:x%3Fy%23z.co-loi.xlsx']));
});
