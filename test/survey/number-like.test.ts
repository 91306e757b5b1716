import { expect, test } from 'vitest';
import { numberLike, numbersMeant } from '../../src/survey/number-like.ts';

test.each(['10 ngày', '10ngay', 'khoảng 10', '~7', '3 ngày làm việc', '2,5 giờ'])(
  '“%s” is a number with words',
  (text) => {
    expect(numberLike(text)).toBe('number-with-words');
  },
);

test.each(['2 triệu', '1,5 triệu đồng', '300 nghìn', '300k', 'khoảng 2 tỷ', '5 ngàn', '3tr'])(
  '“%s” is a number of thousands or more',
  (text) => {
    expect(numberLike(text)).toBe('number-of-thousands');
  },
);

test.each(['5-7', '5 – 7 ngày', 'từ 5 đến 7', '5 ngày - 7 ngày'])('“%s” is from one number to another', (text) => {
  expect(numberLike(text)).toBe('number-span');
});

test.each(['5', '7,5', 'Đồng ý', 'năm ngày', '5. Rất tốt', '', '5-'])('“%s” is neither', (text) => {
  expect(numberLike(text)).toBeNull();
});

test.each([
  ['2 triệu', [500_000, 1_200_000], [2_000_000]],
  ['20 triệu', [5, 12], [20]],
  ['700 nghìn', [500_000, 1_200_000], [700_000]],
  ['300k', [100_000, 200_000], [300_000]],
  ['5tr', [1_000_000, 2_000_000], [5_000_000]],
  ['30-40 ngày', [1, 12], [30, 40]],
])('“%s” next to %j may mean %j', (text, others, meant) => {
  expect(numbersMeant(text, others)).toEqual(meant);
});
