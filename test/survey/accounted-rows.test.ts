/** Every row that is not blank is used, left out by name, or an error (SPEC §3.5). */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { caseFolder, METHOD } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

async function scored(folder: string) {
  const { exit, out } = await runMain(folder, ['score', '--json', '--format', 'json']);
  const { findings, tracks }: { findings: Finding[]; tracks?: Run['tracks'] } = JSON.parse(out);
  return { exit, findings, responses: tracks?.[0]?.responses ?? [] };
}

async function score(survey: string, method = METHOD) {
  return scored(await caseFolder({ 'method.yaml': method, 'phieu.csv': survey }));
}

async function scoreWorkbook(rows: readonly (readonly (string | number)[])[]) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Phiếu').addRows(rows.map((row) => [...row]));
  const folder = await caseFolder({ 'method.yaml': METHOD.replace('phieu.csv', 'phieu.xlsx') });
  await workbook.xlsx.writeFile(join(folder, 'phieu.xlsx'));
  return scored(folder);
}

/** r1 of figures whose columns have no names. */
function figuresMethod(rows: string): string {
  const published = `    published: {file: so.csv, unit: "#A"${rows}}\n    units:`;
  return METHOD.replace('    units:', published).replace(
    '{id: r1, question: Q2, statistic: mean, direction: positive}',
    '{id: r1, published: "#B", direction: positive}',
  );
}

const found = (findings: readonly Finding[], code: Finding['code']) =>
  findings.filter((finding) => finding.code === code).map(({ level, arguments: args }) => ({ level, ...args }));

test('a row with text that names no unit and answers nothing is left out by number', async () => {
  const { exit, findings, responses } = await score(
    'Ghi chú,Đơn vị,Q1,Q2\n,A,1,9\nphiếu hỏng,,,\n,,,\n,B,5,1\n,C,4,5\nngười nhập: x,,,\n',
  );
  expect(exit).toBe(0);
  expect(found(findings, 'left-out')).toEqual([{ level: 'note', reason: 'no-unit', count: 2, rows: [3, 7] }]);
  expect(responses.reduce((sum, { received }) => sum + received, 0)).toBe(5);
});

test.each([';', ','])('lines of a text file with %s in column A of a workbook are an error', async (delimiter) => {
  const lines = ['Đơn vị,Q1,Q2', 'A,1,9', 'B,5,1'].map((line) => [line.replaceAll(',', delimiter)]);
  const whole = await scoreWorkbook(lines);
  expect(whole.exit).toBe(1);
  expect(found(whole.findings, 'whole-lines')).toEqual([{ level: 'error', rows: [1], count: 1, found: delimiter }]);
  const some = await scoreWorkbook([['Đơn vị', 'Q1', 'Q2'], ['A', 1, 9], ['B', 5, 1], [`C${delimiter}4${delimiter}5`]]);
  expect(some.exit).toBe(1);
  expect(found(some.findings, 'whole-lines')).toEqual([{ level: 'error', rows: [4], count: 1, found: delimiter }]);
});

const NUMBERS = ['Đơn vị', 'Q1', 'Q2'];

test('answers that slid to the right in a workbook are an error with their rows', async () => {
  const slid = await scoreWorkbook([NUMBERS, ['A', 1, 9], ['B', '', 5, 1], ['C', 4, '', 5], ['A', 1, '']]);
  expect(slid.exit).toBe(1);
  expect(found(slid.findings, 'slid-rows')).toEqual([{ level: 'error', rows: [3, 4], count: 2 }]);
});

test('an answer that slid into the column of units is no sum, though it is a word of sums', async () => {
  const method = METHOD.replace('Kém: 1', 'Kém: 1, Trung bình: 3');
  const rows = (last: string) => `Đơn vị,Q1,Q2\nA,Kém,9\nB,Trung bình,1\n${last}`;
  const slid = await score(rows('Trung bình,5,\nC,Kém,5\n'), method);
  expect(slid.exit).toBe(1);
  expect(found(slid.findings, 'slid-rows')).toEqual([{ level: 'error', rows: [4], count: 1 }]);
  // A sum of a group, and one at the foot.
  for (const last of ['Trung bình,2,5\nC,Kém,5\n', 'C,Kém,5\nTrung bình,2,\n'])
    expect(found((await score(rows(last), method)).findings, 'slid-rows')).toEqual([]);
});

test('sums and notes next to a table are no answers that slid', async () => {
  const sums = await scoreWorkbook([NUMBERS, ['A', 1, 9, 10], ['B', '', 5, 5], ['C', 4, 6, 10]]);
  const notes = await scoreWorkbook([NUMBERS, ['A', 1, 9], ['B', '', 5, 'gọi lại'], ['C', 4, 6]]);
  for (const { exit, findings } of [sums, notes]) {
    expect(exit).toBe(0);
    expect(found(findings, 'slid-rows')).toEqual([]);
  }
});

