import { expect, test } from 'vitest';
import { ColumnNumbers, numberReadings } from '../../../src/core/text/number-text.ts';

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
  ['1,2E+3', [1200]],
  ['1.234E3', [1234]],
  ['1 234', [1234]],
  ['1\u00a0234,5', [1234.5]],
  ['1\u202f234\u202f567.25', [1234567.25]],
  ['1 234,567', [1234.567]],
  ['(5)', [-5]],
  ['(1.234,5)', [-1234.5]],
  ['(12,5%)', [-0.125]],
];

test.each(READ)('“%s” has one reading', (text, readings) => {
  expect(numberReadings(text, null)).toEqual(readings);
});

test('“1.234” and “1,234” have two readings', () => {
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
  '0 123',
  '1 234\u00a0567',
  '(5',
  '5)',
  '(-5)',
  '()',
  '5a',
  '1/2',
  '٣',
  'NaN',
  'Infinity',
  '0x10',
  '1e999',
];

test.each(NO_NUMBER)('“%s” is no number', (text) => {
  expect(numberReadings(text, null)).toEqual([]);
});

function column(...texts: string[]): ColumnNumbers {
  return new ColumnNumbers(null, texts);
}

test('the decimal mark of a column is the one of its numbers that leave no doubt', () => {
  expect(column('1.234', '13.57').readings('1.234')).toEqual([1.234]);
  expect(column('2,059', '7,5').readings('2,059')).toEqual([2.059]);
  expect(column('1.234', '12', 'x').decimal).toBeNull();
  expect(column('13.57', '7,5').decimal).toBeNull();
  expect(column('13.57', '7,5').mixed).toEqual(['7,5', '13.57']);
});

test('next to 3,45 a text 1.286 is in doubt unless another number separates thousands', () => {
  expect(column('3,45', '7,1', '1.286').readings('1.286')).toHaveLength(2);
  expect(column('3.45', '1,286').readings('1,286')).toHaveLength(2);
  expect(column('12.345,6', '1.286').readings('1.286')).toEqual([1286]);
  expect(column('1.234.567', '1.286').readings('1.286')).toEqual([1286]);
  expect(new ColumnNumbers(',', ['3,45']).readings('1.286')).toEqual([1286]);
});

test('a number of a column counts in the 15 digits that Excel shows', () => {
  expect(column().readings('4.999999999999999')).toEqual([5]);
});
