/** The simulation of coverage.ts, small: the README quotes the whole. */
import { expect, test } from 'vitest';
import { coverage } from './coverage.ts';

test.each(['min-max', 'goalposts'] as const)('%s: 95 % sets of ranks hold the true rank, ties included', (ends) => {
  const { units, tied, tiedHeld, marginal, provinces, simultaneous, widths } = coverage(16, 200, ends, 7);
  expect(tied).toBeGreaterThan(50);
  expect(marginal / units).toBeGreaterThanOrEqual(0.95);
  expect(tiedHeld / tied).toBeGreaterThanOrEqual(0.95);
  expect(simultaneous / provinces).toBeGreaterThanOrEqual(0.9);
  // A set of all ranks would hold the true one too.
  expect(widths.marginal).toBeLessThan(units / provinces / 1.3);
});
