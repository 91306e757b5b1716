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
