import { expect, test } from 'vitest';
import { daysUntil, quotaProgress } from '../../src/core/quota.ts';

const units = [{ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }];
const responses = [
  { unit: 'A', received: 40, used: 30, leftOut: [] },
  { unit: 'B', received: 12, used: 9, leftOut: [] },
  { unit: 'D', received: 1, used: 1, leftOut: [] },
  { unit: null, received: 5, used: 0, leftOut: [] },
];

test('used responses are held against the quota; a unit without one is left out, one without responses lacks all', () => {
  expect(quotaProgress(units, [30, 30, 30, null], responses, 10)).toEqual([
    { unit: 'A', forms: 30, quota: 30, short: 0, perDay: 0 },
    { unit: 'B', forms: 9, quota: 30, short: 21, perDay: 3 },
    { unit: 'C', forms: 0, quota: 30, short: 30, perDay: 3 },
  ]);
  expect(quotaProgress(units, [20, null, null, null], responses, null)).toEqual([
    { unit: 'A', forms: 30, quota: 20, short: 0, perDay: null },
  ]);
});

test('today and the last day are both counted, over a month and a leap day', () => {
  expect(daysUntil('2026-11-30', '2026-11-30')).toBe(1);
  expect(daysUntil('2026-11-30', '2026-12-15')).toBe(16);
  expect(daysUntil('2028-02-28', '2028-03-01')).toBe(3);
  expect(daysUntil('2026-12-02', '2026-12-01')).toBe(0);
});
