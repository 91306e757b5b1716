/** `ddci report --each-unit`: a report of every unit, beside those of the run. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const CASE = fileURLToPath(new URL('../../fixtures/each-unit', import.meta.url));
const UNITS = ['Ban-Dan-toc', 'CON-5d42e25b', 'STC', 'STP', 'So-Y-te'];
const start = promisify(execFile);
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (chromium === undefined) console.warn('each-unit: pages are not counted, because Chromium is not installed');

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
    'Ban Dân tộc Sở, ban, ngành · Ban Dân tộc Kết quả của đơn vị không được công bố vì số phiếu đánh giá ít hơn mức tối thiểu.',
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

test.skipIf(chromium === undefined)('a unit is printed on one A4 page', { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  expect((await runMain(folder, ['score', demonstration, '--format', 'json', '--quiet'])).exit).toBe(0);
  const demo = join(await reported(folder, '--format', 'html'), 'SKHCN.html');
  await crowded(folder);
  const ran = await runMain(folder, ['report', 'crowded.json', '--each-unit', '--format', 'html', '--output', 'long']);
  expect(ran.exit, ran.error).toBe(0);
  const [long = ''] = (await readdir(join(folder, 'long', 'units'))).filter((file) => file.startsWith('don-vi-3'));
  for (const page of [demo, join(folder, 'long', 'units', long)]) expect(await pagesOf(page, folder), page).toBe(1);
});

/** Twelve components, and every name as long as anybody would write it. */
async function crowded(folder: string): Promise<void> {
  const long = 'Chỉ số về tính minh bạch, khả năng tiếp cận thông tin, văn bản pháp luật, quy hoạch của đơn vị '.repeat(
    2,
  );
  const figures = Array.from({ length: 24 }, (_, i) => `${long} ${i}`);
  const units = Array.from({ length: 6 }, (_, u) => ({
    id: `đơn vị ${u}`,
    name: `${long} ${u}`,
    group: 'Nhóm đô thị',
  }));
  const method = {
    ddci: 1,
    title: long,
    tracks: [
      {
        id: 't',
        name: long,
        units,
        published: { file: 'figures.csv', unit: 'Đơn vị' },
        components: Array.from({ length: 12 }, (_, c) => ({
          id: `tp-${c}`,
          name: `${long} ${c}`,
          weight: 1,
          indicators: [0, 1].map((i) => ({
            id: `CT${c}.${i}`,
            name: `${long} ${c} ${i}`,
            published: figures[2 * c + i],
            direction: 'positive',
          })),
        })),
      },
    ],
    tiers: [
      { name: 'Tốt', from: 50 },
      { name: 'Thấp', from: 0 },
    ],
  };
  const row = (u: number) => [`đơn vị ${u}`, ...figures.map((_, i) => (7 * u * (i + 3)) % 31)];
  const lines = [['Đơn vị', ...figures], ...units.map((_, u) => row(u))];
  await writeFile(
    join(folder, 'figures.csv'),
    lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'),
  );
  await writeFile(join(folder, 'crowded-method.json'), JSON.stringify(method));
  const ran = await runMain(folder, ['score', 'crowded-method.json', '--format', 'json', '--output', 'c', '--json']);
  expect(ran.exit, ran.error).toBe(0);
  const run = JSON.parse(ran.out);
  const alike = units.map(({ id }) => id);
  const sure = {
    ranked: 9,
    standardError: 1,
    total: { low: 1, high: 2 },
    rank: { low: 1, high: 6 },
    tiers: [],
    firstThree: 1,
  };
  const respondents = { track: 't', replicates: 9, confidence: 0.95, simultaneous: true, respondents: 9, shared: 0 };
  run.robustness = {
    seed: 1,
    respondents: [
      {
        ...respondents,
        fixed: [],
        tooFew: [],
        above: units.map(() => units.map(() => 0.5)),
        pooled: [],
        units: units.map(({ id }) => ({ unit: id, ...sure, alike })),
      },
    ],
    weights: [],
    choices: [],
  };
  await writeFile(join(folder, 'crowded.json'), JSON.stringify(run));
}

async function pagesOf(page: string, folder: string): Promise<number> {
  const pdf = join(folder, 'page.pdf');
  const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'browser')}`];
  await start(chromium ?? '', [
    ...options,
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    pathToFileURL(page).href,
  ]);
  const text = await readFile(pdf, 'latin1');
  return text.match(/\/Type \/Page\b/gu)?.length ?? 0;
}
