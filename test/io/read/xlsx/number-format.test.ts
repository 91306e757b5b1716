import { expect, test } from 'vitest';
import {
  builtinFormat,
  customFormat,
  DATE,
  PADDED,
  PERCENT,
  PLAIN,
  TIME,
} from '../../../../src/io/read/xlsx/number-format.ts';

test.each([
  ['General', PLAIN],
  ['0.00', PLAIN],
  ['#,##0', PLAIN],
  ['0.00E+00', PLAIN],
  ['@', PLAIN],
  ['', PLAIN],
  ['#,##0\\ "đồng";[Red]-#,##0\\ "đồng"', PLAIN],
  ['#,##0 [$₫-42A]', PLAIN],
  ['"ngày" 0', PLAIN],
  ['0\\d', PLAIN],
  ['0_d', PLAIN],
  ['* 0', PLAIN],
  ['[Red]0', PLAIN],
  ['[>=100]0', PLAIN],
  ['General" điểm"', PLAIN],
  ['0;yyyy', PLAIN],
  ['000', PADDED + 3],
  ['00000;-00000', PADDED + 5],
  ['0', PLAIN],
  ['00.0', PLAIN],
  ['0%', PERCENT],
  ['0.0%;[Red]-0.0%', PERCENT],
  ['0"%"', PLAIN],
  ['0\\%', PLAIN],
  ['dd/mm/yyyy', DATE],
  ['[$-42A]dd mmmm yyyy;@', DATE],
  ['"Ngày" dd "tháng" mm "năm" yyyy', DATE],
  ['mmm', DATE],
  ['yyyy', DATE],
  ['m/d/yy h:mm', DATE],
  ['[Blue]d-mmm-yy', DATE],
  ['h:mm AM/PM', TIME],
  ['hh:mm:ss', TIME],
  ['mm:ss.0', TIME],
  ['[h]:mm', PLAIN],
  ['[hh]:mm:ss', PLAIN],
  ['[mm]:ss', PLAIN],
  ['[ss]', PLAIN],
])('%j', (format, expected) => {
  expect(customFormat(format)).toBe(expected);
});

test('builtin formats', () => {
  const of = (shown: number) => Array.from({ length: 50 }, (_, id) => id).filter((id) => builtinFormat(id) === shown);
  expect(of(PERCENT)).toEqual([9, 10]);
  expect(of(DATE)).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36]);
  expect(of(TIME)).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 47]);
});
