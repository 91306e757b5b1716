/** A score computes the error of sampling itself, and every output shows it (SPEC §9, §10.4). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { runMain } from '../run-main.ts';
import { caseFolder } from './case.ts';

const METHOD = `ddci: 1
title: Thử
tracks:
  - id: xa
    name: Khối xã
    units: [{id: A, name: Xã A}, {id: B, name: Xã B}, {id: C, name: Xã C}, {id: D, name: Xã D}]
    survey: {file: phieu.csv, unit: dv}
    components:
      - {id: c, indicators: [{id: i, question: q, scale: s, statistic: share, of: [1], direction: positive}]}
scales: {s: {answers: {co: 1, khong: 0}}}
normalisation: {method: goalposts, lower: 0, upper: 100}
`;

/** Of 40, 40, 12 and 40: agree. A, B and C cannot be distinguished, D can. */
const AGREE = [
  { unit: 'A', forms: 40, agree: 36 },
  { unit: 'B', forms: 40, agree: 35 },
  { unit: 'C', forms: 12, agree: 12 },
  { unit: 'D', forms: 40, agree: 12 },
];

async function surveyed(): Promise<string> {
  const rows = AGREE.flatMap(({ unit, forms, agree }) =>
    Array.from({ length: forms }, (_, k) => `${unit},${k < agree ? 'co' : 'khong'}`),
  );
  return caseFolder({ 'method.yaml': METHOD, 'phieu.csv': ['dv,q', ...rows, ''].join('\n') });
}

async function scored(folder: string, ...more: readonly string[]): Promise<Run> {
  const ran = await runMain(folder, ['score', '--json', '--format', 'json', ...more]);
  expect(ran.exit, ran.error).toBe(0);
  return JSON.parse(ran.out);
}

test('the run holds it, from 2,000 draws of seed 1', async () => {
  const run = await scored(await surveyed());
  const [found] = run.robustness?.respondents ?? [];
  expect(run.robustness).toMatchObject({ seed: 1, weights: [], choices: [] });
  expect(found).toMatchObject({ track: 'xa', replicates: 2000, confidence: 0.95, simultaneous: false, tooFew: [] });
  expect(found?.units.map(({ unit, rank }) => [unit, rank.low, rank.high])).toEqual([
    ['C', 1, 3],
    ['A', 1, 3],
    ['B', 1, 3],
    ['D', 4, 4],
  ]);
  // Rows 1 to 3 of the ranking; and the fourth, which is alone.
  expect(found?.units.map(({ alikeRows }) => alikeRows)).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
    [4, 4],
  ]);
});

test('the terminal begins with the units that may all be the first, marks the thin one and says what to think of it', async () => {
  const { out } = await runMain(await surveyed(), ['score', '--format', 'json']);
  const text = out.replace(/\s+/gu, ' ');
  expect(text).toContain(
    'trong 3 đơn vị sau (mức tin cậy 95%): Xã C; Xã A; Xã B. Chênh lệch điểm có thể chỉ do chọn mẫu',
  );
  expect(text.indexOf('Chưa đủ căn cứ')).toBeLessThan(text.indexOf('Khoảng hạng'));
  expect(text).toMatch(/│ 1 │ Xã C │ 100,00 │ 1–3 │ │ 12 \(ít\) │/u);
  expect(text).toContain('Ví dụ: Xã C có 12 phiếu; với mức tin cậy 95%, có thể xếp từ hạng 1 đến hạng 3.');
  expect(text).toContain('Đơn vị có ít hơn 30 phiếu, cần thận trọng khi so sánh: Xã C.');
  expect(text).toMatch(/Độ tin cậy của tổng điểm trong khối: 0,\d\d/u);
});

test('page, Markdown and CSV show it too', async () => {
  const folder = await surveyed();
  await runMain(folder, ['score', '--format', 'csv,md,html']);
  const read = (name: string) => readFile(join(folder, 'out', name), 'utf8');
  for (const text of [await read('report.md'), await read('report.html')]) {
    expect(text).toContain('trong 3 đơn vị sau (mức tin cậy 95%)');
    expect(text).toContain('Khoảng hạng');
    expect(text).toContain('12 (ít)');
    expect(text).toContain('Độ tin cậy của tổng điểm trong khối');
  }
  const [head, first, , , last] = (await read('csv/ranking.csv')).split('\n');
  expect(head).toMatch(/,rank_low,rank_high,standard_error,reliability,thin_base$/u);
  expect(first).toMatch(/,1,3,[\d.]+,0\.\d+,1$/u);
  expect(last).toMatch(/,4,4,[\d.]+,0\.\d+,$/u);
});

test('`--no-uncertainty` and `uncertainty.replicates` 0 leave it out, and the report says that it does not know', async () => {
  const folder = await surveyed();
  const zero = ['--set', 'uncertainty.replicates=0'];
  expect((await scored(folder, '--no-uncertainty')).robustness).toBeUndefined();
  expect((await scored(folder, ...zero)).robustness).toBeUndefined();
  const { out } = await runMain(folder, ['score', '--format', 'json', ...zero]);
  expect(out).not.toContain('Khoảng hạng');
  expect(out.replace(/\s+/gu, ' ')).toContain('chưa biết thứ hạng chắc chắn đến mức nào');
});

test('`ranking.thin-base` says which units are marked', async () => {
  const set = ['--set', 'ranking.thin-base=12'];
  const { out } = await runMain(await surveyed(), ['score', '--format', 'json', ...set]);
  expect(out).not.toContain('(ít)');
});

test('the part that a run file has stays with its own seed where the others are made with another', async () => {
  const folder = await surveyed();
  const run = await scored(folder);
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  const more = ['--only', 'weights', '--draws', '10', '--seed', '5', '--format', 'json', '--json'];
  const ran = await runMain(folder, ['robustness', 'run.json', ...more]);
  expect(ran.exit, ran.error).toBe(0);
  const { robustness } = JSON.parse(ran.out);
  expect(robustness).toMatchObject({ seed: 5, respondents: [{ seed: 1, track: 'xa' }] });
  expect(robustness.respondents[0].units).toEqual(run.robustness?.respondents[0]?.units);
});
