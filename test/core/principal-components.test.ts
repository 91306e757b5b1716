import { expect, test } from 'vitest';
import { principalComponents } from '../../src/core/principal-components.ts';

test('of Fisher’s iris they are those of R’s prcomp(iris[, 1:4], scale. = TRUE)', () => {
  // R's cor(iris[, 1:4]) and prcomp, as R prints them with seven digits (Fisher 1936; Anderson 1935).
  const correlations = [
    [1, -0.1175698, 0.8717538, 0.8179411],
    [-0.1175698, 1, -0.4284401, -0.3661259],
    [0.8717538, -0.4284401, 1, 0.9628654],
    [0.8179411, -0.3661259, 0.9628654, 1],
  ];
  const { eigenvalues, explained, loadings } = principalComponents(correlations);
  [2.91849782, 0.91403047, 0.14675688, 0.02071484].forEach((value, k) => {
    expect(eigenvalues[k]).toBeCloseTo(value, 6);
  });
  expect(explained[0]).toBeCloseTo(0.7296, 4);
  const scale = Math.sqrt(eigenvalues[0] ?? 0);
  [0.5210659, -0.2693474, 0.5804131, 0.5648565].forEach((part, i) => {
    expect((loadings[0]?.[i] ?? 0) / scale).toBeCloseTo(part, 6);
  });
});

test('of k series that all correlate by r, the first is 1 + (k − 1)r and the others 1 − r', () => {
  const [k, r] = [12, 0.3];
  const matrix = Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => (i === j ? 1 : r)));
  const { eigenvalues, loadings } = principalComponents(matrix);
  expect(eigenvalues[0]).toBeCloseTo(1 + (k - 1) * r, 12);
  for (const value of eigenvalues.slice(1)) expect(value).toBeCloseTo(1 - r, 12);
  for (const loading of loadings[0] ?? []) expect(loading).toBeCloseTo(Math.sqrt((1 + (k - 1) * r) / k), 12);
});

test('all components together make the correlations again', () => {
  const matrix = [
    [1, 0.5, -0.2],
    [0.5, 1, 0.1],
    [-0.2, 0.1, 1],
  ];
  const { loadings } = principalComponents(matrix);
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      const made = loadings.reduce((sum, vector) => sum + (vector[i] ?? 0) * (vector[j] ?? 0), 0);
      expect(made).toBeCloseTo(value, 12);
    });
  });
});

test('series that are one and the same leave no second component', () => {
  expect(
    principalComponents([
      [1, 1],
      [1, 1],
    ]).eigenvalues,
  ).toEqual([expect.closeTo(2, 12), expect.closeTo(0, 12)]);
});
