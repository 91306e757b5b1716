import { expect, test } from 'vitest';
import { numberText } from '../../src/report/number-text.ts';

test('a number has the marks of its language, between thousands too', () => {
  expect(numberText(1_234_567.885, 2, 'vi')).toBe('1.234.567,89');
  expect(numberText(1_234_567.885, 2, 'en')).toBe('1,234,567.89');
  expect(numberText(-1000, 0, 'vi')).toBe('-1.000');
  expect(numberText(999.999, 2, 'vi')).toBe('1.000,00');
  expect(numberText(123.4567, 4, 'vi')).toBe('123,4567');
  expect(numberText(null, 2, 'vi')).toBe('–');
});
