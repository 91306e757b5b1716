import { describe, expect, test } from 'vitest';
import { mean } from '../../../src/core/indicate/mean.ts';
import { share } from '../../../src/core/indicate/share.ts';
import type { Indicator, Method, Resampling, Statistic, Track, TrackData } from '../../../src/core/model.ts';
import { goalposts } from '../../../src/core/normalise/goalposts.ts';
import { compute } from '../../../src/core/pipeline.ts';
import { Random, STREAMS } from '../../../src/core/robustness/random.ts';
import { replicatesOf, roomForTotals } from '../../../src/core/robustness/replicates.ts';
import { type ResamplingOptions, resample } from '../../../src/core/robustness/respondents.ts';
import type { Cell, Response } from '../answers-of.ts';
import { fieldsOf } from '../fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from '../track-of.ts';

const OPTIONS: ResamplingOptions = {
  seed: 1,
  replicates: 1000,
  confidence: 0.95,
  simultaneous: false,
  minimumCell: 5,
};

function resampled(track: Track, data: TrackData, options: Partial<ResamplingOptions> = {}): Resampling {
  const [found] = resample(compute(methodOf(track), [data]), { ...OPTIONS, ...options });
  if (found === undefined) throw new Error('no track was resampled');
  return found;
}

/** As far as the computation asks for one. */
function methodOf(track: Track): Method {
  return { title: '', year: null, language: 'vi', tracks: [track], readings: [], minimumCell: 5 };
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

/** The standard error's own relative error is 1/√(2·4000); five times that. */
const MONTE_CARLO = 5 / Math.sqrt(2 * 4000);

test.each([
  [0.5, 200],
  [0.2, 100],
  [0.9, 60],
])('the standard error of a share of %s among %i is √(p(1 − p)/n)', (p, n) => {
  const track = plainTrack(['A', 'B'], agree);
  const data = dataOf(track, [...answering(0, Math.round(p * n), n), ...answering(1, 10, 20)]);
  const [unit] = resampled(track, data, { replicates: 4000 }).units.filter((one) => one.unit === 'A');
  const expected = 100 * Math.sqrt((p * (1 - p)) / n);
  expect(Math.abs((unit?.standardError ?? 0) / expected - 1)).toBeLessThan(MONTE_CARLO);
  // 1.96 standard errors, as the total is normal but for its steps of one answer.
  const half = ((unit?.total.high ?? 0) - (unit?.total.low ?? 0)) / 2;
  expect(Math.abs(half - 1.96 * expected)).toBeLessThan(100 / n);
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
  const [unit] = resampled(track, data, { replicates: 4000 }).units.filter((one) => one.unit === 'A');
  expect(Math.abs((unit?.standardError ?? 0) / ((100 * Math.sqrt(squares)) / sum) - 1)).toBeLessThan(
    MONTE_CARLO + 0.01,
  );
});

test('answers of one respondent go together: two equal responses of each are no second sample', () => {
  const track = plainTrack(['A', 'B'], agree);
  const twice = answering(0, 30, 60).flatMap((response, k) => [
    { ...response, respondent: k + 1 },
    { ...response, respondent: k + 1 },
  ]);
  const other = answering(1, 10, 20).map((response, k) => ({ ...response, respondent: 1000 + k }));
  const [unit] = resampled(track, dataOf(track, [...twice, ...other]), { replicates: 4000 }).units.filter(
    (one) => one.unit === 'A',
  );
  expect(Math.abs((unit?.standardError ?? 0) / (100 * Math.sqrt(0.25 / 60)) - 1)).toBeLessThan(MONTE_CARLO);
});

test('respondents who rate two units alike leave them tied in every replicate', () => {
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
  expect(found.above).toEqual([
    [0, 0.5, 1],
    [0.5, 0, 1],
    [0, 0, 0],
  ]);
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
  const { units, above } = resampled(track, dataOf(track, mixed(8)));
  for (const { tiers: shares } of units) {
    expect(shares.map(({ name }) => name)).toEqual(['Tốt', 'Kém']);
    expect(shares.reduce((sum, { share: one }) => sum + one, 0)).toBeCloseTo(1, 12);
  }
  // More than three where the third place is shared.
  const three = units.reduce((sum, { firstThree }) => sum + firstThree, 0);
  expect(three).toBeGreaterThanOrEqual(3 - 1e-9);
  above.forEach((row, a) => {
    row.forEach((wins, b) => {
      if (a !== b) expect((wins ?? 0) + (above[b]?.[a] ?? 0)).toBeCloseTo(1, 12);
    });
  });
});

test('units of different groups are not compared where the ranking is within groups', () => {
  const track = plainTrack(['A/x', 'B/x', 'C/y', 'D/y'], agree, {
    ranking: { within: 'group', ties: 'standard', on: 'full', decimals: 2, minimumResponses: 0 },
  });
  const { units, above } = resampled(track, dataOf(track, mixed(4)));
  const group = new Map([
    ['A', 'x'],
    ['B', 'x'],
    ['C', 'y'],
    ['D', 'y'],
  ]);
  units.forEach(({ unit, alike, rank }, a) => {
    expect(rank.high).toBeLessThanOrEqual(2);
    expect(alike.every((other) => group.get(other) === group.get(unit))).toBe(true);
    units.forEach((other, b) => {
      expect(above[a]?.[b] === null).toBe(group.get(other.unit) !== group.get(unit));
    });
  });
});

test('a withheld unit is nowhere, and of one with too few answers nothing is told', () => {
  const track = plainTrack(['A', 'B', 'C', 'D'], agree, {
    ranking: { within: 'track', ties: 'standard', on: 'full', decimals: 2, minimumResponses: 3 },
  });
  const rows = [...answering(0, 10, 40), ...answering(1, 30, 40), ...answering(2, 1, 2), ...answering(3, 2, 4)];
  const found = resampled(track, dataOf(track, rows));
  expect(found.units.map(({ unit }) => unit)).toEqual(['B', 'A']);
  expect(found.tooFew).toEqual(['D']);
  expect(found.above).toHaveLength(2);
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
      ranking: { within: 'track', ties: 'standard', on: 'full', decimals: 2, minimumResponses: 4 },
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
      // Where all may be told, they do.
      if (firsts > 3) expect(new Set(told(1)).size).toBe(hidden.length);
    });
  }

  test('the value that rests on them is simulated: a share by the binomial distribution, around what it is', () => {
    // A has 2 of 3; drawn as 0, 1, 2 or 3 of 3, its total has the standard error of the binomial, though not one of A's answers is drawn.
    const track = plainTrack(['A', 'B'], agree);
    const stages = compute(methodOf(track), [dataOf(track, [...answering(0, 2, 3), ...answering(1, 10, 40)])]);
    const totals = roomForTotals([2], 4000, (bytes) => new ArrayBuffer(bytes));
    replicatesOf(stages, { seed: 1, minimumCell: 5 }).make(0, 4000, totals);
    const [own = new Float64Array(0)] = totals[0] ?? [];
    for (const [ones, p] of [1 / 27, 6 / 27, 12 / 27, 8 / 27].entries()) {
      const share = own.filter((total) => Math.abs(total - (100 * ones) / 3) < 1e-9).length / 4000;
      expect(Math.abs(share - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 4000));
    }
  });

  test('they are counted', () => {
    const track = pair({});
    expect(resampled(track, dataOf(track, survey(20, [9, 9, 9]))).simulated).toBe(1);
    expect(resampled(track, dataOf(track, survey(20, Array(20).fill(9)))).simulated).toBe(0);
  });
});

