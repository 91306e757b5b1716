import { expect, test } from 'vitest';
import { varimax } from '../../src/core/varimax.ts';

const LOADINGS = [
  [0.8, 0.7, 0.75, 0.6, 0.65, 0.5],
  [0.4, 0.5, -0.35, -0.5, 0.1, -0.3],
  [0.1, -0.2, 0.3, 0.25, -0.55, -0.6],
];

test('it is what the iteration of R’s stats::varimax comes to (its SVD algorithm, run in NumPy 2.4 with 2,000 steps)', () => {
  const expected = [
    [0.8392268, 0.83346392, 0.26157668, 0.04784572, 0.49184073, 0.09424099],
    [0.31121194, 0.04292346, 0.83113617, 0.80328092, 0.08574708, 0.2096654],
    [0.09405051, 0.28895582, 0.12565946, 0.15795745, 0.69695059, 0.80446197],
  ];
  const byFirst = (a: readonly number[], b: readonly number[]) => (b[0] ?? 0) - (a[0] ?? 0);
  const found = varimax(LOADINGS).sort(byFirst);
  expected.forEach((row, f) => {
    row.forEach((loading, i) => {
      expect(found[f]?.[i]).toBeCloseTo(loading, 7);
    });
  });
});

test('what a series has in common with all factors together stays', () => {
  const rotated = varimax(LOADINGS);
  LOADINGS[0]?.forEach((_, i) => {
    const [before, after] = [LOADINGS, rotated].map((rows) => Math.hypot(...rows.map((row) => row[i] ?? 0)));
    expect(after).toBeCloseTo(before ?? 0, 12);
  });
});

test('loadings that are simple already stay, in whatever plane they are turned', () => {
  const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
  const simple = [
    [0.9, 0.8, 0, 0],
    [0, 0, 0.7, 0.6],
  ];
  const turned = [
    simple[0]?.map((x, i) => cos * x + sin * (simple[1]?.[i] ?? 0)) ?? [],
    simple[1]?.map((y, i) => cos * y - sin * (simple[0]?.[i] ?? 0)) ?? [],
  ];
  const found = varimax(turned).sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0));
  simple.forEach((row, f) => {
    row.forEach((loading, i) => {
      expect(found[f]?.[i]).toBeCloseTo(loading, 9);
    });
  });
});
