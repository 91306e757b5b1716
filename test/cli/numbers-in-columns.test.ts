/** The numbers of a column are read in one way, and what may be two numbers is an error with its cells. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { runMain } from '../run-main.ts';
import { METHOD as BASE, caseFolder } from './case.ts';

/** Units are ranked though their values are equal. */
const METHOD = BASE.concat('normalisation: {no-spread: middle}\n');

/** `r1` from published figures. */
const PUBLISHED = METHOD.replace('    units:', '    published: {file: so.csv, unit: Đơn vị}\n    units:').replace(
  '{id: r1, question: Q2, statistic: mean, direction: positive}',
  '{id: r1, published: Tỷ lệ, direction: positive}',
);

async function check(method: string, files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const folder = await caseFolder({ 'method.yaml': method, ...files });
  return JSON.parse((await runMain(folder, ['check', '--json'])).out).findings;
}

async function values(method: string, files: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = await caseFolder({ 'method.yaml': method, ...files });
  const { exit, out } = await runMain(folder, ['score', '--json', '--format', 'json']);
  expect(exit, out).toBe(0);
  const run: Run = JSON.parse(out);
  return run.tracks[0]?.indicators.find(({ id }) => id === 'r1')?.values;
}

function figures(...numbers: string[]): Record<string, string> {
  return { 'so.csv': `Đơn vị;Tỷ lệ\n${['A', 'B', 'C'].map((unit, i) => `${unit};${numbers[i]}\n`).join('')}` };
}

function answers(...numbers: string[]): Record<string, string> {
  return { 'phieu.csv': `Đơn vị;Q1;Q2\n${['A', 'B', 'C'].map((unit, i) => `${unit};1;${numbers[i]}\n`).join('')}` };
}

const doubtful = (cells: readonly string[], text: string) =>
  expect.objectContaining({
    code: 'ambiguous-number',
    level: 'error',
    arguments: expect.objectContaining({ cells, text, count: cells.length }),
  });

test.each([
  [['3,45', '7,1', '1.286'], ['4'], '1.286'],
  [['3,4', '1.286', '2,059'], ['3'], '1.286'],
  [['3.4', '1,286', '2,059'], ['3', '4'], '1,286'],
  [['1.286', '2.300', '950'], ['2', '3'], '1.286'],
])('%j: one error with the cells, for figures and for answers', async (numbers, rows, text) => {
  expect(await check(PUBLISHED, figures(...numbers))).toContainEqual(
    doubtful(
      rows.map((row) => `B${row}`),
      text,
    ),
  );
  expect(await check(METHOD, answers(...numbers))).toContainEqual(
    doubtful(
      rows.map((row) => `C${row}`),
      text,
    ),
  );
});

test.each([
  [
    ['1.125', '1.5', '0.875'],
    [1.125, 1.5, 0.875],
  ],
  [
    ['1.286', '12.345,5', '7'],
    [1286, 12345.5, 7],
  ],
  [
    ['1 286', '1,2E+3', '4.999999999999999'],
    [1286, 1200, 5],
  ],
])('%j are the same numbers as figures and as answers', async (numbers, read) => {
  expect(await values(PUBLISHED, figures(...numbers))).toEqual(read);
  expect(await values(METHOD, answers(...numbers))).toEqual(read);
});

test('what the column decides is a note with the cell and the value', async () => {
  expect(await check(METHOD, answers('1.125', '1.5', '0.875'))).toContainEqual(
    expect.objectContaining({
      code: 'decimal-found',
      arguments: { indicator: 'Q2', decimal: '.', text: '1.125', cells: ['C2'], value: 1.125 },
    }),
  );
});

test('(5) is −5 among the figures', async () => {
  expect(await values(PUBLISHED, figures('(5)', '3', '2'))).toEqual([-5, 3, 2]);
});

test('`decimal` of the source says which number is meant', async () => {
  const said = (mark: string) => METHOD.replace('{file: phieu.csv,', `{file: phieu.csv, decimal: "${mark}",`);
  expect(await values(said(','), answers('1.286', '3,5', '7'))).toEqual([1286, 3.5, 7]);
  expect(await values(said('.'), answers('1.286', '3.5', '7'))).toEqual([1.286, 3.5, 7]);
});

const WEIGHTED = METHOD.replace('{file: phieu.csv,', '{file: phieu.csv, weight: W,');
const weighted = (...weights: string[]) => ({
  'phieu.csv': `Đơn vị;Q1;Q2;W\nA;1;9;${weights[0]}\nA;5;1;${weights[1]}\nB;4;5;${weights[2]}\nC;4;7;1\n`,
});

test('response weights are read by their column', async () => {
  // A: (9 · 1.125 + 1 · 0.375)/1.5.
  expect(await values(WEIGHTED, weighted('1.125', '0.375', '1.5'))).toEqual([7, 5, 7]);
  expect(await check(WEIGHTED, weighted('1.125', '0,5', '1'))).toContainEqual(doubtful(['D2'], '1.125'));
});

test('response weights with two decimal marks, or percentages next to plain numbers, are named', async () => {
  expect(await check(WEIGHTED, weighted('1,5', '0.5', '1'))).toContainEqual(
    expect.objectContaining({ code: 'mixed-marks', arguments: { name: 'W', texts: ['1,5', '0.5'], cells: ['D3'] } }),
  );
  expect(await check(WEIGHTED, weighted('75%', '2', '1'))).toContainEqual(
    expect.objectContaining({ code: 'mixed-percent', arguments: { question: 'W', cells: ['D2', 'D3'] } }),
  );
});

test('a percentage where a code is expected is shown as it is seen', async () => {
  expect(await check(METHOD, { 'phieu.csv': 'Đơn vị,Q1,Q2\nA,300%,9\nB,5,1\nC,4,5\n' })).toContainEqual(
    expect.objectContaining({ code: 'percent-answer', arguments: expect.objectContaining({ text: '300%' }) }),
  );
});
