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
  'Trung bình toàn tỉnh',
  'Tổng toàn tỉnh',
  'Bình quân chung',
  'Trung bình chung các xã',
  'GTLN',
  'TBC',
  'Cả tỉnh',
  'Tổng cộng (30 phiếu)',
];

test.each(TOTALS)('“%s” sums up the table', (text) => {
  expect(isTotalsWord(text)).toBe(true);
});

const UNITS = [
  'Tổng cục Thuế',
  'Chung',
  'Thanh tra tỉnh',
  'Văn phòng UBND tỉnh',
  'Công an toàn tỉnh',
  'Tông',
  'Trung tâm',
  'Sở Công Thương',
  'Cộng Hòa',
  'Mini',
  '',
  '__proto__',
];

test.each(UNITS)('“%s” does not', (text) => {
  expect(isTotalsWord(text)).toBe(false);
});
