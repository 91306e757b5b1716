import { expect, test } from 'vitest';
import { closeTotals } from '../../src/core/checks/close-totals.ts';
import { none } from '../../src/core/formulas/normalisations/none.ts';
import type { Ranking } from '../../src/core/model/method.ts';
import { compute } from '../../src/core/pipeline.ts';
import { fieldsOf } from './fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

/** Units of which the index is the figure times 10. */
function found(figures: readonly number[], on: Ranking['on'] = 'full') {
  const units = figures.map((_, u) => `U${u}`);
  const indicator = indicatorOf(units.length, { id: 'i', normalise: none(fieldsOf()).normalise });
  const ranking: Ranking = {
    within: 'track',
    by: 'total',
    ties: 'standard',
    on,
    decimals: 2,
    minimumResponses: 0,
    thinBase: 30,
  };
  const tiers = [
    { name: 'Tốt', from: 80 },
    { name: 'Khá', from: 0 },
  ];
  const track = trackOf(units, dimensionOf({ id: 't', children: [indicator] }), {
    ranking,
    tiers: { kind: 'thresholds', tiers },
  });
  const method = {
    title: '',
    year: null,
    language: 'vi' as const,
    tracks: [track],
    readings: [],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  };
  return compute(method, [dataOf(track, [], [figures])]).flatMap((stages) => closeTotals(stages, 5));
}

test('totals that are printed alike and decided on more digits are notes with these', () => {
  const notes = found([8.0000002, 7.9999996, 5]);
  expect(notes.map(({ code, level, arguments: args }) => ({ code, level, args }))).toEqual([
    { code: 'close-totals', level: 'note', args: { units: ['U0', 'U1'], totals: ['80.000002', '79.999996'] } },
    {
      code: 'threshold-missed',
      level: 'note',
      args: { unit: 'U1', total: '79.999996', tier: 'Tốt', from: '80.000000' },
    },
  ]);
});

test('equal totals, totals that differ as printed and totals that count as printed are not mentioned', () => {
  expect(found([8, 8, 5])).toEqual([]);
  expect(found([8.001, 7.999, 5])).toEqual([]);
  expect(found([8.0000002, 7.9999996, 5], 'published')).toEqual([]);
});
