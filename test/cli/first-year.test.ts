/**
 * A clerk's first year (fixtures/first-year): two workbooks of answers and nothing else. `ddci init`, the yellow cells filled
 * in, `ddci check`, `ddci score`. What the tutorial shows is what is printed: `npm run update` rewrites it.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS, { type Row, type Workbook, type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { consoleSteps, renewed, runSteps, untoldFailures } from '../console.ts';
import { rewrites } from '../rewrites.ts';
import { temporaryFolder } from '../run-main.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/first-year', import.meta.url));
const INPUTS = ['so-nganh.xlsx', 'dia-phuong.xlsx'];

/** What the clerk knows and the survey does not say. */
const COMPONENTS: readonly (readonly [track: string, id: string, name: string, weight: number])[] = [
  ['so-nganh', 'minh-bach', 'Minh bạch', 40],
  ['so-nganh', 'thoi-gian', 'Chi phí thời gian', 35],
  ['so-nganh', 'phuc-vu', 'Chất lượng phục vụ', 25],
  ['dia-phuong', 'minh-bach', 'Minh bạch', 60],
  ['dia-phuong', 'thoi-gian', 'Chi phí thời gian', 40],
];
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['minh-bach', ['1', '2', 'Thông tin']],
  ['thoi-gian', ['3', '4', '5', '6', 'Số ngày']],
]);
const NEGATIVE = ['đi lại', 'Số ngày', 'phiền hà', 'chi phí'];

test('from two messy workbooks to a ranking, as the tutorial shows', async () => {
  const folder = await temporaryFolder();
  for (const name of INPUTS) await cp(join(FIXTURE, name), join(folder, name));
  const path = join(FIXTURE, 'README.md');
  const page = await readFile(path, 'utf8');
  const done = await runSteps(consoleSteps(page), folder, async ({ command }) => {
    if (command.startsWith('ddci init')) await fillIn(join(folder, 'method.xlsx'));
  });
  if (rewrites) await writeFile(path, renewed(page, done));
  else for (const { command, shown, printed } of done.flat()) expect(shown, command).toEqual(printed);
  expect(done.length).toBeGreaterThanOrEqual(6);
  expect(untoldFailures(done)).toEqual([]);
  const run = await readFile(join(folder, 'out', 'run.json'), 'utf8');
  expect(run).toContain('"Sở Công Thương"');
  expect(`${renewed(page, done)}${run}`).not.toContain('canary');
});

/** Every cell with a question mark, as the person at the desk would. */
async function fillIn(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const settings = sheetOf(book, 'Cài đặt');
  settings.eachRow((row) => {
    if (row.getCell(2).value !== '?') return;
    row.getCell(2).value = row.getCell(1).value === 'Năm' ? 2022 : 'Chỉ số DDCI (dữ liệu giả định)';
  });
  const aliases = rowsOf(sheetOf(book, 'Đơn vị')).map(
    (row) => row.getCell(columnsOf(sheetOf(book, 'Đơn vị'))('Tên gọi khác')).value,
  );
  expect(aliases).toContain('Sở CT');
  fillTree(sheetOf(book, 'Chỉ tiêu'));
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell(({ value }) => expect(value).not.toBe('?')));
  await book.xlsx.writeFile(path);
}

function fillTree(sheet: Worksheet): void {
  const at = columnsOf(sheet);
  for (const row of rowsOf(sheet)) {
    const name = String(row.getCell(at('Tên')).value);
    const id = String(row.getCell(at('Mã')).value).replace('Q', '');
    // The row for a first component: those of the decision are added at the foot.
    if (id === '?') {
      row.eachCell((cell) => {
        cell.value = null;
      });
      continue;
    }
    if (row.getCell(at('Thuộc')).value === '?') {
      const isLocal = row.getCell(at('Khối')).value === 'dia-phuong';
      const found = [...PARENTS].find(([, words]) =>
        words.some((word) => (isLocal ? name.startsWith(word) : word === id)),
      );
      row.getCell(at('Thuộc')).value = found?.[0] ?? (isLocal ? 'minh-bach' : 'phuc-vu');
    }
    if (row.getCell(at('Chiều')).value === '?') {
      row.getCell(at('Chiều')).value = NEGATIVE.some((word) => name.includes(word)) ? 'nghịch' : 'thuận';
    }
    if (row.getCell(at('Tính các mã')).value === '?') row.getCell(at('Tính các mã')).value = '1 | 2 | 3';
  }
  let last = Math.max(...rowsOf(sheet).map((row) => row.number));
  for (const [track, id, name, weight] of COMPONENTS) {
    last += 1;
    const row = sheet.getRow(last);
    for (const [title, value] of [
      ['Khối', track],
      ['Mã', id],
      ['Tên', name],
      ['Trọng số', weight],
    ] as const) {
      row.getCell(at(title)).value = value;
    }
  }
}

function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function headerOf(sheet: Worksheet): Row {
  const found: Row[] = [];
  sheet.eachRow((row) => {
    if (row.getCell(1).value === 'Khối' && row.getCell(2).value === 'Mã') found.push(row);
  });
  const [header] = found;
  if (header === undefined) throw new Error('no header');
  return header;
}

function columnsOf(sheet: Worksheet): (title: string) => number {
  const titles = new Map<string, number>();
  headerOf(sheet).eachCell((cell, column) => titles.set(String(cell.value), column));
  return (title) => titles.get(title) ?? expect.fail(`no column ${title}`);
}

/** Below the header, without the examples and the blank ones. */
function rowsOf(sheet: Worksheet): Row[] {
  const header = headerOf(sheet).number;
  const rows: Row[] = [];
  sheet.eachRow((row) => {
    const first = row.getCell(1).value;
    if (row.number > header && typeof first === 'string' && !first.startsWith('#')) rows.push(row);
  });
  return rows;
}
