import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/core/uncertainty/normal-quantile.ts';

test('the quantiles are those of R: qnorm', () => {
  const quantiles = new Map([
    [0.5, 0],
    [0.6, 0.2533471031357997],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489],
    [0.9999, 3.719016485455709],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ]);
  for (const [probability, quantile] of quantiles) {
    const found = normalQuantile(probability);
    expect(Math.abs(found - quantile)).toBeLessThan(probability < 1e-200 ? 1e-3 : 1e-13);
    if (probability > 1e-9) expect(normalQuantile(1 - probability)).toBeCloseTo(-found, 10);
  }
});
