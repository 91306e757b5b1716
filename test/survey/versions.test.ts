/** Versions of a form: several columns of one question (SPEC §3.1). */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { caseFolder, METHOD } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

async function score(survey: string, method = METHOD) {
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': survey });
  const { exit, out } = await runMain(folder, ['score', '--json', '--format', 'json']);
  const { findings, tracks }: { findings: Finding[]; tracks?: Run['tracks'] } = JSON.parse(out);
  const versions = findings.filter(({ code }) => /version/u.test(code));
  return {
    exit,
    versions: versions.map(({ code, level }) => `${level} ${code}`),
    rows: versions.flatMap(({ arguments: args }) => ('rows' in args ? [args.rows] : [])),
    values: tracks?.[0]?.indicators[0]?.values,
  };
}

const NAMED = METHOD.concat('questions: {Q1: [Câu cũ, Câu mới]}\n');

test.each([
  ['the same header twice', 'Đơn vị,Q1,Q1,Q2\nA,1,,9\nB,,5,1\nC,4,,5\n', METHOD],
  ['two headers of the method', 'Đơn vị,Câu cũ,Câu mới,Q2\nA,1,,9\nB,,5,1\nC,4,,5\n', NAMED],
  ['both filled alike', 'Đơn vị,Câu cũ,Câu mới,Q2\nA,1,1,9\nB,Tốt,5,1\nC,4,,5\n', NAMED],
])('%s: one question, with a note', async (_, survey, method) => {
  const { exit, versions, values } = await score(survey, method);
  expect(exit).toBe(0);
  expect(versions).toEqual(['note versions-joined']);
  expect(values).toEqual([1, 5, 4]);
});

test('different answers in two columns of a question are an error with the rows', async () => {
  const { exit, versions, rows } = await score('Đơn vị,Q1,Q1,Q2\nA,1,,9\nB,4,5,1\nC,4,1,5\n');
  expect(exit).toBe(1);
  expect(versions).toContain('error versions-differ');
  expect(rows).toEqual([[3, 4]]);
});

const WITH_DASH = METHOD.replace('5}', '5}, missing: ["-"]');
const WITH_MISSING = METHOD.replace('5}', '5}, missing: [9, Không biết]');
test.each(['-', '–', 'N/A', 'không áp dụng', '9', 'Không biết'])(
  'of two columns of a question, one with %s is the one without an answer',
  async (blank) => {
    const survey = `Đơn vị,Q1,Q1,Q2\nA,1,${blank},9\nB,${blank},5,1\nC,4,,5\nC,${blank},${blank},5\n`;
    const { exit, versions, values } = await score(survey, WITH_MISSING);
    expect({ exit, versions, values }).toEqual({ exit: 0, versions: ['note versions-joined'], values: [1, 5, 4] });
  },
);

test('a column that is read alone has «-» for an unknown answer still', async () => {
  expect((await score('Đơn vị,Q1,Q2\nA,1,9\nB,-,1\nC,4,5\n')).exit).toBe(1);
});

test.each([
  'Q1_001',
  'Q1.1',
  'Q1 (2)',
  'Q1 (mới)',
  'Q1_v2',
  'Q1 - bản 2',
  'Câu hỏi Q1',
  'Câu 1',
  'Phiếu mới - Q1',
  '(cũ) Q1',
])('the unread column %s with answers where Q1 is blank is a warning with the rows', async (header) => {
  const { exit, versions, rows } = await score(`Đơn vị,Q1,${header},Q2\nA,1,,9\nB,5,,1\nC,,4,5\nC,4,,5\n`);
  expect(exit).toBe(0);
  expect(versions).toEqual(['warning unread-version']);
  expect(rows).toEqual([[4]]);
});

