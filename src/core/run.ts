/** Stages → what a run shows of them (SPEC §9.1): named, ordered, and without what is withheld (SPEC §6, §11). */

import { extent } from './formulas/normalisations/spread.ts';
import type { ResponseCount } from './model/answers.ts';
import type { UnrankedReason } from './model/findings.ts';
import type { Indicator, Node } from './model/method.ts';
import type { IndicatorResult, PartResult, RankingRow, Run, TrackResult } from './model/run.ts';
import { rankedTogether, type Stages } from './pipeline.ts';
import { fold } from './text/fold.ts';

/**
 * @param run the stages of all tracks of one run
 * @param minimumCell fewer forms about a unit are few; not given where the responses are those of a run already
 */
export function trackResults(run: readonly Stages[], minimumCell = 0): TrackResult[] {
  return run.map((stages) => ({
    id: stages.track.id,
    name: stages.track.name,
    decimals: stages.track.ranking.decimals,
    units: stages.track.units,
    responses: shownResponses(stages, minimumCell),
    indicators: stages.track.indicators.map((indicator) => indicatorResult(stages, indicator, run)),
    parts: partResults(stages),
    ranking: rankingRows(stages),
  }));
}

/** A run of an earlier version, which held the numbers of valid answers about withheld units, as this version shows it. */
export function withoutWithheldBases<Shown extends Pick<Run, 'tracks' | 'findings'>>(run: Shown): Shown {
  const withheld = new Set(
    run.tracks.flatMap(({ id, ranking }) =>
      ranking.flatMap(({ unit, reason }) => (reason === 'minimum-responses' ? [`${id} ${unit}`] : [])),
    ),
  );
  if (withheld.size === 0) return run;
  return {
    ...run,
    findings: run.findings.filter(
      ({ code, place, arguments: args }) =>
        !(code === 'thin-base' && 'unit' in args && withheld.has(`${place.track} ${args.unit}`)),
    ),
    tracks: run.tracks.map((track) => ({
      ...track,
      indicators: track.indicators.map((indicator) => ({
        ...indicator,
        bases: indicator.bases.map((base, u) => (withheld.has(`${track.id} ${track.units[u]?.id}`) ? null : base)),
      })),
    })),
  };
}

/**
 * The number of forms with one code for all questions reveals how these were answered: it is shown by unit only where it may be
 * shown for every unit, as the finding on these forms contains the sum.
 */
function shownResponses({ data: { responses }, withheld }: Stages, minimumCell: number): readonly ResponseCount[] {
  const isOpen = responses.every(
    ({ unit, received }, u) => unit === null || received === 0 || (received >= minimumCell && !withheld[u]),
  );
  return isOpen ? responses : responses.map(({ straightLining, ...counts }) => counts);
}

function indicatorResult(stages: Stages, indicator: Indicator, run: readonly Stages[]): IndicatorResult {
  const { track, values, scores, aggregated, withheld } = stages;
  const i = indicator.position;
  const shown = shownOf(withheld);
  return {
    id: indicator.id,
    name: indicator.name,
    component: track.index.children.find((component) => holds(component, indicator.id))?.id ?? '',
    applies: indicator.applies,
    values: shown(values.values[i] ?? []),
    bases: shown(values.bases[i] ?? []),
    scores: shown(scores.scores[i] ?? []),
    weights: shown(aggregated.weights[i] ?? []),
    references: (scores.references[i] ?? []).map(({ group, values: reference }) => {
      const isOpen = openValues(indicator, indicator.over === 'all' ? run : [stages], group);
      const end = (value: number) => (isOpen(value) ? value : null);
      const { min, max } = extent(reference);
      return { group, count: reference.length, min: end(min), max: end(max) };
    }),
  };
}

/** Whether a unit that is not withheld has a value of the indicator: any other end would reveal a withheld unit's value. */
function openValues({ id }: Indicator, tracks: readonly Stages[], group: string | null): (value: number) => boolean {
  const folded = fold(id);
  const columns = tracks.flatMap(({ track, values, withheld }) =>
    track.indicators
      .filter((indicator) => fold(indicator.id) === folded)
      .map(({ position }) => ({ unitValues: values.values[position] ?? [], units: track.units, withheld })),
  );
  // What an earlier run shows is known.
  const earlier = (tracks[0]?.pooled ?? []).filter(({ indicator }) => indicator === folded);
  return (value) =>
    columns.some(({ unitValues, units, withheld }) =>
      unitValues.some((other, u) => other === value && !withheld[u] && (group === null || units[u]?.group === group)),
    ) || earlier.some((other) => other.value === value);
}

function partResults({ aggregated, withheld }: Stages): PartResult[] {
  const shown = shownOf(withheld);
  return aggregated.parts
    .filter(({ level }) => level > 0)
    .map(({ dimension, parent, level, scores, coverages }) => ({
      id: dimension.id,
      name: dimension.name,
      parent: level === 1 ? null : (parent?.id ?? null),
      level,
      weight: dimension.weight,
      scores: shown(scores),
      coverages: shown(coverages),
    }));
}

function rankingRows(stages: Stages): RankingRow[] {
  const { track, index, adjustments, shrinkage, totals, ranks, tiers, used, withheld, aggregated } = stages;
  const row = (unit: number): RankingRow => {
    const held = withheld[unit] ?? false;
    return {
      unit: track.units[unit]?.id ?? '',
      rank: ranks[unit]?.rank ?? null,
      index: held ? null : (index[unit] ?? null),
      adjustment: adjustments[unit] ?? 0,
      ...(shrinkage === null ? {} : { shrinkage: shrinkage[unit] ?? 0 }),
      total: totals[unit] ?? null,
      tier: tiers[unit] ?? null,
      responses: used[unit] ?? 0,
      coverage: held ? null : (aggregated.parts[0]?.coverages[unit] ?? null),
      reason: unrankedReason(stages, unit),
    };
  };
  const place = (unit: number) => ranks[unit]?.better ?? Number.POSITIVE_INFINITY;
  return rankedTogether(track).flatMap((units) =>
    [...units].sort((a, b) => (place(a) === place(b) ? a - b : place(a) - place(b))).map(row),
  );
}

export function unrankedReason({ withheld, totals, aggregated }: Stages, unit: number): UnrankedReason | null {
  if (withheld[unit]) return 'minimum-responses';
  if (totals[unit] !== null) return null;
  return aggregated.parts[0]?.coverages[unit] === null ? 'nothing-applies' : 'index-coverage';
}

function shownOf(withheld: readonly boolean[]) {
  return (numbers: readonly (number | null)[]) => numbers.map((number, unit) => (withheld[unit] ? null : number));
}

function holds(node: Node, id: string): boolean {
  return node.kind === 'indicator' ? node.id === id : node.children.some((child) => holds(child, id));
}
