/** What an office has in its first hour: several units in a row, numbers with words, groups in the header, figures with sums. */
import { expect, test } from 'vitest';
import { headerGroups } from '../../../src/survey/recognise/header-groups.ts';
import { findHeaderRows } from '../../../src/survey/recognise/header-rows.ts';
import { asPublished } from '../../../src/survey/recognise/published-table.ts';
import { titleOf, yearOf } from '../../../src/survey/recognise/title-year.ts';
import { asBlocks } from '../../../src/survey/recognise/which-blocks.ts';
import { whichScale } from '../../../src/survey/recognise/which-scale.ts';
import { columnOf } from './columns.ts';

const UNITS = ['Sở Công Thương', 'Sở Y tế', 'Sở Công Thương'];
const block = (mark: (header: string) => string, unit: string) => [
  columnOf(mark(unit), UNITS),
  columnOf(mark('Đúng hạn'), ['Tốt', 'Khá', 'Tốt']),
];

test.each([
  ['[Cơ quan 1] ', (n: number) => (text: string) => `[Cơ quan ${n}] ${text}`],
  ['(cơ quan 1)', (n: number) => (text: string) => `${text} (cơ quan ${n})`],
  ['- Đơn vị số 1', (n: number) => (text: string) => `${text} - Đơn vị số ${n}`],
  ['lần 1', (n: number) => (text: string) => `${text} (lần ${n})`],
  ['Cơ quan thứ nhất', (n: number) => (text: string) => `Cơ quan thứ ${['nhất', 'hai', 'ba'][n - 1]}: ${text}`],
  ['Q, Q2, Q3', (n: number) => (text: string) => (n === 1 ? text : `${text}${n}`)],
  ['#1', (n: number) => (text: string) => `${text}#${n}`],
])(
  'blocks numbered like “%s” are blocks, whatever the question about the unit, with a branch question between',
  (_, mark) => {
    const columns = [1, 2, 3].flatMap((n) => [
      ...block(mark(n), 'Cơ quan Ông/Bà đánh giá'),
      ...(n < 3 ? [columnOf(mark(n)('Đánh giá thêm cơ quan khác?'), ['Có', 'Không', 'Có'])] : []),
    ]);
    const found = asBlocks([columnOf('Loại hình', ['TNHH', 'CP', 'TNHH']), ...columns]);
    expect(found?.marks.length).toBe(3);
    expect(found?.columns.map(({ header }) => header)).toEqual(['Cơ quan Ông/Bà đánh giá', 'Đúng hạn']);
    expect(found?.unit.header).toBe('Cơ quan Ông/Bà đánh giá');
  },
);

test('numbered questions about one unit are no blocks', () => {
  expect(asBlocks([columnOf('Đơn vị', UNITS), columnOf('Q1', ['1', '2']), columnOf('Q2', ['1', '2'])])).toBeNull();
});

test('numbers with words, ranges and brackets among numbers are cells to mend, and no labels or bounds', () => {
  const days = columnOf('Số ngày chờ', ['3', '10', '5', '7', '4', '10 ngày', '5-7', '(18)']);
  expect(whichScale(days)).toMatchObject({ kind: 'number', of: 'days', range: [0, 10] });
  expect(whichScale(columnOf('Số lần', ['1 lần', '2 lần', '3 lần trở lên']))?.kind).toBe('counts');
});

test('a code before or behind its label is the code of it', () => {
  const scale = whichScale(columnOf('Q', ['Đồng ý (4)', '5 = Hoàn toàn đồng ý', '(2) Không đồng ý', 'Bình thường']));
  expect(scale).toMatchObject({ kind: 'known', codes: null, observed: [1, 2, 3, 4] });
});

test('what stands over several questions is a component with its own number and name', () => {
  const questions = [
    { id: 'A1', header: 'A. Tính minh bạch / A1. Dễ tiếp cận' },
    { id: 'A2', header: 'A. Tính minh bạch / A2. Đầy đủ' },
    { id: 'B1', header: 'B. Chi phí thời gian / B1. Đúng hạn' },
    { id: 'Q9', header: 'Ghi nhận' },
  ];
  expect(headerGroups(questions)).toEqual([
    { id: 'A', name: 'Tính minh bạch', questions: ['A1', 'A2'] },
    { id: 'B', name: 'Chi phí thời gian', questions: ['B1'] },
  ]);
  expect(headerGroups(questions.slice(2))).toEqual([]);
});

test('the year is that of the files where they name one, the title that of the file that speaks of the index', () => {
  expect(yearOf(['Phiếu xã 2026.xlsx', 'Sở 2026 (1).xlsx'])).toBe(2026);
  expect(yearOf(['2025.xlsx', '2026.xlsx'])).toBeNull();
  expect(yearOf(['0912026123.xlsx'])).toBeNull();
  expect(titleOf(['xa.xlsx', 'Khảo sát DDCI tỉnh Nghệ An 2026 (Câu trả lời).xlsx'])).toBe('DDCI tỉnh Nghệ An');
  expect(titleOf(['xa.xlsx', 'ddci.xlsx'])).toBeNull();
});

const rowOf = (row: number, ...texts: readonly string[]) => ({
  row,
  cells: texts.map((text) => ({ kind: 'text', text }) as const),
});

test('a row that numbers the columns is passed over; a row of answers that happen to count on is not', () => {
  const answers = [3, 4, 5, 6].map((row) => rowOf(row, String(row), 'Xã A', 'Tốt', '5'));
  const header = rowOf(1, 'STT', 'Tên xã', 'Phục vụ', 'Số ngày');
  expect(findHeaderRows([header, rowOf(2, '(1)', '(2)', '(3)', '(4)'), ...answers], [])).toMatchObject({
    numbering: 2,
    dataFrom: 3,
  });
  const codes = [3, 4, 5, 6].map((row) => rowOf(row, String(row), '5', '4', '4'));
  expect(findHeaderRows([header, rowOf(2, '1', '2', '3', '4'), ...codes], [])).toMatchObject({
    numbering: null,
    dataFrom: 2,
  });
});

test('ranks and sums of a table of figures are no indicators, and a mark that is in doubt is proposed', () => {
  const columns = [
    columnOf('Tên đơn vị', ['Xã A', 'Xã B', 'Xã C']),
    columnOf('Tỷ lệ đúng hạn', ['97,5', '88,25', '90,1']),
    columnOf('Số hồ sơ', ['9.904', '16.583', '225.180']),
    columnOf('Tổng điểm', ['80', '70', '60']),
    columnOf('Xếp hạng', ['1', '2', '3']),
  ];
  const header = { rows: [1], dataFrom: 2, named: false, numbering: null };
  const found = asPublished({ name: null, header, columns, rows: 3 });
  expect(found?.figures.map(({ header: text }) => text)).toEqual(['Tỷ lệ đúng hạn', 'Số hồ sơ']);
  expect(found?.decimal).toBe(',');
});