test('a row that slid out of the selection is an error, rows about units that are not ranked are none', async () => {
  const method = METHOD.replace('unit: Đơn vị', 'unit: Đơn vị, where: {Năm: 2022}');
  const rows = ',A,2022,1,9\n,B,2022,5,1\n,C,2022,4,5\n';
  const slid = await score(`Phiếu,Đơn vị,Năm,Q1,Q2\n${rows},,A,2022,1\n`, method);
  expect(found(slid.findings, 'slid-rows')).toEqual([{ level: 'error', rows: [5], count: 1 }]);
  const good = await score(`Phiếu,Đơn vị,Năm,Q1,Q2\n${rows},Z,2021,1,1\n`, method);
  expect(good.exit).toBe(0);
  expect(found(good.findings, 'slid-rows')).toEqual([]);
});

test('of several files, the one without rows is an error', async () => {
  const method = METHOD.replace('phieu.csv', 'phieu-*.csv');
  const files = { 'phieu-1.csv': 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\n', 'phieu-2.csv': 'Đơn vị,Q1,Q2\n' };
  const { exit, findings } = await scored(await caseFolder({ 'method.yaml': method, ...files }));
  expect(exit).toBe(1);
  expect(findings.map(({ code, place }) => [code, place])).toEqual([['no-rows', { file: 'phieu-2.csv' }]]);
});

test.each(['rows: "1-", ', ''])('a table without a header row loses no row (%s)', async (rows) => {
  const method = METHOD.replace('unit: Đơn vị', `${rows}unit: "#A"`).concat('questions: {Q1: "#B", Q2: "#C"}\n');
  const { exit, responses } = await score('A,1,9\nB,5,1\nC,4,5\n', method);
  expect(exit).toBe(0);
  expect(responses.map(({ used }) => used)).toEqual([1, 1, 1]);
});

test.each([
  ['its first row', 'A,9\nB,1\nC,5\n', ', rows: "1-"', [9, 1, 5]],
  ['a first row that names a unit', 'A,9\nB,1\nC,5\n', '', [9, 1, 5]],
  ['a title over it', 'BIỂU 1,\nA,9\nB,1\nC,5\n', '', [9, 1, 5]],
  ['a header', 'Tên,Tỷ lệ\nA,9\nB,1\nC,5\n', '', [9, 1, 5]],
])('a table of figures without names of columns loses no row: %s', async (_, table, rows, values) => {
  const folder = await caseFolder({ 'method.yaml': figuresMethod(rows), 'so.csv': table });
  const { exit, out } = await runMain(folder, ['score', '--json', '--format', 'json']);
  const { findings, tracks }: { findings: Finding[]; tracks: Run['tracks'] } = JSON.parse(out);
  expect({ exit, values: tracks[0]?.indicators[1]?.values }, JSON.stringify(findings)).toEqual({ exit: 0, values });
});

test('a first row whose unit is written wrong is no header', async () => {
  const method = figuresMethod('').replace('{id: A}', '{id: A, name: Sở Công Thương}');
  const folder = await caseFolder({ 'method.yaml': method, 'so.csv': 'Sở Công Thươngg,9\nB,1\nC,5\n' });
  expect(found((await scored(folder)).findings, 'unknown-unit')).toEqual([
    expect.objectContaining({ text: 'Sở Công Thươngg', rows: [1] }),
  ]);
  const survey = METHOD.replace('unit: Đơn vị', 'unit: "#A"').concat('questions: {Q1: "#B", Q2: "#C"}\n');
  const named = survey.replace('{id: A}', '{id: A, name: Sở Công Thương}');
  expect(found((await score('Sở Công Thươngg,1,9\nB,5,1\nC,4,5\n', named)).findings, 'unknown-unit')).toEqual([
    expect.objectContaining({ text: 'Sở Công Thươngg', rows: [1] }),
  ]);
});

test('with letters for columns a header is still passed over', async () => {
  const method = METHOD.replace('unit: Đơn vị', 'unit: "#A"').concat('questions: {Q1: "#B", Q2: "#C"}\n');
  const { exit, responses } = await score('Tên,Câu 1,Câu 2\nA,1,9\nB,5,1\nC,4,5\n', method);
  expect(exit).toBe(0);
  expect(responses.map(({ used }) => used)).toEqual([1, 1, 1]);
});

test.each([
  ['a header without rows', 'Đơn vị,Q1,Q2\n', METHOD, 'no-rows'],
  [
    'a selection that leaves none',
    'Đơn vị,Năm,Q1,Q2\nA,2021,1,9\nB,2021,5,1\n',
    METHOD.replace('unit: Đơn vị', 'unit: Đơn vị, where: {Năm: 2022}'),
    'empty-selection',
  ],
  [
    'a run of which no unit is ranked',
    'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\n',
    METHOD.concat('ranking: {minimum-responses: 10}\n'),
    'none-ranked',
  ],
] as const)('%s is an error', async (_, survey, method, code) => {
  const { exit, findings } = await score(survey, method);
  expect(exit).toBe(1);
  expect(found(findings, code)).toMatchObject([{ level: 'error' }]);
});
