/** Blocks that are not listed, and rows that rate a unit twice (SPEC §3.1). */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import { caseFolder, METHOD } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

async function found(survey: string, blocks: string, more = '') {
  const method = METHOD.replace('unit: Đơn vị', `layout: blocks, blocks: [${blocks}], unit: DV${more}`);
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': survey });
  const { out } = await runMain(folder, ['check', '--json']);
  const { findings }: { findings: Finding[] } = JSON.parse(out);
  return findings
    .filter(({ code }) => code === 'unlisted-block' || code === 'unit-twice-in-row')
    .map(({ code, level, arguments: args }) => ({ code, level, ...args }));
}

const HEADERS = ['b1_DV', 'b1_Q1', 'b1_Q2', 'b2_DV', 'b2_Q1', 'b2_Q2'];

test('a block that is not listed and has data is a warning with its rows', async () => {
  const survey = `${[...HEADERS, 'b3_DV', 'b3_Q1', 'b3_Q2'].join(',')}\nA,1,9,B,5,1,C,4,5\nC,4,5,A,1,9,,,\n`;
  expect(await found(survey, 'b1_, b2_')).toEqual([
    { code: 'unlisted-block', level: 'warning', mark: 'b3_', rows: [2], count: 1 },
  ]);
  expect(await found(survey, 'b1_, b2_, b3_')).toEqual([]);
  const behind = survey.replaceAll(/b(\d)_(\w+)/gu, '$2_$1');
  expect(await found(behind, '_1, _2')).toMatchObject([{ code: 'unlisted-block', mark: '_3' }]);
});

test('a block that is not listed and blank, or of other columns, is none', async () => {
  const survey = `${[...HEADERS, 'b3_DV', 'b3_Q1', 'nơi_DV'].join(',')}\nA,1,9,B,5,1,,,x\nC,4,5,A,1,9,,,y\n`;
  expect(await found(survey, 'b1_, b2_')).toEqual([]);
});

test('a row that rates a unit twice is a warning, or a duplicate where respondents are named', async () => {
  const survey = `Mã,${HEADERS.join(',')}\nx,A,1,9,A,5,1\ny,C,4,5,B,1,9\n`;
  expect(await found(survey, 'b1_, b2_')).toEqual([
    { code: 'unit-twice-in-row', level: 'warning', rows: [2], count: 1 },
  ]);
  expect(await found(survey, 'b1_, b2_', ', respondent: Mã')).toEqual([]);
});

test('blocks of the same headers are told apart by #1, #2', async () => {
  const method = METHOD.replace('unit: Đơn vị', 'layout: blocks, blocks: ["#1", "#2"], unit: DV');
  const survey = 'DV,Q1,Q2,DV,Q1,Q2\nA,1,9,B,5,1\nC,4,5,A,1,9\n';
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': survey });
  const { out } = await runMain(folder, ['check', '--json']);
  const { findings }: { findings: Finding[] } = JSON.parse(out);
  expect(findings.filter(({ code }) => ['duplicate-header', 'versions-joined'].includes(code))).toEqual([]);
});
