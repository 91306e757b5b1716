/**
 * The whole computation (SPEC §2):
 *
 *   answers ─ indicate ─▶ values ─ normalise ─▶ scores ─ aggregate ─▶ components, index ─ adjust ─▶ totals
 *   totals ─ rank ─▶ ranks ─ tiers ─▶ tiers                                              ─ withhold ─▶ results
 *
 * A stage knows only the table before it and leaves it alone; all tables are kept. It never throws: what cannot be
 * computed is null, and judging is the checks' business.
 */
import { points } from './adjust.ts';
import { type Aggregated, aggregate } from './aggregate.ts';
import { indicate, type Values } from './indicate.ts';
import type { PooledValue, TrackData } from './model/answers.ts';
import type { Indicator, Method, Track } from './model/method.ts';
import { normalise, type Scores } from './normalise.ts';
import { type Ranked, rank } from './rank.ts';
import { type SmallDifference, shownValues, smallDifferences } from './small-differences.ts';
import { tierOf } from './tiers.ts';

/** Every stage's table of one track. Lists of units are in the order of the method. */
export interface Stages {
  readonly track: Track;
  readonly data: TrackData;
  readonly values: Values;
  /** Values of earlier runs. */
  readonly pooled: readonly PooledValue[];
  readonly scores: Scores;
  readonly aggregated: Aggregated;
  /** Used responses by unit. */
  readonly used: readonly number[];
  /** Index before adjustments, on the scale of `outOf`. */
  readonly index: readonly (number | null)[];
  /** Points added to the index: those of the method, and the shrinkage. */
  readonly adjustments: readonly number[];
  /** What `ranking.by: shrunken` adds to the index of each unit; null where the track is ranked by its own totals. */
  readonly shrinkage: readonly number[] | null;
  readonly totals: readonly (number | null)[];
  readonly ranks: readonly (Ranked | null)[];
  readonly tiers: readonly (string | null)[];
  /** Units with too few responses: none of their scores may be shown. */
  readonly withheld: readonly boolean[];
  /** Readings of its answers whose values are left out, as together with others they would reveal the answers of a few. */
  readonly subtracted: readonly SmallDifference[];
}

/** What is known of a track before its scores. */
type Valued = Pick<Stages, 'track' | 'data' | 'values'> & Partial<Pick<Stages, 'subtracted'>>;

/**
 * @param data one a track of the method, in its order
 * @param pooled values of earlier runs, for the indicators that pool them
 */
export function compute(method: Method, data: readonly TrackData[], pooled: readonly PooledValue[] = []): Stages[] {
  const inputs = method.tracks.flatMap((track, t) => {
    const trackData = data[t];
    return trackData === undefined ? [] : [{ track, data: trackData, values: indicate(track, trackData) }];
  });
  return computeFrom(withoutSmallDifferences(inputs, method.minimumDifference), pooled);
}

function withoutSmallDifferences(inputs: readonly Valued[], least: number): Valued[] {
  const counted = inputs.map((input) => ({ ...input, ...usedResponses(input.track, input.data) }));
  const found = smallDifferences(counted, least, shownValues(counted, 1));
  return inputs.map(({ track, data, values }, t) => {
    const subtracted = found.filter((difference) => difference.track === t);
    const isLeftOut = ({ source }: Indicator, unit: number) =>
      source.kind === 'survey' &&
      subtracted.some((difference) => difference.column === source.column && difference.unit === unit);
    const shown = track.indicators.map((indicator) =>
      (values.values[indicator.position] ?? []).map((value, unit) => (isLeftOut(indicator, unit) ? null : value)),
    );
    return { track, data, subtracted, values: subtracted.length === 0 ? values : { ...values, values: shown } };
  });
}

/** From the values on. */
export function computeFrom(inputs: readonly Valued[], pooled: readonly PooledValue[] = []): Stages[] {
  const responses = inputs.map(({ track, data }) => usedResponses(track, data));
  const scores = normalise(
    inputs.map(({ track }) => track),
    inputs.map(({ values }) => values),
    pooled,
    responses.map(({ withheld }) => withheld),
  );
  return inputs.flatMap((input, t) => {
    const [trackScores, counted] = [scores[t], responses[t]];
    if (trackScores === undefined || counted === undefined) return [];
    return [
      {
        subtracted: [],
        ...input,
        pooled,
        scores: trackScores,
        ...counted,
        ...rankTrack(input.track, trackScores, counted.withheld),
      },
    ];
  });
}

function usedResponses({ units, ranking }: Track, { responses }: TrackData) {
  const counts = new Map(responses.map(({ unit, used }) => [unit, used]));
  const used = units.map(({ id }) => counts.get(id) ?? 0);
  return { used, withheld: used.map((count) => count < ranking.minimumResponses) };
}

function rankTrack(track: Track, scores: Scores, withheld: readonly boolean[]) {
  const aggregated = aggregate(track, scores.scores);
  const index = (aggregated.parts[0]?.scores ?? []).map((score) => indexOf(track, score));
  return { aggregated, index, shrinkage: null, ...rankTotals(track, index, points(track), withheld) };
}

function rankTotals(
  track: Track,
  index: Stages['index'],
  adjustments: readonly number[],
  withheld: readonly boolean[],
): Pick<Stages, 'adjustments' | 'totals' | 'ranks' | 'tiers'> {
  const totals = index.map((value, u) => (value === null || withheld[u] ? null : value + (adjustments[u] ?? 0)));
  return { adjustments, totals, ...order(track, totals) };
}

/** Totals, ranks and tiers with points of shrinkage. */
export function withShrinkage(stages: Stages, shrinkage: readonly number[]): Stages {
  const { track, index, withheld } = stages;
  const adjustments = points(track).map((added, unit) => added + (shrinkage[unit] ?? 0));
  return { ...stages, shrinkage, ...rankTotals(track, index, adjustments, withheld) };
}

/** Ranks and tiers, each group for itself where the ranking says so. */
export function order(track: Track, totals: readonly (number | null)[]) {
  const ranks: (Ranked | null)[] = totals.map(() => null);
  const tiers: (string | null)[] = totals.map(() => null);
  for (const units of rankedTogether(track)) {
    const groupTotals = units.map((unit) => totals[unit] ?? null);
    const places = rank(groupTotals, track.ranking);
    const names = tierOf(groupTotals, places, track.tiers, track.ranking);
    units.forEach((unit, k) => {
      ranks[unit] = places[k] ?? null;
      tiers[unit] = names[k] ?? null;
    });
  }
  return { ranks, tiers };
}

/** The lists of units, by their index, that are ranked against each other. */
export function rankedTogether(track: Track): number[][] {
  const everyUnit = [...track.units.keys()];
  if (track.ranking.within === 'track') return [everyUnit];
  const groups = new Map<string | null, number[]>(track.units.map(({ group }) => [group, []]));
  track.units.forEach(({ group }, unit) => {
    groups.get(group)?.push(unit);
  });
  return [...groups.values()];
}

/** The mean of the components on the scale of the index. A product beyond the greatest number is missing, not infinite. */
export function indexOf({ factor }: Pick<Track, 'factor'>, score: number | null): number | null {
  return score === null || !Number.isFinite(score * factor) ? null : score * factor;
}
