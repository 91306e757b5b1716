import { expect, test } from 'vitest';
import { rank } from '../../../../src/core/formulas/normalisations/rank.ts';

const values = [70, 90, 80, 80];

test('the score is one more than the number of values below; ties share the lowest', () => {
  // R: rank(c(70, 90, 80, 80), ties.method = "min") is 1 4 2 2
  const scale = rank().normalise(values, 'positive');
  expect(values.map((x) => scale?.(x))).toEqual([1, 4, 2, 2]);
});

test('where less is better the rank is that of −x', () => {
  // R: rank(-c(70, 90, 80, 80), ties.method = "min") is 4 1 2 2
  const scale = rank().normalise(values, 'negative');
  expect(values.map((x) => scale?.(x))).toEqual([4, 1, 2, 2]);
});

test('without spread there are no ranks; the middle of n of them is (n + 1)/2', () => {
  expect(rank().normalise([5, 5], 'positive')).toBeNull();
  expect(rank().middle(4)).toBe(2.5);
  expect(rank().best).toBeNull();
});
