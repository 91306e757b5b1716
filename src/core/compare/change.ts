/** From one run to another of the same units: who moved, and which component moved them. */

import type { Stages } from '../pipeline.ts';
import { rankCorrelations } from '../rank-correlation.ts';
import { placesOf } from '../rescore.ts';
import { fold } from '../text/fold.ts';
import { type ChangeShare, type ComponentState, changeShares, type IndexState } from './change-shares.ts';

export interface Position {
  readonly rank: number | null;
  readonly total: number | null;
  readonly tier: string | null;
}

export interface UnitChange {
  readonly unit: string;
  readonly name: string;
  readonly before: Position;
  readonly after: Position;
  /** null where either total is missing. */
  readonly change: number | null;
  /** The components' part of the change; null where it cannot be known. */
  readonly components: readonly ChangeShare[] | null;
  /** Of the change, what adjustments make. */
  readonly adjustment: number;
}

export interface TrackChange {
  readonly track: string;
  readonly name: string;
  /** Of the totals of the units that have both; null where fewer than two differ. */
  readonly spearman: number | null;
  readonly kendall: number | null;
  readonly units: readonly UnitChange[];
}

/** @param after a track of the same id; units that are only in one of the two are left out */
export function trackChange(before: Stages, after: Stages): TrackChange {
  const places = placesOf(before.track.units);
  const pairs = after.track.units.flatMap((unit, now) => {
    const then = places.get(fold(unit.id));
    return then === undefined ? [] : [{ unit, then, now }];
  });
  const units = pairs.map(({ unit, then, now }): UnitChange => {
    const positions = { before: positionOf(before, then), after: positionOf(after, now) };
    const adjustment = (after.adjustments[now] ?? 0) - (before.adjustments[then] ?? 0);
    const { total: old } = positions.before;
    const { total } = positions.after;
    const change = old === null || total === null ? null : total - old;
    const components = change === null ? null : changeShares(indexState(before, then), indexState(after, now));
    return { unit: unit.id, name: unit.name, ...positions, change, components, adjustment };
  });
  const totals = (side: 'before' | 'after') => units.map((unit) => unit[side].total);
  return {
    track: after.track.id,
    name: after.track.name,
    ...rankCorrelations(totals('before'), totals('after')),
    units: [...units].sort((a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity)),
  };
}

function positionOf({ ranks, totals, tiers }: Stages, unit: number): Position {
  return { rank: ranks[unit]?.rank ?? null, total: totals[unit] ?? null, tier: tiers[unit] ?? null };
}

function indexState({ track, aggregated, scores }: Stages, unit: number): IndexState {
  const components = track.index.children.flatMap((child): ComponentState[] => {
    if (child.weight === 0) return [];
    if (child.kind === 'indicator') {
      const score = scores.scores[child.position]?.[unit] ?? null;
      return child.applies[unit] ? [{ id: child.id, score, weight: child.weight }] : [];
    }
    const part = aggregated.parts.find(({ dimension }) => dimension === child);
    if (part === undefined || part.coverages[unit] === null) return [];
    return [{ id: child.id, score: part.scores[unit] ?? null, weight: child.weight }];
  });
  return { components, aggregate: track.index.aggregate, factor: track.factor };
}
