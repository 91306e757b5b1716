import { expect, test } from 'vitest';
import { looksPersonal, quotable } from '../../src/survey/personal-text.ts';

test.each([
  'lien.he@cong-ty.vn',
  'lien.he＠cong-ty.vn',
  'lien.he @ cong-ty . vn',
  'lien.he (at) cong-ty.vn',
  'Gọi anh Tám 0912345678',
  '1. 0912345678',
  '0912345678/0987654321',
  '0912 345 678',
  '0912\u00a0345\u00a0678',
  '0912,345,678',
  '0912/345/678',
  '0912 – 345 – 678',
  '0912·345·678',
  '0912_345_678',
  '0 9 1 2 3 4 5 6 7 8',
  '09\u200b12345678',
  '０９１２３４５６７８',
  '912345678',
  '84912345678',
  '84-0912345678',
  '0084 912 345 678',
  '+84.912.345.678',
  '+84(0)912345678',
  '02383 844 522',
  '2383844522',
  '186123456',
  '001099012345',
  '001 099 012 345',
  '001.099.012.345',
  // The same identity number in a cell that was taken for a number, and one of province 038.
  '1099012345',
  '38099012345',
  // The check digit of the made-up 290000001: 31·2 + 29·9 + 3·1 = 326, 326 mod 11 = 7, 10 − 7 = 3.
  '2900000013',
  '2900000013-001',
  '0912345678.0',
  '912345678,00',
  '9.12345678E+8',
  '3.8099012345E10',
  'lien.he@cong-ty',
  'Gửi lien.he@congty nhé',
])('%s looks personal and is not quoted', (text) => {
  expect(looksPersonal(text)).toBe(true);
  expect(quotable(text)).toBe(null);
});

test.each([
  '',
  'Đồng ý',
  '5',
  '365',
  '1500000000',
  '1.500.000.000',
  '912345000',
  '2900000014',
  '12345678',
  '0.333333333',
  '0,912345678',
  '3.1415926535897',
  '0, 3, 5, 7, 8, 9, 10, 11',
  '1, 2, 3, 4, 5, 6, 7, 8, 9',
  '10, 20, 30, 40, 50',
  '2022-12-31 08:30:00',
  '03.12.2022 08:30',
  '3/12/2022 08.30',
  '2022-11-03T08:15:23.000+07:00',
  '08:15:23 09:15:23',
  '999012345678',
  'a @ b',
  '@',
  'attach (at) once',
  'a@b',
  '1.5E+9',
  '1500000000.0',
  '1.2E3',
])('%s does not, and is quoted', (text) => {
  expect(looksPersonal(text)).toBe(false);
  expect(quotable(text)).toBe(text);
});
