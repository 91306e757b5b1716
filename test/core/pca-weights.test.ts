/** Weights from the first principal component (SPEC §10, `whatif --pca`). */
import { describe, expect, test } from 'vitest';
import { greatestLoadings, pcaWeights } from '../../src/core/pca-weights.ts';

const up = [1, 2, 3, 4, 5, 6];

function weights(...scores: readonly (readonly (number | null)[])[]) {
  return pcaWeights(scores.map((own, k) => ({ id: String(k), scores: own })));
}

describe('weights in proportion to the loadings', () => {
  // Two series correlated by r have the first component (1, 1)/√2 with eigenvalue 1 + r: equal weights, (1 + r)/2 explained.
  test('of two components they are equal, and (1 + r)/2 of the variance is explained', () => {
    const found = weights(up, [2, 1, 4, 3, 6, 5]);
    if (found.kind !== 'weights') throw new Error(found.kind);
    expect(found.weights.map(({ weight }) => weight)).toEqual([expect.closeTo(50, 9), expect.closeTo(50, 9)]);
    // Pearson's r of 1…6 with the neighbours swapped: 1 − 6 · 6/(6 · 35) = 29/35.
    expect(found.explained).toBeCloseTo((1 + 29 / 35) / 2, 12);
    expect(found.units).toBe(6);
  });

  // R = [[1, r, 0], [r, 1, r], [0, r, 1]]: eigenvector (1, √2, 1)/2 of eigenvalue 1 + r√2.
  test('of a chain of three, 1 : √2 : 1', () => {
    const a = [1, -1, 1, -1, 0, 0, 0, 0];
    const c = [0, 0, 0, 0, 1, -1, 1, -1];
    const b = [1, -1, 1, -1, 1, -1, 1, -1];
    const found = weights(a, b, c);
    if (found.kind !== 'weights') throw new Error(found.kind);
    const sum = 2 + Math.SQRT2;
    expect(found.weights.map(({ weight }) => weight)).toEqual(
      [1, Math.SQRT2, 1].map((one) => expect.closeTo((100 * one) / sum, 9)),
    );
    expect(found.explained).toBeCloseTo((1 + (1 / Math.SQRT2) * Math.SQRT2) / 3, 12);
  });

  test('a scale and an end of a component change nothing', () => {
    const other = [2, 1, 4, 3, 6, 5];
    const b = [1, 3, 2, 6, 5, 4];
    const [plain, scaled] = [
      weights(up, other, b),
      weights(
        up.map((x) => x * 9 + 1),
        other,
        b,
      ),
    ];
    if (plain.kind !== 'weights' || scaled.kind !== 'weights') throw new Error('no weights');
    expect(scaled.weights.map(({ weight }) => weight)).toEqual(
      plain.weights.map(({ weight }) => expect.closeTo(weight, 9)),
    );
  });
});

describe('refused, with the reason', () => {
  test('a component against the others', () => {
    const found = weights(up, [1, 3, 2, 4, 6, 5], [6, 5, 4, 2, 3, 1]);
    expect(found.kind).toBe('negative');
    if (found.kind === 'negative') expect(found.components.map(({ id }) => id)).toEqual(['2']);
  });

  test('no more units than components, units without a score not counted', () => {
    expect(weights([1, 2, null], [2, 1, 4])).toEqual({ kind: 'few', units: 2, needed: 3 });
  });

  test('a component in which all have one score; one component', () => {
    expect(weights(up, [5, 5, 5, 5, 5, 5])).toEqual({ kind: 'constant', components: ['1'] });
    expect(weights(up)).toEqual({ kind: 'one-component' });
  });
});

describe('by the Handbook, from squared loadings after rotation', () => {
  // The Technology Achievement Index: rotated loadings of the four factors kept (OECD/JRC Handbook 2008, Table 17), and its weights.
  test('its example of the Technology Achievement Index has its weights', () => {
    const loadings = [
      [0.07, 0.13, 0.79, -0.64, 0.37, 0.82, 0.88, 0.08],
      [0.97, 0.07, -0.21, 0.56, 0.17, -0.04, 0.23, 0.04],
      [0.06, -0.07, 0.21, -0.04, 0.38, 0.25, -0.09, 0.96],
      [0.06, 0.93, 0.42, 0.36, 0.68, 0.35, 0.09, 0.04],
    ];
    const squares = greatestLoadings(loadings).map((loading) => loading ** 2);
    const sum = squares.reduce((total, square) => total + square, 0);
    [0.17, 0.15, 0.11, 0.06, 0.08, 0.12, 0.14, 0.17].forEach((weight, i) => {
      expect(Math.abs((squares[i] ?? 0) / sum - weight)).toBeLessThan(0.01);
    });
  });

  // Two pairs without a correlation between them: two factors, each of which has a pair, of eigenvalues 1 + r: squares (1 + r)/2.
  test('of two pairs that have nothing to do with each other, by the strength of each', () => {
    const a = [1, -1, 1, -1, 1, -1, 1, -1];
    const c = [1, 1, -1, -1, 1, 1, -1, -1];
    const noise = [1, 1, 1, 1, -1, -1, -1, -1];
    const near = (series: readonly number[], part: number, k: readonly number[]) =>
      series.map((x, i) => x + part * (k[i] ?? 0));
    const both = noise.map((x, i) => x * (a[i] ?? 0) * (c[i] ?? 0));
    const found = pcaWeights(
      [a, near(a, 0.5, noise), c, near(c, 2, both)].map((scores, k) => ({ id: String(k), scores })),
      'rotated',
    );
    if (found.kind !== 'weights') throw new Error(found.kind);
    const [first, second] = [1 / Math.sqrt(1.25), 1 / Math.sqrt(5)].map((r) => (1 + r) / 2);
    const sum = 2 * ((first ?? 0) + (second ?? 0));
    expect(found.factors).toBe(2);
    expect(found.weights.map(({ weight }) => weight)).toEqual(
      [first, first, second, second].map((square) => expect.closeTo((100 * (square ?? 0)) / sum, 9)),
    );
  });
});
