/** Stages → what a run shows of them (SPEC §9.1): named, ordered, and without what is withheld (SPEC §6, §11). */

import { extent } from './formulas/normalisations/spread.ts';
import type { UnrankedReason } from './model/findings.ts';
import type { Indicator, Node } from './model/method.ts';
import type { IndicatorResult, PartResult, RankingRow, TrackResult } from './model/run.ts';
import { rankedTogether, type Stages } from './pipeline.ts';
import { fold } from './text/fold.ts';

/** @param run the stages of all tracks of one run */
export function trackResults(run: readonly Stages[]): TrackResult[] {
  return run.map((stages) => ({
    id: stages.track.id,
    name: stages.track.name,
    decimals: stages.track.ranking.decimals,
    units: stages.track.units,
    responses: stages.data.responses,
    indicators: stages.track.indicators.map((indicator) => indicatorResult(stages, indicator, run)),
    parts: partResults(stages),
    ranking: rankingRows(stages),
  }));
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
    bases: values.bases[i] ?? [],
    scores: shown(scores.scores[i] ?? []),
    weights: shown(aggregated.weights[i] ?? []),
    references: (scores.references[i] ?? []).map(({ group, values: reference }) => {
      const open = openValues(indicator, indicator.over === 'all' ? run : [stages], group);
      const end = (value: number) => (open.has(value) ? value : null);
      const { min, max } = extent(reference);
      return { group, count: reference.length, min: end(min), max: end(max) };
    }),
  };
}

/** The indicator's values that somebody holds who is not withheld: another end would tell a withheld unit's value. */
function openValues({ id }: Indicator, tracks: readonly Stages[], group: string | null): ReadonlySet<number | null> {
  const now = tracks.flatMap(({ track, values, withheld }) =>
    track.indicators
      .filter((indicator) => fold(indicator.id) === fold(id))
      .flatMap(({ position }) => values.values[position] ?? [])
      .filter((_, unit) => !withheld[unit] && (group === null || track.units[unit]?.group === group)),
  );
  // What an earlier run shows is known.
  const earlier = (tracks[0]?.pooled ?? []).filter(({ indicator }) => indicator === fold(id)).map(({ value }) => value);
  return new Set([...now, ...earlier]);
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
  const { track, index, adjustments, totals, ranks, tiers, used, withheld, aggregated } = stages;
  const row = (unit: number): RankingRow => {
    const held = withheld[unit] ?? false;
    return {
      unit: track.units[unit]?.id ?? '',
      rank: ranks[unit]?.rank ?? null,
      index: held ? null : (index[unit] ?? null),
      adjustment: adjustments[unit] ?? 0,
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
