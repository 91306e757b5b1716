/** The simulations of changes.ts, small: `npm run changes` prints the whole. */
import { expect, test } from 'vitest';
import { changes, SETTINGS } from './changes.ts';

const PAIRS = 12;

test.each(SETTINGS.filter(({ gain, forms }) => gain === 0 && forms[0] === 40))(
  '$name: hardly ever is a change called real',
  (setting) => {
    const { totals, ranks } = changes(setting, PAIRS, 7);
    expect(totals).toBeLessThanOrEqual(2);
    expect(ranks).toBeLessThanOrEqual(1);
  },
);

test('a change of 20 points on 40 forms is found about as often as its standard error says', () => {
  const setting = SETTINGS.find(({ gain, isPooled }) => gain > 0 && !isPooled);
  if (setting === undefined) throw new Error('no setting');
  const { detected, expected, pairs } = changes(setting, PAIRS, 7);
  expect(expected / pairs).toBeGreaterThan(0.8);
  expect(Math.abs(detected - expected)).toBeLessThan(3);
});
