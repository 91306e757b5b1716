import { expect, test } from 'vitest';
import { element } from '../../../src/report/html/element.ts';
import { breakable, lines } from '../../../src/report/html/lines.ts';

test('a text is broken between words, and what does not fit ends in an ellipsis', () => {
  expect(lines('Tính minh bạch và tiếp cận thông tin', 16, 3)).toEqual(['Tính minh bạch', 'và tiếp cận', 'thông tin']);
  expect(lines('Tính minh bạch và tiếp cận thông tin', 16, 2)).toEqual(['Tính minh bạch', 'và tiếp cận…']);
  expect(lines('Internationalisation', 10, 3)).toEqual(['Internati…']);
  expect(lines('một hai ba bốn năm', 7, 2)).toEqual(['một hai', 'ba bốn…']);
  expect(lines('  ', 7, 2)).toEqual([]);
});

test('only a word of more characters than a narrow column holds may be broken', () => {
  expect(breakable('Tính minh bạch')).toEqual(['Tính', ' ', 'minh', ' ', 'bạch']);
  expect(breakable('internationalisation')).toEqual(['internationali', [element('wbr'), 'sation']]);
});
