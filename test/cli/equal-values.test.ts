/** Equal is equal: 1, 1.0 and «1» are one number, TRUE and «có» one truth, and 001 is what is shown. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { runMain } from '../run-main.ts';
import { METHOD as BASE, caseFolder } from './case.ts';

/** Units are ranked though their values are equal. */
const METHOD = BASE.concat('normalisation: {no-spread: middle}\n');

async function used(method: string, files: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = await caseFolder({ 'method.yaml': method, ...files });
  const { exit, out } = await runMain(folder, ['score', '--json', '--format', 'json']);
  expect(exit, out).toBe(0);
  const run: Run = JSON.parse(out);
  return run.tracks[0]?.responses.flatMap((count) => (count.unit === null ? [] : [count.used]));
}

async function check(method: string, files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const folder = await caseFolder({ 'method.yaml': method, ...files });
  return JSON.parse((await runMain(folder, ['check', '--json'])).out).findings;
}

const rounds = (...round: string[]) => ({
  'phieu.csv': `Đơn vị;Q1;Q2;Đợt\n${['A', 'A', 'B', 'C'].map((unit, i) => `${unit};1;${i};${round[i]}\n`).join('')}`,
});
const where = (value: string) => METHOD.replace('{file: phieu.csv,', `{file: phieu.csv, where: {Đợt: ${value}},`);

test.each([
  ['1', ['1.0', '2', '"1"', '1,0']],
  ['"1.0"', ['1', '2', '1', '1']],
  ['có', ['TRUE', 'FALSE', '1', 'Có']],
  ['true', ['có', 'không', 'TRUE', '1']],
  ['75%', ['0,75', '75', '75%', '75 %']],
])('where: %s chooses the rows %j, all but the second', async (value, round) => {
  expect(await used(where(value), rounds(...round))).toEqual([1, 1, 1]);
});

test('a code with leading zeros is not the number without them', async () => {
  expect(await check(where('1'), rounds('001', '01', '001', '001'))).toContainEqual(
    expect.objectContaining({
      code: 'empty-selection',
      level: 'error',
      arguments: { columns: ['Đợt'], values: ['1'], seen: ['001', '01'] },
    }),
  );
});

test('conditions that no row meets together are an error that names them', async () => {
  const both = METHOD.replace('{file: phieu.csv,', '{file: phieu.csv, where: {Đợt: 1, Q2: 3},');
  expect(await check(both, rounds('1', '2', '2', '2'))).toContainEqual(
    expect.objectContaining({ arguments: { columns: ['Đợt', 'Q2'], values: ['1', '3'], seen: [] } }),
  );
});

const codes = (...ids: string[]) =>
  METHOD.replace('[{id: A}, {id: B}, {id: C}]', `[${ids.map((id) => `{id: "${id}"}`).join(', ')}]`);
const units = (...texts: string[]) => ({
  'phieu.csv': `Đơn vị;Q1;Q2\n${texts.map((text, i) => `${text};1;${i}\n`).join('')}`,
});

test('unit codes are compared as whole numbers', async () => {
  expect(await used(codes('1', '2', '3'), units('1.0', '2,0', '3'))).toEqual([1, 1, 1]);
});

test('1.10 is not the code 1.1', async () => {
  expect(await check(codes('1.1', '2', '3'), units('1.10', '2', '3'))).toContainEqual(
    expect.objectContaining({ code: 'unknown-unit' }),
  );
});

test('codes that lost their zeros get their nearest names', async () => {
  const nearest = (await check(codes('001', '002', '010'), units('1', '2', '10'))).flatMap((finding) =>
    finding.code === 'unknown-unit' ? [finding.arguments.closest] : [],
  );
  expect(nearest).toEqual([['001'], ['002'], ['010']]);
});

test('TRUE is the answer “Có”', async () => {
  const method = METHOD.replace('{Kém: 1, Khá: 4, Tốt: 5}', '{Có: 1, Không: 2}');
  expect(await used(method, { 'phieu.csv': 'Đơn vị,Q1,Q2\nA,TRUE,9\nB,FALSE,1\nC,Có,5\n' })).toEqual([1, 1, 1]);
});
