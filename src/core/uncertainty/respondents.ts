/**
 * How sure a ranking is of the respondents it happened to ask. What is computed: the covariances of the totals (covariance.ts), from
 * them draws of the sampling error, and from these
 * - the sets of ranks that a unit may hold (rank-sets.ts), from draws around the totals of the sample;
 * - the reliability of the track, λ = τ²/(τ² + σ²), and chances (tiers, the first three, who is above the next), from draws around the
 *   shrunken totals (shrinkage.ts), as those of the sample differ more than the truth does;
 * - the interval of a total, with the error of its scale (scale-error.ts).
 * Published figures and values of earlier years are certain; so is which units are ranked. Intervals of totals and chances of tiers
 * are about points, not about order. Where less than 0.7 of the differences is real, a scale made of the sample's own least and
 * greatest values is not that of the truth, and they are left out. Tracks are apart from each other.
 */

import { points } from '../adjust.ts';
import type { Answers } from '../model/answers.ts';
import type { Interval, ResampledUnit, Resampling } from '../model/uncertainty.ts';
import { rankedTogether, type Stages } from '../pipeline.ts';
import { comparison } from '../rank.ts';
import { type Chances, chancesOf } from './chances.ts';
import { clustersAbout, clustersOf } from './clusters.ts';
import { type SamplingError, samplingError, valueErrors } from './covariance.ts';
import { drawErrors } from './normal.ts';
import { normalQuantile } from './normal-quantile.ts';
import { oneVoice } from './one-voice.ts';
import { protectedAnswers } from './protected.ts';
import { Random, STREAMS } from './random.ts';
import { comparisons } from './rank-sets.ts';
import { alikeRows, type RankedList, rankSet, reliabilityOf, shrunken } from './ranked-list.ts';
import { meanSquare, scaleErrors, scaleFields } from './scale-error.ts';
import { drawIndices, pauleMandel } from './shrinkage.ts';

export interface ResamplingOptions {
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
  /** Whether the sets of ranks are to hold for all units at once. */
  readonly simultaneous: boolean;
  /** Whether fewer replicates are drawn where units are many. */
  readonly isBounded: boolean;
  /** Of fewer respondents nothing is reported (SPEC §11). */
  readonly minimumCell: number;
}

/** One respondent shows no chance. */
const LEAST_RESPONDENTS = 2;
/** With less reliability, points have no meaning beyond the sample. */
const LEAST_RELIABILITY = 0.7;

/** Pairs of units times replicates that take about a second, and how few replicates that may leave. */
const MOST_COMPARED = 1e8;
const LEAST_REPLICATES = 500;

/** One a track whose ranking rests on a survey; none where its values are too great to be squared. */
export function resample(run: readonly Stages[], options: ResamplingOptions): Resampling[] {
  return run.flatMap((stages, t) => (isSurveyed(stages) ? [summary(stages, t, options)] : [])).filter(hasNumbers);
}

/** Whether all that is said of it are numbers. */
function hasNumbers({ reliability, units, valueErrors: errors = [] }: Resampling): boolean {
  const numbers = units.flatMap(({ total, tiers, components = [], ...unit }) => [
    ...[unit.standardError, unit.shrunken, unit.meanRank, unit.aboveNext, unit.scaleError, unit.scaleShift],
    ...[total?.low, total?.high],
    ...tiers.map(({ share }) => share),
    ...components.flatMap((component) => [component.standardError, component.scaleError, component.scaleShift]),
  ]);
  return [reliability, ...numbers, ...errors.flatMap(({ standardErrors }) => standardErrors)].every((number) =>
    Number.isFinite(number ?? 0),
  );
}

export function isSurveyed({ track, data }: Stages): boolean {
  return data.answers.units.length > 0 && track.indicators.some(({ source }) => source.kind === 'survey');
}

