/** `ddci compare`: two years or two methods beside each other (SPEC §10). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison, TrackComparison } from '../../src/core/compare.ts';
import type { MethodDifference } from '../../src/method/differences.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

type Told = Comparison & {
  readonly differences: readonly MethodDifference[];
  readonly pooled: readonly { readonly alike: readonly string[]; readonly unlike: readonly string[] }[] | null;
};

interface Year {
  readonly method?: string;
  readonly survey: string;
}

/** A folder with two runs in `2023` and `2024`. */
async function twoYears(before: Year, after: Year): Promise<string> {
  const folder = await caseFolder();
  for (const [year, { method = METHOD, survey }] of [
    ['2023', before],
    ['2024', after],
  ] as const) {
    await writeFile(join(folder, 'method.yaml'), method);
    await writeFile(join(folder, 'phieu.csv'), `Đơn vị,Q1,Q2\n${survey}\n`);
    const ran = await runMain(folder, ['score', '--format', 'json', '--output', year]);
    expect(ran.exit, ran.error).toBe(0);
  }
  return folder;
}

const RUNS = ['compare', '2023/run.json', '2024/run.json'];

async function compared(folder: string, ...args: readonly string[]): Promise<Told> {
  const ran = await runMain(folder, [...RUNS, '--json', ...args]);
  expect(ran.exit, ran.error).toBe(0);
  return JSON.parse(ran.out);
}

function only({ tracks }: Comparison): TrackComparison {
  const [track] = tracks;
  if (track === undefined || tracks.length !== 1) throw new Error('not one track');
  return track;
}

describe('--pooled', () => {
  // Q1 1, 5, 4 → 4, 5, 5 and Q2 9, 1, 5 → 9, 1, 5, each scored from 1 to 10 over both years: Q1 from 1 to 5, Q2 from 1 to 9.
  // A 10(0.6 · 1 + 0.4 · 10) = 46 → 10(0.6 · 7.75 + 4) = 86.5; B 64 → 64; C 10(0.6 · 7.75 + 0.4 · 5.5) = 68.5 → 82.
  const years = [{ survey: 'A,1,9\nB,5,1\nC,4,5' }, { survey: 'A,4,9\nB,5,1\nC,5,5' }] as const;

  test('both years are scored on the values of both, by hand', async () => {
    const told = await compared(await twoYears(...years), '--pooled');
    const { units } = only(told);
    expect(units.map(({ after, before }) => [after?.id, before?.total, after?.total])).toEqual(
      [
        ['A', 46, 86.5],
        ['C', 68.5, 82],
        ['B', 64, 64],
      ].map(([id, ...totals]) => [id, ...totals.map((t) => expect.closeTo(Number(t), 9))]),
    );
    expect(told.pooled).toEqual([{ track: 'mau', alike: ['p1', 'r1'], unlike: [] }]);
    // Without it, p1 of 2024 runs from 4 to 5: A has the least.
    const own = only(await compared(await twoYears(...years)));
    expect(own.units.find(({ after }) => after?.id === 'A')?.after?.total).toBeCloseTo(46, 9);
    expect(own.sameReferences).toBe(false);
  });

  test('an indicator that is measured otherwise is not pooled, and that is told', async () => {
    const [before, after] = years;
    const folder = await twoYears(before, { ...after, method: METHOD.replace('statistic: mean', 'statistic: median') });
    const told = await compared(folder, '--pooled');
    expect(told.pooled).toEqual([{ track: 'mau', alike: ['r1'], unlike: ['p1'] }]);
    const ran = await runMain(folder, [...RUNS, '--pooled']);
    expect(ran.out).toContain('Không gộp vì cách đo khác nhau: p1.');
    expect(ran.out).toContain('Cách tính giá trị (mau): p1: statistic mean → median');
  });
});

