/** Files that would once have given another ranking without a word. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const UNITS = ['SCT', 'STC', 'SYT'];
const SCALE = { answers: { Kém: 1, Yếu: 2, 'Trung bình': 3, Khá: 4, Tốt: 5 } };

/** Units are ranked though their values are equal. */
const RANKED = { normalisation: { 'no-spread': 'middle' } };

/** One track of three units; questions are read by their mean. */
function method(survey: unknown, questions: readonly string[], more: object = {}) {
  const indicators = questions.map((question) => {
    return { id: `i-${question}`, question, scale: 'muc', statistic: 'mean', direction: 'positive' };
  });
  const tracks = [{ id: 't', survey, units: UNITS.map((id) => ({ id })), components: [{ id: 'C', indicators }] }];
  return { ddci: 1, title: 'Bẫy (dữ liệu giả định)', tracks, scales: { muc: SCALE }, ...more };
}

async function score(content: object, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'method.json'), JSON.stringify(content));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const run = () => runMain(folder, ['score', '--json', '--format', 'json', '--force']);
  return { folder, run };
}

function codes(out: string): string[] {
  const { findings }: { findings: Finding[] } = JSON.parse(out);
  return findings.map(({ level, code }) => `${level} ${code}`);
}

test('an answer “Trung bình” in the first column is an answer', async () => {
  const survey = { file: 's.csv', layout: 'matrix', pattern: '{question} [{unit}]' };
  const rows = [...Array(6).fill('Trung bình,Kém,Khá'), ...Array(2).fill('Khá,Tốt,Trung bình')];
  const { run } = await score(method(survey, ['Q1']), { 's.csv': `Q1 [SCT],Q1 [STC],Q1 [SYT]\n${rows.join('\n')}\n` });
  const result: Run = JSON.parse((await run()).out);
  // SCT (6·3 + 2·4)/8, STC (6·1 + 2·5)/8, SYT (6·4 + 2·3)/8.
  expect(result.tracks[0]?.indicators[0]?.values).toEqual([3.25, 2, 3.75]);
  expect(result.tracks[0]?.responses.map(({ used }) => used)).toEqual([8, 8, 8]);
});

test('a totals row under a respondent column is passed over, and a row without a code is told', async () => {
  const survey = { file: '*.csv', layout: 'file-per-unit', respondent: 'STT' };
  const files = Object.fromEntries(UNITS.map((unit) => [`${unit}.csv`, 'STT,Q1\n1,Khá\n2,Tốt\nTB,Trung bình\n,Kém\n']));
  const { run } = await score(method(survey, ['Q1'], RANKED), files);
  const { out } = await run();
  const result: Run = JSON.parse(out);
  expect(result.tracks[0]?.responses.map(({ used }) => used)).toEqual([3, 3, 3]);
  expect(codes(out)).toContain('warning no-respondent');
  expect(codes(out)).toContain('note totals-rows');
});

test('a table that is read twice is an error, and a copied file a warning', async () => {
  const files = { 'a.csv': 'DV,Q1\nSCT,Khá\nSTC,Tốt\nSYT,Kém\n' };
  const twice = await score(
    method(
      [
        { file: 'a.csv', unit: 'DV' },
        { file: '*.csv', unit: 'DV' },
      ],
      ['Q1'],
    ),
    files,
  );
  const ran = await twice.run();
  expect(ran.exit).toBe(1);
  expect(codes(ran.out)).toContain('error table-twice');
  const copied = await score(method({ file: '*.csv', unit: 'DV' }, ['Q1']), files);
  await copyFile(join(copied.folder, 'a.csv'), join(copied.folder, 'a - Copy.csv'));
  expect(codes((await copied.run()).out)).toContain('warning same-content');
});

test('one column is not read for two questions', async () => {
  const questions = ['Q1', '#B'];
  const { run } = await score(method({ file: 'a.csv', unit: 'DV' }, questions), { 'a.csv': 'DV,Q1\nSCT,Khá\n' });
  const ran = await run();
  expect(ran.exit).toBe(1);
  expect(codes(ran.out)).toContain('error shared-column');
});

