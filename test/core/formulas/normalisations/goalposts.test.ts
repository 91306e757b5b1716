import { expect, test } from 'vitest';
import { geometric } from '../../../../src/core/formulas/means/geometric.ts';
import { goalposts } from '../../../../src/core/formulas/normalisations/goalposts.ts';
import type { Direction } from '../../../../src/core/model/formulas.ts';
import { fieldsOf, type PlainFields } from '../../fields-of.ts';

const scored = (fields: PlainFields, x: number, direction: Direction = 'positive') =>
  goalposts(fieldsOf(fields)).normalise([x], direction)?.(x);

const hdi = (lower: number, upper: number, x: number) => scored({ from: 0, to: 1, lower, upper }, x) ?? Number.NaN;

test('life expectancy of 55 years is 0.551 between the goalposts of the Human Development Report 2013', () => {
  // (55 − 20)/(83.57 − 20)
  expect(hdi(20, 83.57, 55)).toBeCloseTo(0.551, 3);
});

test('the Human Development Index of China is that of the Human Development Report 2010, Technical note 1', () => {
  expect(hdi(20, 83.2, 73.5)).toBeCloseTo(0.847, 3);
  expect(hdi(0, 13.2, 7.5)).toBeCloseTo(0.568, 3);
  expect(hdi(0, 20.6, 11.4)).toBeCloseTo(0.553, 3);
  // The report goes on with rounded steps: (√(0.568 · 0.553) − 0)/(0.951 − 0) = 0.589
  expect(hdi(0, 0.951, Math.sqrt(0.568 * 0.553))).toBeCloseTo(0.589, 3);
  expect(hdi(Math.log(163), Math.log(108_211), Math.log(7263))).toBeCloseTo(0.584, 3);
  expect(geometric().aggregate([0.847, 0.589, 0.584], [1, 1, 1])).toBeCloseTo(0.663, 3);
});

test('a figure beyond a goalpost has the score of the goalpost', () => {
  expect(scored({ lower: 0, upper: 50 }, 60)).toBe(10);
  expect(scored({ lower: 0, upper: 50 }, -5)).toBe(1);
  expect(scored({ lower: 0, upper: 50 }, 60, 'negative')).toBe(1);
});

test('with clip: false it runs on', () => {
  // 1 + 9 · 60/50 = 11.8; negative 11 − 11.8 = −0.8
  expect(scored({ lower: 0, upper: 50, clip: false }, 60)).toBeCloseTo(11.8, 12);
  expect(scored({ lower: 0, upper: 50, clip: false }, 60, 'negative')).toBeCloseTo(-0.8, 12);
});

test('less is better: from + to less the positive score', () => {
  // 11 − (1 + 9 · 10/50) = 11 − 2.8
  expect(scored({ lower: 0, upper: 50 }, 10, 'negative')).toBeCloseTo(8.2, 12);
});

test('the other units do not matter, and one alone has a score', () => {
  const scale = goalposts(fieldsOf({ lower: 0, upper: 100 })).normalise([50, 50], 'positive');
  expect(scale?.(50)).toBe(5.5);
});

test('goalposts that do not stand in order are refused', () => {
  expect(() => goalposts(fieldsOf({ lower: 5, upper: 5 }))).toThrow('lower < upper');
});

test('scores that are not clipped can be anything, so that a geometric mean over them is refused', () => {
  expect(goalposts(fieldsOf({ lower: 0, upper: 1 })).least).toBe(1);
  expect(goalposts(fieldsOf({ lower: 0, upper: 1, clip: false })).least).toBe(Number.NEGATIVE_INFINITY);
});
