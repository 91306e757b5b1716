/** Every fault of a method is reported at its own place, and all of them in one run. */
import { expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const INDICATOR = 'question: Q1, scale: muc, statistic: mean';

function methodWith(indicators: readonly string[], units = '[{id: A}, {id: B}, {id: C}]'): string {
  return `ddci: 1
title: Thử
tracks:
  - id: mau
    survey: {file: phieu.csv, unit: Đơn vị}
    units: ${units}
    components:
      - id: P
        indicators:
${indicators.map((text) => `          - {${text}}\n`).join('')}scales:
  muc: {answers: {Kém: 1, Khá: 4, Tốt: 5}}
`;
}

async function placesOf(method: string): Promise<string[]> {
  const folder = await caseFolder({ 'method.yaml': method });
  const { exit, out } = await runMain(folder, ['check', '--json']);
  expect(exit).toBe(2);
  const findings: readonly { code: string; place: { line?: number } }[] = JSON.parse(out).findings;
  return findings.map(({ code, place }) => `${place.line} ${code}`).sort();
}

test('a fault behind an entry that was left out has its own line', async () => {
  const found = await placesOf(
    methodWith([
      `id: x, ${INDICATOR}, direction: positive, weight: -1, nope: 2`,
      'question: Q1, scale: muc, statistic: mean, direction: positive',
      'id: z, question: Q2, scale: none, statistic: mean, direction: positive',
    ]),
  );
  expect(found).toEqual(['10 unknown-field', '10 wrong-number', '11 missing-field', '12 unknown-name']);
});

test('a repeated unit behind one without an id has its own line', async () => {
  const units = ['', '      - {name: Sở Nội vụ}', '      - {id: B}', '      - {id: C}', '      - {id: B}'].join('\n');
  const found = await placesOf(methodWith([`id: x, ${INDICATOR}, direction: positive`], units));
  expect(found).toEqual(['10 repeated-id', '7 missing-field']);
});

test('an indicator with one fault is judged in all its other fields', async () => {
  const found = await placesOf(
    methodWith([
      `id: x, ${INDICATOR}, direction: postive, only: [ZZ]`,
      `id: y, ${INDICATOR}, except: [YY]`,
      'id: z, question: Q1, scale: muc, statistic: share, direction: positive, nope: 1',
    ]),
  );
  expect(found).toEqual([
    '10 unknown-name',
    '10 wrong-value',
    '11 missing-field',
    '11 unknown-name',
    '12 missing-field',
    '12 unknown-field',
  ]);
});

test('a threshold that is no number is not reported as missing too', async () => {
  const indicators = methodWith([`id: x, ${INDICATOR}, direction: positive`]);
  expect(await placesOf(`${indicators}tiers: [{name: Tốt, from: x}, {name: Thấp}]\n`)).toEqual(['13 wrong-type']);
});

test('thousands of unknown fields are counted, the first thousand with their lines, in linear time', async () => {
  const fields = Array.from({ length: 5000 }, (_, i) => `a${i}: 1`).join('\n');
  const folder = await caseFolder({ 'method.yaml': `${METHOD}${fields}\n` });
  const { out } = await runMain(folder, ['check', '--json']);
  const { findings, unlisted } = JSON.parse(out);
  expect(new Set(findings.map((finding: { place: { line: number } }) => finding.place.line)).size).toBe(1000);
  expect(unlisted).toEqual([{ code: 'unknown-field', level: 'error', count: 4000 }]);
});

async function codesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { exit, out } = await runMain(await caseFolder(files), ['check', '--json']);
  expect(exit).toBe(2);
  const findings: readonly { code: string; place: { file?: string } }[] = JSON.parse(out).findings;
  return findings.map(({ code, place }) => `${place.file} ${code}`).sort();
}

