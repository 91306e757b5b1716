/** The choices varied: by hand on three units, and a sample against every combination. */
import { describe, expect, test } from 'vitest';
import { geometric } from '../../../src/core/formulas/means/geometric.ts';
import type { Track } from '../../../src/core/model/method.ts';
import { type Axis, type ChoicePlan, type Rescored, varyChoices } from '../../../src/core/uncertainty/choices.ts';
import { combinations, compatible } from '../../../src/core/uncertainty/combinations.ts';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import { dimensionOf, indicatorOf, trackOf } from '../track-of.ts';

const random = () => Random.stream(2022, [STREAMS.choices, 0, 0]);

/** Scores of A, B, C: p 9 5 1, q 1 5 6, r 4 5 9. Equal weights: 14/3, 5, 16/3: ranks 3 2 1. */
const SCORES = [
  [9, 5, 1],
  [1, 5, 6],
  [4, 5, 9],
];
const component = (id: string, position: number) =>
  dimensionOf({ id, children: [indicatorOf(3, { id: `${id}1`, position })] });
const TRACK: Track = trackOf(
  ['A', 'B', 'C'],
  dimensionOf({ id: 't', children: [component('p', 0), component('q', 1), component('r', 2)] }),
);
const scored = (track: Track): Rescored => ({ track, scores: SCORES, withheld: [false, false, false] });
const GEOMETRIC: Track = { ...TRACK, index: { ...TRACK.index, aggregate: geometric().aggregate } };

const MEAN: Axis = { choice: 'mean', options: ['arithmetic', 'geometric'], without: null };
const WITHOUT: Axis = {
  choice: 'without',
  options: ['–', 'p', 'q', 'r'],
  without: { kind: 'component', ids: [null, 'p', 'q', 'r'] },
};

function vary(axes: readonly Axis[], plan: Partial<ChoicePlan> = {}) {
  const rescore = ([mean = 0]: readonly number[]) => scored(mean === 1 ? GEOMETRIC : TRACK);
  return varyChoices(TRACK, { axes, rescore, most: 1000, rows: 500, ...plan }, random());
}

describe('every combination', () => {
  /*
   * Arithmetic: all 14/3 5 16/3 → 3 2 1; without p 2.5 5 7.5 → 3 2 1; without q 6.5 5 5 → 1 2 2; without r 5 5 3.5 → 1 1 3.
   * Geometric: all ³√36 5 ³√54 → 3.30 5 3.78 → 3 1 2; without p 2 5 7.35 → 3 2 1; without q 6 5 3 → 1 2 3; without r 3 5 2.45
   * → 2 1 3.
   */
  const result = vary([MEAN, WITHOUT]);

  test('ranks, and the mean change of rank of each variant', () => {
    expect(result.variants).toBe(8);
    expect(result.design).toEqual({ kind: 'full' });
    expect(result.ran.map(({ options, shift }) => [...options, (shift ?? Number.NaN) * 3])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 2, 3],
      [0, 3, 5],
      [1, 0, 2],
      [1, 1, 0],
      [1, 2, 4],
      [1, 3, 4],
    ]);
    expect(result.units.map(({ unit, rank, median }) => [unit, rank.low, rank.high, median])).toEqual([
      ['C', 1, 3, 2],
      ['B', 1, 2, 2],
      ['A', 1, 3, 2.5],
    ]);
  });

  test('the shares are exact: the mean change of rank, in thirds, has the variance 3.6875', () => {
    // Means by mean 2 and 2.5, around 2.25: V₁ = 1/16. By part: 1, 0, 3.5, 4.5: V₂ = 53/16. Of the whole: 3.6875 = 59/16.
    const [mean, without] = result.choices;
    expect(mean?.first.estimate).toBeCloseTo(1 / 59, 12);
    expect(without?.first.estimate).toBeCloseTo(53 / 59, 12);
    expect(mean?.total.estimate).toBeCloseTo(6 / 59, 12);
    expect(without?.total.estimate).toBeCloseTo(58 / 59, 12);
    expect(mean?.first).toMatchObject({ low: mean?.first.estimate, high: mean?.first.estimate });
  });

  test('a refused combination is listed, and the shares compare the options that go with all others', () => {
    const twice: Axis = { choice: 'scores', options: ['as they are', 'others'], without: null };
    const rescore = ([mean = 0, scores = 0]: readonly number[]): Rescored =>
      mean === 1 && scores === 1 ? { codes: ['refused-mean'] } : scored(mean === 1 ? GEOMETRIC : TRACK);
    const refused = vary([MEAN, twice, WITHOUT], { rescore });
    expect(refused.variants).toBe(12);
    expect(refused.refused).toEqual([{ options: [1, 1, null], codes: ['refused-mean'] }]);
    expect(refused.choices.map(({ compared }) => compared)).toEqual([[0], [0, 1], [0, 1, 2, 3]]);
    expect(refused.choices[0]?.total.estimate).toBe(0);
  });

  test('a unit that some variants leave without a rank has no shares of its own, and counts where it has one', () => {
    const holed = [
      [9, 5, 1],
      [1, 5, 6],
      [null, 5, 9],
    ];
    const index = { ...TRACK.index, coverage: 0.6 };
    const rescore = (): Rescored => ({ track: { ...TRACK, index }, scores: holed, withheld: [false, false, false] });
    const result = vary([WITHOUT], { rescore });
    // Without p or q half of A is missing.
    expect(result.units.find(({ unit }) => unit === 'A')).toMatchObject({ totals: [] });
    expect(result.units.find(({ unit }) => unit === 'B')?.totals).toHaveLength(1);
    expect(result.choices[0]?.compared).toEqual([0, 1, 2, 3]);
  });

  test('what leaves nobody a rank is no change of rank', () => {
    const single = trackOf(['A', 'B', 'C'], dimensionOf({ id: 't', children: [component('p', 0)] }));
    const rescore = (): Rescored => ({ track: single, scores: SCORES, withheld: [false, false, false] });
    const axis: Axis = { choice: 'without', options: ['–', 'p'], without: { kind: 'component', ids: [null, 'p'] } };
    const result = varyChoices(single, { axes: [axis], rescore, most: 10, rows: 10 }, random());
    expect(result.ran.map(({ shift }) => shift)).toEqual([0, null]);
    expect(result.choices[0]?.compared).toEqual([0]);
  });
});

