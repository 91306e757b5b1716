import { describe, expect, test } from 'vitest';
import { tcvn3ToUnicode, vniToUnicode } from '../../../src/io/read/legacy-fonts.ts';
import { LETTERS, tcvn3Text, vniText } from './legacy-text.ts';

test('Vietnamese has 134 letters beyond A–Z', () => {
  expect(new Set(LETTERS).size).toBe(134);
  expect(LETTERS.every((letter) => letter === letter.normalize('NFC'))).toBe(true);
});

describe('TCVN3', () => {
  test.each([
    ['Së C«ng Th\u00ad¬ng', 'Sở Công Thương'],
    ['B¶o Th¾ng', 'Bảo Thắng'],
    ['B¸t X¸t', 'Bát Xát'],
    ['huyÖn Kú Anh, thÞ x· Kú Anh', 'huyện Kỳ Anh, thị xã Kỳ Anh'],
    ['§¨k L¨k', 'Đăk Lăk'],
    ['Hoµn toµn kh«ng ®ång ý', 'Hoàn toàn không đồng ý'],
  ])('%s is %s', (cell, text) => {
    expect(tcvn3ToUnicode(cell)).toBe(text);
  });

  test('every small letter and every capital without a tone has its place', () => {
    const letters = LETTERS.filter((letter) => letter === letter.toLowerCase() || 'ĂÂÊÔƠƯĐ'.includes(letter));
    expect(letters.length).toBe(74);
    expect(letters.map((letter) => tcvn3ToUnicode(tcvn3Text(letter)))).toEqual(letters);
    expect(new Set(letters.map((letter) => tcvn3Text(letter))).size).toBe(74);
  });

  test('a capital and a tone mark are one letter, for all 134', () => {
    expect(LETTERS.map((letter) => tcvn3ToUnicode(tcvn3Text(letter, { marks: true })))).toEqual(LETTERS);
  });

  test('a mark that follows no vowel is the sign it is in Western text', () => {
    expect(tcvn3ToUnicode('30°C, 5 ± 1, x²')).toBe('30°C, 5 ± 1, x²');
  });

  test('in a font of capitals the whole text is capitals', () => {
    const capitals = LETTERS.filter((letter) => letter === letter.toUpperCase());
    expect(capitals.map((letter) => tcvn3ToUnicode(tcvn3Text(letter), { capitals: true }))).toEqual(capitals);
    expect(tcvn3ToUnicode('ñy ban nh©n d©n tØnh nghÖ an', { capitals: true })).toBe('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN');
  });

  test('without it a toned letter among capitals is a small one, as TCVN3 has no other', () => {
    expect(tcvn3ToUnicode('UBND TØNH NGHÖ AN')).toBe('UBND TỉNH NGHệ AN');
  });
});

describe('VNI-Windows', () => {
  test.each([
    ['Sôû Coâng Thöông', 'Sở Công Thương'],
    ['ÑAØ NAÜNG', 'ĐÀ NẴNG'],
    ['huyeän Kyø Anh, thò xaõ Kyø Anh', 'huyện Kỳ Anh, thị xã Kỳ Anh'],
    ['Ñaék Laék', 'Đắk Lắk'],
    ['Hoaøn toaøn khoâng ñoàng yù', 'Hoàn toàn không đồng ý'],
    ['TÆNH NGHEÄ AN', 'TỈNH NGHỆ AN'],
    ['Myõ Ñöùc, kî', 'Mỹ Đức, kỵ'],
  ])('%s is %s', (cell, text) => {
    expect(vniToUnicode(cell)).toBe(text);
  });

  test('every letter has its place', () => {
    expect(LETTERS.map((letter) => vniToUnicode(vniText(letter)))).toEqual(LETTERS);
    expect(new Set(LETTERS.map(vniText)).size).toBe(134);
  });

  test('a mark may be of the other case, the letter is as its vowel', () => {
    expect(vniToUnicode('Aù aÙ Ôù')).toBe('Á á Ớ');
  });
});

describe.each([
  ['TCVN3', tcvn3ToUnicode],
  ['VNI', vniToUnicode],
])('%s', (_, convert) => {
  test('text that is Unicode already, whatever its font, stays', () => {
    for (const text of ['Sở Công Thương', 'Sở Công Thương'.normalize('NFD'), 'Đồng ý'])
      expect(convert(text)).toBe(text);
  });

  test('Latin letters, digits, line ends and other characters stay', () => {
    const text = 'Q1. A-Z a-z 0,5 % (x)\r\n\t“ok” – 10 €…';
    expect(convert(text)).toBe(text);
  });

  test('no text is too odd', () => {
    const every = String.fromCharCode(...Array.from({ length: 256 }, (_byte, i) => i));
    expect(convert(every).length).toBeGreaterThan(200);
    expect(convert('')).toBe('');
  });
});
