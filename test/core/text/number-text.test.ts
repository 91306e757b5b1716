import { expect, test } from 'vitest';
import { decimalMark, numberReadings } from '../../../src/core/text/number-text.ts';

const READ: readonly (readonly [string, readonly number[]])[] = [
  ['12', [12]],
  ['7,5', [7.5]],
  ['7.5', [7.5]],
  ['1.234,5', [1234.5]],
  ['1,234.5', [1234.5]],
  ['1.234.567', [1234567]],
  ['1,234,567.89', [1234567.89]],
  ['0.234', [0.234]],
  ['12.3456', [12.3456]],
  ['1234,567', [1234.567]],
  ['-7,5', [-7.5]],
  ['\u22127,5', [-7.5]],
  ['+3', [3]],
  [',5', [0.5]],
  [' 5.0 ', [5]],
  ['75%', [0.75]],
  ['12,5 %', [0.125]],
  ['1e3', [1000]],
];

test.each(READ)('«%s» has one reading', (text, readings) => {
  expect(numberReadings(text, null)).toEqual(readings);
});

test('«1.234» and «1,234» have two readings', () => {
  expect(numberReadings('1.234', null).sort((a, b) => a - b)).toEqual([1.234, 1234]);
  expect(numberReadings('1,234', null).sort((a, b) => a - b)).toEqual([1.234, 1234]);
});

test('the decimal mark that is said leaves one of them', () => {
  expect(numberReadings('1.234', ',')).toEqual([1234]);
  expect(numberReadings('1.234', '.')).toEqual([1.234]);
  expect(numberReadings('7,5', '.')).toEqual([]);
});

const NO_NUMBER = [
  '',
  '-',
  '.',
  ',',
  '5.',
  '12.34,5',
  '1,23,456',
  '1.2.3',
  '0.123.456',
  '12 34',
  '5a',
  '1/2',
  '٣',
  'NaN',
  'Infinity',
  '0x10',
  '1e999',
];

test.each(NO_NUMBER)('«%s» is no number', (text) => {
  expect(numberReadings(text, null)).toEqual([]);
});

test('a column tells its decimal mark by the numbers that leave no doubt', () => {
  expect(decimalMark(['1.234', '13.57'])).toBe('.');
  expect(decimalMark(['1.234', '7,5'])).toBe(',');
  expect(decimalMark(['1.234', '12', 'x'])).toBeNull();
  expect(decimalMark(['13.57', '7,5'])).toBeNull();
});
