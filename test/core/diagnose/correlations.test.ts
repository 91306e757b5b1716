import { expect, test } from 'vitest';
import { correlation } from '../../../src/core/diagnose/correlations.ts';

test('Pearson’s r of Anscombe’s four sets is 0.816', () => {
  // Anscombe, "Graphs in Statistical Analysis", The American Statistician 27, 1973.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const sets: [number[], number[]][] = [
    [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
    [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
    [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
    [
      [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
      [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
    ],
  ];
  for (const [a, b] of sets) expect(correlation(a, b).pearson).toBeCloseTo(0.8164, 3);
});

test('Kendall’s tau of Hollander & Wolfe’s canned tuna is 0.4444 and Pearson’s r 0.5712', () => {
  // Hollander & Wolfe, Nonparametric Statistical Methods, 1973, p. 187; the example of R's ?cor.test.
  const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
  const y = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
  expect(correlation(x, y)).toMatchObject({
    units: 9,
    kendall: expect.closeTo(0.4444444, 7),
    pearson: expect.closeTo(0.5711816, 7),
  });
});

test('ties: tau-b and rho are those of SciPy’s documentation', () => {
  // scipy.stats.kendalltau and scipy.stats.spearmanr, their examples.
  expect(correlation([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]).kendall).toBeCloseTo(-0.47140452079103173, 12);
  expect(correlation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]).spearman).toBeCloseTo(0.82078268166812329, 12);
});

test('units that lack one are passed over; two units, or no spread, make no correlation', () => {
  expect(correlation([1, null, 2, 3], [2, 5, null, 1]).units).toBe(2);
  const none = { pearson: null, spearman: null, kendall: null };
  expect(correlation([1, null, 2, 3], [2, 5, null, 1])).toEqual({ units: 2, ...none });
  expect(correlation([1, 1, 1], [2, 5, 3])).toEqual({ units: 3, ...none });
});