test('respondents are the same in sources that are joined by a third', async () => {
  const survey = [
    { file: 'a.csv', unit: 'DV', respondent: 'id', questions: ['Q1'] },
    { file: 'b.csv', unit: 'DV', respondent: 'id', questions: ['Q2'] },
    { file: 'c.csv', unit: 'DV', respondent: 'id' },
  ];
  const { run } = await score(method(survey, ['Q1', 'Q2'], RANKED), {
    'a.csv': 'id,DV,Q1\n1,SCT,Kém\n2,STC,Tốt\n3,SYT,Khá\n',
    'b.csv': 'id,DV,Q2\n1,SCT,Tốt\n',
    'c.csv': 'id,DV,Q1,Q2\n1,SCT,Khá,Kém\n',
  });
  const result: Run = JSON.parse((await run()).out);
  expect(result.tracks[0]?.responses[0]).toMatchObject({ received: 3, used: 1 });
  expect(result.tracks[0]?.indicators.map(({ values }) => values[0])).toEqual([4, 1]);
});

test('a matrix header matches its pattern folded', async () => {
  const survey = { file: 's.csv', layout: 'matrix', pattern: '{question} - {unit}' };
  const { run } = await score(method(survey, ['Q1']), { 's.csv': 'Q1 – SCT,q1-STC,Q1  -  syt\nKhá,Tốt,Kém\n' });
  const result: Run = JSON.parse((await run()).out);
  expect(result.tracks[0]?.indicators[0]?.values).toEqual([4, 5, 1]);
});

test('where the column of units is a column of people, no text of it is told', async () => {
  const survey = { file: 'a.csv', unit: 'Họ và tên' };
  const { run } = await score(method(survey, ['Q1']), { 'a.csv': 'Họ và tên,Q1\nCanary Một,Khá\nCanary Hai,Kém\n' });
  const ran = await run();
  expect(ran.exit).toBe(1);
  expect(codes(ran.out)).toContain('error unknown-unit');
  expect(ran.out + ran.error).not.toContain('Canary');
});

test('personal data under a header that does not say so, or where an answer should be, is told by its column only', async () => {
  const folder = await caseFolder({
    'phieu.csv': 'Đơn vị,Q1,Q2,Góp ý\nA,1,9,gọi 0912345678\nB,an@vi-du.vn,1,\nC,4,5,\n',
  });
  const ran = await runMain(folder, ['check']);
  expect(ran.exit).toBe(1);
  expect(ran.error).toContain('Cột “Góp ý” có nội dung giống');
  expect(ran.error).toContain('Cột “Q1” có nội dung giống');
  expect(ran.error).toContain('B3');
  expect(ran.out + ran.error).not.toMatch(/0912345678|an@vi-du/u);
});

test('a percentage among plain numbers is told with the cells of both', async () => {
  const numbers = { number: [0, 100] };
  const asked = (files: Readonly<Record<string, string>>) =>
    score({ ...method({ file: '*.csv', unit: 'DV' }, ['Q1']), scales: { muc: numbers } }, files);
  const told = async (files: Readonly<Record<string, string>>) => {
    const { out } = await (await asked(files)).run();
    const { findings }: { findings: Finding[] } = JSON.parse(out);
    return findings.filter(({ code }) => code === 'mixed-percent');
  };
  expect(await told({ 'a.csv': 'DV,Q1\nSCT,80\nSTC,75%\nSYT,70\n' })).toMatchObject([
    { place: { file: 'a.csv', column: 'B' }, arguments: { question: 'Q1', cells: ['B3', 'B2'] } },
  ]);
  expect(await told({ 'a.csv': 'DV,Q1\nSCT,80\n', 'b.csv': 'DV,Q1\nSTC,75%\nSYT,70%\n' })).toMatchObject([
    { place: { file: 'b.csv' }, arguments: { cells: ['B2', 'a.csv, B2'] } },
  ]);
});

test('a header that names no unit is quoted as the file has it, with its column', async () => {
  const method = METHOD.replace(
    'survey: {file: phieu.csv, unit: Đơn vị}',
    'survey: {file: phieu.csv, layout: matrix, pattern: "{question} [{unit}]"}',
  ).replace('{id: A}', '{id: A, name: Sở Công Thương}');
  const survey = 'Q1 [Sở Công Thươngg],Q2 [A],Q1 [B],Q2 [B],Q1 [C],Q2 [C],Q1 [A]\n1,9,5,1,4,5,1\n';
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': survey });
  expect(JSON.parse((await runMain(folder, ['check', '--json'])).out).findings).toContainEqual(
    expect.objectContaining({
      code: 'unknown-unit',
      place: expect.objectContaining({ row: 1, column: 'A' }),
      arguments: { text: 'Sở Công Thươngg', rows: [], count: 0, closest: ['Sở Công Thương'], namesakes: [] },
    }),
  );
});
