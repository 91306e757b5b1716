import { expect, test } from 'vitest';
import { idleRole } from '../../../src/survey/recognise/column-role.ts';
import { unitList } from '../../../src/survey/recognise/unit-list.ts';
import { whichRespondent } from '../../../src/survey/recognise/which-respondent.ts';
import { whichUnit } from '../../../src/survey/recognise/which-unit.ts';
import { columnOf } from './columns.ts';

const list = (counts: Readonly<Record<string, number>>) =>
  unitList(
    Object.entries(counts).map(([text, count]) => ({ text, count })),
    true,
  );
const maybes = (counts: Readonly<Record<string, number>>) => list(counts).map(({ name, maybe }) => [name, maybe]);

test.each([
  ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư'],
  ['KH-ĐT', 'Sở Kế hoạch và Đầu tư'],
  ['Sở CT', 'Sở Công Thương'],
  ['Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['Sở LĐTB&XH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở Lao động, thương binh và xã hội', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở Giao thông và Vận tải', 'Sở Giao thông vận tải'],
  ['BQL KKT Đông Nam', 'Ban Quản lý Khu kinh tế Đông Nam'],
  ['BHXH tỉnh', 'Bảo hiểm xã hội tỉnh'],
  ['Cục Thuế', 'Cục Thuế tỉnh'],
  ['Quỳnh Lưu', 'Huyện Quỳnh Lưu'],
  ['DUC THO', 'Huyện Đức Thọ'],
  ['Sở Công Thươg', 'Sở Công Thương'],
])('%s may be another name of %s', (short, name) => {
  expect(maybes({ [name]: 40, [short]: 2 })).toEqual([
    [name, null],
    [short, name],
  ]);
});

test('a short form is one however often it is written, and a place where the respondent is makes no question', () => {
  expect(maybes({ 'Sở CT': 40, 'Sở Công Thương': 20 })).toEqual([
    ['Sở CT', 'Sở Công Thương'],
    ['Sở Công Thương', null],
  ]);
  expect(idleRole(columnOf('Huyện (nơi đóng trụ sở)', ['Huyện Kỳ Anh', 'Thị xã Kỳ Anh']))).toBe('background');
});

test('units of one name and two kinds are two units, and so are names that only sound alike', () => {
  const counts = { 'Huyện Kỳ Anh': 40, 'Thị xã Kỳ Anh': 3, 'Sở Tài chính': 40, 'Sở Tư pháp': 2, 'Sở Y tế': 2 };
  expect(list(counts).map(({ maybe }) => maybe)).toEqual([null, null, null, null, null]);
});

test('spellings that fold to one are one unit, under the one that reads best', () => {
  const units = list({ 'TP. Hà Tĩnh': 3, 'UBND Thành phố Hà Tĩnh': 1, 'SỞ XÂY DỰNG': 2, 'Sở Xây dựng': 1 });
  expect(units.map(({ name }) => name)).toEqual(['UBND Thành phố Hà Tĩnh', 'Sở Xây dựng']);
});

test('totals and blanks are no units, and all ids are distinct', () => {
  const units = list({
    'Huyện Nam Đàn': 9,
    'Huyện Nghĩa Đàn': 9,
    'Xã Thanh': 5,
    'Xã Thành': 5,
    'Tổng cộng': 1,
    'Trung bình': 1,
  });
  expect(units.map(({ id }) => id)).toEqual(['huyen-nam-dan', 'huyen-nghia-dan', 'xa-thanh', 'xa-thanh-2']);
});

test('where the respondent is, is not the unit that is judged', () => {
  const home = columnOf('Doanh nghiệp đóng tại huyện nào?', ['Huyện Kỳ Anh', 'Huyện Nghi Xuân', 'Huyện Kỳ Anh']);
  const judged = columnOf('Đơn vị được đánh giá', ['Sở Công Thương', 'Sở Tài chính', 'Sở Công Thương']);
  expect(whichUnit([home, judged]).found).toMatchObject({ column: judged, sure: true });
  expect(whichUnit([home])).toEqual({ found: null, doubtful: [home] });
});

test('two columns of units of which neither is said to be judged leave it open', () => {
  const one = columnOf('Địa phương', ['Huyện Kỳ Anh', 'Huyện Nghi Xuân']);
  const two = columnOf('Cơ quan', ['Sở Công Thương', 'Sở Tài chính']);
  expect(whichUnit([one, two])).toEqual({ found: null, doubtful: [one, two] });
});

test('a form code tells respondents apart before an e-mail address does; one text throughout tells nothing', () => {
  const code = columnOf('Mã phiếu', ['P1', 'P2']);
  const email = columnOf('Địa chỉ email', ['a@x.vn', 'b@x.vn']);
  expect(whichRespondent([email, code], false, 1)).toMatchObject({ column: code, by: 'code' });
  expect(whichRespondent([email, columnOf('Mã phiếu', ['1', '1'])], false, 1)).toMatchObject({ column: email });
  expect(whichRespondent([columnOf('Q1', ['1', '2'])], false, 1)).toBeNull();
});

test('codes that count the rows of each sheet or file are serial numbers; codes that come back in one are not', () => {
  const isSerial = (codes: readonly string[], lists: number) =>
    whichRespondent([columnOf('Mã phiếu', codes)], false, lists)?.isSerial;
  expect(isSerial(['1', '2', '3', '4'], 1)).toBe(true);
  expect(isSerial(['P01', 'P02', 'P03', 'P01', 'P02'], 2)).toBe(true);
  expect(isSerial(['1', '2', '3', '1', '2'], 1)).toBe(false);
  expect(isSerial(['1041', '1042', '1043'], 1)).toBe(false);
  expect(isSerial(['KH-1', 'DN-2'], 1)).toBe(false);
});
