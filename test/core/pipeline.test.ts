/** The worked example of SPEC §12, and what stands between the index and the ranking. */
import { expect, test } from 'vitest';
import { mean } from '../../src/core/formulas/statistics/mean.ts';
import { share } from '../../src/core/formulas/statistics/share.ts';
import type { Track } from '../../src/core/model/method.ts';
import { compute } from '../../src/core/pipeline.ts';
import type { Response } from './answers-of.ts';
import { fieldsOf } from './fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

const P1 = { kind: 'survey', column: 0, statistic: share(fieldsOf({ of: [4, 5] })).statistic } as const;
const P2 = { kind: 'survey', column: 1, statistic: mean(fieldsOf()).statistic } as const;

const index = dimensionOf({
  id: 'index',
  coverage: 1,
  children: [
    dimensionOf({
      id: 'P',
      weight: 60,
      children: [
        indicatorOf(3, { id: 'p1', source: P1 }),
        indicatorOf(3, { id: 'p2', position: 1, source: P2, direction: 'negative' }),
      ],
    }),
    dimensionOf({ id: 'R', weight: 40, children: [indicatorOf(3, { id: 'r1', position: 2 })] }),
  ],
});

const response = (unit: number) => (p1: number | '?' | null, p2: number | null) => ({
  unit,
  weight: null,
  cells: [p1, p2],
});
const [a, b, c] = [response(0), response(1), response(2)];
const RESPONSES: readonly Response[] = [
  ...[a(5, 2), a(4, 4), a(2, null), a('?', null)],
  ...[b(4, 10), b(1, 6), b(1, 5), b(1, null)],
  ...[c(5, 3), c(5, null), c(4, null), c(3, null)],
];

function computed(fields: Partial<Track> = {}, units = ['A', 'B', 'C']) {
  const track = trackOf(units, index, fields);
  const method = {
    title: '',
    year: null,
    language: 'vi',
    tracks: [track],
    readings: [],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  } as const;
  const [stages] = compute(method, [dataOf(track, RESPONSES, [[70, 90, 80]])]);
  if (stages === undefined) throw new Error('no track computed');
  return stages;
}

test('the worked example comes out as it was checked by hand (SPEC §12)', () => {
  const { values, scores, aggregated, index: before, totals, ranks } = computed();
  expect(values.values).toEqual([
    [expect.closeTo(66.6667, 4), 25, 75],
    [3, 7, 3],
    [70, 90, 80],
  ]);
  expect(values.bases).toEqual([
    [3, 4, 4],
    [2, 3, 1],
    [null, null, null],
  ]);
  expect(scores.scores).toEqual([
    [expect.closeTo(8.5, 12), 1, 10],
    [10, 1, 10],
    [1, 10, 5.5],
  ]);
  expect(aggregated.parts.map((part) => part.scores)).toEqual([
    [5.95, 4.6, 8.2].map((score) => expect.closeTo(score, 12)),
    [expect.closeTo(9.25, 12), 1, 10],
    [1, 10, 5.5],
  ]);
  expect(before).toEqual([59.5, 46, 82].map((score) => expect.closeTo(score, 12)));
  expect(totals).toEqual(before);
  expect(ranks.map((place) => place?.rank)).toEqual([2, 3, 1]);
});

test('adjustments move totals and ranks, not the index', () => {
  const adjustments = [{ unit: 1, points: 14, reason: 'Quyết định' }];
  const { index: before, totals, ranks } = computed({ adjustments });
  expect(before[1]).toBeCloseTo(46, 12);
  expect(totals[1]).toBeCloseTo(60, 12);
  expect(ranks.map((place) => place?.rank)).toEqual([3, 2, 1]);
});

test('with within: group each group has its own first', () => {
  const ranking = {
    within: 'group',
    by: 'total',
    ties: 'standard',
    on: 'full',
    decimals: 2,
    minimumResponses: 0,
    thinBase: 30,
  } as const;
  const { ranks } = computed({ ranking }, ['A/1', 'B/2', 'C/1']);
  expect(ranks.map((place) => place?.rank)).toEqual([2, 1, 1]);
});

test('a unit with too few responses is not ranked, and is no reference value', () => {
  const responses = RESPONSES.filter(({ unit }, i) => unit !== 2 || i === 8);
  const ranking = {
    within: 'track',
    by: 'total',
    ties: 'standard',
    on: 'full',
    decimals: 2,
    minimumResponses: 2,
    thinBase: 30,
  } as const;
  const track = trackOf(['A', 'B', 'C'], index, { ranking });
  const method = {
    title: '',
    year: null,
    language: 'vi',
    tracks: [track],
    readings: [],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  } as const;
  const [stages] = compute(method, [dataOf(track, responses, [[70, 90, 80]])]);
  // Without C, A has the greatest value of p1.
  expect(stages?.withheld).toEqual([false, false, true]);
  expect(stages?.ranks.map((place) => place?.rank ?? null)).toEqual([1, 2, null]);
  expect(stages?.scores.scores[0]?.[0]).toBeCloseTo(10, 12);
});
