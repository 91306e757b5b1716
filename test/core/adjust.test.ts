import { expect, test } from 'vitest';
import { points } from '../../src/core/adjust.ts';
import { dimensionOf, trackOf } from './track-of.ts';

test('the points of a unit are added up, and who has none has nought', () => {
  const adjustments = [
    { unit: 1, points: -1.5, reason: 'Quyết định 12/QĐ-UBND' },
    { unit: 1, points: 0.5, reason: 'Quyết định 15/QĐ-UBND' },
    { unit: 2, points: 2, reason: 'Sáng kiến' },
  ];
  const track = trackOf(['A', 'B', 'C'], dimensionOf({ id: 'index', children: [] }), { adjustments });
  expect(points(track)).toEqual([0, -1, 2]);
});
