/** exceljs as the oracle: another reader of the same files, and the writer of most. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS, { type CellValue, type Workbook } from 'exceljs';
import { expect, test } from 'vitest';
import { readXlsx } from '../../../../src/io/read/xlsx.ts';
import { isMissing } from '../../../needs.ts';
import { dataFolder } from '../../../published-data.ts';
import { listed } from './workbook.ts';

/** What exceljs says of a cell, in the words of listed(). The value of a formula loses a cached 0 and false; its model keeps them. */
function saidOf(cell: ExcelJS.Cell): object | null {
  const format = cell.numFmt ?? '';
  if (cell.type !== ExcelJS.ValueType.Formula) return said(cell.value, format);
  const result: CellValue | undefined = cell.model.result;
  return result === undefined ? { kind: 'error', text: 'formula' } : said(result, format);
}

function said(value: CellValue, format: string): object | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value, percent: format.includes('%') };
  if (typeof value === 'boolean') return { kind: 'boolean', truth: value };
  if (value instanceof Date) return { kind: 'date', text: dateText(value) };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return said(value.richText.map(({ text }) => text).join(''), format);
  if ('hyperlink' in value) return said(value.text, format);
  throw new Error('a formula');
}

function dateText(date: Date): string {
  const seconds = new Date(Math.round(date.getTime() / 1000) * 1000);
  return seconds.toISOString().replace('T', ' ').replace('.000Z', '').replace(' 00:00:00', '');
}

function expected(workbook: Workbook): string[][] {
  return workbook.worksheets.map((sheet) => {
    const lines: string[] = [];
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        const what = cell.isMerged && cell.master !== cell ? null : saidOf(cell);
        if (what !== null) lines.push(`${number}/${column - 1} ${JSON.stringify(what)}`);
      }),
    );
    return lines;
  });
}

async function both(bytes: Uint8Array): Promise<readonly [ours: string[][], theirs: string[][]]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const ours: string[][] = [];
  for (const sheet of await readXlsx(bytes, 'x.xlsx')) ours.push(await listed(sheet));
  return [ours, expected(workbook)];
}

const WORDS = ['Hoàn toàn đồng ý', 'Đồng ý', ' a & <b> ', 'dòng\nmới', '_x0041_', '"\'', 'Sở Công Thương', '05', '😀'];
// Not [h]:mm, which exceljs takes for a date.
const NUMBER_FORMATS = ['General', '0.0%', '#,##0.00', '0 "đồng"', '0.00E+00'];
const DATE_FORMATS = ['dd/mm/yyyy', 'yyyy-mm-dd hh:mm:ss', 'h:mm AM/PM'];

/** The same numbers each time (Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function someValue(pick: (below: number) => number): CellValue {
  const word = WORDS[pick(WORDS.length)] ?? '';
  switch (pick(11)) {
    case 0:
      return null;
    case 1:
      return pick(10);
    case 2:
      return pick(1e9) / 1e4 - 5e4;
    case 3:
      return pick(2) === 0;
    case 4:
      return new Date(Date.UTC(1950 + pick(100), pick(12), 1 + pick(28), pick(24), pick(60), pick(60)));
    case 5:
      return { error: '#N/A' };
    case 6:
      return { richText: [{ text: word }, { text: 'đậm', font: { bold: true } }] };
    case 7:
      return { formula: 'A1', result: pick(3) };
    case 8:
      return { text: word.trim(), hyperlink: 'https://example.org/?a=1&b=2' };
    default:
      return word;
  }
}

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'random workbook %i reads as exceljs reads it',
  async (seed) => {
    const pick = chance(seed);
    const workbook = new ExcelJS.Workbook();
    for (let s = 0; s <= pick(3); s++) {
      const sheet = workbook.addWorksheet(`Trang ${s}`);
      for (let row = 1; row <= 60; row += 1 + pick(2)) {
        for (let column = 1; column <= 12; column += 1 + pick(3)) {
          const cell = sheet.getCell(row, column);
          const value = someValue(pick);
          cell.value = value;
          if (typeof value === 'number') cell.numFmt = NUMBER_FORMATS[pick(NUMBER_FORMATS.length)] ?? '';
          if (value instanceof Date) cell.numFmt = DATE_FORMATS[pick(DATE_FORMATS.length)] ?? '';
        }
      }
      sheet.mergeCells(70, 1, 72, 3);
      sheet.getCell(70, 1).value = 'gộp';
    }
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const [ours, theirs] = await both(bytes);
    // exceljs does not resolve escapes such as _x0041_, which it writes as they stand.
    const resolved = theirs.map((lines) => lines.map((line) => line.replaceAll('_x0041_', 'A')));
    expect(ours).toEqual(resolved);
    expect(ours.flat().length).toBeGreaterThan(50);
  },
);

const published = join(dataFolder, 'workbooks/PCI_2012.xlsx');

test.skipIf(isMissing('published data'))('PCI_2012.xlsx reads as exceljs reads it (needs published data)', async () => {
  const [ours, theirs] = await both(new Uint8Array(await readFile(published)));
  expect(ours).toEqual(theirs);
  expect(ours.flat().length).toBeGreaterThan(1000);
});
