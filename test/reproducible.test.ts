/** The same inputs give the same bytes, and the order of the forms gives nothing. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { demonstration } from './demonstration.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const FILES = [
  'run.json',
  'report.xlsx',
  'report.docx',
  'csv/ranking.csv',
  'csv/components.csv',
  'csv/indicators.csv',
  'csv/findings.csv',
];

test('two runs of the demonstration give equal bytes in every output, whatever the clock says', async () => {
  const folder = await temporaryFolder();
  const score = (output: string) =>
    runMain(folder, ['score', demonstration, '--format', 'xlsx,docx,csv', '--output', output]);
  expect((await score('first')).exit).toBe(0);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  try {
    expect((await score('second')).exit).toBe(0);
  } finally {
    vi.useRealTimers();
  }
  for (const file of FILES) {
    const [first, second] = await Promise.all(['first', 'second'].map((run) => readFile(join(folder, run, file))));
    expect(first?.length).toBeGreaterThan(100);
    expect(first?.equals(second ?? Buffer.alloc(0)), file).toBe(true);
  }
});

test('shuffling the forms changes no value, score or rank by a bit', async () => {
  const folder = await temporaryFolder();
  await cp(dirname(demonstration), join(folder, 'shuffled'), { recursive: true });
  const survey = join(folder, 'shuffled', 'khao-sat-dia-phuong.csv');
  const [header = '', ...forms] = (await readFile(survey, 'utf8')).trimEnd().split(/\r?\n/u);
  await writeFile(survey, [header, ...shuffled(forms)].join('\n'));
  await runMain(folder, ['score', demonstration, '--format', 'csv', '--output', 'first']);
  await runMain(folder, ['score', 'shuffled/method.yaml', '--format', 'csv', '--output', 'second']);
  for (const file of ['ranking', 'components', 'indicators']) {
    const [first, second] = await Promise.all(
      ['first', 'second'].map((run) => readFile(join(folder, run, 'csv', `${file}.csv`), 'utf8')),
    );
    expect(first?.length).toBeGreaterThan(1000);
    expect(second).toBe(first);
  }
  // In run.json the input's hash and the addresses of findings tell that the file is another; nothing else may.
  const runs = await Promise.all(
    ['first', 'second'].map(async (run) => JSON.parse(await readFile(join(folder, run, 'run.json'), 'utf8'))),
  );
  const [first, second] = runs.map(({ tracks, method }) => JSON.stringify({ tracks, method }));
  expect(second).toBe(first);
});

/** In an order that is the same in every test run. */
function shuffled(lines: readonly string[]): string[] {
  return lines
    .map((line, i) => ({ line, key: ((i + 1) * 7919) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line);
}
