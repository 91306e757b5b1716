import { expect, test } from 'vitest';
import { UnitNames } from '../../../src/core/text/unit-names.ts';

const names = new UnitNames([
  ['SCT', 'Sở Công Thương', 'Sở CT'],
  ['HKA', 'huyện Kỳ Anh'],
  ['TXKA', 'thị xã Kỳ Anh', 'Thị xã Kỳ Anh'],
  ['__proto__', 'constructor'],
]);

test('a unit is named by its id, its name or an alias, folded', () => {
  expect(['sct', 'SỞ CÔNG THƯƠNG ', 'Sở CT'.normalize('NFD')].map((text) => names.find(text))).toEqual([0, 0, 0]);
});

test('the kind of a unit is part of its name', () => {
  expect(['UBND H. Kỳ Anh', 'TX. Kỳ Anh', 'Kỳ Anh'].map((text) => names.find(text))).toEqual([1, 2, null]);
});

test('what is no name is not guessed, however near it is', () => {
  expect(names.find('Sở Công Thưong')).toBeNull();
  expect(names.nearest('Sở Công Thưong')[0]).toBe('Sở Công Thương');
});

test('names that programs use for themselves are names like any other', () => {
  expect(names.find('__proto__')).toBe(3);
  expect(names.find('constructor')).toBe(3);
  expect(names.find('toString')).toBeNull();
});

test('two texts of one unit that fold alike are no collision', () => {
  expect(names.collisions).toEqual([]);
});

test('a text that would name two units is told, and stays with the first', () => {
  const both = new UnitNames([
    ['A', 'Sở Văn hóa'],
    ['B', 'Sở Văn hoá'],
    ['C', 'UBND A'],
  ]);
  expect(both.collisions).toEqual([
    { text: 'Sở Văn hoá', units: [0, 1] },
    { text: 'UBND A', units: [0, 2] },
  ]);
  expect(both.find('sở văn hóa')).toBe(0);
});

test('code and name in one cell name a unit where both are of the same one', () => {
  const units = new UnitNames([
    ['SCT', 'Sở Công Thương'],
    ['SYT', 'Sở Y tế'],
    ['3', 'Sở Lao động - Thương binh và Xã hội'],
  ]);
  const texts = ['SCT - Sở Công Thương', 'SYT: Sở Y tế', 'Sở Y tế (SYT)', '3. Sở Lao động - Thương binh và Xã hội'];
  expect(texts.map((text) => units.find(text))).toEqual([0, 1, 1, 2]);
  expect(['SCT - Sở Y tế', 'SCT - Sở', 'Sở Y tế (cũ)'].map((text) => units.find(text))).toEqual([null, null, null]);
  expect(units.nearest('Sở Y tế (cũ)')).toEqual(['Sở Y tế']);
});

const COMMUNES = new UnitNames(
  ['Xã Anh Sơn', 'Xã Anh Sơn Đông', 'Xã Kim Liên', 'Xã Nghĩa Hưng', 'Phường Trường Vinh', 'Phường 3', 'Phường 13'].map(
    (name) => [name],
  ),
);

test.each([
  ['Nghĩa Hưng', ['Xã Nghĩa Hưng']],
  ['NGHIA HUNG', ['Xã Nghĩa Hưng']],
  ['Xã Kim Liêm', ['Xã Kim Liên']],
  ['xa Kim Lien', ['Xã Kim Liên']],
  ['Xã Anh Sơn Tây', []],
  ['Xã Anh Sơn Đôn', ['Xã Anh Sơn Đông']],
  ['Phường 4', []],
  ['Phường Nghĩa Hưng', []],
])('nearest to “%s”: %j', (text, near) => {
  expect(COMMUNES.nearest(text)).toEqual(near);
});

test('a unit of another kind is a namesake, and nothing to be meant', () => {
  expect(COMMUNES.namesakes('Phường Nghĩa Hưng')).toEqual(['Xã Nghĩa Hưng']);
  const two = new UnitNames([['Huyện Kỳ Anh'], ['Thị xã Kỳ Anh']]);
  expect(two.nearest('Kỳ Anh')).toEqual(['Huyện Kỳ Anh', 'Thị xã Kỳ Anh']);
});

test('a short form comes before what only looks alike', () => {
  const units = new UnitNames([['Sở Khoa học và Công nghệ'], ['Sở Kế hoạch và Đầu tư'], ['Sở Công Thương']]);
  expect(units.nearest('Sở KH&ĐT')[0]).toBe('Sở Kế hoạch và Đầu tư');
  expect(units.nearest('KHCN')[0]).toBe('Sở Khoa học và Công nghệ');
});