function summary(stages: Stages, t: number, options: ResamplingOptions): Resampling {
  const { track, ranks, index, totals } = stages;
  const adjustments = points(track);
  const { seed, confidence, simultaneous, minimumCell } = options;
  const replicates = replicatesFor(track.units.length, options);
  const stream = (purpose: number, part: number) => Random.stream(seed, [purpose, t, part]);
  const open = protectedAnswers(stages, minimumCell);
  const error = samplingError(stages, open);
  const errors = drawErrors(error.variances, error.covariances, replicates, stream(STREAMS.respondents, 0));
  const { answers } = open.data;
  const few = hasTooFew(stages, answers, leastRespondents(minimumCell));
  const lists = rankedUnits(stages).map(({ units, row }): RankedList => {
    const estimates = units.map((unit) => index[unit] ?? 0);
    const variances = Float64Array.from(units, (unit) => error.variances[unit] ?? 0);
    const sure = units.filter((unit) => !few[unit]);
    const between = pauleMandel(
      sure.map((unit) => index[unit] ?? 0),
      sure.map((unit) => error.variances[unit] ?? 0),
    );
    return {
      units,
      row,
      estimates,
      variances,
      between,
      found: distinguished(stages, units, error, errors, few, options),
    };
  });
  const drawn = track.units.map(() => new Float64Array(replicates).fill(Number.NaN));
  lists.forEach(({ units, estimates, variances }, l) => {
    const unitErrors = units.map((unit) => errors[unit] ?? new Float64Array(replicates));
    drawIndices(estimates, variances, unitErrors, stream(STREAMS.shrunken, l)).forEach((row, k) => {
      const unit = units[k] ?? 0;
      drawn[unit] = row.map((total) => total + (adjustments[unit] ?? 0));
    });
  });
  const reliability = reliabilityOf(lists, few);
  const isReliable = reliability !== null && reliability >= LEAST_RELIABILITY;
  const chances = chancesOf(track, drawn, replicates, { countsTiers: isReliable });
  const scale = scaleErrors(stages, error, stream(STREAMS.scale, 0));
  const idOf = (unit: number) => track.units[unit]?.id ?? '';
  const ids = (keep: (unit: number) => boolean) =>
    lists.flatMap(({ units }) => units.flatMap((unit) => (keep(unit) ? [idOf(unit)] : [])));
  const unanimous = oneVoice(stages);
  const { starts, shared } = clustersOf(answers);
  return {
    track: track.id,
    replicates,
    confidence,
    simultaneous,
    respondents: Math.max(0, starts.length - 1),
    shared: shared.reduce((sum, count) => sum + count, 0),
    reliability,
    fixed: track.indicators.filter(({ source }) => source.kind === 'published').map(({ id }) => id),
    pooled: track.indicators.filter(({ pool }) => pool.length > 0).map(({ id }) => id),
    simulated: open.count,
    oneVoice: ids((unit) => !few[unit] && unanimous[unit] === true),
    tooFew: ids((unit) => few[unit] === true),
    units: lists.flatMap((list) => {
      const listTotals = list.units.map((unit) => totals[unit] ?? null);
      return list.units.flatMap((unit, k): ResampledUnit[] => {
        if (few[unit]) return [];
        const found = list.found[k] ?? new Int8Array(0);
        const variance = error.variances[unit] ?? 0;
        const next = list.units.slice(k + 1).find((other) => !few[other]);
        return [
          {
            unit: idOf(unit),
            standardError: Math.sqrt(variance),
            // An interval is of the index as it is, and would not be around a shrunken total.
            total:
              isReliable && track.ranking.by === 'total'
                ? intervalOf(stages, unit, variance + meanSquare(scale.index[unit]), confidence)
                : null,
            rank: rankSet(listTotals, track.ranking, found),
            alikeRows: alikeRows(list, found),
            ...chancesOfUnit(chances, unit, next ?? null),
            shrunken: shrunken(list, k) + (adjustments[unit] ?? 0),
            ...scaleFields(scale.index[unit]),
            components: error.components.map((variances, c) => ({
              standardError: Math.sqrt(variances[unit] ?? 0),
              ...scaleFields(scale.components[c]?.[unit]),
            })),
          },
        ];
      });
    }),
    valueErrors: valueErrors(stages, error, (unit) => ranks[unit] !== null && !few[unit]),
  };
}

function replicatesFor(units: number, { replicates, isBounded }: ResamplingOptions): number {
  const most = Math.max(LEAST_REPLICATES, Math.floor(MOST_COMPARED / units ** 2));
  return isBounded ? Math.min(replicates, most) : replicates;
}

