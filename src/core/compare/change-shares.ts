/**
 * The change of an index shared out by Shapley's rule over the components whose score or weight changed — the mean, over all
 * orders in which they could have changed, of what each adds — so that the shares sum to the change whatever mean makes the
 * index, and do not depend on an order (Shapley 1953; for indices: Shorrocks 2013, J. Econ. Inequality 11, 99–126).
 */
import { presentOnly } from '../missing.ts';
import type { Aggregation } from '../model/formulas.ts';

/** A component that applies to the unit and weighs something. */
export interface ComponentState {
  /** The same on both sides where it is the same component. */
  readonly id: string;
  readonly score: number | null;
  readonly weight: number;
}

/** One unit's index, before or after. */
export interface IndexState {
  readonly components: readonly ComponentState[];
  readonly aggregate: Aggregation;
  /** What the mean is multiplied by. */
  readonly factor: number;
}

export interface ChangeShare {
  readonly id: string;
  /** Points of the index. */
  readonly change: number;
}

/** More changed components than this would take too many orders. */
const MOST_CHANGED = 16;

/** null where it cannot be known: another mean or factor is a change of rule that no component made. */
export function changeShares(before: IndexState, after: IndexState): ChangeShare[] | null {
  // Only the proportions of weights count: they are compared as shares of their sum.
  const old = inShares(before.components);
  const next = inShares(after.components);
  if (!rulesAgree(before, after, old)) return null;
  const ids = [...new Set([...old, ...next].map(({ id }) => id))];
  const sides = ids.map((id) => ({
    id,
    old: old.find((candidate) => candidate.id === id),
    next: next.find((candidate) => candidate.id === id),
  }));
  const changed = sides.filter(
    (side) => side.old?.score !== side.next?.score || side.old?.weight !== side.next?.weight,
  );
  if (changed.length > MOST_CHANGED) return null;
  const places = sides.map((side) => changed.indexOf(side));
  const values = new Float64Array(2 ** changed.length);
  // Filled again for every set.
  const scores: number[] = [];
  const weights: number[] = [];
  for (let set = 0; set < values.length; set++) {
    let count = 0;
    for (let i = 0; i < sides.length; i++) {
      const place = places[i] ?? -1;
      const state = place >= 0 && (set >> place) & 1 ? sides[i]?.next : sides[i]?.old;
      if (state === undefined || state.score === null) continue;
      scores[count] = state.score;
      weights[count] = state.weight;
      count += 1;
    }
    scores.length = count;
    weights.length = count;
    const mean = count === 0 ? null : after.aggregate(scores, weights);
    if (mean === null) return null;
    values[set] = mean * after.factor;
  }
  const parts = Array.from({ length: changed.length }, (_, size) => orders(size, changed.length));
  const partOfSet = Float64Array.from(values, (_, set) => parts[bits(set)] ?? 0);
  return changed.map(({ id }, k) => ({ id, change: shapley(values, partOfSet, k) }));
}

function inShares(components: readonly ComponentState[]): ComponentState[] {
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  return components.map((component) => ({ ...component, weight: component.weight / sum }));
}

function rulesAgree(before: IndexState, after: IndexState, components: readonly ComponentState[]): boolean {
  if (before.factor !== after.factor) return false;
  if (before.aggregate === after.aggregate) return true;
  const { scores, weights } = presentOnly(components);
  return scores.length === 0 || before.aggregate(scores, weights) === after.aggregate(scores, weights);
}

/**
 * Σ over sets S without k of |S|! (n − |S| − 1)! / n! · (v(S ∪ k) − v(S)).
 * @param values by set, as bits. @param parts by set: the factor of its size
 */
function shapley(values: Float64Array, parts: Float64Array, k: number): number {
  let share = 0;
  for (let set = 0; set < values.length; set++) {
    if ((set >> k) & 1) continue;
    share += (parts[set] ?? 0) * ((values[set | (1 << k)] ?? 0) - (values[set] ?? 0));
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
