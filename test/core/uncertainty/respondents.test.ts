import { describe, expect, test } from 'vitest';
import { goalposts } from '../../../src/core/formulas/normalisations/goalposts.ts';
import { mean } from '../../../src/core/formulas/statistics/mean.ts';
import { share } from '../../../src/core/formulas/statistics/share.ts';
import type { TrackData } from '../../../src/core/model/answers.ts';
import type { Statistic } from '../../../src/core/model/formulas.ts';
import type { Indicator, Method, Track } from '../../../src/core/model/method.ts';
import { compute } from '../../../src/core/pipeline.ts';
import { trackResults } from '../../../src/core/run.ts';
import { alikeUnits } from '../../../src/core/uncertainty/alike-units.ts';
import { samplingError } from '../../../src/core/uncertainty/covariance.ts';
import { protectedAnswers } from '../../../src/core/uncertainty/protected.ts';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import { type ResamplingOptions, resample } from '../../../src/core/uncertainty/respondents.ts';
import type { Cell, Response } from '../answers-of.ts';
import { fieldsOf } from '../fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from '../track-of.ts';

const OPTIONS: ResamplingOptions = {
  seed: 1,
  replicates: 1000,
  confidence: 0.95,
  simultaneous: false,
  isBounded: false,
  minimumCell: 5,
};

/** With the ids of the units that each cannot be distinguished from. */
function resampled(track: Track, data: TrackData, options: Partial<ResamplingOptions> = {}) {
  const stages = compute(methodOf(track), [data]);
  const [found] = resample(stages, { ...OPTIONS, ...options });
  const [result] = trackResults(stages);
  if (found === undefined || result === undefined) throw new Error('no track was resampled');
  return { ...found, units: found.units.map((unit) => ({ ...unit, alike: alikeUnits(result, unit) })) };
}

/** As far as the computation asks for one. */
function methodOf(track: Track): Method {
  return {
    title: '',
    year: null,
    language: 'vi',
    tracks: [track],
    readings: [],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  };
}

/** One indicator, whose share or mean is the total: goalposts 0–100 onto 0–10, times ten. */
function plainTrack(units: readonly string[], statistic: Statistic, fields: Partial<Track> = {}): Track {
  const { normalise } = goalposts(fieldsOf({ lower: 0, upper: 100, from: 0, to: 10 }));
  const indicator = indicatorOf(units.length, {
    id: 'i',
    source: { kind: 'survey', column: 0, statistic },
    normalise,
    minimumBase: 1,
  });
  return trackOf(units, dimensionOf({ id: 'index', coverage: 1, children: [indicator] }), fields);
}

const agree = share(fieldsOf({ of: [1] })).statistic;

/** So many ones, and noughts for the rest. */
function answering(unit: number, ones: number, all: number): Response[] {
  return Array.from({ length: all }, (_, k) => ({ unit, weight: null, cells: [k < ones ? 1 : 0] }));
}

test.each([
  [0.5, 200],
  [0.2, 100],
  [0.9, 60],
])('the standard error of a share of %s among %i is s/√n', (p, n) => {
  const track = plainTrack(['A', 'B'], agree);
  const data = dataOf(track, [...answering(0, Math.round(p * n), n), ...answering(1, 10, 20)]);
  const [unit] = resampled(track, data).units.filter((one) => one.unit === 'A');
  expect(unit?.standardError).toBeCloseTo(100 * Math.sqrt((p * (1 - p)) / (n - 1)), 9);
});

