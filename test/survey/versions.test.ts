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

test.each(['Q1_001', 'Q1.1', 'Q1 (2)', 'Q1 (mới)', 'Q1_v2', 'Q1 - bản 2'])(
  'the unread column %s with answers where Q1 is blank is a warning with the rows',
  async (header) => {
    const { exit, versions, rows } = await score(`Đơn vị,Q1,${header},Q2\nA,1,,9\nB,5,,1\nC,,4,5\nC,4,,5\n`);
    expect(exit).toBe(0);
    expect(versions).toEqual(['warning unread-version']);
    expect(rows).toEqual([[4]]);
  },
);

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
