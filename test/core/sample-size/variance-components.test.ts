import { expect, test } from 'vitest';
import { varianceComponents } from '../../../src/core/sample-size/variance-components.ts';

/** The BCG vaccine trials of R's metafor (dat.bcg, log relative risks), to four decimals. */
const ESTIMATES = [
  -0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.012, -0.4694, -1.3713, -0.3394, 0.4459, -0.0173,
];
const VARIANCES = [0.3256, 0.1946, 0.4154, 0.02, 0.0512, 0.0069, 0.223, 0.004, 0.0564, 0.073, 0.0124, 0.5325, 0.0714];

test('τ² and its lower limit are those of metafor: rma(method = "PM") and confint(rma())', () => {
  const units = ESTIMATES.map((index, u) => ({ id: `${u}`, index, variance: VARIANCES[u] ?? 0, forms: 10 }));
  const found = varianceComponents(units, 0.975);
  expect(found?.between).toBeCloseTo(0.318, 3);
  expect(found?.betweenAtLeast).toBeCloseTo(0.1197, 3);
});

test('σ² is what makes the standard errors, whatever the number of forms', () => {
  const units = [10, 20, 40, 80].map((forms) => ({ id: `${forms}`, index: forms, variance: 400 / forms, forms }));
  expect(varianceComponents(units, 0.95)?.within).toBeCloseTo(400, 10);
});

test('of units that are alike nothing is known to differ; of two nothing is known at all', () => {
  const units = [50, 50.1, 49.9].map((index, u) => ({ id: `${u}`, index, variance: 4, forms: 25 }));
  expect(varianceComponents(units, 0.95)).toMatchObject({ between: 0, betweenAtLeast: 0 });
  expect(varianceComponents(units.slice(1), 0.95)).toBeNull();
});