/** How many respondents something may be said of. */
export function leastRespondents(minimumCell: number): number {
  return Math.max(LEAST_RESPONDENTS, minimumCell);
}

/** The ranked units of each list, best first, and the row of its first unit in the track's ranking. */
export function rankedUnits({ track, ranks }: Pick<Stages, 'track' | 'ranks'>): Pick<RankedList, 'units' | 'row'>[] {
  const place = (unit: number) => ranks[unit]?.better ?? 0;
  const together = rankedTogether(track);
  return together.map((members, l) => ({
    row: 1 + together.slice(0, l).reduce((sum, { length }) => sum + length, 0),
    units: members.filter((unit) => ranks[unit] !== null).sort((a, b) => place(a) - place(b) || a - b),
  }));
}

/**
 * Whether fewer answered about a unit, or one of the questions that its index rests on, than may be reported of.
 * @param answers those that errors are computed from: who answered is the same, and the clusters are found already
 */
export function hasTooFew({ track, values, aggregated }: Stages, answers: Answers, least: number): boolean[] {
  const respondents = clustersAbout(clustersOf(answers), answers.units, track.units.length);
  return track.units.map((_, unit) => {
    const bases = track.indicators.flatMap(({ source, position }) => {
      const base = values.bases[position]?.[unit] ?? 0;
      const counts = source.kind === 'survey' && base > 0 && (aggregated.weights[position]?.[unit] ?? 0) > 0;
      return counts ? [base] : [];
    });
    return bases.length > 0 && ((respondents[unit] ?? 0) < least || Math.min(...bases) < least);
  });
}

function distinguished(
  { track, index, aggregated }: Stages,
  units: readonly number[],
  error: SamplingError,
  errors: readonly Float64Array[],
  few: readonly boolean[],
  { confidence, simultaneous }: ResamplingOptions,
): Int8Array[] {
  const { of: comparable, atLeast } = comparison(track.ranking);
  const isCertain = (unit: number) =>
    track.indicators.every(
      ({ source, position }) => source.kind === 'published' || !((aggregated.weights[position]?.[unit] ?? 0) > 0),
    );
  // Who is better in truth does not hang on what the ranking is by.
  const adjustments = points(track);
  const estimates = track.units.map((_, unit) => (index[unit] ?? 0) + (adjustments[unit] ?? 0));
  const sample = {
    estimates: units.map((unit) => estimates[unit] ?? 0),
    replicates: units.map((unit) =>
      (errors[unit] ?? new Float64Array(0)).map((error) => (estimates[unit] ?? 0) + error),
    ),
    sure: units.map((unit) => !few[unit]),
    certain: units.map(isCertain),
    standardError: (a: number, b: number) => differenceError(error, units[a] ?? 0, units[b] ?? 0),
    equal: (a: number, b: number) => atLeast(comparable(a), comparable(b)) && atLeast(comparable(b), comparable(a)),
  };
  return comparisons(sample, confidence, simultaneous);
}

/** Of the difference of two totals; 0 also where rounding alone leaves something. */
function differenceError({ variances, covariances }: SamplingError, a: number, b: number): number {
  const sum = (variances[a] ?? 0) + (variances[b] ?? 0);
  const variance = sum - 2 * (covariances?.[a]?.[b] ?? 0);
  return variance <= 1e-12 * sum ? 0 : Math.sqrt(variance);
}

function intervalOf({ totals }: Stages, unit: number, variance: number, confidence: number): Interval {
  const total = totals[unit] ?? 0;
  const distance = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return { low: total - distance, high: total + distance };
}

function chancesOfUnit(
  { names, tiers, firstThree, meanRank, above }: Chances,
  unit: number,
  next: number | null,
): Pick<ResampledUnit, 'tiers' | 'firstThree' | 'meanRank' | 'aboveNext'> {
  return {
    tiers: names.map((name, t) => ({ name, share: tiers[unit]?.[t] ?? 0 })),
    firstThree: firstThree[unit] ?? 0,
    meanRank: meanRank[unit] ?? 0,
    aboveNext: next === null ? null : above(unit, next),
  };
}