test('with weights it is that of the ratio of sums', () => {
  const track = plainTrack(['A', 'B'], agree);
  const weighted = answering(0, 40, 100).map((response, k) => ({ ...response, weight: 1 + (k % 4) }));
  const data = dataOf(track, [...weighted, ...answering(1, 10, 20).map((one) => ({ ...one, weight: 1 }))]);
  const sum = weighted.reduce((total, { weight }) => total + weight, 0);
  const p = weighted.reduce((total, { weight, cells: [x] }) => total + weight * (x === 1 ? 1 : 0), 0) / sum;
  // Linearised: √(Σ w²(x − p)²)/Σw.
  const squares = weighted.reduce(
    (total, { weight, cells: [x] }) => total + (weight * ((x === 1 ? 1 : 0) - p)) ** 2,
    0,
  );
  const [unit] = resampled(track, data).units.filter((one) => one.unit === 'A');
  expect(unit?.standardError).toBeCloseTo((100 * Math.sqrt((squares * 100) / 99)) / sum, 9);
});

test('answers of one respondent go together: two equal responses of each are no second sample', () => {
  const track = plainTrack(['A', 'B'], agree);
  const twice = answering(0, 30, 60).flatMap((response, k) => [
    { ...response, respondent: k + 1 },
    { ...response, respondent: k + 1 },
  ]);
  const other = answering(1, 10, 20).map((response, k) => ({ ...response, respondent: 1000 + k }));
  const [unit] = resampled(track, dataOf(track, [...twice, ...other])).units.filter((one) => one.unit === 'A');
  expect(unit?.standardError).toBeCloseTo(100 * Math.sqrt(0.25 / 59), 9);
});

test('respondents who rate two units alike leave them tied, however many they are', () => {
  const track = plainTrack(['A', 'B', 'C'], agree);
  const both = answering(0, 30, 60).flatMap((response, k) =>
    [0, 1].map((unit) => ({ ...response, unit, respondent: k + 1 })),
  );
  const alone = answering(2, 5, 40).map((response, k) => ({ ...response, respondent: 100 + k }));
  const found = resampled(track, dataOf(track, [...both, ...alone]));
  expect(found.shared).toBe(60);
  expect(found.respondents).toBe(100);
  expect(found.units.map(({ unit, alike, rank }) => [unit, alike, rank.low, rank.high])).toEqual([
    ['A', ['B'], 1, 2],
    ['B', ['A'], 1, 2],
    ['C', [], 3, 3],
  ]);
  expect(found.units[1]?.aboveNext).toBeGreaterThan(0.9);
});

/** Units of very different size and quality; every third answer is missing or blank. */
function mixed(units: number): Response[] {
  const random = Random.stream(9, [STREAMS.simulation, 0, 1]);
  return Array.from({ length: units }, (_, unit) => unit).flatMap((unit) =>
    Array.from({ length: 20 + 5 * unit }, (_, k): Response => {
      const cells: Cell[] = [k % 3 === 0 ? (k % 2 === 0 ? '?' : null) : random.below(100) < 40 + 3 * unit ? 1 : 0];
      return { unit, weight: null, cells, respondent: 1000 * unit + k + 1 };
    }),
  );
}

const EIGHT = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

test('the set of ranks holds the rank and is as wide as the list of units not told apart', () => {
  const track = plainTrack(EIGHT, agree);
  const data = dataOf(track, mixed(8));
  for (const simultaneous of [false, true]) {
    const { units } = resampled(track, data, { simultaneous });
    units.forEach(({ rank, alike }, k) => {
      expect(rank.low).toBeLessThanOrEqual(k + 1);
      expect(rank.high).toBeGreaterThanOrEqual(k + 1);
      expect(rank.high - rank.low).toBe(alike.length);
    });
  }
});

test('the order of the rows changes nothing, the seed does', () => {
  const track = plainTrack(EIGHT, mean(fieldsOf()).statistic);
  const rows = mixed(8);
  const found = resampled(track, dataOf(track, rows));
  const shuffled = rows.map((row, i) => ({ row, key: (i * 37) % rows.length })).sort((a, b) => a.key - b.key);
  expect(
    resampled(
      track,
      dataOf(
        track,
        shuffled.map(({ row }) => row),
      ),
    ),
  ).toEqual(found);
  expect(resampled(track, dataOf(track, rows), { seed: 2 }).units).not.toEqual(found.units);
});

