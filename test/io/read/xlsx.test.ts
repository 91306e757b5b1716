import ExcelJS, { type Workbook } from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../src/survey/table.ts';
import { failureOf, readFileOf, rowsOf } from '../sheet-cells.ts';

async function bytesOf(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function read(fill: (workbook: Workbook) => void): Promise<readonly Sheet[]> {
  return readFileOf('phieu.xlsx', await bytesOf(fill));
}

/** What a cell of the first column reads as. */
async function cell(value: ExcelJS.CellValue, format?: string): Promise<Cell | undefined> {
  const [sheet] = await read((workbook) => {
    const at = workbook.addWorksheet('S').getCell('A1');
    at.value = value;
    if (format !== undefined) at.numFmt = format;
  });
  if (sheet === undefined) throw new Error('no sheet');
  return (await rowsOf(sheet))[0]?.cells[0];
}

describe('a cell is', () => {
  test('text', async () => {
    expect(await cell('Hoàn toàn đồng ý')).toEqual({ kind: 'text', text: 'Hoàn toàn đồng ý' });
  });

  test('text also where it looks like a number', async () => {
    expect(await cell('05')).toEqual({ kind: 'text', text: '05' });
  });

  test.each([0, 4, -1.5])('the number %j', async (number) => {
    expect(await cell(number)).toEqual({ kind: 'number', number, percent: false });
  });

  test('a per cent, which is its number', async () => {
    expect(await cell(0.75, '0.0%')).toEqual({ kind: 'number', number: 0.75, percent: true });
  });

  test('a date', async () => {
    expect(await cell(new Date('2022-12-31T00:00:00Z'))).toEqual({ kind: 'date', text: '2022-12-31' });
    expect(await cell(new Date('2022-12-31T08:30:00Z'))).toEqual({ kind: 'date', text: '2022-12-31 08:30:00' });
  });

  test.each([true, false])('the truth value %j', async (truth) => {
    expect(await cell(truth)).toEqual({ kind: 'boolean', truth });
  });

  test.each(['#N/A', '#VALUE!', '#DIV/0!'] as const)('the error %s', async (error) => {
    expect(await cell({ error })).toEqual({ kind: 'error', text: error });
  });

  test('the result of a formula', async () => {
    expect(await cell({ formula: '1+1', result: 2 })).toEqual({ kind: 'number', number: 2, percent: false });
    expect(await cell({ formula: '"x"&"y"', result: 'xy' })).toEqual({ kind: 'text', text: 'xy' });
    expect(await cell({ formula: '1/0', result: { error: '#DIV/0!' } })).toEqual({ kind: 'error', text: '#DIV/0!' });
  });

  test('the result of a formula, also where it is 0', async () => {
    expect(await cell({ formula: '1-1', result: 0 })).toEqual({ kind: 'number', number: 0, percent: false });
  });

  test('an error where a formula was never calculated', async () => {
    expect(await cell({ formula: '1+1' })).toEqual({ kind: 'error', text: 'formula' });
  });

  test('rich text in one piece', async () => {
    expect(await cell({ richText: [{ text: 'Đồng ' }, { text: 'ý', font: { bold: true } }] })).toEqual({
      kind: 'text',
      text: 'Đồng ý',
    });
  });

  test('the text of a link', async () => {
    expect(await cell({ text: 'Sở Công Thương', hyperlink: 'https://example.org/' })).toEqual({
      kind: 'text',
      text: 'Sở Công Thương',
    });
  });
});

test('a merged cell has its value once, where it begins', async () => {
  const [sheet] = await read((workbook) => {
    const worksheet = workbook.addWorksheet('S');
    worksheet.addRow(['Sở Công Thương', 'x', 1]);
    worksheet.addRow([null, null, 2]);
    worksheet.mergeCells('A1:A2');
  });
  if (sheet === undefined) throw new Error('no sheet');
  const rows = await rowsOf(sheet);
  expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
    ['text', 'text', 'number'],
    ['blank', 'blank', 'number'],
  ]);
});

test('rows and columns keep their places, also after blank ones', async () => {
  const [sheet] = await read((workbook) => {
    const worksheet = workbook.addWorksheet('S');
    worksheet.getCell('C4').value = 'x';
    worksheet.getCell('A9').value = 'y';
  });
  if (sheet === undefined) throw new Error('no sheet');
  expect(
    (await rowsOf(sheet)).map(({ number, cells }) => [number, cells.findIndex(({ kind }) => kind === 'text')]),
  ).toEqual([
    [4, 2],
    [9, 0],
  ]);
});

test('sheets come in order, and hidden ones say so', async () => {
  const sheets = await read((workbook) => {
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x']);
    workbook.addWorksheet('Rất ẩn', { state: 'veryHidden' }).addRow(['x']);
    workbook.addWorksheet('Trả lời').addRow(['x']);
  });
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ['Ẩn', 'hidden'],
    ['Rất ẩn', 'very-hidden'],
    ['Trả lời', 'visible'],
  ]);
});

describe('what is no workbook stops the reading', () => {
  const content = () => bytesOf((workbook) => void workbook.addWorksheet('S').addRow(['x', 1]));

  test('an old .xls, and a workbook under a password', async () => {
    const bytes = Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex');
    for (const name of ['phieu.xls', 'phieu.xlsx', 'phieu.csv']) {
      expect(await failureOf(() => readFileOf(name, bytes))).toMatchObject({
        code: 'old-or-encrypted',
        exit: 3,
        arguments: { file: name },
      });
    }
  });

  test.each(['phieu.xlsx', 'phieu.XLSX', 'phieu.xls', 'phieu.ods'])('a text file called %s', async (name) => {
    expect(await failureOf(() => readFileOf(name, 'a,b\n1,2\n'))).toMatchObject({
      code: 'csv-named-workbook',
      exit: 3,
      arguments: { file: name },
    });
  });

  test('an empty file called .xlsx', async () => {
    expect(await failureOf(() => readFileOf('phieu.xlsx', ''))).toMatchObject({ code: 'not-a-workbook', exit: 3 });
  });

  test.each([0.1, 0.5, 0.9, 0.99])('a workbook cut at %j of its length', async (share) => {
    const bytes = await content();
    const cut = bytes.slice(0, Math.floor(bytes.length * share));
    expect(await failureOf(() => readFileOf('phieu.xlsx', cut))).toMatchObject({
      code: 'damaged-workbook',
      exit: 3,
      arguments: { file: 'phieu.xlsx' },
    });
  });

  test('a zip file that is no workbook', async () => {
    const { zipSync } = await import('fflate');
    const zip = zipSync({ 'a.png': new TextEncoder().encode('x') });
    expect(await failureOf(() => readFileOf('phieu.xlsx', zip))).toMatchObject({ code: 'zip-archive', exit: 3 });
  });
});

test('a workbook is one by its bytes, whatever it is called', async () => {
  const bytes = await bytesOf((workbook) => void workbook.addWorksheet('S').addRow(['x']));
  const [sheet] = await readFileOf('phieu.csv', bytes);
  expect(sheet?.name).toBe('S');
});
