import { expect, test } from 'vitest';
import { tabNames } from '../../../src/report/sheets/tabs.ts';

test('a name that is too long for a tab ends with a whole word, and says that it goes on', () => {
  expect(tabNames(['Chỉ số thành phần Khối sở, ban, ngành', 'Chỉ số thành phần Khối địa phương'])).toEqual([
    'Chỉ số thành phần Khối sở, ban…',
    'Chỉ số thành phần Khối địa…',
  ]);
  expect(tabNames(['a'.repeat(31), 'Xếp hạng Khối sở, ban, ngành'])).toEqual([
    'a'.repeat(31),
    'Xếp hạng Khối sở, ban, ngành',
  ]);
});

test('tabs are distinct and within 31 characters, whatever is wanted', () => {
  const wanted = [
    'một hai ba bốn năm sáu bảy tám chín mười',
    'một hai ba bốn năm sáu bảy tám chín mười một',
    'x'.repeat(40),
    'x'.repeat(41),
    `ngắn ${'y'.repeat(40)}`,
    '🏛️'.repeat(20),
    `a ${'🏛️'.repeat(20)}`,
    "a/b:c*d?[e]'f",
    '',
    'History',
  ];
  const names = tabNames([...wanted, ...wanted]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[*?:\\/[\]']|\p{Cs}/u);
  }
});
