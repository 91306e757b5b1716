/**
 * From one run to another of the same units: who moved, and which component moved them. The change of a total is shared out by
 * Shapley's rule over the components whose score or weight changed — the mean, over all orders in which they could have changed,
 * of what each adds — so that the shares sum to the change whatever mean makes the index, and do not depend on an order
 * (Shapley 1953; for indices: Shorrocks 2013, J. Econ. Inequality 11, 99–126).
 */
import { passOver } from './missing.ts';
import type { Stages } from './pipeline.ts';
import { kendall, spearman } from './rank-correlation.ts';
import { fold } from './text/fold.ts';

export interface Standing {
  readonly rank: number | null;
  readonly total: number | null;
  readonly tier: string | null;
}

export interface UnitChange {
  readonly unit: string;
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
  /** null where either total is missing. */
  readonly change: number | null;
  /** Of the change, what the components' part is; null where it cannot be told. */
  readonly components: readonly { readonly id: string; readonly change: number }[] | null;
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

/** More changed components than this would take too many orders. */
const MOST_CHANGED = 16;

/** @param after a track of the same id; units that are only in one of the two are left out */
export function trackChange(before: Stages, after: Stages): TrackChange {
  const pairs = after.track.units.flatMap((unit, now) => {
    const then = before.track.units.findIndex(({ id }) => fold(id) === fold(unit.id));
    return then < 0 ? [] : [{ unit, then, now }];
  });
  const units = pairs.map(({ unit, then, now }): UnitChange => {
    const standings = { before: standing(before, then), after: standing(after, now) };
    const adjustment = (after.adjustments[now] ?? 0) - (before.adjustments[then] ?? 0);
    const { total: old } = standings.before;
    const { total } = standings.after;
    const change = old === null || total === null ? null : total - old;
    const components = change === null ? null : shares(before, then, after, now);
    return { unit: unit.id, name: unit.name, ...standings, change, components, adjustment };
  });
  const totals = (of: 'before' | 'after') => units.map((unit) => unit[of].total);
  return {
    track: after.track.id,
    name: after.track.name,
    spearman: spearman(totals('before'), totals('after')),
    kendall: kendall(totals('before'), totals('after')),
    units: [...units].sort((a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity)),
  };
}

function standing({ ranks, totals, tiers }: Stages, unit: number): Standing {
  return { rank: ranks[unit]?.rank ?? null, total: totals[unit] ?? null, tier: tiers[unit] ?? null };
}

interface ComponentState {
  readonly id: string;
  readonly score: number | null;
  readonly weight: number;
}

/** The components of a unit's index that apply and weigh something. */
function states({ track, aggregated, scores }: Stages, unit: number): ComponentState[] {
  return track.index.children.flatMap((child): ComponentState[] => {
    if (child.weight === 0) return [];
    if (child.kind === 'indicator') {
      const score = scores.scores[child.position]?.[unit] ?? null;
      return child.applies[unit] ? [{ id: child.id, score, weight: child.weight }] : [];
    }
    const part = aggregated.parts.find(({ dimension }) => dimension === child);
    if (part === undefined || part.coverages[unit] === null) return [];
    return [{ id: child.id, score: part.scores[unit] ?? null, weight: child.weight }];
  });
}

function shares(before: Stages, then: number, after: Stages, now: number): UnitChange['components'] {
  // Only the proportions of weights count: they are compared as shares of their sum.
  const old = inShares(states(before, then));
  const next = inShares(states(after, now));
  const ids = [...new Set([...old, ...next].map(({ id }) => id))];
  const sides = ids.map((id) => ({
    id,
    old: old.find((one) => one.id === id),
    next: next.find((one) => one.id === id),
  }));
  const changed = sides.filter(
    (side) => side.old?.score !== side.next?.score || side.old?.weight !== side.next?.weight,
  );
  const sameMean = before.track.index.aggregate === after.track.index.aggregate || meansAgree(before, after, old);
  if (!sameMean || changed.length > MOST_CHANGED) return null;
  const index = (isNew: (id: string) => boolean): number | null => {
    const states = sides.flatMap(({ id, old: was, next: is }) => (isNew(id) ? is : was) ?? []);
    const { scores, weights } = passOver(states);
    const mean = scores.length === 0 ? null : after.track.index.aggregate(scores, weights);
    return mean === null ? null : mean * after.track.factor;
  };
  const values: (number | null)[] = Array.from({ length: 2 ** changed.length }, (_, set) =>
    index((id) => ((set >> changed.findIndex((side) => side.id === id)) & 1) === 1 && changed.some((s) => s.id === id)),
  );
  if (values.includes(null)) return null;
  return changed.map(({ id }, k) => ({ id, change: shapley(values, changed.length, k) }));
}

function inShares(components: readonly ComponentState[]): ComponentState[] {
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  return components.map((one) => ({ ...one, weight: one.weight / sum }));
}

/** Another mean or factor is a change of rule that no component made. */
function meansAgree(before: Stages, after: Stages, components: readonly ComponentState[]): boolean {
  if (before.track.factor !== after.track.factor) return false;
  const { scores, weights } = passOver(components);
  if (scores.length === 0) return true;
  return before.track.index.aggregate(scores, weights) === after.track.index.aggregate(scores, weights);
}

/** Σ over sets S without k of |S|! (n − |S| − 1)! / n! · (v(S ∪ k) − v(S)). @param values by set, as bits */
function shapley(values: readonly (number | null)[], n: number, k: number): number {
  let share = 0;
  for (let set = 0; set < values.length; set++) {
    if ((set >> k) & 1) continue;
    const size = bits(set);
    share += orders(size, n) * ((values[set | (1 << k)] ?? 0) - (values[set] ?? 0));
  }
  return share;
}

/** size! (n − size − 1)! / n! */
function orders(size: number, n: number): number {
  let share = 1 / n;
  // 1 / (n · C(n − 1, size))
  for (let i = 1; i <= size; i++) share *= i / (n - i);
  return share;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
