/**
 * How sure a ranking is of the respondents it happened to ask: they are drawn anew many times (clusters.ts says who and among
 * whom), and each time everything is computed again, values with their minimum bases, reference values, scores, means with
 * their coverages, adjustments, ranks and tiers. Published figures and values of earlier runs stay as they are, and so does
 * which units are ranked at all: one that is withheld or unranked in the run is so in every replicate (its values remain
 * reference values, as in the run). Answers that nothing may be told of are not drawn (held.ts):
 * the values that rest on them are simulated. Tracks are drawn apart from each
 * other.
 *
 * A unit that has no total in a replicate, because too little of its answers was drawn, takes no part in that replicate: its
 * shares, its standard error and its interval are of the others. One that has none in more than a tenth of them cannot be
 * told apart from any other unit, nor can one that too few respondents stand behind, of which nothing else is told.
 */
import { sampleStandardDeviation } from 'simple-statistics';
import type { Interval, ResampledUnit, Resampling, Track } from '../model.ts';
import { rankedTogether, type Stages } from '../pipeline.ts';
import { comparison, rank } from '../rank.ts';
import { clustersAbout, clustersOf } from './clusters.ts';
import { heldAnswers } from './held.ts';
import { intervalOf } from './interval.ts';
import { oneVoice } from './one-voice.ts';
import { comparisons } from './rank-sets.ts';
import { type ReplicateTotals, replicatesOf, roomForTotals } from './replicates.ts';
import { type Standings, standings } from './standings.ts';

export interface ResamplingOptions {
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
  /** Whether the sets of ranks are to hold for all units at once. */
  readonly simultaneous: boolean;
  /** Of fewer respondents nothing is told (SPEC §11). */
  readonly minimumCell: number;
}

/** Without a total in more than this share of the replicates a unit cannot be placed. */
const MOST_MISSING = 0.1;
/** One respondent shows no chance, nor does one replicate. */
const LEAST_RESPONDENTS = 2;
const LEAST_REPLICATES = 2;

/** Of the tracks whose ranking rests on a survey, in one go. */
export function resample(run: readonly Stages[], options: ResamplingOptions): Resampling[] {
  const units = run.map(({ track }) => track.units.length);
  const totals = roomForTotals(units, options.replicates, (bytes) => new ArrayBuffer(bytes));
  replicatesOf(run, options).make(0, options.replicates, totals);
  return resampled(run, totals, options);
}

/**
 * One a track whose ranking rests on a survey.
 */
export function resampled(run: readonly Stages[], totals: ReplicateTotals, options: ResamplingOptions): Resampling[] {
  return run.flatMap((stages, t) => (isSurveyed(stages) ? [summary(stages, totals[t] ?? [], options)] : []));
}

export function isSurveyed({ track, data }: Stages): boolean {
  return data.answers.units.length > 0 && track.indicators.some(({ source }) => source.kind === 'survey');
}

/** @param totals by unit, then by replicate */
function summary(stages: Stages, totals: readonly Float64Array[], options: ResamplingOptions): Resampling {
  const { track, data, ranks } = stages;
  const clusters = clustersOf(data.answers);
  const respondents = clustersAbout(clusters, data.answers.units, track.units.length);
  const { replicates, confidence, simultaneous, minimumCell } = options;
  const least = Math.max(LEAST_RESPONDENTS, minimumCell);
  const few = track.units.map((_, unit) => {
    const drawn = totals[unit]?.filter((total) => !Number.isNaN(total)).length ?? 0;
    return hasTooFew(stages, unit, respondents[unit] ?? 0, least) || drawn < LEAST_REPLICATES;
  });
  const place = (unit: number) => ranks[unit]?.better ?? 0;
  const counts = standings(track, totals, replicates);
  const lists = rankedTogether(track).map((units) => {
    const ranked = units.filter((unit) => ranks[unit] !== null).sort((a, b) => place(a) - place(b) || a - b);
    return { ranked, units: resampledList(stages, ranked, totals, few, counts, options) };
  });
  const agreed = oneVoice(stages);
  const shown = lists.flatMap((list) => list.ranked.flatMap((unit, k) => (few[unit] ? [] : [{ unit, k, list }])));
  return {
    track: track.id,
    replicates,
    confidence,
    simultaneous,
    respondents: Math.max(0, clusters.starts.length - 1),
    shared: clusters.shared.reduce((sum, one) => sum + one, 0),
    fixed: track.indicators.filter(({ source }) => source.kind === 'published').map(({ id }) => id),
    pooled: track.indicators.filter(({ pool }) => pool.length > 0).map(({ id }) => id),
    simulated: heldAnswers(stages, minimumCell).count,
    oneVoice: shown.filter(({ unit }) => agreed[unit]).map(({ unit }) => track.units[unit]?.id ?? ''),
    tooFew: lists.flatMap(({ ranked }) =>
      ranked.filter((unit) => few[unit]).map((unit) => track.units[unit]?.id ?? ''),
    ),
    units: shown.flatMap(({ k, list }) => list.units[k] ?? []),
    above: shown.map((a) =>
      shown.map((b) => {
        if (a.list !== b.list) return null;
        return share(counts.above[a.unit]?.[b.unit] ?? 0, counts.both[a.unit]?.[b.unit] ?? 0);
      }),
    ),
  };
}