test('shares of tiers sum to 1, those of the first three to three places', () => {
  const tiers = {
    kind: 'thresholds',
    tiers: [
      { name: 'Tốt', from: 60 },
      { name: 'Kém', from: 0 },
    ],
  } as const;
  const track = plainTrack(EIGHT, agree, { tiers });
  const rows = EIGHT.flatMap((_, unit) => answering(unit, 10 + 10 * unit, 100));
  const { units } = resampled(track, dataOf(track, rows));
  for (const { tiers: shares } of units) {
    expect(shares.map(({ name }) => name)).toEqual(['Tốt', 'Kém']);
    expect(shares.reduce((sum, { share: one }) => sum + one, 0)).toBeCloseTo(1, 12);
  }
  expect(units.reduce((sum, { firstThree }) => sum + firstThree, 0)).toBeCloseTo(3, 9);
  expect(units.reduce((sum, { meanRank = 0 }) => sum + meanRank, 0)).toBeCloseTo((8 * 9) / 2, 9);
});

test('units of different groups are not compared where the ranking is within groups', () => {
  const track = plainTrack(['A/x', 'B/x', 'C/y', 'D/y'], agree, {
    ranking: {
      within: 'group',
      by: 'total',
      ties: 'standard',
      on: 'full',
      decimals: 2,
      minimumResponses: 0,
      thinBase: 30,
    },
  });
  const { units } = resampled(track, dataOf(track, mixed(4)));
  const group = new Map([
    ['A', 'x'],
    ['B', 'x'],
    ['C', 'y'],
    ['D', 'y'],
  ]);
  for (const { unit, alike, rank } of units) {
    expect(rank.high).toBeLessThanOrEqual(2);
    expect(alike.every((other) => group.get(other) === group.get(unit))).toBe(true);
  }
});

test('a withheld unit is nowhere, and of one with too few answers nothing is told', () => {
  const track = plainTrack(['A', 'B', 'C', 'D'], agree, {
    ranking: {
      within: 'track',
      by: 'total',
      ties: 'standard',
      on: 'full',
      decimals: 2,
      minimumResponses: 3,
      thinBase: 30,
    },
  });
  const rows = [...answering(0, 10, 40), ...answering(1, 30, 40), ...answering(2, 1, 2), ...answering(3, 2, 4)];
  const found = resampled(track, dataOf(track, rows));
  expect(found.units.map(({ unit }) => unit)).toEqual(['B', 'A']);
  expect(found.tooFew).toEqual(['D']);
  expect(JSON.stringify(found)).not.toContain('"C"');
  // D, which nothing is told of, may be anywhere.
  expect(found.units.map(({ rank }) => rank)).toEqual([
    { low: 1, high: 2 },
    { low: 2, high: 3 },
  ]);
  expect(found.units.every(({ alike }) => alike.includes('D'))).toBe(true);
});

