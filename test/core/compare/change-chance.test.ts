/** Which changes go beyond the error of sampling (SPEC §10.2). */
import { describe, expect, test } from 'vitest';
import { changeChances } from '../../../src/core/compare/change-chance.ts';

const NORMAL = Number.POSITIVE_INFINITY;
const tested = (change: number, standardError = 1, freedom = NORMAL) => ({
  change,
  variance: standardError ** 2,
  freedom,
  isCertain: false,
});

describe('one change', () => {
  test('is real beyond 1.96 standard errors', () => {
    expect(changeChances([tested(1.97)], 0.95)[0]?.verdict).toBe('real');
    expect(changeChances([tested(-1.95)], 0.95)[0]?.verdict).toBe('chance');
  });

  test('with few degrees of freedom beyond the quantile of Student’s t: 2.2281 of 10', () => {
    expect(changeChances([tested(2.24, 1, 10)], 0.95)[0]?.verdict).toBe('real');
    expect(changeChances([tested(2.21, 1, 10)], 0.95)[0]?.verdict).toBe('chance');
  });
});

describe('several changes together', () => {
  test('the greatest is tested at Šidák’s level of all, the next at that of the rest', () => {
    // Of two: 1 − 0.95^(1/2) = 0.0253 is 2.236 standard errors; of the one left 1.96.
    const verdicts = (...changes: readonly number[]) =>
      changeChances(
        changes.map((change) => tested(change)),
        0.95,
      ).map((one) => one?.verdict);
    expect(verdicts(2.2, 2.1)).toEqual(['chance', 'chance']);
    expect(verdicts(2.3, 2.1)).toEqual(['real', 'real']);
    expect(verdicts(2.3, 1.9)).toEqual(['real', 'chance']);
  });

  test('what rests on figures alone is certain, and is no more of them', () => {
    const certain = { change: 3, variance: 0, freedom: NORMAL, isCertain: true };
    const [figures, single] = changeChances([certain, tested(1.97)], 0.95);
    expect(figures).toEqual({ standardError: 0, p: 0, verdict: 'figures' });
    expect(single?.verdict).toBe('real');
  });

  test('without an error that is known nothing is said', () => {
    expect(changeChances([null, tested(5, 0)], 0.95)).toEqual([null, null]);
  });
});
