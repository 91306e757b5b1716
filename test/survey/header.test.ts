import { expect, test } from 'vitest';
import type { TableSource } from '../../src/core/model/method.ts';
import { findHeader, joinHeaders, judgeHeader, matchHeader, type Needed } from '../../src/survey/header.ts';

const SOURCE: TableSource = {
  file: 'khao-sat.xlsx',
  sheet: null,
  header: null,
  rows: null,
  delimiter: null,
  encoding: null,
  place: {},
};

const UNIT: Needed = { name: 'Đơn vị', headers: ['Đơn vị'] };
const Q1: Needed = { name: 'Q1', headers: ['Q1', '1. DN dễ dàng tiếp cận thông tin', 'Cau 1'] };
const NEEDED = [UNIT, Q1];

const rows = (...texts: string[][]) => texts.map((row, i) => ({ row: i + 1, texts: row }));
const find = (...texts: string[][]) => findHeader(rows(...texts), NEEDED, SOURCE);
const judge = (texts: string[], place = {}) => {
  const header = find(texts);
  return judgeHeader(header, NEEDED, new Set(header?.columns), place);
};
const codes = (texts: string[]) => judge(texts).map(({ code, level }) => `${level} ${code}`);

test('the header is the first row that has all that is needed, below any notes', () => {
  const header = find(['KẾT QUẢ KHẢO SÁT'], ['Đơn vị: phiếu', ''], ['Mã', 'Đơn vị', 'Q1'], ['1', 'Đơn vị', 'Q1']);
  expect(header).toMatchObject({ row: 3, columns: [1, 2] });
});

test.each([
  [['Ä‘Æ¡n vá»‹', 'Má»©c Ä‘á»™ hÃ i lÃ²ng', 'TÃªn Ä‘Æ¡n vá»‹'], 'mojibake'],
  [['Đon v?', 'M?c đ? hài lòng', 'D? ti?p c?n', 'Ch?t lư?ng'], 'lost-letters'],
])(
  'a header whose letters were spoilt (%j) is one error with the cause, in place of missing columns',
  (texts, garbled) => {
    const place = { file: 'khao-sat.xlsx', sheet: 'S' };
    expect(judgeHeader({ ...matchHeader(texts, NEEDED), row: 1, texts }, NEEDED, new Set(), place)).toEqual([
      { code: 'garbled-header', level: 'error', place: { ...place, row: 1 }, arguments: { garbled } },
    ]);
  },
);

test('a row with some of it yields to a later one with more', () => {
  expect(find(['Đơn vị', 'x'], ['Q1', 'Đơn vị'])).toMatchObject({ row: 2, columns: [1, 0] });
});

test('headers are compared folded, and any text of the question will do', () => {
  expect(find(['ĐƠN\u00a0VỊ', ' cau  1 '])?.columns).toEqual([0, 1]);
  expect(find(['Đơn vị'.normalize('NFD'), '1. dn dễ dàng tiếp cận thông tin'])?.columns).toEqual([0, 1]);
});

test('the row that the method gives is taken, though another has more', () => {
  const given = findHeader(rows(['Đơn vị', 'Q1'], ['Đơn vị', 'Q2']), NEEDED, { ...SOURCE, header: [2] });
  expect(given).toMatchObject({ row: 2, columns: [0, null] });
});

test('where nothing is found there is no header', () => {
  expect(find(['a', 'b'], ['c'])).toBeNull();
  expect(codes(['a', 'b'])).toEqual(['error missing-column', 'error missing-column']);
});

test('a column that is not there is an error, with the header that is most like it', () => {
  const [finding] = judge(['Đơn vị', 'Câu 1'], { file: 'khao-sat.xlsx' });
  expect(finding).toMatchObject({
    code: 'missing-column',
    level: 'error',
    place: { file: 'khao-sat.xlsx', row: 1 },
    arguments: { name: 'Q1', closest: 'Câu 1' },
  });
});

test('a header that stands twice is an error with both columns', () => {
  const findings = judge(['Đơn vị', 'Q1', 'Khác', 'Cau 1']);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'duplicate-header', arguments: { name: 'Q1', columns: ['B', 'D'] } }),
  );
});

test('a header that is not needed may stand twice', () => {
  expect(codes(['Đơn vị', 'Q1', 'Khác', 'Khác'])).toEqual(['note unused-columns']);
});

test('columns that nobody needs are noted by their letters; empty headers are none', () => {
  const texts = ['Đơn vị', 'Q1', ' ', ...Array.from({ length: 24 }, (_, i) => `cột ${i}`)];
  const findings = judge(texts);
  const columns = findings.flatMap((finding) => (finding.code === 'unused-columns' ? finding.arguments.columns : []));
  expect([columns[0], columns.at(-1), columns.length]).toEqual(['D', 'AA', 24]);
});

test('a header such as __proto__ is a column like any other', () => {
  expect(findHeader(rows(['__proto__']), [{ name: 'u', headers: ['__proto__'] }], SOURCE)?.columns).toEqual([0]);
  expect(findHeader(rows(['x']), [{ name: 'u', headers: ['__proto__'] }], SOURCE)).toBeNull();
});

test('`Q1#2` is the second of the columns that carry Q1', () => {
  const needed = ['Q1#1', 'Q1#2', 'Q1#3'].map((name) => ({ name, headers: [name] }));
  expect(findHeader(rows(['Q1', 'x', 'q1']), needed, SOURCE)?.columns).toEqual([0, 2, null]);
});

test('several rows of headers are joined with a slash', () => {
  const joined = joinHeaders(rows(['Đơn vị', 'Minh bạch', ''], ['', 'Q1', 'Q2']), []);
  expect(joined).toEqual({ row: 2, texts: ['Đơn vị', 'Minh bạch / Q1', 'Minh bạch / Q2'] });
});

test('a merged header stands over all its columns, and no further', () => {
  const two = rows(['Minh bạch', '', ''], ['Q1', 'Q2', 'Ghi chú']);
  expect(joinHeaders(two, [{ rows: [1, 1], columns: [0, 1] }])?.texts).toEqual([
    'Minh bạch / Q1',
    'Minh bạch / Q2',
    'Ghi chú',
  ]);
});

const PERSONAL = [
  'Họ và tên',
  'Số điện thoại',
  'SĐT',
  'Email',
  'E-mail liên hệ',
  'Địa chỉ DN',
  'CCCD/CMND',
  'Mã số thuế',
  'Phone number',
];

test.each(PERSONAL)('“%s” is told to hold personal data', (text) => {
  expect(codes(['Đơn vị', 'Q1', text])).toContain('note personal-column');
});

test('“Họ tên - SĐT” is told to hold personal data', () => {
  expect(codes(['Đơn vị', 'Q1', 'Họ tên - SĐT'])).toContain('note personal-column');
});

test.each(['Mã phiếu', 'Ngày trả lời', 'Loại hình', 'Địa bàn'])('“%s” is not', (text) => {
  expect(codes(['Đơn vị', 'Q1', text])).toEqual(['note unused-columns']);
});
