/** `ddci check --xlsx`: what was found as a workbook, and coloured copies of the tables. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS, { type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { ALL_SHOWN, caseFolder, METHOD } from './case.ts';

/** Twelve cells of Q1 that are on no scale, a phone number beside them, and a unit that is none. */
const FAULTY = `Đơn vị,Q1,Q2,Số điện thoại\n${'A,Rất kém,9,0912345678\n'.repeat(12)}B,5,1,0987654321\nC,4,5,\nD,4,5,\n`;

async function load(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name?: string): Worksheet {
  const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const RED = { fgColor: { argb: 'FFFF9C9C' } };

test('every faulty cell is coloured and said, though a line on the screen names the first five', async () => {
  const folder = await caseFolder({ 'phieu.csv': FAULTY });
  const plain = await runMain(folder, ['check']);
  const ran = await runMain(folder, ['check', '--xlsx']);
  expect(ran.exit).toBe(1);
  expect(ran.error.replace('Đã ghi loi.xlsx, phieu.co-loi.xlsx.\n', '')).toBe(plain.error);
  const copy = sheetOf(await load(join(folder, 'phieu.co-loi.xlsx')));
  for (let row = 2; row <= 13; row++) {
    const cell = copy.getCell(`B${row}`);
    expect(cell.fill, cell.address).toMatchObject(RED);
    expect(JSON.stringify(cell.note)).toContain('không phải câu trả lời hợp lệ');
  }
  expect(copy.getCell('A16').fill).toMatchObject(RED);
  expect(copy.getCell('B14').fill).not.toMatchObject(RED);
  // As it was read: a text is a text, personal columns too, for the copy stays beside the survey.
  expect(copy.getCell('B14').value).toBe('5');
  expect(copy.getCell('D2').value).toBe('0912345678');
});

test('the findings hold no personal text, and each cell has a link to its place in the file and in the copy', async () => {
  const folder = await caseFolder({ 'phieu.csv': FAULTY });
  await runMain(folder, ['check', '--xlsx']);
  const bytes = await readFile(join(folder, 'loi.xlsx'));
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  expect(parts.filter(([, xml]) => /0912345678|0987654321/u.test(xml))).toEqual([]);
  const relations = parts.find(([name]) => name === 'xl/worksheets/_rels/sheet2.xml.rels')?.[1] ?? '';
  expect(relations).toContain('Target="phieu.csv"');
  expect(relations).toContain('Target="phieu.co-loi.xlsx"');
  const cells = parts.find(([name]) => name === 'xl/worksheets/sheet2.xml')?.[1] ?? '';
  expect(cells).toContain(`location="'phieu'!B13"`);
  const list = sheetOf(await load(join(folder, 'loi.xlsx')), 'Từng ô');
  expect(list.rowCount).toBeGreaterThanOrEqual(12 + 1 + 3);
});

test('a workbook keeps its sheets, merged cells, dates and hidden sheets, and links lead to its own sheets', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Trả lời');
  sheet.addRow(['Khảo sát', null, null]);
  sheet.mergeCells('A1:C1');
  sheet.addRow(['Đơn vị', 'Q1', 'Q2', 'Ngày']);
  sheet.addRow(['A', 1, 9, new Date(Date.UTC(2022, 4, 6))]);
  sheet.addRow(['B', 'Rất kém', { formula: '1+1', result: 2 }, null]);
  sheet.addRow(['C', 4, 0.5, null]);
  sheet.getCell('C5').numFmt = '0%';
  workbook.addWorksheet('Kín', { state: 'hidden' }).addRow(['x']);
  const folder = await caseFolder({ 'goc.yaml': METHOD.replace('phieu.csv', 'khảo sát 1.xlsx') });
  await workbook.xlsx.writeFile(join(folder, 'khảo sát 1.xlsx'));
  const before = await readFile(join(folder, 'khảo sát 1.xlsx'));
  expect((await runMain(folder, ['check', 'goc.yaml', '--xlsx'])).exit).toBe(1);
  expect((await readFile(join(folder, 'khảo sát 1.xlsx'))).equals(before)).toBe(true);
  const copy = await load(join(folder, 'khảo sát 1.co-loi.xlsx'));
  const copied = sheetOf(copy, 'Trả lời');
  expect(copied.getCell('B1').isMerged).toBe(true);
  expect(copied.getCell('D3').value).toEqual(new Date(Date.UTC(2022, 4, 6)));
  expect(copied.getCell('C4').value).toBe(2);
  expect(copied.getCell('C5')).toMatchObject({ value: 0.5, numFmt: '0.##%' });
  expect(copied.getCell('B4').fill).toMatchObject(RED);
  expect(sheetOf(copy, 'Kín').state).toBe('hidden');
  const parts = unzipSync(await readFile(join(folder, 'loi.xlsx')));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(`location="'Trả lời'!B4"`);
  expect(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array())).toContain(
    `Target="${encodeURI('khảo sát 1.xlsx')}"`,
  );
});

test('what somebody has put in its place stays, and nothing at all is written then', async () => {
  const folder = await caseFolder({ 'phieu.csv': FAULTY, 'phieu.co-loi.xlsx': 'của người khác' });
  const ran = await runMain(folder, ['check', '--xlsx']);
  expect(ran.exit).toBe(4);
  expect(await readFile(join(folder, 'phieu.co-loi.xlsx'), 'utf8')).toBe('của người khác');
  expect(await readdir(folder)).not.toContain('loi.xlsx');
  expect((await runMain(folder, ['check', '--xlsx', '--force'])).exit).toBe(1);
});