test('an unread column with «-» for blanks, a misspelt answer and one that is filled next to the question is a warning', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${'ABC'[i % 3]},${i % 2 ? '-,4' : '1,N/A'},9\n`).join('');
  const { exit, versions, rows: found } = await score(`Đơn vị,Q1,Q1 (mới),Q2\n${rows}A,4,4,1\n`, WITH_DASH);
  expect({ exit, versions, found }).toEqual({
    exit: 0,
    versions: ['warning unread-version'],
    found: [[3, 5, 7, 9, 11]],
  });
  const misspelt = await score(`Đơn vị,Q1,Q1 (mới),Q2\n${rows}A,-,Tôtt,1\n`, WITH_DASH);
  expect(misspelt.versions).toEqual(['warning unread-version']);
});

test('a third column next to two that are one question is a warning', async () => {
  const { versions } = await score('Đơn vị,Q1,Q1,Q1_002,Q2\nA,1,,,9\nB,,5,,1\nC,,,4,5\nC,4,,,5\n');
  expect(versions.sort()).toEqual(['note versions-joined', 'warning unread-version']);
});

test('the title of a question with a word changed is a version of it, with another number it is not', async () => {
  const method = METHOD.concat('questions: {Q1: ["1. Doanh nghiệp dễ tiếp cận thông tin"]}\n');
  const survey = (header: string) =>
    `Đơn vị,1. Doanh nghiệp dễ tiếp cận thông tin,${header},Q2\nA,1,,9\nB,5,,1\nC,,4,5\nC,4,,5\n`;
  expect((await score(survey('1. Doanh nghiệp dễ tiếp cận thông tn'), method)).versions).toEqual([
    'warning unread-version',
  ]);
  expect((await score(survey('2. Doanh nghiệp dễ tiếp cận thông tin'), method)).versions).toEqual([]);
});

test.each([
  ['filled next to the question', 'Q1_001', '5'],
  ['of a follow-up in words', 'Q1_001', 'vì chậm'],
  ['of another question', 'Q10', ''],
])('an unread column %s is not reported', async (_, header, text) => {
  const { versions } = await score(
    `Đơn vị,Q1,${header},Q2\nA,1,${text === '5' ? 5 : ''},9\nB,5,,1\nC,,${text || 4},5\nC,4,,5\n`,
  );
  expect(versions).toEqual([]);
});

const SHARE = '{id: p1, question: Q7, scale: chon, statistic: share, of: [1], direction: positive}';
const SPLIT = METHOD.replace('{id: p1, question: Q1, scale: muc, statistic: mean, direction: positive}', SHARE).replace(
  'scales:',
  'scales:\n  chon: {answers: {Thuế: 1, Đất đai: 2}, separator: ", "}',
);
const SPLIT_NAMED = SPLIT.concat('questions: {Q7: [Q7, Q7 mới]}\n');

test.each([
  ['the same headers again', 'Q7/Thuế,Q7/Đất đai,Q7/Thuế,Q7/Đất đai', SPLIT],
  ['two headers of the method', 'Q7/Thuế,Q7/Đất đai,Q7 mới/Thuế,Q7 mới/Đất đai', SPLIT_NAMED],
  ['two headers in another order', 'Q7 mới [1],Q7 mới [2],Q7 [1],Q7 [2]', SPLIT_NAMED],
])('a column an option, %s: one question, with a note', async (_, headers, method) => {
  const rows = 'A,9,1,0,,\nB,1,0,1,,\nC,5,,,0,1\nA,9,,,1,1\nB,1,1,0,1,0\nC,5,,,0,0\n';
  const { exit, versions, values } = await score(`Đơn vị,Q2,${headers}\n${rows}`, method);
  expect(exit).toBe(0);
  expect(versions).toEqual(['note versions-joined']);
  expect(values).toEqual([100, 50, 0]);
});

test('different choices in two versions are an error with the rows', async () => {
  const headers = 'Q7/Thuế,Q7/Đất đai,Q7/Thuế,Q7/Đất đai';
  const { exit, versions, rows } = await score(`Đơn vị,Q2,${headers}\nA,9,1,0,,\nB,1,0,1,1,0\nC,5,,,0,1\n`, SPLIT);
  expect(exit).toBe(1);
  expect(versions).toContain('error versions-differ');
  expect(rows).toContainEqual([3]);
});

test('an option that only the newer version has is no reason for an error', async () => {
  const method = SPLIT.replace('Đất đai: 2}', 'Đất đai: 2, Khác: 3}');
  const headers = 'Q7/Thuế,Q7/Đất đai,Q7/Thuế,Q7/Đất đai,Q7/Khác';
  const { exit, values } = await score(`Đơn vị,Q2,${headers}\nA,9,1,0,,,\nB,1,,,0,0,1\nC,5,,,1,0,1\n`, method);
  expect(exit).toBe(0);
  expect(values).toEqual([100, 0, 100]);
});

test('columns of options that come again one by one are two versions', async () => {
  const rows = 'A,9,1,,1,\nB,1,0,,1,\nC,5,,0,,0\nA,9,,1,,-\n';
  const { exit, values } = await score(`Đơn vị,Q2,Q7/Thuế,Q7/Thuế,Q7/Đất đai,Q7/Đất đai\n${rows}`, SPLIT);
  expect({ exit, values }).toEqual({ exit: 0, values: [100, 0, 0] });
});

test.each([
  ['Q7_001/Thuế,Q7_001/Đất đai', ['Q7', 'Q7_001'], 'list'],
  ['Q7 mới/Thuế,Q7 mới/Đất đai', ['Q7', 'Q7 mới'], 'list'],
  ['Q7/Thuế_001,Q7/Đất đai_001', ['Q7/Đất đai', 'Q7/Đất đai_001'], 'rename'],
])(
  'unread columns of options (%s) with ticks where the others are blank are one warning',
  async (headers, names, way) => {
    const survey = `Đơn vị,Q2,Q7/Thuế,Q7/Đất đai,${headers}\nA,9,1,0,,\nB,1,0,1,,\nC,5,1,0,,\nC,5,,,0,1\n`;
    const folder = await caseFolder({ 'method.yaml': SPLIT, 'phieu.csv': survey });
    const { findings }: { findings: Finding[] } = JSON.parse((await runMain(folder, ['check', '--json'])).out);
    expect(findings.filter(({ code }) => code === 'unread-version').map(({ arguments: args }) => args)).toEqual([
      { question: 'Q7', headers: names, way, rows: [5], count: 1 },
    ]);
  },
);

test('a column an option next to one of all options that is blank there is a warning', async () => {
  const survey = 'Đơn vị,Q2,Q7,Q7/Thuế,Q7/Đất đai\nA,9,Thuế,,\nB,1,Thuế,,\nC,5,Đất đai,,\nC,5,,0,1\n';
  const folder = await caseFolder({ 'method.yaml': SPLIT, 'phieu.csv': survey });
  const { findings }: { findings: Finding[] } = JSON.parse((await runMain(folder, ['check', '--json'])).out);
  expect(findings.filter(({ code }) => code === 'unread-version').map(({ arguments: args }) => args)).toEqual([
    { question: 'Q7', headers: ['Q7', 'Q7/Đất đai'], way: 'join', rows: [5], count: 1 },
  ]);
  const both = survey.replace('Thuế,,\nB', 'Thuế,1,0\nB').replace(',,0,1', ',Đất đai,0,1');
  expect((await score(both, SPLIT)).versions).toEqual([]);
});

test('columns of options of another question are not reported', async () => {
  const headers = 'Q7/Thuế,Q7/Đất đai,Q70/Thuế,Q70/Đất đai,Q7/Khác (ghi rõ)';
  const { versions } = await score(`Đơn vị,Q2,${headers}\nA,9,1,0,,,\nB,1,0,1,,,\nC,5,,,0,1,phí\n`, SPLIT);
  expect(versions).toEqual([]);
});

test('the column of the option that text may follow can hold that text', async () => {
  const scale = 'answers: {Thuế: 1, Khác: 2}, separator: ", ", other: Khác}';
  const method = SPLIT.replace('answers: {Thuế: 1, Đất đai: 2}, separator: ", "}', scale).replace('of: [1]', 'of: [2]');
  const survey = 'Đơn vị,Q2,Q7/Thuế,Q7/Khác\nA,9,1,0\nB,1,0,xăng dầu\nC,5,1,phí\nC,5,0,\n';
  const { exit, values } = await score(survey, method);
  expect({ exit, values }).toEqual({ exit: 0, values: [0, 100, 50] });
  const wrong = await caseFolder({ 'method.yaml': method.replace('other: Khác', 'other: Khac'), 'phieu.csv': survey });
  const { error } = await runMain(wrong, ['check', '--lang', 'en']);
  expect(error).toContain('There is no answer of the scale “Khac”. Did you mean “Khác”?');
});