/** Whether fewer answered about a unit, or one of the questions that its index rests on, than may be told of. */
function hasTooFew({ track, values, aggregated }: Stages, unit: number, respondents: number, least: number): boolean {
  const bases = track.indicators.flatMap(({ source, position }) => {
    const base = values.bases[position]?.[unit] ?? 0;
    const counts = source.kind === 'survey' && base > 0 && (aggregated.weights[position]?.[unit] ?? 0) > 0;
    return counts ? [base] : [];
  });
  return bases.length > 0 && (respondents < least || Math.min(...bases) < least);
}

/** The results of units that are ranked together, best first. */
function resampledList(
  { track, totals: shown }: Stages,
  units: readonly number[],
  totals: readonly Float64Array[],
  few: readonly boolean[],
  counts: Standings,
  { replicates: count, confidence, simultaneous }: ResamplingOptions,
): ResampledUnit[] {
  const own = units.map((unit) => totals[unit] ?? new Float64Array(count));
  const present = own.map((replicates) => replicates.filter((total) => !Number.isNaN(total)));
  const { of, atLeast } = comparison(track.ranking);
  const sample = {
    estimates: units.map((unit) => shown[unit] ?? 0),
    replicates: own,
    sure: units.map((unit, k) => !few[unit] && (present[k]?.length ?? 0) >= (1 - MOST_MISSING) * count),
    equal: (a: number, b: number) => atLeast(of(a), of(b)) && atLeast(of(b), of(a)),
  };
  const found = comparisons(sample, confidence, simultaneous);
  const idOf = (k: number) => track.units[units[k] ?? 0]?.id ?? '';
  return units.map((unit, k) => {
    const ranked = present[k]?.length ?? 0;
    const row = [...(found[k] ?? [])];
    const others = row.flatMap((what, other) => (other !== k && what === 0 ? [other] : []));
    return {
      unit: idOf(k),
      ranked,
      standardError: ranked < LEAST_REPLICATES ? 0 : sampleStandardDeviation([...(present[k] ?? [])]),
      total: intervalOf(sample.estimates[k] ?? 0, present[k] ?? new Float64Array(0), confidence),
      rank: rankSet(track, sample.estimates, row),
      tiers: counts.names.map((name, t) => ({ name, share: share(counts.tiers[unit]?.[t] ?? 0, ranked) })),
      firstThree: share(counts.firstThree[unit] ?? 0, ranked),
      alike: others.map(idOf),
    };
  });
}

/**
 * Ranks from 1 + the number of units above to the number of units − the number below. Where equal totals share a rank and the
 * next one follows at once (`ties: dense`), units of one rank count as one.
 * @param found by unit: 1 where the unit is above it, −1 where it is below
 */
function rankSet({ ranking }: Track, estimates: readonly number[], found: readonly number[]): Interval {
  const places = rank(estimates, ranking).map((place) => place?.rank ?? 0);
  const distinct = (what: number) => {
    const units = found.flatMap((one, k) => (one === what ? [places[k] ?? 0] : []));
    return ranking.ties === 'dense' ? new Set(units).size : units.length;
  };
  const all = ranking.ties === 'dense' ? new Set(places).size : places.length;
  return { low: 1 + distinct(-1), high: all - distinct(1) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
