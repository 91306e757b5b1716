import { expect, test } from 'vitest';
import { none } from '../../../../src/core/formulas/normalisations/none.ts';
import { fieldsOf } from '../../fields-of.ts';

test('the figure is the score, untouched, also where all are equal', () => {
  const scale = none(fieldsOf()).normalise([7.25, 7.25], 'positive');
  expect(scale?.(7.25)).toBe(7.25);
});

test('its bounds are the ends of the scale, and less is never better', () => {
  const rule = none(fieldsOf({ from: 0, to: 100 }));
  expect(rule.bounds).toEqual([0, 100]);
  expect(rule.directions).toEqual(['positive']);
});
