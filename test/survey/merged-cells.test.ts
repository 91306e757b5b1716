/** Merged cells among the answers, as hand-kept workbooks have them: they would leave out responses. */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { caseFolder, METHOD } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

const ROWS = [
  ['Đơn vị', 'Q1', 'Q2'],
  ['A', 1, 9],
  [null, 5, 9],
  ['B', 5, 1],
  ['C', 4, 5],
];

async function score(rows: readonly (readonly (string | number | null)[])[], ...merged: string[]) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Phiếu');
  for (const row of rows) sheet.addRow([...row]);
  for (const range of merged) sheet.mergeCells(range);
  const folder = await caseFolder({ 'method.yaml': METHOD.replace('phieu.csv', 'phieu.xlsx') });
  await workbook.xlsx.writeFile(join(folder, 'phieu.xlsx'));
  const ran = await runMain(folder, ['score', '--json', '--format', 'json']);
  const { findings, tracks }: Pick<Run, 'tracks'> & { findings: Finding[] } = JSON.parse(ran.out);
  const told = findings.filter(({ code }) => code === 'merged-cells');
  return { exit: ran.exit, told, cells: told.flatMap((one) => Object.values(one.arguments)), tracks };
}

const FILLED = ROWS.map(([unit = null, ...answers]) => [unit ?? 'A', ...answers]);

test.each([
  ['a unit over two responses', ROWS, ['A2:A3'], ['A2']],
  ['an answer over two responses', FILLED, ['C2:C3'], ['C2']],
  ['an answer over two questions', FILLED, ['B4:C4'], ['B4']],
  ['several, each told once', FILLED, ['B2:C3', 'B4:B5', 'C4:C5'], ['B2', 'B4', 'C4']],
])('%s is an error with its address', async (_, rows, merged, cells) => {
  const ran = await score(rows, ...merged);
  expect(ran.exit).toBe(1);
  expect(ran.cells).toEqual([cells, cells.length]);
});

test('merged cells that hide nothing of a response are none', async () => {
  const numbered = FILLED.map((row, i) => [i, ...row, null, i === 1 ? 'x' : null]);
  const foot = [[], ['Tổng cộng', null, null, 24], ['Người lập biểu'], ['Ngày 1 tháng 2']];
  const ran = await score([...numbered, ...foot], 'A7:B7', 'A8:D8', 'A9:D10', 'F2:F5', 'E2:E4');
  expect(ran.exit).toBe(0);
  expect(JSON.stringify(ran.told)).not.toContain('merged');
  expect(ran.tracks[0]?.responses.map(({ used }) => used)).toEqual([2, 1, 1, 0]);
});

test('a blank merged cell hides nothing', async () => {
  const blank = FILLED.map((row, i) => (i === 1 || i === 2 ? [...row.slice(0, 2), null] : row));
  const ran = await score([...blank, ['A', 1, 9]], 'C2:C3');
  expect(ran).toMatchObject({ exit: 0, told: [] });
});