test('a unit about which all say the same is told: its interval is a point, and says nothing', () => {
  const track = plainTrack(['A', 'B', 'C'], share(fieldsOf({ of: [1, 2] })).statistic);
  const both = answering(0, 10, 20).map((row, k): Response => ({ ...row, cells: [1 + (k % 2)] }));
  const found = resampled(track, dataOf(track, [...both, ...answering(1, 19, 20), ...answering(2, 3, 3)]));
  // A gives two codes, but both count; of C, which too few answered about, nothing is told.
  expect(found.oneVoice).toEqual(['A']);
  expect(found.units.find(({ unit }) => unit === 'A')).toMatchObject({
    standardError: 0,
    total: { low: 100, high: 100 },
  });
  const all = plainTrack(['A', 'B', 'C'], share(fieldsOf({ of: [1, 2], base: 'all' })).statistic);
  const unsure = both.map((row, k): Response => (k === 0 ? { ...row, cells: ['?'] } : row));
  expect(resampled(all, dataOf(all, [...unsure, ...answering(1, 19, 20)])).oneVoice).toEqual([]);
});

test('one respondent behind all responses of a unit is too few, however many he gave', () => {
  const track = plainTrack(['A', 'B'], agree);
  const rows = [...answering(0, 10, 40), ...answering(1, 30, 40).map((row) => ({ ...row, respondent: 7 }))];
  expect(resampled(track, dataOf(track, rows), { minimumCell: 0 }).tooFew).toEqual(['B']);
});

