import { expect, test } from 'vitest';
import { isTotalsWord } from '../../src/survey/totals.ts';

const TOTALS = [
  'Tổng',
  'TỔNG CỘNG',
  'Tổng cộng:',
  'Trung bình',
  'Trung bình'.normalize('NFD'),
  'Trung vị',
  'Median',
  'Min',
  'MAX',
  ' Cộng. ',
  'Độ lệch chuẩn',
  'Trung bình cộng',
  'Điểm TB:',
  'ĐTB',
  'Tổng phiếu',
  'Tỷ lệ (%)',
];

test.each(TOTALS)('“%s” sums up the table', (text) => {
  expect(isTotalsWord(text)).toBe(true);
});

const UNITS = ['Tổng cục Thuế', 'Tông', 'Trung tâm', 'Sở Công Thương', 'Cộng Hòa', 'Mini', '', '__proto__'];

test.each(UNITS)('“%s” does not', (text) => {
  expect(isTotalsWord(text)).toBe(false);
});
