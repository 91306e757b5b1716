/** Files dropped on bin/tinh-diem.cmd. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drop, droppedFiles } from '../../src/cli/dropped.ts';
import { owner } from '../run-main.ts';
import { caseFolder } from './case.ts';

const CMD = 'C:\\Windows\\system32\\cmd.exe /c ""C:\\công cụ\\bin\\tinh-diem.cmd" ';

test('the names are found in the command line that Explorer makes, whatever stands in them', () => {
  expect(droppedFiles(`${CMD}C:\\a.xlsx D:\\b.csv"`)).toEqual(['C:\\a.xlsx', 'D:\\b.csv']);
  expect(droppedFiles(`${CMD}"C:\\khảo sát\\a b.xlsx" C:\\x&calc.exe"`)).toEqual([
    'C:\\khảo sát\\a b.xlsx',
    'C:\\x&calc.exe',
  ]);
  expect(droppedFiles(`${CMD}C:\\100%PATH%!x!^.xlsx"`)).toEqual(['C:\\100%PATH%!x!^.xlsx']);
  expect(droppedFiles('cmd.exe')).toEqual([]);
  expect(droppedFiles(`${CMD}"`)).toEqual([]);
});

test('the script expands no dropped name and ends the command line with itself', async () => {
  const script = await readFile(new URL('../../bin/tinh-diem.cmd', import.meta.url), 'utf8');
  const lines = script.split('\r\n');
  expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  expect(lines.filter((line) => /%[*1-9]|%~[a-z]*[1-9]/iu.test(line))).toEqual([]);
  expect(lines.filter((line) => line !== '').at(-1)).toBe('exit');
});

test('a folder that has a method is scored', async () => {
  const folder = await caseFolder();
  let out = '';
  const exit = await drop(`${CMD}"${folder}/phieu.csv""`, {
    arguments: [],
    folder: '/',
    environment: {},
    out: (text) => {
      out += text;
    },
    error: () => undefined,
    terminal: { out: false, error: false },
    owner,
  });
  expect(exit).toBe(0);
  expect(out).toContain('Tổng điểm');
  expect(await readdir(folder)).toContain('out');
});
