/** How sure a unit's place is, as far as the run says (SPEC §10): figures, which no edited cell moves. */
import type { TrackResult } from '../core/model/run.ts';
import type { Interval, ResampledUnit, Robustness } from '../core/model/uncertainty.ts';
import { alikeUnits } from '../core/uncertainty/alike-units.ts';
import type { Words } from '../words/words.ts';
import { intervalText } from './html/intervals.ts';
import { column, type ReportCell, type ReportColumn } from './report.ts';
import { cut } from './short-names.ts';

/** What the run says of one unit; null: nothing. */
export interface RankUncertainty {
  /** Half the interval of the total; null where that does not hold either. */
  readonly margin: number | null;
  /** With the respondents resampled. */
  readonly rank: Interval | null;
  /** Names of the units that it cannot be distinguished from; null where that is not known. */
  readonly alike: readonly string[] | null;
  /** With the weights shaken, from the 5th to the 95th percentile. */
  readonly weights: Interval | null;
  /** With the method's choices varied. */
  readonly choices: Interval | null;
}

export function uncertaintyOf(robustness: Robustness | undefined, track: TrackResult, unit: string): RankUncertainty {
  const resampled = ofTrack(robustness?.respondents, track)?.units.find((candidate) => candidate.unit === unit);
  const rankIn = (list: { readonly units: readonly { unit: string; rank: Interval }[] } | undefined) =>
    list?.units.find((candidate) => candidate.unit === unit)?.rank ?? null;
  return {
    margin: resampled?.total == null ? null : (resampled.total.high - resampled.total.low) / 2,
    rank: resampled?.rank ?? null,
    alike: resampled === undefined ? null : namesOf(track, alikeUnits(track, resampled)),
    weights: rankIn(ofTrack(robustness?.weights, track)),
    choices: rankIn(ofTrack(robustness?.choices, track)),
  };
}

function namesOf(track: TrackResult, ids: readonly string[]): string[] {
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
}

/** The intervals of the totals; null: the run does not say. */
export function intervalsOf(robustness: Robustness | undefined, track: TrackResult) {
  const resampling = ofTrack(robustness?.respondents, track);
  if (resampling === undefined) return null;
  const totals = new Map(resampling.units.map(({ unit, total }) => [unit, total]));
  return { percent: percentOf(resampling.confidence), of: (unit: string) => totals.get(unit) ?? null };
}

/** Of a share, with one decimal. */
export function percentOf(confidence: number): number {
  return Math.round(1000 * confidence) / 10;
}

/** The columns of a ranking: those that the run fills. */
export function uncertaintyColumns(
  robustness: Robustness | undefined,
  track: TrackResult,
  words: Words['uncertainty'],
): { readonly columns: readonly ReportColumn[]; readonly cells: (unit: string) => readonly ReportCell[] } {
  const found = ofTrack(robustness?.respondents, track);
  const resampling = found?.units.length === 0 ? undefined : found;
  const weights = ofTrack(robustness?.weights, track);
  const choices = ofTrack(robustness?.choices, track);
  const percent = percentOf(resampling?.confidence ?? 0);
  const shown = shrunkenUnits(robustness, track);
  const unitRanks = new Map(resampling?.units.map((unit) => [unit.unit, alikeRanks(track, unit, words)]));
  return {
    columns: [
      ...(resampling === undefined
        ? []
        : [
            column(words.margin(percent), 8, track.decimals, 'margin'),
            column(words.rank(percent), 9, null, 'interval'),
            column(words.alikeRanks, 16),
          ]),
      ...(shown.size === 0 ? [] : [column(words.shrunkenTotal, 12, track.decimals), column(words.meanRank, 10, 1)]),
      ...(weights === undefined ? [] : [column(words.weights, 10)]),
      ...(choices === undefined ? [] : [column(words.choices, 10)]),
    ],
    cells: (unit) => {
      const sure = uncertaintyOf(robustness, track, unit);
      return [
        ...(resampling === undefined ? [] : [sure.margin, rankText(sure.rank), unitRanks.get(unit) ?? null]),
        ...(shown.size === 0 ? [] : [shown.get(unit)?.shrunken ?? null, shown.get(unit)?.meanRank ?? null]),
        ...(weights === undefined ? [] : [rankText(sure.weights)]),
        ...(choices === undefined ? [] : [rankText(sure.choices)]),
      ];
    },
  };
}

/** Units by id, where shrunken totals and mean ranks are asked for; else none. */
export function shrunkenUnits(
  robustness: Robustness | undefined,
  track: TrackResult,
): ReadonlyMap<string, ResampledUnit> {
  const units = robustness?.showsShrunken === true ? (ofTrack(robustness.respondents, track)?.units ?? []) : [];
  return new Map(units.flatMap((unit) => (unit.shrunken === undefined ? [] : [[unit.unit, unit]])));
}

export function rankText(interval: Interval | null): string | null {
  return interval === null ? null : intervalText(interval.low, interval.high);
}

/** The ranks of the units that it cannot be distinguished from, neighbours as a range. */
export function alikeRanks(track: TrackResult, unit: ResampledUnit, words: Words['uncertainty']): string {
  const units = new Set(alikeUnits(track, unit));
  const ranked = track.ranking.flatMap(({ unit: id, rank }) => (rank === null ? [] : [{ id, rank }]));
  const ranks = ranked.flatMap(({ id, rank }) => (units.has(id) ? [rank] : []));
  if (ranks.length === 0) return '–';
  if (ranks.length === ranked.length - 1) return words.alikeAll;
  const ranges: { low: number; high: number }[] = [];
  for (const rank of [...new Set(ranks)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && rank === last.high + 1) last.high = rank;
    else ranges.push({ low: rank, high: rank });
  }
  return ranges.map(({ low, high }) => intervalText(low, high)).join(', ');
}

const MOST_NAMES = 4;
const LONGEST_NAME = 40;

export function alikeText(names: readonly string[], words: Words['uncertainty']): string {
  if (names.length === 0) return words.none;
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => cut(name, LONGEST_NAME))
    .join('; ');
  return names.length > MOST_NAMES ? `${shown}; ${words.more(names.length - MOST_NAMES)}` : shown;
}

function ofTrack<Of extends { readonly track: string }>(list: readonly Of[] | undefined, { id }: TrackResult) {
  return list?.find(({ track }) => track === id);
}
