/**
 * What a run says of how certain its ranks are, against its totals (SPEC §9.1). Standard errors and chances are made of answers
 * and draws that a run does not hold; whatever follows from them and from the totals is computed again: who is listed, ranks from who
 * cannot be distinguished, reliability and shrunken totals from standard errors, quantiles from shares, and that shares are of so many draws.
 */

import type { Ranking } from './model/method.ts';
import type { TrackResult } from './model/run.ts';
import type { ResampledUnit, Resampling, Robustness, WeightDraws } from './model/uncertainty.ts';
import { rankedTogether, type Stages } from './pipeline.ts';
import { normalQuantile } from './uncertainty/normal-quantile.ts';
import { interval, median } from './uncertainty/rank-counts.ts';
import { alikeRows, type RankedList, rankSet, reliabilityOf, shrunken } from './uncertainty/ranked-list.ts';
import { pauleMandel } from './uncertainty/shrinkage.ts';

/** @param unit id; null: of the track */
type Add = (unit: string | null) => void;

/** One respondent shows no chance. */
const LEAST_RESPONDENTS = 2;

/** @param stages whose totals are those of the run */
export function compareUncertainty(
  { respondents, weights, choices }: Robustness,
  result: TrackResult,
  stages: Stages,
  minimumCell: number,
  add: Add,
): void {
  for (const part of respondents)
    if (part.track === result.id) compareRespondents(part, result, stages, minimumCell, add);
  for (const drawn of weights) {
    if (drawn.track !== result.id) continue;
    for (const unit of drawn.units) if (!isOfDraws(unit, drawn, stages)) add(unit.unit);
  }
  for (const { track, units } of choices) {
    if (track !== result.id) continue;
    for (const { unit, rank, median: middle } of units) {
      if (!isRank(rank, result.units.length) || middle < rank.low || middle > rank.high) add(unit);
    }
  }
}

function compareRespondents(
  resampling: Resampling,
  result: TrackResult,
  stages: Stages,
  minimumCell: number,
  add: Add,
): void {
  const { track } = stages;
  const rows = new Map(result.ranking.map((row) => [row.unit, row]));
  const units = new Map(resampling.units.map((unit) => [unit.unit, unit]));
  const ranked = result.ranking.flatMap(({ unit, rank }) => (rank === null ? [] : [unit]));
  const isFew = new Set(resampling.tooFew);
  if (
    !isSame(
      ids(resampling.units),
      ranked.filter((unit) => !isFew.has(unit)),
    )
  )
    add(null);
  for (const unit of thinUnits(result, stages, Math.max(LEAST_RESPONDENTS, minimumCell))) {
    if (rows.get(unit)?.rank != null && !isFew.has(unit)) add(unit);
  }
  const used = result.responses.reduce((sum, counts) => sum + counts.used, 0);
  const published = track.indicators.filter(({ source }) => source.kind === 'published').map(({ id }) => id);
  const pooled = track.indicators.filter(({ pool }) => pool.length > 0).map(({ id }) => id);
  if (resampling.respondents > used || resampling.shared > resampling.respondents) add(null);
  if (!isSame(resampling.fixed, published) || !isSame(resampling.pooled, pooled)) add(null);
  const totals = new Map(track.units.map(({ id }, u) => [id, stages.totals[u] ?? null]));
  let row = 1;
  const lists = rankedTogether(track).map((members) => {
    const ids = new Set(members.map((u) => track.units[u]?.id ?? ''));
    const listed = ranked.filter((id) => ids.has(id));
    const list = { listed, row, totals: listed.map((id) => totals.get(id) ?? null) };
    row += members.length;
    return list;
  });
  const sureLists = lists.map(({ listed }) => {
    const sure = listed.flatMap((id) => units.get(id) ?? []);
    const estimates = sure.map(({ unit }) => rows.get(unit)?.index ?? 0);
    const variances = Float64Array.from(sure, ({ standardError }) => standardError ** 2);
    return { units: sure.map((_, k) => k), sure, estimates, variances, between: pauleMandel(estimates, variances) };
  });
  if (resampling.reliability !== undefined && !isNear(resampling.reliability, reliabilityOf(sureLists, []))) add(null);
  for (const list of sureLists) {
    list.sure.forEach((unit, k) => {
      const { adjustment = 0, total = 0, shrinkage } = rows.get(unit.unit) ?? {};
      const expected = shrunken(list, k) + adjustment - (shrinkage ?? 0);
      if (shrinkage !== undefined && !isNear(total, expected)) add(unit.unit);
      if (unit.shrunken !== undefined && !isNear(unit.shrunken, expected)) add(unit.unit);
      else if (!isOfTotal(unit, total ?? 0, resampling) || !isOfTiers(unit, stages)) add(unit.unit);
    });
  }
  for (const list of lists) {
    list.listed.forEach((id, k) => {
      const unit = units.get(id);
      if (unit?.alikeRows !== undefined && !isOfRows(unit, list, k, track.ranking)) add(id);
      else if (unit !== undefined && !isRank(unit.rank, list.listed.length)) add(id);
    });
  }
}

