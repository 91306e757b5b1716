/** Slopes of totals over years, and how often their intervals hold (SPEC §10.8). */
import { expect, test } from 'vitest';
import type { ScoredRun } from '../../src/core/compare/compare.ts';
import type { TrackResult } from '../../src/core/model/run.ts';
import { joinYears } from '../../src/core/series/join-years.ts';
import { theilSen, withSlopes } from '../../src/core/series/slopes.ts';
import { normal } from '../../src/core/uncertainty/normal.ts';
import { Random, STREAMS } from '../../src/core/uncertainty/random.ts';
import { dimensionOf, indicatorOf, trackOf } from './track-of.ts';

test('the median of the slopes between all years: one odd year does not move it', () => {
  expect(theilSen([2020, 2021, 2022, 2023, 2024], [10, 12, 14, 99, 18])).toBe(2);
  // 1, 2, 3 of pairs (1, 2), (1, 4), (2, 4) of unequal distance.
  expect(theilSen([2020, 2021, 2023], [0, 1, 6])).toBe(2);
});

const UNITS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const SURVEYED = indicatorOf(UNITS.length, {
  id: 'p',
  source: { kind: 'survey', column: 0, statistic: () => () => null },
});
const TRACK = trackOf(UNITS, dimensionOf({ id: 't', children: [SURVEYED] }));

/** A year of one survey of its own. @param totals by unit, with that error */
function yearOf(year: number, totals: readonly number[], standardError: number | null): ScoredRun {
  const row = { index: null, adjustment: 0, tier: null, coverage: 1, reason: null };
  const result: TrackResult = {
    ...{ id: 't', name: 't', decimals: 2, units: TRACK.units, responses: [], indicators: [], parts: [] },
    ranking: UNITS.map((unit, u) => ({ unit, rank: 1, total: totals[u] ?? null, responses: 40, ...row })),
  };
  const resampled = UNITS.map((unit) => ({
    ...{ unit, standardError: standardError ?? 0, total: null, rank: { low: 1, high: 1 }, tiers: [], firstThree: 0 },
    ...{ scaleError: 0, scaleShift: 0, components: [] },
  }));
  const shared = { seed: 1, replicates: 0, confidence: 0.95, simultaneous: false, shared: 0, units: resampled };
  const run = {
    ...({ format: 'ddci-run', version: 1, tool: { name: 'ddci', version: '' }, asOf: null, method: null } as const),
    ...({ title: '', year, language: 'vi', inputs: [], tracks: [result], answers: [], findings: [] } as const),
    ...(standardError === null ? {} : { robustness: { respondents: [{ track: 't', ...shared }] } }),
  } as unknown as ScoredRun['run'];
  const method = {
    ...({ title: '', year, language: 'vi', tracks: [TRACK], readings: [] } as const),
    ...{ minimumCell: 5, minimumDifference: 1, replicates: 0 },
  };
  return { run, method };
}

function slopesOf(years: readonly ScoredRun[], breakAt = -1) {
  const joined = joinYears(years, () => () => []);
  const [track] = withSlopes(joined, years, (_, year) => year === breakAt).tracks;
  return track?.units.map(({ slope }) => slope) ?? [];
}

test('slopes keep to the last years under one method; without errors there is no interval', () => {
  const rising = (start: number) => UNITS.map((_, u) => start + u);
  const years = [90, 10, 11, 12].map((start, y) => yearOf(2020 + y, rising(start), y === 2 ? null : 1));
  expect(slopesOf(years, 1)).toEqual(UNITS.map(() => ({ slope: 1, from: 1, to: 3, interval: null })));
  // After a break in 2022 only two years are left.
  expect(slopesOf(years, 2)).toEqual(UNITS.map(() => null));
});

test('where nothing changed, at most 5 % of series have any unit whose interval leaves out 0; a steady rise is found', () => {
  const SERIES = 150;
  const random = Random.stream(7, [STREAMS.simulation, 0, 0]);
  let wrong = 0;
  let covered = 0;
  let found = 0;
  for (let s = 0; s < SERIES; s++) {
    // Unit A rises by 2 a year, all others stay; the error of each total is 3, 2, 4, 3, 2.
    const years = [3, 2, 4, 3, 2].map((error, y) =>
      yearOf(
        2020 + y,
        UNITS.map((_, u) => 50 + (u === 0 ? 2 * y : 0) + error * normal(random)),
        error,
      ),
    );
    const intervals = slopesOf(years).map((slope) => slope?.interval ?? { low: 0, high: 0 });
    const holds = (truth: number, { low, high }: { low: number; high: number }) => low <= truth && truth <= high;
    const [rising = { low: 0, high: 0 }, ...others] = intervals;
    if (!others.every((interval) => holds(0, interval))) wrong += 1;
    if (holds(2, rising) && others.every((interval) => holds(0, interval))) covered += 1;
    if (rising.low > 0) found += 1;
  }
  // 5 % of the series, and three of their standard errors.
  expect(wrong).toBeLessThan(SERIES * 0.05 + 3 * Math.sqrt(SERIES * 0.05 * 0.95));
  expect(covered).toBeGreaterThan(SERIES * 0.95 - 3 * Math.sqrt(SERIES * 0.05 * 0.95));
  // The error of the slope is about 0.9: it needs 2.8 of them, so that 2 is found in about a third.
  expect(found).toBeGreaterThan(SERIES / 5);
});
