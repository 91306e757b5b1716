/** Totals that are printed alike and were decided on more digits are shown with them wherever units are ranked (SPEC §7). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { caseFolder } from './case.ts';

const METHOD = `ddci: 1
title: Thử
tracks:
  - id: mau
    published: {file: so.csv, unit: Đơn vị}
    units: [{id: A}, {id: B}, {id: C}, {id: D}]
    components:
      - {id: P, weight: 100, indicators: [{id: r1, published: Tỷ lệ, direction: positive}]}
normalisation: {method: none, from: 0, to: 100}
tiers: [{name: Tốt, from: 80}, {name: Khá, from: 60}, {name: Thấp}]
`;
const FIGURES = 'Đơn vị,Tỷ lệ\nA,79.9971\nB,80.00001\nC,59.9996\nD,30\n';

const scored = async (figures = FIGURES): Promise<string> => {
  const folder = await caseFolder({ 'method.yaml': METHOD, 'so.csv': figures });
  expect((await runMain(folder, ['score', '--format', 'html,md,csv', '--output', 'out', '--lang', 'en'])).exit).toBe(0);
  return folder;
};

test('on the terminal, on the page and as Markdown, and no other total has more decimals', async () => {
  const folder = await caseFolder({ 'method.yaml': METHOD, 'so.csv': FIGURES });
  const { out } = await runMain(folder, ['score', '--format', 'html,md', '--output', 'out', '--lang', 'en']);
  const page = await readFile(join(folder, 'out/report.html'), 'utf8');
  const markdown = await readFile(join(folder, 'out/report.md'), 'utf8');
  for (const text of [out.replaceAll(/ +/gu, ' '), page, markdown]) {
    for (const total of ['80.000', '79.997', '59.9996', '30.00']) expect(text).toContain(total);
    expect(text).not.toContain('30.000');
  }
  expect(out).toMatch(/79\.997 │ Khá/u);
  expect(page).toMatch(/79,997|79\.997/u);
});

test('in the headline of the page and of the workbook', async () => {
  const folder = await caseFolder({ 'method.yaml': METHOD, 'so.csv': 'Đơn vị,Tỷ lệ\nA,79.9971\nB,80.00001\n' });
  await runMain(folder, ['score', '--format', 'html,xlsx', '--output', 'out', '--lang', 'en']);
  const page = await readFile(join(folder, 'out/report.html'), 'utf8');
  const headline = page.slice(page.indexOf('<dl class="headline">'), page.indexOf('</dl>'));
  for (const total of ['80.000', '79.997']) expect(headline).toContain(`<span class="figure">${total}</span>`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'out/report.xlsx'));
  const formats: string[] = [];
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      const value = cell.result ?? cell.value;
      if (value === 79.9971 || value === 80.00001) formats.push(cell.numFmt);
    }),
  );
  expect(formats.length).toBeGreaterThanOrEqual(4);
  for (const format of formats) expect(format).toMatch(/0\.000$/u);
});

test('by explain, with the threshold that is missed', async () => {
  const folder = await scored();
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'A', '--lang', 'en']);
  expect(out).toContain('Rank 2 of 4, total 79.997');
  expect(out).toContain('Khá (from 60.000 to under 80.000');
  expect((await runMain(folder, ['explain', 'out/run.json', 'D', '--lang', 'en'])).out).toContain('total 30.00\n');
});

test('by whatif and compare', async () => {
  const folder = await scored('Đơn vị,Tỷ lệ\nA,70\nB,65\nC,40\nD,30\n');
  const now = await scored();
  const changed = await runMain(now, ['whatif', 'out/run.json', '--set', 'ranking.ties=dense', '--lang', 'en']);
  expect(changed.out).toMatch(/A *│ *79\.997/u);
  const compared = await runMain(now, ['compare', join(folder, 'out/run.json'), 'out/run.json', '--lang', 'en']);
  expect(compared.out).toContain('79.9971');
});