test('when the survey is mended the copy of the time before goes, unless somebody has worked on it', async () => {
  const folder = await caseFolder({ 'method.yaml': ALL_SHOWN, 'phieu.csv': FAULTY });
  await runMain(folder, ['check', '--xlsx']);
  await writeFile(join(folder, 'phieu.csv'), 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\n');
  expect((await runMain(folder, ['check', '--xlsx'])).exit).toBe(0);
  expect(await readdir(folder)).not.toContain('phieu.co-loi.xlsx');
  expect(sheetOf(await load(join(folder, 'loi.xlsx'))).getCell('A2').value).toBe(
    'Không có lỗi, cảnh báo hay ghi chú nào.',
  );
});

test('a copy is never taken for a survey by a name with a star', async () => {
  const folder = await caseFolder({ 'method.yaml': METHOD.replace('phieu.csv', 'phieu/*') });
  await mkdir(join(folder, 'phieu'));
  await writeFile(join(folder, 'phieu', 'a.csv'), FAULTY);
  const first = await runMain(folder, ['check', '--xlsx']);
  expect(await readdir(join(folder, 'phieu'))).toContain('a.co-loi.xlsx');
  const second = await runMain(folder, ['check', '--xlsx']);
  expect(second.error).toBe(first.error);
});

test('a file of the user’s that is called so is passed over by name, never in silence', async () => {
  const folder = await caseFolder({ 'method.yaml': METHOD.replace('phieu.csv', 'phieu/*') });
  await mkdir(join(folder, 'phieu'));
  await writeFile(join(folder, 'phieu', 'a.csv'), FAULTY);
  await runMain(folder, ['check', '--xlsx']);
  const said = async (...args: readonly string[]) => (await runMain(folder, args)).error;
  expect(await said('check')).not.toContain('Không đọc');
  // Saved again in a spreadsheet, a copy has no seal: read, every answer would count twice; not read, it must be said.
  await rename(join(folder, 'phieu', 'a.co-loi.xlsx'), join(folder, 'phieu', 'Findings.xlsx'));
  await writeFile(join(folder, 'phieu', 'đợt 2.loi.xlsx'), 'của người dùng');
  const told = 'Không đọc “phieu/đợt 2.loi.xlsx” vì có tên như tệp do ddci check --xlsx ghi.';
  expect(await said('check')).toContain(told);
  expect(await said('init', 'phieu/*', '--output', 'khac.yaml')).toContain(told);
  // Named in full it is what it is.
  expect(await said('check', '--set', 'tracks.0.survey.file=phieu/đợt 2.loi.xlsx')).not.toContain('Không đọc');
});

test('faults of a method in a workbook have links to its cells', async () => {
  const folder = await caseFolder({ 'goc.yaml': METHOD });
  await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx']);
  const workbook = await load(join(folder, 'moi.xlsx'));
  sheetOf(workbook, 'Chỉ tiêu').getCell('E7').value = 'sáu mươi';
  await workbook.xlsx.writeFile(join(folder, 'moi.xlsx'));
  expect((await runMain(folder, ['check', 'moi.xlsx', '--xlsx', '--lang', 'en'])).exit).toBe(2);
  const parts = unzipSync(await readFile(join(folder, 'findings.xlsx')));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(`location="'Chỉ tiêu'!E7"`);
});

test('with --json nothing but JSON is on stdout, and it names what was written', async () => {
  const folder = await caseFolder({ 'phieu.csv': FAULTY });
  const { out, error } = await runMain(folder, ['check', '--xlsx', '--json']);
  const told: { written: string[]; findings: { arguments: { cells?: string[] } }[] } = JSON.parse(out);
  expect(told.written).toEqual(['loi.xlsx', 'phieu.co-loi.xlsx']);
  expect(Math.max(...told.findings.map((one) => one.arguments.cells?.length ?? 0))).toBe(5);
  expect(error).toBe('');
});

test('of a table that is too large for a copy the coloured cells are kept, each in its place', async () => {
  const wide = Array.from({ length: 100 }, (_, i) => `X${i}`).join(',');
  const filled = ',1'.repeat(100);
  const rows = Array.from({ length: 3100 }, (_, i) => `A,${i === 3000 ? 'Rất kém' : 5},1${filled}\n`).join('');
  const folder = await caseFolder({ 'phieu.csv': `Đơn vị,Q1,Q2,${wide}\n${rows}B,1,2${filled}\nC,4,3${filled}\n` });
  expect((await runMain(folder, ['check', '--xlsx'])).exit).toBe(1);
  const copy = sheetOf(await load(join(folder, 'phieu.co-loi.xlsx')));
  expect(copy.getCell('B3002').value).toBe('Rất kém');
  expect(copy.getCell('B3002').fill).toMatchObject(RED);
  expect(copy.getCell('A3002').value).toBe('A');
  expect([copy.getCell('B2').value, copy.getCell('B3001').value, copy.getCell('Z3002').value]).toEqual([
    '5',
    null,
    null,
  ]);
});