test('faults of the files are reported together with those of the method', async () => {
  const survey = 'Đơn vị,Q1,Q2\nA,1,9\nZ,5,1\nC,7,4\n';
  const faulty = METHOD.replace('direction: positive', 'direction: postive');
  expect(await codesOf({ 'method.yaml': faulty, 'phieu.csv': survey })).toEqual([
    'method.yaml wrong-value',
    'phieu.csv unknown-answer',
    'phieu.csv unknown-unit',
  ]);
  // A file that is not there hides no other, and what a fault makes doubtful is not reported.
  const published = METHOD.replace('survey: {', 'published: {file: khong-co.csv, unit: Đơn vị}\n    survey: {')
    .replace('{id: A}', '{name: A}')
    .replace('Kém: 1', 'Kém: x');
  expect(await codesOf({ 'method.yaml': published, 'phieu.csv': survey })).toEqual([
    'khong-co.csv unreadable-file',
    'method.yaml missing-field',
    'method.yaml wrong-type',
  ]);
  // Nor are the files of other years forgotten.
  const pooled = faulty.replace('tracks:', 'normalisation: {pool: [2024.json, 2023.csv]}\ntracks:');
  expect(await codesOf({ 'method.yaml': pooled, 'phieu.csv': survey, '2024.json': '{}' })).toEqual([
    '2023.csv unreadable-file',
    '2024.json unreadable-file',
    'method.yaml wrong-value',
    'phieu.csv unknown-answer',
    'phieu.csv unknown-unit',
  ]);
});

test('a blank or faulty entry of several sources hides no fault of the others', async () => {
  const method = (entry: string) =>
    METHOD.replace(
      'survey: {file: phieu.csv, unit: Đơn vị}',
      `survey:\n      - {file: phieu.csv, unit: Đơn vị}\n      -${entry}\n      - {file: hai.csv, unit: Đơn vi}`,
    );
  const files = { 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nB,7,4\n', 'hai.csv': 'Đơn vị,Q1,Q2\nA,1,9\n' };
  for (const [entry, code] of [
    ['', 'wrong-type'],
    [' {file: phieu.csv, unit: Mã, colour: red}', 'unknown-field'],
  ]) {
    expect(await codesOf({ ...files, 'method.yaml': method(entry ?? '') })).toEqual([
      'hai.csv missing-column',
      `method.yaml ${code}`,
      'phieu.csv unknown-answer',
    ]);
  }
});

test('a faulty table of units does not hide the faults of the method, nor those of the survey', async () => {
  const method = METHOD.replace('units: [{id: A}, {id: B}, {id: C}]', 'units: {file: u.csv}');
  const files = {
    'method.yaml': method.replace('direction: positive', 'direction: postive, only: [ZZ]'),
    'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nZ,5,x\nC,4,4\n',
    'u.csv': 'Mã số,Tên gọi\nA,a\n',
  };
  expect(await codesOf(files)).toEqual(['method.yaml wrong-value', 'phieu.csv unknown-answer', 'u.csv missing-column']);
});

test('an answer or a missing answer of a scale that has two meanings is reported where it is, also behind a blank entry', async () => {
  const scale =
    '  muc:\n    missing:\n      -\n      - "9"\n      - "5"\n    answers:\n      Kém: 1\n      Tốt: 5\n      TỐT: 4\n';
  const method = methodWith([`id: x, ${INDICATOR}, direction: positive`]).replace(/ {2}muc: .*\n/u, scale);
  expect(await placesOf(method)).toEqual(['14 wrong-type', '16 answers-collide', '20 answers-collide']);
});

test('files that cannot be read are reported next to the faults of the method and of the other files', async () => {
  const text = (statistic: string) =>
    methodWith([`id: x, question: Q1, scale: muc, statistic: ${statistic}, direction: positive`]).replace(
      '{file: phieu.csv, unit: Đơn vị}',
      '[{file: none.csv, unit: Đơn vị}, {file: "part-*.*", unit: Đơn vị}]',
    );
  const files = { 'part-1.csv': 'Đơn vị,Q1\nA,Khá\nX,Khá\n', 'part-2.xlsx': 'PK\u0003\u0004 damaged' };
  const reported = async (method: string) => {
    const folder = await caseFolder({ ...files, 'method.yaml': method });
    const { exit, out } = await runMain(folder, ['check', '--json']);
    const findings: readonly { code: string; where: string }[] = JSON.parse(out).findings;
    return { exit, found: findings.map(({ code, where }) => `${where}: ${code}`).sort() };
  };
  const inFiles = ['none.csv: unreadable-file', 'part-1.csv › cột A: unknown-unit', 'part-2.xlsx: unreadable-file'];
  expect(await reported(text('mean'))).toEqual({ exit: 3, found: inFiles });
  const both = await reported(text('meen'));
  expect(both).toEqual({ exit: 2, found: ['method.yaml › dòng 10: wrong-value', ...inFiles] });
});
