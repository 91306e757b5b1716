/** `ddci` alone: what to do next in this folder. */
import { cp, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD, SURVEY } from './case.ts';

const FIRST_YEAR = fileURLToPath(new URL('../../fixtures/first-year', import.meta.url));

async function next(folder: string, args: readonly string[] = []): Promise<string> {
  const ran = await runMain(folder, args);
  expect(ran, ran.error).toMatchObject({ exit: 0, error: '' });
  return ran.out;
}

test('in an empty folder: copy the surveys here, or begin with a preset', async () => {
  const folder = await temporaryFolder();
  expect(await next(folder)).toContain('ddci init --preset');
  expect(await next(folder, ['--lang', 'en'])).toContain('There is no survey file');
});

test('without a method: init, with the tables that are there, and none that Excel has open beside one', async () => {
  const folder = await temporaryFolder();
  for (const name of ['so nganh.xlsx', '~$so nganh.xlsx', 'ghi-chu.txt', 'phieu.csv']) {
    await writeFile(join(folder, name), '');
  }
  expect(await next(folder)).toContain('  ddci init phieu.csv "so nganh.xlsx"\n');
});

test('with two methods: both are named', async () => {
  const folder = await caseFolder({ 'method.json': '{}' });
  expect(await next(folder)).toContain('method.yaml, method.json');
});

test('with open places: how many, and check', async () => {
  const folder = await temporaryFolder();
  await cp(join(FIRST_YEAR, 'so-nganh.xlsx'), join(folder, 'so-nganh.xlsx'));
  await runMain(folder, ['init', 'so-nganh.xlsx']);
  expect(await next(folder, ['--lang=en'])).toMatch(/method\.xlsx has \d+ places to fill in\.\n.*\n {2}ddci check\n/u);
});

test('with faults in method or data: check', async () => {
  const broken = await caseFolder({ 'method.yaml': METHOD.replace('direction: positive', 'direction: up') });
  expect(await next(broken)).toContain('method.yaml có 1 lỗi');
  const unknown = await caseFolder({ 'phieu.csv': SURVEY.replace('A,1', 'A,77') });
  expect(await next(unknown)).toContain('Dữ liệu có 1 lỗi');
});

test('ready: score; scored: what can be done with the run; changed since: check and score again', async () => {
  const folder = await caseFolder();
  expect(await next(folder)).toContain('  ddci score\n');
  await runMain(folder, ['score']);
  expect(await next(folder)).toContain('  ddci explain out/run.json C ');
  await writeFile(join(folder, 'phieu.csv'), SURVEY.replace('A,1', 'A,4'));
  expect(await next(folder)).toContain('đã thay đổi');
  await rename(join(folder, 'out'), join(folder, 'cu'));
  expect(await next(folder)).toContain('sẵn sàng');
});

test('what it tells to type about a scored folder works', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score']);
  const lines = [...(await next(folder)).matchAll(/^ {2}ddci ([^\n]*?)(?: {3}|\n)/gmu)].map(([, line = '']) => line);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines.filter((one) => !one.startsWith('report'))) {
    const ran = await runMain(folder, line.split(' '));
    expect(ran, `${line}\n${ran.error}`).toMatchObject({ exit: 0 });
  }
});
