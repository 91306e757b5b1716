/** `ddci compare`: two years or two methods beside each other (SPEC §10). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison, TrackComparison } from '../../src/core/compare/comparison.ts';
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
    expect(told.pooled).toEqual([{ track: 'mau', alike: ['p1', 'r1'], unlike: [], otherSource: [] }]);
    // Without it, p1 of 2024 runs from 4 to 5: A has the least.
    const own = only(await compared(await twoYears(...years)));
    expect(own.units.find(({ after }) => after?.id === 'A')?.after?.total).toBeCloseTo(46, 9);
    expect(own.sameReferences).toBe(false);
  });

  test('an indicator that is measured otherwise is not pooled, and that is told', async () => {
    const [before, after] = years;
    const folder = await twoYears(before, { ...after, method: METHOD.replace('statistic: mean', 'statistic: median') });
    const told = await compared(folder, '--pooled');
    expect(told.pooled).toEqual([{ track: 'mau', alike: ['r1'], unlike: ['p1'], otherSource: [] }]);
    const ran = await runMain(folder, [...RUNS, '--pooled']);
    expect(ran.out).toContain('Không gộp vì cách đo khác nhau: p1.');
    expect(ran.out).toContain('Cách tính giá trị (mau): p1: cách tính (statistic) trung bình → trung vị');
    const english = await runMain(folder, [...RUNS, '--pooled', '--lang', 'en']);
    expect(english.out).toContain('Statistics (mau): p1: statistic mean → median');
  });

  test('an indicator of another question is not pooled under its old id: that is told, by name, and its scores are its own year’s', async () => {
    const [before, after] = years;
    const method = `${METHOD.replace('question: Q1', 'question: Q9')}questions: {Q9: [Q1 mới]}\n`;
    const folder = await twoYears(before, before);
    await writeFile(join(folder, 'method.yaml'), method);
    await writeFile(join(folder, 'phieu.csv'), `Đơn vị,Q1 mới,Q2\n${after.survey}\n`);
    await runMain(folder, ['score', '--format', 'json', '--output', '2024']);
    const told = await compared(folder, '--pooled');
    expect(told.pooled).toEqual([{ track: 'mau', alike: ['r1'], unlike: [], otherSource: ['p1'] }]);
    // p1 of 2024 runs from 4 to 5 by itself: A has 1 of 10, and 46, not 86.5.
    expect(only(told).units.find((unit) => unit.after?.id === 'A')?.after?.total).toBeCloseTo(46, 9);
    const { out } = await runMain(folder, [...RUNS, '--pooled']);
    expect(out.replace(/\s+/gu, ' ')).toContain(
      'mau: gộp 1/2 chỉ tiêu có ở cả hai kết quả. Không gộp vì lấy từ câu hỏi hoặc cột số liệu khác: p1.',
    );
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

  test('in Vietnamese by the names that the workbook of the method has, with the field’s name once', async () => {
    const survey = 'A,1,9\nB,5,1\nC,4,5';
    const method = `${METHOD.replace('{id: r1, question: Q2, statistic: mean, direction: positive}', '{id: r1, question: Q2, statistic: mean, direction: negative, normalisation: {no-spread: best}}').replace('direction: positive}', 'direction: negative}')}adjustments: [{unit: A, points: -1.5, reason: QĐ 12}]
tiers: [{name: Tốt, from: 70.5}, {name: Khá, from: 0}]\n`;
    const folder = await twoYears({ survey }, { survey, method });
    await writeFile(
      join(folder, 'method.yaml'),
      method.replace('Kém: 1', 'Kém: 2').replace('statistic: mean', 'statistic: median'),
    );
    await writeFile(join(folder, 'phieu.csv'), `Đơn vị,Q1,Q2\n${survey.replace('A,1', 'A,2')}\n`);
    await runMain(folder, ['score', '--format', 'json', '--output', '2025']);
    const lines = async (...runs: readonly string[]) =>
      (await runMain(folder, ['compare', ...runs, '--format', 'md'])).out
        .split('\n')
        .filter((line) => line.includes(' → '));
    const first = await lines('2023/run.json', '2024/run.json');
    expect(first).toContain('- Cách tính giá trị (mau): cả 2: chiều (direction) thuận → nghịch');
    expect(first).toContain(
      '- Chuẩn hóa (mau): r1: khi mọi giá trị bằng nhau (normalisation.no-spread) không tính điểm → điểm cao nhất',
    );
    expect(first).toContain('- Xếp loại (mau): các mức xếp loại (tiers) không có → Tốt ≥ 70,5; Khá ≥ 0');
    expect(first).toContain('- Điểm cộng, trừ (mau): A: điểm cộng, trừ (points) không có → -1,5');
    expect(await lines('2024/run.json', '2025/run.json')).toContain('- Thang đo (mau): p1: câu trả lời “Kém” 1 → 2');
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

test('two results of one title are told by their files; of two titles, by these', async () => {
  const survey = 'A,1,9\nB,5,1\nC,4,5';
  const folder = await twoYears({ survey }, { survey });
  const { out } = await runMain(folder, RUNS);
  expect(out).toContain('Trước: Thử (2023/run.json)\nSau: Thử (2024/run.json)\n');
  expect(JSON.parse((await runMain(folder, [...RUNS, '--json'])).out).before.file).toBe('2023/run.json');
  const other = await twoYears({ survey }, { survey, method: METHOD.replace('title: Thử', 'title: Thử lại') });
  expect((await runMain(other, RUNS)).out).toContain('Trước: Thử\nSau: Thử lại\n');
});

test('where ranks are of groups, units stand group by group and the group is told', async () => {
  const units = '[{id: A, group: Miền núi}, {id: B, group: Đồng bằng}, {id: C, group: Miền núi}]';
  const method = `${METHOD.replace('[{id: A}, {id: B}, {id: C}]', units)}ranking: {within: group}\n`;
  const survey = 'A,1,9\nB,5,1\nC,4,5';
  const folder = await twoYears(
    { survey, method },
    { survey, method: method.replace('C, group: Miền núi', 'C, group: Đồng bằng') },
  );
  const { out } = await runMain(folder, RUNS);
  const rows = out.split('\n').filter((line) => / (?:Miền núi|Đồng bằng) {2}/u.test(line));
  expect(out).toMatch(/Hạng +Trước +Nhóm +Đơn vị/u);
  expect(rows.map((row) => row.trim().split(/ {2,}/u).slice(0, 4))).toEqual([
    ['1', '2', 'Miền núi', 'A'],
    ['1', '1', 'Miền núi → Đồng bằng', 'C'],
    ['2', '1', 'Đồng bằng', 'B'],
  ]);
  // Ranked in one list, groups are no matter.
  expect((await runMain(await twoYears({ survey }, { survey }), RUNS)).out).not.toContain('Nhóm');
});

test('a fault of the map of units is told by the header that the map has', async () => {
  const survey = 'A,1,9\nB,5,1\nC,4,5';
  const folder = await twoYears({ survey }, { survey });
  await writeFile(join(folder, 'map.csv'), 'Cũ,Mới,Kế thừa\nA,A,có lẽ\n');
  const { error } = await runMain(folder, [...RUNS, '--units', 'map.csv']);
  expect(error).toContain('“Kế thừa” không nhận giá trị “có lẽ”');
  await writeFile(join(folder, 'map.csv'), 'x,Mới\nA,A\n');
  expect((await runMain(folder, [...RUNS, '--units', 'map.csv'])).error).toContain('Không tìm thấy cột “cũ (old)”');
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
  await runMain(folder, ['score', '--format', 'json', '--output', 'scored', '--no-uncertainty', ...changes]);
  const ran = await runMain(folder, ['whatif', 'pooled/run.json', '--format', 'json', '--output', 'asked', ...changes]);
  expect(ran.exit, ran.error).toBe(0);
  // What was not answered is known with the answers only.
  const read = async (name: string) => {
    const { digest, nonResponse: _, ...run } = JSON.parse(await readFile(join(folder, name, 'run.json'), 'utf8'));
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    return run;
  };
  expect(await read('asked')).toEqual(await read('scored'));
  // Another year would have to be read: that is refused.
  const other = await runMain(folder, ['whatif', 'pooled/run.json', '--set', 'normalisation.pool=[2024/run.json]']);
  expect(other.exit).toBe(2);
  expect(other.error).toContain('các năm trước');
});

describe('whether changes can be told from chance', () => {
  const [before, after] = [{ survey: 'A,1,9\nB,5,1\nC,4,5' }, { survey: 'A,4,9\nB,5,1\nC,5,5' }];

  test('two runs of the same rows are of one sample: no error is given', async () => {
    const { chance, units } = only(await compared(await twoYears(before, before)));
    expect(chance).toEqual({ kind: 'untested', reason: 'same-survey', runs: [] });
    expect(units.map((unit) => unit.chance)).toEqual([null, null, null]);
  });

  test('a run without the error of sampling is named', async () => {
    const method = `${METHOD}\nuncertainty: {replicates: 0}\n`;
    const folder = await twoYears({ ...before, method }, after);
    expect(only(await compared(folder)).chance).toEqual({ kind: 'untested', reason: 'not-computed', runs: ['before'] });
    const { out } = await runMain(folder, [...RUNS, '--lang', 'en']);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('as the older run holds no error of sampling');
  });
});
