/** `pool` of a published table of values (SPEC §5). */
import { expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const POOLED = `${METHOD}normalisation: {pool: [gia-tri-2021.csv]}\n`;

test('its values join the reference values by id, name or header, and that they do is reported', async () => {
  const folder = await caseFolder({
    'method.yaml': POOLED,
    'gia-tri-2021.csv': 'TT,Đơn vị,p1,Ghi chú\n1,A,0,x\n2,B,"4,5",\n3,C,2,\n4,D,9,\n,,,Người lập\n',
  });
  const ran = await runMain(folder, ['score', '--json']);
  expect(ran.exit, ran.error).toBe(0);
  const run: Run = JSON.parse(ran.out);
  // p1 of this year 1, 5, 4; with the table's from 0 to 9.
  const [p1, r1] = run.tracks[0]?.indicators ?? [];
  expect(p1?.references).toEqual([{ group: null, count: 7, min: 0, max: 9 }]);
  expect(p1?.scores).toEqual([2, 6, 5]);
  expect(r1?.references[0]?.count).toBe(3);
  const pool = run.findings.filter(({ code }) => code.startsWith('pool-'));
  expect(pool.map(({ code, level, arguments: args }) => [code, level, args])).toEqual([
    ['pool-lacks', 'warning', { indicator: 'r1' }],
    ['pool-of-table', 'note', { indicators: ['p1'] }],
  ]);
  expect(run.inputs.map(({ file, role }) => [file, role])).toContainEqual(['gia-tri-2021.csv', 'pool']);
});

test.each([
  ['answers, with several rows a unit', 'Đơn vị,p1\nA,1\nA,2\nB,1\nB,3\nC,5\nC,4\n', 3],
  ['a text for a number', 'Đơn vị,p1\nA,1\nB,cao\nC,3\n', 1],
])('%s are refused', async (_, table, exit) => {
  const folder = await caseFolder({ 'method.yaml': POOLED, 'gia-tri-2021.csv': table });
  expect((await runMain(folder, ['score'])).exit).toBe(exit);
});
