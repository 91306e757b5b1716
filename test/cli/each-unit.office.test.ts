import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withDigest } from '../../src/io/write/run-digest.ts';
import { demonstration } from '../demonstration.ts';
import { chromiumPath, isMissing } from '../needs.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

test.skipIf(isMissing('Chromium'))('a unit is printed on one A4 page (needs Chromium)', async () => {
  const folder = await temporaryFolder();
  expect((await runMain(folder, ['score', demonstration, '--format', 'json', '--quiet'])).exit).toBe(0);
  await crowded(folder);
  for (const [run, output] of [
    ['out/run.json', 'each'],
    ['crowded.json', 'long'],
  ] as const) {
    const ran = await runMain(folder, ['report', run, '--each-unit', '--format', 'html', '--output', output]);
    expect(ran.exit, ran.error).toBe(0);
  }
  const demo = join(folder, 'each', 'units', 'SKHCN.html');
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
  const { digest: _, ...run } = JSON.parse(ran.out);
  const [track] = run.tracks;
  const alike = units.map(({ id }) => id);
  const sure = {
    ranked: 9,
    standardError: 1,
    total: null,
    rank: { low: 1, high: 6 },
    tiers: [],
    firstThree: 1,
  };
  const respondents = { track: 't', replicates: 9, confidence: 0.95, simultaneous: true, respondents: 0, shared: 0 };
  run.robustness = {
    seed: 1,
    respondents: [
      {
        ...respondents,
        fixed: track.indicators.map(({ id }: { id: string }) => id),
        tooFew: [],
        above: units.map(() => units.map(() => 0.5)),
        pooled: [],
        units: track.ranking.map(({ unit }: { unit: string }) => ({ unit, ...sure, alike })),
      },
    ],
    weights: [],
    choices: [],
  };
  await writeFile(join(folder, 'crowded.json'), JSON.stringify(withDigest(run)));
}

async function pagesOf(page: string, folder: string): Promise<number> {
  const pdf = join(folder, 'page.pdf');
  const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'browser')}`];
  await promisify(execFile)(chromiumPath, [
    ...options,
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    pathToFileURL(page).href,
  ]);
  const text = await readFile(pdf, 'latin1');
  return text.match(/\/Type \/Page\b/gu)?.length ?? 0;
}
