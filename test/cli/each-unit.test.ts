/** `ddci report --each-unit`: a report of every unit, beside those of the run. */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

const CASE = fileURLToPath(new URL('../../fixtures/each-unit', import.meta.url));
const UNITS = ['Ban-Dan-toc', 'CON-5d42e25b', 'STC', 'STP', 'So-Y-te'];

async function scored(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(CASE, folder, { recursive: true });
  expect((await runMain(folder, ['score', '--format', 'json', '--quiet'])).exit).toBe(0);
  return folder;
}

async function reported(folder: string, ...more: readonly string[]): Promise<string> {
  const ran = await runMain(folder, ['report', 'out/run.json', '--each-unit', '--output', 'each', ...more]);
  expect(ran.exit, ran.error).toBe(0);
  return join(folder, 'each', 'units');
}

test('every unit has its report in each format, and the index leads to all of them', async () => {
  const units = await reported(await scored(), '--format', 'html,xlsx,md');
  const files = await readdir(units);
  const wanted = [...UNITS, 'index'].flatMap((name) => ['html', 'xlsx', 'md'].map((format) => `${name}.${format}`));
  expect(files.sort()).toEqual(wanted.sort());
  const index = await readFile(join(units, 'index.html'), 'utf8');
  expect([...index.matchAll(/ href="\.\/([^"]+)"/gu)].map(([, file]) => file).sort()).toEqual(
    UNITS.map((name) => `${name}.html`).sort(),
  );
  expect((await readdir(join(units, '..'))).sort()).toContain('report.html');
});

test('of a withheld unit its page says that it is withheld, and nothing else', async () => {
  const folder = await scored();
  await cp(join(folder, 'out'), join(folder, 'before'), { recursive: true });
  const units = await reported(folder, '--format', 'html', '--against', 'before/run.json');
  const page = await readFile(join(units, 'Ban-Dan-toc.html'), 'utf8');
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/su.exec(page) ?? [];
  expect(
    main
      .replace(/<[^>]*>/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ).toBe(
    'Ban Dân tộc Sở, ban, ngành · Ban Dân tộc Kết quả của đơn vị không được công bố vì số phiếu khảo sát ít hơn mức tối thiểu.',
  );
});

test('a name is only ever text, and the question stands in its own words', async () => {
  const units = await reported(await scored(), '--format', 'html');
  const page = await readFile(join(units, 'So-Y-te.html'), 'utf8');
  expect(page).toContain('Sở Y tế | &lt;b&gt;&amp;&lt;/b&gt;');
  expect(page).toContain('Ông/Bà hài lòng với hỗ trợ của đơn vị? (1–5)');
});

test('twice the same run, the same bytes', async () => {
  const folder = await scored();
  const one = await reported(folder, '--format', 'html,xlsx,md');
  const first = await Promise.all((await readdir(one)).map((file) => readFile(join(one, file))));
  const two = await reported(folder, '--format', 'html,xlsx,md');
  const second = await Promise.all((await readdir(two)).map((file) => readFile(join(two, file))));
  expect(second).toEqual(first);
});

test.each([
  [['--against', 'out/run.json'], '--against chỉ dùng cùng --each-unit.'],
  [['--units', 'map.csv'], '--units chỉ dùng cùng --each-unit.'],
  [['--each-unit', '--units', 'map.csv'], '--units chỉ dùng cùng --against.'],
  [['--each-unit', '--format', 'csv,json'], '--each-unit cần ít nhất một trong các định dạng'],
])('wrong use is told before anything is written: %j', async (options, sentence) => {
  const folder = await scored();
  const ran = await runMain(folder, ['report', 'out/run.json', '--output', 'each', ...options]);
  expect(ran.exit).toBe(2);
  expect(ran.error).toContain(sentence);
  expect(existsSync(join(folder, 'each'))).toBe(false);
});

test('an earlier run is never written over', async () => {
  const folder = await scored();
  const ran = await runMain(folder, [
    ...['report', 'out/run.json', '--each-unit', '--format', 'md', '--force'],
    ...['--against', 'each/run.json', '--output', 'each'],
  ]);
  expect(ran.exit).toBe(3);
  await cp(join(folder, 'out'), join(folder, 'each'), { recursive: true });
  const again = await runMain(folder, [
    ...['report', 'out/run.json', '--each-unit', '--format', 'md', '--force'],
    ...['--against', 'each/run.json', '--output', 'each'],
  ]);
  expect(again.exit).toBe(4);
});
