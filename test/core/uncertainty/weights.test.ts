/** Draws of weights against closed forms, within four Monte Carlo standard errors. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { points } from '../../../src/core/adjust.ts';
import { aggregate } from '../../../src/core/aggregate.ts';
import type { WeightDraws } from '../../../src/core/model/uncertainty.ts';
import { drawing } from '../../../src/core/uncertainty/draw-weights.ts';
import { gamma } from '../../../src/core/uncertainty/gamma.ts';
import { placing } from '../../../src/core/uncertainty/places.ts';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import { type Scored, shakeWeights } from '../../../src/core/uncertainty/weights.ts';
import { dimensionOf, indicatorOf, trackOf } from '../track-of.ts';
import { scoredTracks } from './random-tracks.ts';

const random = (seed = 1) => Random.stream(seed, [STREAMS.weights, 0, 0]);
const UNIFORM = { kind: 'uniform', spread: 0.25 } as const;

/** Two components of the same weight, each of one indicator: A scores 10 and 1, B 5 and 5. */
function twoComponents(): Scored {
  const component = (id: string, position: number) =>
    dimensionOf({ id, children: [indicatorOf(2, { id: `${id}1`, position })] });
  const track = trackOf(['A', 'B'], dimensionOf({ id: 't', children: [component('p', 0), component('q', 1)] }));
  return {
    track,
    scores: [
      [10, 5],
      [1, 5],
    ],
    withheld: [false, false],
  };
}

function shareOf(result: WeightDraws, unit: string, rank: number): number {
  return result.units.find((one) => one.unit === unit)?.shares[rank - 1] ?? Number.NaN;
}

test('uniform draws: A is above B as often as 5 w₁ > 4 w₂ for w₁, w₂ even on [0.75, 1.25], which is 27/32', () => {
  const draws = 40_000;
  const result = shakeWeights(twoComponents(), { draws, rule: UNIFORM, levels: 'components' }, random());
  const p = 27 / 32;
  expect(Math.abs(shareOf(result, 'A', 1) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
  expect(shareOf(result, 'A', 1) + shareOf(result, 'A', 2)).toBeCloseTo(1, 12);
});

test('Dirichlet draws of concentration 2 around equal weights: A is above B where w₁ > 4/9, which is 5/9', () => {
  const draws = 40_000;
  const rule = { kind: 'dirichlet', concentration: 2 } as const;
  const result = shakeWeights(twoComponents(), { draws, rule, levels: 'components' }, random());
  const p = 5 / 9;
  expect(Math.abs(shareOf(result, 'A', 1) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
});

test('a Dirichlet weight has the mean of its own share w and the variance w(1 − w)/(concentration + 1)', () => {
  const n = 40_000;
  const nominal = Float64Array.from([2, 3, 5, 0]);
  const draw = drawing({ kind: 'dirichlet', concentration: 9 }, nominal);
  const chance = random();
  const drawn = new Float64Array(4);
  const rows = Array.from({ length: n }, () => {
    draw([0, 1, 2, 3], drawn, chance);
    const sum = drawn.reduce((total, weight) => total + weight, 0);
    return [...drawn].map((weight) => weight / sum);
  });
  [0.2, 0.3, 0.5].forEach((w, k) => {
    const own = rows.map((row) => row[k] ?? 0);
    const mean = own.reduce((sum, x) => sum + x, 0) / n;
    const variance = own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
    expect(Math.abs(mean - w)).toBeLessThan(4 * Math.sqrt((w * (1 - w)) / 10 / n));
    expect(variance / ((w * (1 - w)) / 10)).toBeCloseTo(1, 1);
  });
  expect(rows.every((row) => row[3] === 0)).toBe(true);
});

test.each([0.2, 1, 4.5])('a gamma variate of shape %d has that mean and that variance', (shape) => {
  const n = 40_000;
  const chance = random();
  const numbers = Array.from({ length: n }, () => gamma(shape, chance));
  const mean = numbers.reduce((sum, x) => sum + x, 0) / n;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / n));
  // The variance of a sample variance is (μ₄ − σ⁴)/n, and a gamma's μ₄ is 3k² + 6k.
  expect(Math.abs(variance - shape)).toBeLessThan(4 * Math.sqrt((2 * shape ** 2 + 6 * shape) / n));
});

test('weights that do not move leave every unit at its own rank, and who is withheld or not ranked is not there', () => {
  fc.assert(
    fc.property(scoredTracks, fc.constantFrom<'components' | 'all'>('components', 'all'), (scored, levels) => {
      const { track, scores, withheld } = scored;
      const result = shakeWeights(scored, { draws: 3, rule: { kind: 'uniform', spread: 0 }, levels }, random());
      const own = aggregate(track, scores).parts[0]?.scores ?? [];
      const added = points(track);
      const totals = own.map((score, u) =>
        score === null || withheld[u] ? Number.NaN : score * track.factor + (added[u] ?? 0),
      );
      const { ranks } = placing(track)(Float64Array.from(totals));
      expect(result.units).toHaveLength(totals.filter((total) => !Number.isNaN(total)).length);
      for (const unit of result.units) {
        const rank = ranks[track.units.findIndex(({ id }) => id === unit.unit)] ?? 0;
        expect(unit.range).toEqual({ low: rank, high: rank });
        expect(unit.rank).toEqual({ low: rank, high: rank });
        expect(unit.median).toBe(rank);
        expect(unit.shares[rank - 1]).toBe(1);
      }
    }),
    { seed: 2022, numRuns: 200 },
  );
});

test('where a missing component weighs too much in a draw, the unit has no rank in it', () => {
  const { track } = twoComponents();
  const index = { ...track.index, coverage: 0.5 };
  const scored: Scored = {
    track: { ...track, index },
    scores: [
      [10, 5],
      [null, 5],
    ],
    withheld: [false, false],
  };
  const draws = 10_000;
  const result = shakeWeights(scored, { draws, rule: UNIFORM, levels: 'components' }, random());
  const ranked = shareOf(result, 'A', 1) + shareOf(result, 'A', 2);
  expect(Math.abs(ranked - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
});

test('the same seed gives the same draws, another seed others', () => {
  const result = (seed: number) =>
    shakeWeights(twoComponents(), { draws: 500, rule: UNIFORM, levels: 'all' }, random(seed));
  expect(result(5)).toEqual(result(5));
  expect(result(5)).not.toEqual(result(6));
});
