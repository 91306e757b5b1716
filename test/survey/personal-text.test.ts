import { expect, test } from 'vitest';
import { looksPersonal, quotable } from '../../src/survey/personal-text.ts';

test.each([
  'lien.he@cong-ty.vn',
  'Gọi anh Tám 0912345678',
  '0912 345 678',
  '+84.912.345.678',
  '02383 844 522',
  '001099012345',
  // The check digit of the made-up 290000001: 31·2 + 29·9 + 3·1 = 326, 326 mod 11 = 7, 10 − 7 = 3.
  '2900000013',
  '2900000013-001',
])('%s looks personal and is not quoted', (text) => {
  expect(looksPersonal(text)).toBe(true);
  expect(quotable(text)).toBe('…');
});

test.each([
  '',
  'Đồng ý',
  '5',
  '365',
  '1500000000',
  '1.500.000.000',
  '2900000014',
  '12345678',
  '2022-12-31 08:30:00',
  '03.12.2022 08:30',
  '3/12/2022 08.30',
  '999012345678',
  'a @ b',
  '@',
])('%s does not, and is quoted', (text) => {
  expect(looksPersonal(text)).toBe(false);
  expect(quotable(text)).toBe(text);
});