describe('a sample', () => {
  const all = vary([MEAN, WITHOUT]);
  const sample = vary([MEAN, WITHOUT], { most: 4, rows: 4000 });

  test('holds the exact shares in its intervals, and says how many rows it drew', () => {
    expect(sample.design).toEqual({ kind: 'sampled', rows: 4000 });
    expect(sample.variants).toBe(8);
    all.choices.forEach(({ first, total }, i) => {
      const own = sample.choices[i];
      for (const [found, exact] of [
        [own?.first, first.estimate],
        [own?.total, total.estimate],
      ] as const) {
        const { low = Number.NaN, high = Number.NaN, estimate = Number.NaN } = found ?? {};
        expect(Math.abs(estimate - exact)).toBeLessThan(high - low);
        expect(high - low).toBeLessThan(0.1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
      }
    });
    expect(sample.units.map(({ rank }) => rank)).toEqual(all.units.map(({ rank }) => rank));
  });

  test('runs every single change too, also of options that it does not compare', () => {
    const three: Axis = { choice: 'mean', options: ['arithmetic', 'geometric', 'other'], without: null };
    const other: Axis = { choice: 'rule', options: ['this', 'that'], without: null };
    const rescore = ([mean = 0, rule = 0]: readonly number[]): Rescored =>
      mean === 2 && rule === 1 ? { codes: ['refused-mean'] } : scored(mean === 1 ? GEOMETRIC : TRACK);
    const result = vary([three, other, WITHOUT], { rescore, most: 4, rows: 20 });
    expect(result.choices.map(({ compared }) => compared.length)).toEqual([2, 2, 4]);
    const ran = result.ran.map(({ options }) => options.join());
    for (const single of ['0,0,0', '1,0,0', '2,0,0', '0,1,0', '0,0,1', '0,0,2', '0,0,3']) expect(ran).toContain(single);
    expect(result.refused).toEqual([{ options: [2, 1, null], codes: ['refused-mean'] }]);
  });

  test('is the same each time', () => {
    expect(vary([MEAN, WITHOUT], { most: 4, rows: 50 })).toEqual(vary([MEAN, WITHOUT], { most: 4, rows: 50 }));
  });
});

describe('options that go together', () => {
  test('the option of which most combinations fail is given up, never the first', () => {
    const sound = ([a = 0, b = 0]: readonly number[]) => !(a === 2 && b === 1);
    expect(compatible([3, 2], sound)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(compatible([2, 2], ([a]) => a === 0)).toEqual([[0], [0, 1]]);
    expect(compatible([2, 2], () => true)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(compatible([2, 2], () => false)).toEqual([[0], [0]]);
  });

  test('combinations change the last first', () => {
    expect(combinations([2, 3])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(combinations([])).toEqual([[]]);
  });
});
