/**
 * The variances by linearisation against the rescaling bootstrap in plain loops: n − 1 of the n respondents of a stratum drawn with
 * replacement, weighed by n/(n − 1), and everything computed again by the program itself (Rao & Wu, Journal of the American
 * Statistical Association 83, 1988). Goalposts, so that reference values stay.
 */
import { expect, test } from 'vitest';
import { geometric } from '../../../src/core/formulas/means/geometric.ts';
import { goalposts } from '../../../src/core/formulas/normalisations/goalposts.ts';
import { balance } from '../../../src/core/formulas/statistics/balance.ts';
import { mean } from '../../../src/core/formulas/statistics/mean.ts';
import { median } from '../../../src/core/formulas/statistics/median.ts';
import { share } from '../../../src/core/formulas/statistics/share.ts';
import type { Answers, TrackData } from '../../../src/core/model/answers.ts';
import type { Aggregation, Statistic } from '../../../src/core/model/formulas.ts';
import type { Indicator, Track } from '../../../src/core/model/method.ts';
import { compute } from '../../../src/core/pipeline.ts';
import { clustersOf } from '../../../src/core/uncertainty/clusters.ts';
import { samplingError } from '../../../src/core/uncertainty/covariance.ts';
import { normal } from '../../../src/core/uncertainty/normal.ts';
import { protectedAnswers } from '../../../src/core/uncertainty/protected.ts';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import type { Response } from '../answers-of.ts';
import { fieldsOf } from '../fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from '../track-of.ts';

const UNITS = ['A', 'B', 'C', 'D'];
const REPLICATES = 1500;

function trackWith(
  statistics: readonly Statistic[],
  posts: readonly (readonly [number, number])[],
  aggregate?: Aggregation,
) {
  const children = statistics.map((statistic, column): Indicator => {
    const [lower, upper] = posts[column] ?? [1, 5];
    const { normalise } = goalposts(fieldsOf({ lower, upper }));
    return indicatorOf(UNITS.length, {
      id: `i${column}`,
      position: column,
      source: { kind: 'survey', column, statistic },
      normalise,
      weight: column + 1,
    });
  });
  return trackOf(UNITS, dimensionOf({ id: 'index', children, ...(aggregate === undefined ? {} : { aggregate }) }));
}

/** Answers of 1 to 5 that go together, some missing, of respondents who rate so many units each. */
function answersAbout(each: number, weighted: boolean): Response[] {
  const random = Random.stream(5, [STREAMS.simulation, 0, 0]);
  return Array.from({ length: 240 / each }, (_, r) => r).flatMap((r) => {
    const mood = normal(random);
    return Array.from({ length: each }, (_, k): Response => {
      const unit = (r + k) % UNITS.length;
      const cells = [0, 1, 2].map(() => {
        const answer = Math.round(3 + 0.3 * unit + 0.7 * mood + 0.9 * normal(random));
        return random.uniform() < 0.1 ? '?' : Math.min(5, Math.max(1, answer));
      });
      return { unit, weight: weighted ? 1 + (r % 3) : null, cells, respondent: r + 1 };
    });
  });
}

function bootstrapVariances(track: Track, data: TrackData): number[] {
  const { responses, starts, strata } = clustersOf(data.answers);
  const random = Random.stream(6, [STREAMS.simulation, 0, 0]);
  const sums = UNITS.map(() => ({ sum: 0, squares: 0 }));
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const weights = new Float64Array(data.answers.units.length);
    for (let s = 0; s + 1 < strata.length; s++) {
      const [first, end] = [strata[s] ?? 0, strata[s + 1] ?? 0];
      const n = end - first;
      for (let draw = 0; draw < n - 1; draw++) {
        const cluster = first + random.below(n);
        for (let i = starts[cluster] ?? 0; i < (starts[cluster + 1] ?? 0); i++) {
          const response = responses[i] ?? 0;
          weights[response] = (weights[response] ?? 0) + ((data.answers.weights?.[response] ?? 1) * n) / (n - 1);
        }
      }
    }
    const answers: Answers = {
      ...data.answers,
      weights,
      columns: data.answers.columns.map((column) => ({ ...column })),
    };
    const [stages] = compute(methodOf(track), [{ ...data, answers }]);
    sums.forEach((of, unit) => {
      const total = stages?.totals[unit] ?? 0;
      of.sum += total;
      of.squares += total ** 2;
    });
  }
  return sums.map(({ sum, squares }) => (squares - sum ** 2 / REPLICATES) / (REPLICATES - 1));
}

function methodOf(track: Track) {
  return {
    title: '',
    year: null,
    language: 'vi' as const,
    tracks: [track],
    readings: [],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  };
}

const agree = share(fieldsOf({ of: [4, 5] })).statistic;
const cases: readonly (readonly [string, Track, number, boolean, number])[] = [
  ['shares', trackWith([agree], [[0, 100]]), 1, false, 0.15],
  [
    'shares, means and balances with weights',
    trackWith(
      [agree, mean(fieldsOf()).statistic, balance(fieldsOf({ of: [4, 5], against: [1, 2] })).statistic],
      [
        [0, 100],
        [1, 5],
        [-100, 100],
      ],
    ),
    1,
    true,
    0.15,
  ],
  [
    'of all answers, a geometric mean, respondents about three units',
    trackWith(
      [share(fieldsOf({ of: [4, 5], base: 'all' })).statistic, mean(fieldsOf()).statistic],
      [
        [0, 100],
        [1, 5],
      ],
      geometric().aggregate,
    ),
    3,
    false,
    0.15,
  ],
  // A median of few answers moves in steps: neither is exact.
  [
    'medians',
    trackWith(
      [median(fieldsOf()).statistic, agree],
      [
        [1, 5],
        [0, 100],
      ],
    ),
    1,
    false,
    1,
  ],
];

test.each(cases)('%s: the variance is that of the rescaling bootstrap', (_, track, each, weighted, tolerance) => {
  const data = dataOf(track, answersAbout(each, weighted));
  const [stages] = compute(methodOf(track), [data]);
  if (stages === undefined) throw new Error('no track');
  const { variances } = samplingError(stages, protectedAnswers(stages, 5));
  bootstrapVariances(track, data).forEach((expected, unit) => {
    expect(Math.abs(Math.log((variances[unit] ?? 0) / expected))).toBeLessThan(tolerance);
  });
});