describe('differences of method come first', () => {
  test('before any total', async () => {
    const survey = 'A,1,9\nB,5,1\nC,4,5';
    const folder = await twoYears({ survey }, { survey, method: METHOD.replace('weight: 40', 'weight: 20') });
    const { out } = await runMain(folder, RUNS);
    expect(out.indexOf('Trọng số (mau): P: tỷ trọng 60,00% → 75,00%')).toBeGreaterThan(0);
    expect(out.indexOf('Trọng số (mau): P')).toBeLessThan(out.indexOf('Hạng'));
    // The same data: nobody's values moved.
    expect(out).not.toContain('--pooled');
  });

  test('what whatif changed is all that differs between a run and its variant', async () => {
    const folder = await temporaryFolder();
    await runMain(folder, ['score', demonstration, '--format', 'json', '--output', '2023']);
    await runMain(folder, [
      'whatif',
      '2023/run.json',
      '--weight',
      'minh-bach=30',
      '--format',
      'json',
      '--output',
      '2024',
    ]);
    const told = await compared(folder);
    expect(new Set(told.differences.map(({ topic }) => topic))).toEqual(new Set(['weights']));
    const same = await runMain(folder, ['compare', '2023/run.json', '2023/run.json']);
    expect(same.out).toContain('Không có: hai kết quả có cùng quy tắc, cùng số đơn vị.');
  });
});

test('of a unit that either run withholds, nothing is shown', async () => {
  const held = `${METHOD}ranking: {minimum-responses: 2}\n`;
  const survey = 'A,1,9\nA,1,9\nB,5,1\nB,5,1\nC,4,5\nC,4,5';
  const folder = await twoYears({ survey, method: held }, { survey: survey.slice(6), method: held });
  for (const args of [[], ['--pooled']]) {
    const { units } = only(await compared(folder, ...args));
    const a = units.find(({ after }) => after?.id === 'A');
    expect([a?.after?.rank, a?.after?.total, a?.after?.tier, a?.after?.among, a?.change, a?.places]).toEqual(
      Array(6).fill(null),
    );
    expect(a?.components.map(({ after, change, share }) => [after, change, share])).toEqual(
      Array(2).fill([null, null, null]),
    );
  }
});

test('the lines fit a terminal of 80 columns, in both languages', async () => {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', demonstration, '--format', 'json', '--output', '2023']);
  await runMain(folder, [
    'whatif',
    '2023/run.json',
    '--equal',
    '--set',
    'normalisation.method=percentile',
    '--format',
    'json',
    '--output',
    '2024',
  ]);
  for (const lang of ['vi', 'en']) {
    const { out } = await runMain(folder, [...RUNS, '--lang', lang]);
    const lines = out.split('\n');
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
  }
});

test('a run that pools earlier years is scored anew as with the answers, to the last bit', async () => {
  const years = [{ survey: 'A,1,9\nB,5,1\nC,4,5' }, { survey: 'A,4,3\nB,4,2\nC,1,5' }] as const;
  const folder = await twoYears(...years);
  await writeFile(join(folder, 'method.yaml'), `${METHOD}normalisation: {pool: [2023/run.json]}\n`);
  await runMain(folder, ['score', '--format', 'json', '--output', 'pooled']);
  const changes = ['--set', 'normalisation.method=z-score'];
  await runMain(folder, ['score', '--format', 'json', '--output', 'scored', ...changes]);
  const ran = await runMain(folder, ['whatif', 'pooled/run.json', '--format', 'json', '--output', 'asked', ...changes]);
  expect(ran.exit, ran.error).toBe(0);
  const read = (name: string) => readFile(join(folder, name, 'run.json'), 'utf8');
  expect(JSON.parse(await read('asked'))).toEqual(JSON.parse(await read('scored')));
  // Another year would have to be read: that is refused.
  const other = await runMain(folder, ['whatif', 'pooled/run.json', '--set', 'normalisation.pool=[2024/run.json]']);
  expect(other.exit).toBe(2);
  expect(other.error).toContain('các năm trước');
});
