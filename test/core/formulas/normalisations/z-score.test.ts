import { expect, test } from 'vitest';
import { zScore } from '../../../../src/core/formulas/normalisations/z-score.ts';
import { fieldsOf } from '../../fields-of.ts';

const five = [1, 2, 3, 4, 5];

test("the z-scores of 1 to 5 are those of R's scale(1:5), with n − 1", () => {
  const scale = zScore(fieldsOf()).normalise(five, 'positive');
  const expected = [-1.2649111, -0.6324555, 0, 0.6324555, 1.2649111];
  expect(five.map((x) => scale?.(x))).toEqual(expected.map((z) => expect.closeTo(z, 7)));
});

test('where less is better the sign is the other', () => {
  const scale = zScore(fieldsOf()).normalise(five, 'negative');
  expect(scale?.(5)).toBeCloseTo(-1.2649111, 7);
});

test('mean and sd are those that the method asks for', () => {
  // T-scores: 50 + 10 z; negative 50 − 10 z.
  expect(zScore(fieldsOf({ mean: 50, sd: 10 })).normalise(five, 'positive')?.(5)).toBeCloseTo(62.649111, 6);
  expect(zScore(fieldsOf({ mean: 50, sd: 10 })).normalise(five, 'negative')?.(5)).toBeCloseTo(37.350889, 6);
});

test('one value, or equal ones, have no standard deviation to stand on', () => {
  expect(zScore(fieldsOf()).normalise([4], 'positive')).toBeNull();
  expect(zScore(fieldsOf()).normalise([4, 4], 'positive')).toBeNull();
});

test('an sd that is not positive is refused, and the middle is the mean', () => {
  expect(() => zScore(fieldsOf({ sd: 0 }))).toThrow('sd > 0');
  expect(zScore(fieldsOf({ mean: 50 })).middle(7)).toBe(50);
  expect(zScore(fieldsOf()).best).toBeNull();
});
