import { expect, test } from 'vitest';
import { idleRole } from '../../../src/survey/recognise/column-role.ts';
import { unitsNamed } from '../../../src/survey/recognise/official-units.ts';
import { unitList } from '../../../src/survey/recognise/unit-list.ts';
import { whichRespondent } from '../../../src/survey/recognise/which-respondent.ts';
import { whichUnit } from '../../../src/survey/recognise/which-unit.ts';
import { columnOf } from './columns.ts';

const list = (counts: Readonly<Record<string, number>>) =>
  unitList(
    Object.entries(counts).map(([text, count]) => ({ text, count })),
    true,
  );
const gathered = (counts: Readonly<Record<string, number>>, official: readonly string[] = []) =>
  unitList(
    Object.entries(counts).map(([text, count]) => ({ text, count })),
    true,
    unitsNamed(official),
  ).map(({ name, aliases, maybe }) => [name, aliases.map(({ text, count }) => `${text} ${count}`), maybe]);

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
  ['Nghia Hung', 'Xã Nghĩa Hưng'],
  ['Xã YênnThành', 'Xã Yên Thành'],
])('%s is gathered under %s, with its count', (short, name) => {
  expect(gathered({ [name]: 40, [short]: 2 })).toEqual([[name, [`${short} 2`], null]]);
});

test.each([
  // Two real communes of Nghệ An; a word more; another number; another kind; two owners of a bare name.
  [{ 'Xã Hùng Châu': 30, 'Xã Hùng Chân': 28 }, 2, 0],
  [{ 'Xã Anh Sơn': 30, 'Xã Anh Sơn Đông': 2 }, 2, 0],
  [{ 'Phường 3': 30, 'Phường 8': 2 }, 2, 0],
  [{ 'Xã Nghĩa Hưng': 30, 'Phường Nghĩa Hưng': 2 }, 2, 0],
  [{ 'Xã Vân Canh': 30, 'Thị trấn Vân Canh': 30, 'Vân Canh': 2 }, 3, 1],
  [{ 'Xã Yên Thành': 30, 'Xã Yên Thanh': 20, 'Xa Yen Thanh': 2 }, 3, 1],
  [{ 'Xã Kbang': 30, 'Xã KDang': 2 }, 2, 1],
  [{ 'Xã Kim Liên': 8, 'Xã Kim Liêm': 1 }, 2, 1],
  [{ 'Cục Hải quan': 30, 'Chi cục Hải quan': 3 }, 2, 0],
  [{ 'Chi cục Thuế khu vực X': 30, 'Chi cục Thuế khu vực XI': 2 }, 2, 0],
])('%j: %i units, of which %i are asked about; none is merged', (counts, all, asked) => {
  const units = gathered(counts);
  expect(units.flatMap(([, aliases]) => aliases)).toEqual([]);
  expect([units.length, units.filter(([, , maybe]) => maybe !== null).length]).toEqual([all, asked]);
});

test('where an official list names the units, a slip of one of them is gathered, and what is near to two is asked about', () => {
  const official = ['Xã Kim Liên', 'Xã Hùng Châu', 'Xã Hùng Chân', 'Xã Nam Đàn'];
  const counts = { 'X. Kim Liên': 8, 'Xã Kim Liêm': 1, 'Xã Hùng Chây': 1, 'Nam Đàn': 5, 'Xã Lạ': 4 };
  expect(gathered(counts, official)).toEqual([
    ['Xã Kim Liên', ['Xã Kim Liêm 1'], null],
    ['Xã Hùng Châu', [], null],
    ['Xã Hùng Chân', [], null],
    ['Xã Nam Đàn', ['Nam Đàn 5'], null],
    ['Xã Hùng Chây', [], 'Xã Hùng Châu'],
    ['Xã Lạ', [], null],
  ]);
});

test('what the official list does not have is asked about; its ids, groups, other names and quotas are kept', () => {
  const official = [
    { name: 'Xã Kim Liên', id: '17950', group: 'A', aliases: ['Nam Liên'], quota: 30 },
    { name: 'Xã Nam Đàn', id: '17953', group: 'B', aliases: [], quota: null },
  ];
  const units = unitList(
    [
      { text: 'Nam Liên', count: 3 },
      { text: '17953', count: 2 },
      { text: 'Phường Lạ', count: 1 },
    ],
    true,
    official,
  );
  expect(units).toMatchObject([
    { id: '17950', name: 'Xã Kim Liên', count: 3, group: 'A', quota: 30, listed: ['Nam Liên'], aliases: [] },
    { id: '17953', name: 'Xã Nam Đàn', count: 2, group: 'B', quota: null, isUnlisted: false },
    { name: 'Phường Lạ', count: 1, isUnlisted: true },
  ]);
});

test('codes that stand next to the names are the ids', () => {
  const units = list({ 'SCT - Sở Công Thương': 4, 'SYTE: Sở Y tế': 3, 'Sở Công Thương': 1 });
  expect(units.map(({ id, name, count }) => [id, name, count])).toEqual([
    ['SCT', 'Sở Công Thương', 5],
    ['SYTE', 'Sở Y tế', 3],
  ]);
});

test('ids are made in one way for the whole list', () => {
  const ids = (...names: readonly string[]) =>
    list(Object.fromEntries(names.map((name) => [name, 9]))).map(({ id }) => id);
  expect(ids('Sở Công Thương', 'Sở Y tế')).toEqual(['SCT', 'SYT']);
  expect(ids('Sở Nội vụ', 'Sở Ngoại vụ', 'Sở Y tế')).toEqual(['SNoiV', 'SNgoaiV', 'SYT']);
  expect(ids('Xã Nam Đàn', 'Xã Nghĩa Đàn', 'Phường Vinh Phú')).toEqual(['nam-dan', 'nghia-dan', 'vinh-phu']);
  expect(ids('Xã Quý Sơn', 'Phường Quý Sơn', 'Xã Quang Sa')).toEqual(['xa-quy-son', 'phuong-quy-son', 'xa-quang-sa']);
});

test('a short form is one however often it is written, and a place where the respondent is makes no question', () => {
  expect(gathered({ 'Sở CT': 40, 'Sở Công Thương': 20 })).toEqual([['Sở Công Thương', ['Sở CT 40'], null]]);
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