describe('answers of which nothing may be told move nothing', () => {
  /** Two questions of equal weight; each answered on 0–10, the second compared from the least to the greatest value. */
  const values = mean(fieldsOf()).statistic;
  const pair = (second: Partial<Indicator>) => {
    const { normalise } = goalposts(fieldsOf({ lower: 0, upper: 10, from: 0, to: 10 }));
    const of = (column: number) => ({ kind: 'survey' as const, column, statistic: values });
    const children = [
      indicatorOf(3, { id: 'i', source: of(0), normalise }),
      indicatorOf(3, { id: 'j', position: 1, source: of(1), ...second }),
    ];
    return trackOf(['A', 'B', 'C'], dimensionOf({ id: 'index', coverage: 0.4, children }), {
      ranking: {
        within: 'track',
        by: 'total',
        ties: 'standard',
        on: 'full',
        decimals: 2,
        minimumResponses: 4,
        thinBase: 30,
      },
    });
  };
  /** About B and C twenty answer both questions; about A so many, the second answered by the first few of them. */
  const survey = (firsts: number, seconds: readonly number[]): Response[] => {
    const row = (unit: number, first: number, second: Cell): Response => ({
      unit,
      weight: null,
      cells: [first, second],
    });
    return [
      ...Array.from({ length: firsts }, (_, k) => row(0, 3 + (k % 5), seconds[k] ?? null)),
      ...Array.from({ length: 40 }, (_, k) => row(1 + (k % 2), k % 10, (k * 7) % 9)),
    ];
  };
  const cases: readonly (readonly [string, Partial<Indicator>, number, readonly (readonly number[])[]])[] = [
    [
      'a value that the minimum base leaves out',
      { minimumBase: 4 },
      20,
      [
        [1, 2, 9],
        [9, 2, 1],
        [8, 8, 8],
      ],
    ],
    [
      'a value on few answers, which others are compared with',
      {},
      20,
      [
        [9, 9, 9],
        [10, 8, 9],
        [9, 10, 8],
      ],
    ],
    [
      'a withheld unit, which others are compared with',
      {},
      3,
      [
        [9, 9, 9],
        [10, 8, 9],
        [9, 10, 8],
      ],
    ],
  ];
  for (const [what, second, firsts, hidden] of cases) {
    test(what, () => {
      const track = pair(second);
      const told = (minimumCell: number) =>
        hidden.map((seconds) =>
          JSON.stringify(resampled(track, dataOf(track, survey(firsts, seconds)), { minimumCell, replicates: 200 })),
        );
      expect(new Set(told(5)).size).toBe(1);
      // Where they may be looked at they do, but for a value that is not there.
      if (firsts > 3 && second.minimumBase === undefined) expect(new Set(told(1)).size).toBeGreaterThan(1);
    });
  }

  test('the value that rests on them varies at least as the answers of all units do', () => {
    // A has 2 of 3, of which nothing may be reported; of the others a quarter agrees. B is left out where C is looked at.
    const track = plainTrack(['A', 'B', 'C'], agree);
    const rows = [...answering(0, 2, 3), ...answering(1, 10, 40), ...answering(2, 10, 40)];
    const stages = compute(methodOf(track), [dataOf(track, rows)])[0];
    if (stages === undefined) throw new Error('no track');
    const { variances } = samplingError(stages, protectedAnswers(stages, 5));
    expect(variances[0]).toBeGreaterThanOrEqual((100 ** 2 * 0.25 * 0.75) / 2);
  });

  test('they are counted', () => {
    const track = pair({});
    expect(resampled(track, dataOf(track, survey(20, [9, 9, 9]))).simulated).toBe(1);
    expect(resampled(track, dataOf(track, survey(20, Array(20).fill(9)))).simulated).toBe(0);
  });
});

test('a unit about which all say the same is named, and varies as if two of four more had said otherwise', () => {
  const track = plainTrack(['A', 'B', 'C'], share(fieldsOf({ of: [1, 2] })).statistic);
  const both = answering(0, 10, 20).map((row, k): Response => ({ ...row, cells: [1 + (k % 2)] }));
  const found = resampled(track, dataOf(track, [...both, ...answering(1, 19, 20), ...answering(2, 3, 3)]));
  // A gives two codes, but both count; of C, which too few answered about, nothing is reported.
  expect(found.oneVoice).toEqual(['A']);
  const p = 22 / 24;
  const sure = found.units.find(({ unit }) => unit === 'A')?.standardError ?? 0;
  expect(sure).toBeGreaterThanOrEqual(100 * Math.sqrt((p * (1 - p)) / 20) - 1e-9);
  const all = plainTrack(['A', 'B', 'C'], share(fieldsOf({ of: [1, 2], base: 'all' })).statistic);
  const unsure = both.map((row, k): Response => (k === 0 ? { ...row, cells: ['?'] } : row));
  expect(resampled(all, dataOf(all, [...unsure, ...answering(1, 19, 20)])).oneVoice).toEqual([]);
});