/** Ids of the units of which a value that counts rests on fewer answers than may be reported of. */
function thinUnits({ units, indicators }: TrackResult, { track }: Stages, least: number): string[] {
  return units.flatMap(({ id }, u) => {
    const isThin = indicators.some(({ bases, weights }, i) => {
      const base = bases[u] ?? 0;
      return track.indicators[i]?.source.kind === 'survey' && base > 0 && base < least && (weights[u] ?? 0) > 0;
    });
    return isThin ? [id] : [];
  });
}

/** Numbers of draws are whole; an interval is around its total and no narrower than its standard error makes it. */
function isOfTotal(
  { standardError, total, firstThree, meanRank, aboveNext, tiers }: ResampledUnit,
  shown: number,
  { replicates, confidence }: Resampling,
): boolean {
  const shares = [firstThree, meanRank ?? 0, 2 * (aboveNext ?? 0), ...tiers.map(({ share }) => share)];
  if (!shares.every((share) => isWhole(share * replicates))) return false;
  if (total === null) return true;
  const least = normalQuantile((1 + confidence) / 2) * standardError;
  return isNear(total.low + total.high, 2 * shown) && (total.high - total.low) / 2 >= least * (1 - 1e-9);
}

function isOfTiers({ tiers }: Pick<ResampledUnit, 'tiers'>, { track }: Stages): boolean {
  const names = track.tiers.kind === 'natural-breaks' ? track.tiers.names : track.tiers.tiers.map(({ name }) => name);
  return (
    (tiers.length === 0 ||
      isSame(
        tiers.map(({ name }) => name),
        names,
      )) &&
    tiers.reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-9
  );
}

/** Its rank from the units that it cannot be distinguished from: of the others, those before it are above and those after it below. */
function isOfRows(
  { rank, alikeRows: rows = [] }: ResampledUnit,
  { totals, row }: { readonly totals: readonly (number | null)[] } & Pick<RankedList, 'row'>,
  k: number,
  ranking: Ranking,
): boolean {
  const found = Int8Array.from(totals, (_, at) => (at < k ? -1 : 1));
  rows.forEach((last, i) => {
    if (i % 2 === 1) found.fill(0, Math.max(0, (rows[i - 1] ?? 0) - row), Math.max(0, last - row + 1));
  });
  const expected = rankSet(totals, ranking, found);
  return (
    found[k] === 0 &&
    rank.low === expected.low &&
    rank.high === expected.high &&
    isSame(rows, alikeRows({ row }, found))
  );
}

/** Quantiles of ranks are those of their shares. */
function isOfDraws(
  { rank, median: middle, range, shares, tiers }: WeightDraws['units'][number],
  { draws }: WeightDraws,
  stages: Stages,
): boolean {
  const counts = Uint32Array.from(shares, (share) => Math.round(share * draws));
  const [quantiles, extremes] = [interval(counts, 0.05, 0.95), interval(counts, 0, 1)];
  return (
    [...shares, ...tiers.map(({ share }) => share)].every((share) => isWhole(share * draws)) &&
    counts.reduce((sum, count) => sum + count, 0) <= draws &&
    isOfTiers({ tiers }, stages) &&
    middle === median(counts) &&
    [rank.low, rank.high, range.low, range.high].every(
      (end, i) => end === [quantiles.low, quantiles.high, extremes.low, extremes.high][i],
    )
  );
}

function isRank({ low, high }: ResampledUnit['rank'], units: number): boolean {
  return Number.isInteger(low) && Number.isInteger(high) && low >= 1 && low <= high && high <= units;
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6;
}

/** τ² is found by steps. */
function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

function isSame(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function ids(units: readonly { readonly unit: string }[]): string[] {
  return units.map(({ unit }) => unit);
}
