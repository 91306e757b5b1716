/** The simulations of coverage.ts, small: test/tools/coverage.ts prints the whole. */
import { expect, test } from 'vitest';
import { coverage, SETTINGS } from './coverage.ts';

const PROVINCES = 12;

test.each(SETTINGS.filter(({ name }) => 'adegj'.includes(name[0] ?? '')))('$name', (setting) => {
  const { marginal, unanimous, simultaneous, widths, units } = coverage(setting, PROVINCES, 200, 7);
  expect(marginal.held / marginal.of).toBeGreaterThanOrEqual(0.94);
  expect(unanimous.held).toBeGreaterThanOrEqual(0.94 * unanimous.of);
  expect(simultaneous.held).toBeGreaterThanOrEqual(PROVINCES - 2);
  // A set of all ranks would hold the true one too.
  if (setting.name.startsWith('j')) expect(widths.marginal).toBeLessThan((0.6 * units) / PROVINCES);
});
