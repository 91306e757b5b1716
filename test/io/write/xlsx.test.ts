import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { writeXlsx } from '../../../src/io/write/xlsx.ts';
import { column, type Report, type ReportCell } from '../../../src/report/report.ts';
import { workbookText } from '../../golden/workbook-text.ts';

function report(rows: readonly (readonly ReportCell[])[]): Report {
  const columns = [column('Đơn vị', 20), column('Điểm', 10, 2)];
  return {
    title: 'Thử',
    language: 'vi',
    sheets: [{ tab: 'Xếp hạng', title: 'Bảng', lines: ['ghi chú'], blocks: [{ title: 'Khối', columns, rows }] }],
  };
}

/** The line of a cell in the workbook's text. */
async function cellText(rows: readonly (readonly ReportCell[])[], address: string): Promise<string | undefined> {
  const lines = (await workbookText(await writeXlsx(report(rows)))).split('\n');
  return lines.find((line) => line.startsWith(`Xếp hạng!${address} `));
}

afterEach(() => {
  vi.useRealTimers();
});

test('the same report gives the same bytes, whatever the time', async () => {
  const written: Uint8Array[] = [];
  for (const time of ['2022-12-31T23:59:58Z', '2023-01-01T00:00:03Z', '2031-06-01T12:00:00Z']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
    written.push(await writeXlsx(report([['A', 1]])));
  }
  const [first, ...others] = written;
  expect(others.map((bytes) => Buffer.from(bytes).equals(Buffer.from(first ?? [])))).toEqual([true, true]);
});

test('another report gives other bytes', async () => {
  const [one, two] = await Promise.all([writeXlsx(report([['A', 1]])), writeXlsx(report([['A', 2]]))]);
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
});

test('no part of it holds the day it was made', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-06-07T12:00:00Z') });
  const parts = unzipSync(await writeXlsx(report([['A', 1]])));
  expect(Object.keys(parts).length).toBeGreaterThan(5);
  for (const [name, bytes] of Object.entries(parts)) expect(strFromU8(bytes), name).not.toContain('2031');
});

test('title, lines, block and table stand below each other', async () => {
  expect(
    await workbookText(
      await writeXlsx(
        report([
          ['A', 1.005],
          [{ value: 'B', mark: 'partial' }, null],
        ]),
      ),
    ),
  ).toBe(
    `Xếp hạng!A1 s "Thử"
Xếp hạng!A2 s "Bảng"
Xếp hạng!A3 s "ghi chú"
Xếp hạng!A5 s "Khối"
Xếp hạng!A6 s "Đơn vị"
Xếp hạng!B6 s "Điểm"
Xếp hạng!A7 s "A"
Xếp hạng!B7 n[#,##0.00] 1.005
Xếp hạng!A8 s "B"
`,
  );
});

test.each(['=1+1', '@x', '-1', '5'])('text is text by type: %j', async (text) => {
  expect(await cellText([[text]], 'A7')).toBe(`Xếp hạng!A7 s ${JSON.stringify(text)}`);
});

test('what XML cannot hold is replaced, so that the workbook opens', async () => {
  expect(await cellText([['a\u0000b\u001bc\uFFFFd']], 'A7')).toBe('Xếp hạng!A7 s "a b c\uFFFDd"');
});

test('a text longer than a cell may hold is cut', async () => {
  const line = await cellText([['x'.repeat(40_000)]], 'A7');
  expect(line?.match(/x/gu)?.length).toBe(32_767);
});

test('a partial figure is filled, a whole one is not', async () => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(
    report([
      [
        { value: 'A', mark: 'partial' },
        { value: 1, mark: 'partial' },
      ],
      ['B', 2],
    ]),
  );
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const fills = ['A7', 'B7', 'B8'].map((address) => workbook.worksheets[0]?.getCell(address).fill);
  expect(fills).toMatchObject([{ pattern: 'solid' }, { pattern: 'solid' }, { pattern: 'none' }]);
});
