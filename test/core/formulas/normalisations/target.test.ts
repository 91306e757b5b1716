import { expect, test } from 'vitest';
import { target } from '../../../../src/core/formulas/normalisations/target.ts';
import { fieldsOf } from '../../fields-of.ts';

test('the score says how much of the way to the target is done', () => {
  // min 20, target 100: 1 + 9 · (60 − 20)/80 = 5.5
  const scale = target(fieldsOf({ target: 100 })).normalise([20, 60, 90], 'positive');
  expect([20, 60].map((x) => scale?.(x))).toEqual([1, 5.5]);
});

test('who reaches the target, or passes it, has the best score', () => {
  const scale = target(fieldsOf({ target: 80 })).normalise([20, 80, 95], 'positive');
  expect([80, 95].map((x) => scale?.(x))).toEqual([10, 10]);
});

test('where less is better it is mirrored', () => {
  // max 30 days, target 2: 1 + 9 · (30 − 16)/28 = 5.5
  const scale = target(fieldsOf({ target: 2 })).normalise([30, 16, 1], 'negative');
  expect([30, 16, 2, 1].map((x) => scale?.(x))).toEqual([1, 5.5, 10, 10]);
});

test('a target that all have passed gives all the best score', () => {
  const scale = target(fieldsOf({ target: 5 })).normalise([20, 60], 'positive');
  expect([20, 60].map((x) => scale?.(x))).toEqual([10, 10]);
});

test('without spread there is no scale', () => {
  expect(target(fieldsOf({ target: 9 })).normalise([3, 3], 'positive')).toBeNull();
});
