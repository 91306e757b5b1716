/** The simulations of plan.ts, small: `npm run plan` prints the whole. */
import { expect, test } from 'vitest';
import { plansKept, SETTINGS } from './plan.ts';

test('a planned survey nearly always keeps what was promised', () => {
  const [setting] = SETTINGS;
  if (setting === undefined) throw new Error('no setting');
  const { planned, reliability, difference } = plansKept(setting, 20, 7);
  expect(planned).toBeGreaterThanOrEqual(16);
  expect(reliability).toBeGreaterThanOrEqual(16);
  expect(difference).toBeGreaterThanOrEqual(16);
});
