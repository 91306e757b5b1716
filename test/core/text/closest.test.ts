import { expect, test } from 'vitest';
import { closest, nearest } from '../../../src/core/text/closest.ts';

test('a word with a slip of the hand finds the word that was meant', () => {
  expect(closest('normalisaton', ['aggregation', 'normalisation', 'ranking'])).toBe('normalisation');
  // Neighbours that changed places are one edit, not two: “form” is 1 from “from” and 2 from “for a”.
  expect(closest('form', ['for a', 'from'])).toBe('from');
});

test('a dropped or wrong diacritic counts for nothing', () => {
  expect(closest('Rat tot', ['Tốt', 'Khá', 'Rất tốt'])).toBe('Rất tốt');
  expect(closest('Quàng Ngãi', ['Quảng Nam', 'Quảng Ngãi'])).toBe('Quảng Ngãi');
});

test('a word that is like none has no suggestion', () => {
  expect(closest('xyz', ['normalisation', 'ranking'])).toBeNull();
  expect(closest('abc', [])).toBeNull();
});

test('the nearest come first, each once, and no more than asked for', () => {
  const names = ['thị xã Kỳ Anh', 'huyện Kỳ Anh', 'huyện Kỳ Anh', 'huyện Kỳ Sơn', 'TP Vinh'];
  expect(nearest('huyen Ky Anh', names, 2)).toEqual(['huyện Kỳ Anh', 'huyện Kỳ Sơn']);
  expect(nearest('huyen Ky Anh', names, 1)).toEqual(['huyện Kỳ Anh']);
});

test('a third of the letters may be wrong, and no more', () => {
  // 2 edits of 6 letters; 3 edits of 6.
  expect(closest('abcdxx', ['abcdef'])).toBe('abcdef');
  expect(closest('abcxxx', ['abcdef'])).toBeNull();
});