test('a unit that falls below the minimum base in some replicates is left out of those, and told', () => {
  const indicator = (minimumBase: number) => {
    const track = plainTrack(['A', 'B', 'C'], agree);
    const [own] = track.indicators;
    if (own === undefined) throw new Error('no indicator');
    return trackOf(['A', 'B', 'C'], dimensionOf({ id: 'index', coverage: 1, children: [{ ...own, minimumBase }] }));
  };
  const missing: Response[] = Array.from({ length: 10 }, () => ({ unit: 0, weight: null, cells: ['?'] }));
  const rows = [...answering(0, 15, 30), ...missing, ...answering(1, 28, 40), ...answering(2, 8, 40)];
  const most = resampled(indicator(25), dataOf(indicator(25), rows));
  const half = resampled(indicator(30), dataOf(indicator(30), rows));
  const of = (found: Resampling) => found.units.find(({ unit }) => unit === 'A');
  // Valid answers are binomial (40, ¾): below 25 with probability 0.026 (24 or fewer), below 30 with 0.44.
  expect(Math.abs((of(most)?.ranked ?? 0) - 974)).toBeLessThan(5 * Math.sqrt(1000 * 0.974 * 0.026));
  expect(Math.abs((of(half)?.ranked ?? 0) - 560)).toBeLessThan(5 * Math.sqrt(1000 * 0.56 * 0.44));
  expect(of(most)?.rank).toEqual({ low: 1, high: 2 });
  // Out of more than a tenth of them, it cannot be placed.
  expect(of(half)?.rank).toEqual({ low: 1, high: 3 });
  expect(of(half)?.alike).toEqual(['B', 'C']);
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

test('dense ranks: units of one rank count as one', () => {
  const ranking = { within: 'track', ties: 'dense', on: 'full', decimals: 2, minimumResponses: 0 } as const;
  const track = plainTrack(['A', 'B', 'C'], agree, { ranking });
  const rows = [...answering(0, 380, 400), ...answering(1, 380, 400), ...answering(2, 20, 400)];
  const { units } = resampled(track, dataOf(track, rows));
  expect(units.map(({ unit, rank }) => [unit, rank.low, rank.high])).toEqual([
    ['A', 1, 1],
    ['B', 1, 1],
    ['C', 2, 2],
  ]);
});

test('a track without a survey is not resampled', () => {
  const track = trackOf(['A', 'B'], dimensionOf({ id: 'index', children: [indicatorOf(2, { id: 'i' })] }));
  expect(resample(compute(methodOf(track), [dataOf(track, [], [[1, 2]])]), OPTIONS)).toEqual([]);
});
