import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { rankCorrelations } from '../../src/core/rank-correlation.ts';

const spearman = (a: Numbers, b: Numbers) => rankCorrelations(a, b).spearman;
const kendall = (a: Numbers, b: Numbers) => rankCorrelations(a, b).kendall;

test('the same order is 1, the other way round −1, whatever the distances', () => {
  expect(spearman([1, 2, 3, 9], [10, 20, 25, 26])).toBeCloseTo(1, 12);
  expect(kendall([1, 2, 3, 9], [10, 20, 25, 26])).toBe(1);
  expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
});

test('ties share their ranks: by hand, ρ = √0.9 and τ-b = 5 / √30', () => {
  expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(Math.sqrt(0.9), 12);
  expect(kendall([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(5 / Math.sqrt(30), 12);
});

test('without d² = 6 Σd² / (n(n² − 1)) is subtracted from 1: two neighbours changed of five make 0.9', () => {
  expect(spearman([1, 2, 3, 4, 5], [2, 1, 3, 4, 5])).toBeCloseTo(0.9, 12);
  expect(kendall([1, 2, 3, 4, 5], [2, 1, 3, 4, 5])).toBeCloseTo(0.8, 12);
});

test('numbers that differ by the rounding of a sum are ties, as in a ranking', () => {
  const [sum, whole] = [100 * (0.1 + 0.2), 30];
  expect(sum).not.toBe(whole);
  expect(spearman([sum, whole, 10, 5], [1, 1, 2, 3])).toBeCloseTo(-1, 12);
  expect(kendall([sum, whole, 10, 5], [1, 1, 2, 3])).toBeCloseTo(-1, 12);
  expect(kendall([1, 1 + 1e-6], [1, 2])).toBe(1);
});

test('a missing number is passed over; where nothing differs there is no correlation', () => {
  expect(kendall([1, null, 2], [5, 1, 6])).toBe(1);
  expect(spearman([1, 1], [1, 2])).toBeNull();
  expect(kendall([1, 1], [1, 2])).toBeNull();
  expect(spearman([], [])).toBeNull();
});

test('both are what their definitions give, pair by pair, ties and missing numbers included', () => {
  const number = fc.option(fc.integer({ min: -3, max: 3 }), { freq: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 40 }), (rows) => {
      const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
      expect(kendall(a, b)).toBe(kendallByPairs(a, b));
      expect(spearman(a, b)).toBe(spearmanByCounting(a, b));
    }),
    { seed: 15 },
  );
});

type Numbers = readonly (number | null)[];

function pairsOf(a: Numbers, b: Numbers): [number, number][] {
  return a.flatMap((x, i): [number, number][] => {
    const y = b[i] ?? null;
    return x === null || y === null ? [] : [[x, y]];
  });
}

function kendallByPairs(a: Numbers, b: Numbers): number | null {
  const pairs = pairsOf(a, b);
  let [balance, first, second] = [0, 0, 0];
  for (const [i, [x, y]] of pairs.entries()) {
    for (const [u, v] of pairs.slice(i + 1)) {
      balance += Math.sign(x - u) * Math.sign(y - v);
      first += x === u ? 0 : 1;
      second += y === v ? 0 : 1;
    }
  }
  return first === 0 || second === 0 ? null : balance / Math.sqrt(first * second);
}

function spearmanByCounting(a: Numbers, b: Numbers): number | null {
  const ranks = (list: readonly number[]) =>
    list.map((x) => list.filter((other) => other < x).length + (list.filter((other) => other === x).length + 1) / 2);
  const pairs = pairsOf(a, b);
  const [x, y] = [ranks(pairs.map(([one]) => one)), ranks(pairs.map(([, other]) => other))];
  if (new Set(x).size < 2 || new Set(y).size < 2) return null;
  return Math.min(1, Math.max(-1, sampleCorrelation(x, y)));
}