test('six unanimous units of six answers are not told apart by a figure', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  const { normalise } = goalposts(fieldsOf({ lower: 0, upper: 100, from: 0, to: 10 }));
  const children = [
    indicatorOf(6, { id: 'i', source: { kind: 'survey', column: 0, statistic: agree }, normalise }),
    indicatorOf(6, { id: 'j', position: 1, normalise }),
  ];
  const track = trackOf(names, dimensionOf({ id: 'index', coverage: 1, children }));
  const rows = names.flatMap((_, unit) => answering(unit, 6, 6));
  const { units, reliability } = resampled(track, dataOf(track, rows, [[80, 80.01, 80.02, 80.03, 80.04, 80.05]]));
  expect(units.every(({ rank, alike }) => rank.low === 1 && rank.high === 6 && alike.length === 5)).toBe(true);
  expect(reliability).toBeLessThan(0.01);
  // Nothing of the differences is real: no interval, and each is among the first three as often as another.
  expect(units.every(({ total, tiers }) => total === null && tiers.length === 0)).toBe(true);
  for (const { firstThree } of units) expect(Math.abs(firstThree - 0.5)).toBeLessThan(0.1);
});

test('one respondent behind all responses of a unit is too few, however many he gave', () => {
  const track = plainTrack(['A', 'B'], agree);
  const rows = [...answering(0, 10, 40), ...answering(1, 30, 40).map((row) => ({ ...row, respondent: 7 }))];
  expect(resampled(track, dataOf(track, rows), { minimumCell: 0 }).tooFew).toEqual(['B']);
});

test('published figures stay as they are', () => {
  const [figures, survey] = ['figures', 'survey'].map((id, position) =>
    indicatorOf(2, {
      id,
      position,
      source:
        position === 0
          ? { kind: 'published', column: 0 }
          : { kind: 'survey', column: 0, statistic: mean(fieldsOf()).statistic },
    }),
  );
  if (figures === undefined || survey === undefined) throw new Error('no indicators');
  const track = trackOf(['A', 'B'], dimensionOf({ id: 'index', children: [figures, { ...survey, weight: 0 }] }));
  const found = resampled(track, dataOf(track, [...answering(0, 10, 20), ...answering(1, 5, 20)], [[3, 7]]));
  expect(found.fixed).toEqual(['figures']);
  expect(found.units.map(({ unit, standardError, rank, alike }) => [unit, standardError, rank, alike])).toEqual([
    ['B', 0, { low: 1, high: 1 }, []],
    ['A', 0, { low: 2, high: 2 }, []],
  ]);
});

test('dense ranks: units above that share a rank count as one; those that are not told apart may differ in truth', () => {
  const ranking = {
    within: 'track',
    by: 'total',
    ties: 'dense',
    on: 'full',
    decimals: 2,
    minimumResponses: 0,
    thinBase: 30,
  } as const;
  const track = plainTrack(['A', 'B', 'C'], agree, { ranking });
  const rows = [...answering(0, 380, 400), ...answering(1, 380, 400), ...answering(2, 20, 400)];
  const { units } = resampled(track, dataOf(track, rows));
  expect(units.map(({ unit, rank }) => [unit, rank.low, rank.high])).toEqual([
    ['A', 1, 2],
    ['B', 1, 2],
    ['C', 2, 3],
  ]);
});

test('a track without a survey is not resampled', () => {
  const track = trackOf(['A', 'B'], dimensionOf({ id: 'index', children: [indicatorOf(2, { id: 'i' })] }));
  expect(resample(compute(methodOf(track), [dataOf(track, [], [[1, 2]])]), OPTIONS)).toEqual([]);
});
