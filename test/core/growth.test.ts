/** That work grows as the data do: what is counted is how often a mean is asked for, whatever the machine. */
import { expect, test } from 'vitest';
import { arithmetic } from '../../src/core/formulas/means/arithmetic.ts';
import { gainOf } from '../../src/core/gain.ts';
import { compute } from '../../src/core/pipeline.ts';
import { trackResults } from '../../src/core/run.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

test('a gained place of one unit costs a few rankings, not thousands', () => {
  const units = 400;
  let means = 0;
  const { aggregate } = arithmetic();
  const counting = Object.assign((scores: readonly number[], weights: readonly number[]) => {
    means += 1;
    return aggregate(scores, weights);
  });
  const indicators = Array.from({ length: 30 }, (_, i) =>
    indicatorOf(units, { id: `i${i}`, position: i, source: { kind: 'published', column: i } }),
  );
  const components = Array.from({ length: 10 }, (_, c) =>
    dimensionOf({ id: `c${c}`, children: indicators.slice(3 * c, 3 * c + 3), aggregate: counting }),
  );
  const index = dimensionOf({ id: 'index', children: components, aggregate: counting });
  const track = trackOf(
    Array.from({ length: units }, (_, u) => `u${u}`),
    index,
  );
  let state = 15;
  const figures = indicators.map(() =>
    track.units.map(() => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    }),
  );
  const data = track.units.map((_, unit) => ({ unit, weight: 1, cells: [] }));
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
  const tracks = trackResults(compute(method, [dataOf(track, data, figures)]));
  const ranked = tracks[0]?.ranking[200];
  if (ranked === undefined) throw new Error('nothing is ranked');
  const onceScored = means;
  means = 0;
  const place = track.units.findIndex(({ id }) => id === ranked.unit);
  expect(gainOf({ tracks }, method, 0, place, ranked)).toMatchObject({ kind: 'change', rank: 200 });
  expect(means).toBeLessThan(3 * onceScored);
});
