/** `--set`: a field of the method changed before it is read. */
import { expect, test } from 'vitest';
import { applyChange } from '../../src/method/set.ts';

test('with another normalisation, the fields that only the old one reads go', () => {
  const raw = { normalisation: { method: 'min-max', from: 1, to: 10, over: 'group' } };
  expect(applyChange(raw, { path: 'normalisation.method', value: 'z-score' })).toEqual({
    raw: { normalisation: { method: 'z-score', over: 'group' } },
    path: ['normalisation', 'method'],
    dropped: ['from', 'to'],
  });
  expect(applyChange(raw, { path: 'normalisation.method', value: 'percentile' })?.dropped).toEqual([]);
});

test('a name that is no formula, and a field that is none of a formula, leave the rest as it is', () => {
  const raw = { normalisation: { method: 'min-max', from: 1, surplus: 2 } };
  expect(applyChange(raw, { path: 'normalisation.method', value: 'z-scor' })?.dropped).toEqual([]);
  expect(applyChange(raw, { path: 'normalisation.method', value: 'z-score' })?.raw).toEqual({
    normalisation: { method: 'z-score', surplus: 2 },
  });
  expect(applyChange({ a: { method: 'x', from: 1 } }, { path: 'a.method', value: 'z-score' })?.dropped).toEqual([]);
});
