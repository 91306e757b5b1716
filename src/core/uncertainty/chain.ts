/**
 * The tree of a track (core/aggregate.ts) prepared to be computed many times with other weights: it contains the scores, and the
 * weights are passed in by node. With the method's own weights it gives the method's own index, to the last bit; a node of
 * weight 0 is left out.
 */

import { between, type Part } from '../aggregate.ts';
import { append } from '../append.ts';
import { meetsCoverage } from '../missing.ts';
import type { WeighedMean } from '../model/formulas.ts';
import type { Dimension, Node, Track } from '../model/method.ts';

/** A node of the tree. Its slot is its place in the lists of weights. */
interface Slot {
  readonly node: Node;
  /** Slots of its siblings and its own. */
  readonly siblings: readonly number[];
  /** 0 is the index, 1 a component. */
  readonly level: number;
}

export interface Chain {
  readonly slots: readonly Slot[];
  /** By slot: the method's own weights. */
  readonly weights: Float64Array;
  /** Writes the index of each unit, before adjustments and on the scale of scores; NaN where it is missing. */
  readonly compute: (weights: Float64Array, indices: Float64Array) => void;
}

/**
 * @param scores by indicator, then by unit
 * @param fixed the components' scores as they were computed, where only the components' weights change; null: all are computed
 *   again
 */
export function chainOf(
  track: Track,
  scores: readonly (readonly (number | null)[])[],
  fixed: readonly Part[] | null,
): Chain {
  const slots = slotsOf(track);
  const slotOf = new Map(slots.map(({ node }, slot) => [node, slot]));
  const patterns = new Map<string, Pattern>();
  /** undefined where it does not apply. */
  const known = (node: Node, unit: number): number | null | undefined => {
    if (node.kind === 'indicator') return node.applies[unit] ? (scores[node.position]?.[unit] ?? null) : undefined;
    const part = fixed?.find(({ dimension }) => dimension === node);
    return part?.coverages[unit] == null ? undefined : (part.scores[unit] ?? null);
  };
  const branch = (dimension: Dimension, unit: number): Branch => {
    const children = dimension.children.flatMap((child): (Leaf | Branch)[] => {
      const slot = slotOf.get(child) ?? 0;
      if (child.weight === 0) return [];
      if (child.kind === 'dimension' && fixed === null) {
        const childBranch = branch(child, unit);
        return childBranch.children.length === 0 ? [] : [childBranch];
      }
      const score = known(child, unit);
      return score === undefined ? [] : [{ slot, score: score ?? Number.NaN }];
    });
    const slot = slotOf.get(dimension) ?? 0;
    return { slot, dimension, children, quick: quickOf(dimension, children, patterns), scores: [], weights: [] };
  };
  const roots = track.units.map((_, unit) => branch(track.index, unit));
  const weights = Float64Array.from(slots, ({ node }) => node.weight);
  const listed = [...patterns.values()];
  return {
    slots,
    weights,
    compute: (given, indices) => {
      for (const pattern of listed) fill(pattern, given);
      roots.forEach((root, unit) => {
        indices[unit] = scoreOf(root, given) ?? Number.NaN;
      });
    },
  };
}

function slotsOf(track: Track): Slot[] {
  const slots: Slot[] = [];
  const enter = (nodes: readonly Node[], level: number) => {
    const first = slots.length;
    const siblings = nodes.map((_, k) => first + k);
    append(
      slots,
      nodes.map((node) => ({ node, siblings, level })),
    );
    for (const node of nodes) if (node.kind === 'dimension') enter(node.children, level + 1);
  };
  enter([track.index], 0);
  return slots;
}

interface Leaf {
  readonly slot: number;
  /** NaN: missing. */
  readonly score: number;
}

interface Branch {
  readonly slot: number;
  readonly dimension: Dimension;
  /** Those that apply to the unit and weigh something in the method. */
  readonly children: readonly (Leaf | Branch)[];
  readonly quick: Quick | null;
  /** What is present, filled again each time. */
  readonly scores: number[];
  readonly weights: number[];
}

/** The mean of scores that stay, none of them left out. */
interface Quick {
  readonly pattern: Pattern;
  readonly mean: WeighedMean;
  readonly least: number;
  readonly greatest: number;
}

/** The units of which the same children of a dimension are present share their weights. */
interface Pattern {
  readonly slots: readonly number[];
  readonly present: readonly number[];
  readonly coverage: number;
  /** Of the present children. */
  readonly weights: Float64Array;
  /** Whether none of the children is left out now. */
  whole: boolean;
  /** Whether enough of the weight is present. */
  enough: boolean;
}

function quickOf(
  { aggregate, coverage }: Dimension,
  children: readonly (Leaf | Branch)[],
  patterns: Map<string, Pattern>,
): Quick | null {
  const leaves = children.filter((child) => 'score' in child);
  const here = leaves.filter(({ score }) => !Number.isNaN(score));
  if (leaves.length < children.length || here.length === 0) return null;
  const scores = here.map(({ score }) => score);
  const slots = leaves.map(({ slot }) => slot);
  const present = here.map(({ slot }) => slot);
  const key = `${slots.join(' ')}/${present.join(' ')}`;
  const pattern = patterns.get(key) ?? {
    slots,
    present,
    coverage,
    weights: new Float64Array(present.length),
    whole: true,
    enough: true,
  };
  patterns.set(key, pattern);
  return {
    pattern,
    mean: aggregate.prepare?.(scores) ?? ((weights) => aggregate(scores, Array.from(weights))),
    least: Math.min(...scores),
    greatest: Math.max(...scores),
  };
}

function fill(pattern: Pattern, given: Float64Array): void {
  const { slots, present, weights, coverage } = pattern;
  pattern.whole = slots.every((slot) => given[slot] !== 0);
  let here = 0;
  present.forEach((slot, k) => {
    const weight = given[slot] ?? 0;
    weights[k] = weight;
    here += weight;
  });
  if (present.length === slots.length) return;
  const total = slots.reduce((sum, slot) => sum + (given[slot] ?? 0), 0);
  pattern.enough = meetsCoverage(here / total, coverage);
}

/** NaN: missing; undefined: nothing of it is there. */
function scoreOf(branch: Branch, given: Float64Array): number | undefined {
  const { quick } = branch;
  if (quick === null || !quick.pattern.whole) return fullScore(branch, given);
  if (!quick.pattern.enough) return Number.NaN;
  const mean = quick.mean(quick.pattern.weights);
  return mean === null ? Number.NaN : Math.min(quick.greatest, Math.max(quick.least, mean));
}

function fullScore({ dimension, children, scores, weights }: Branch, given: Float64Array) {
  let applying = 0;
  let total = 0;
  let here = 0;
  let n = 0;
  for (const child of children) {
    const weight = given[child.slot] ?? 0;
    if (weight === 0) continue;
    const score = 'score' in child ? child.score : scoreOf(child, given);
    if (score === undefined) continue;
    applying += 1;
    total += weight;
    if (Number.isNaN(score)) continue;
    here += weight;
    scores[n] = score;
    weights[n] = weight;
    n += 1;
  }
  scores.length = n;
  weights.length = n;
  if (applying === 0) return undefined;
  if (n === 0 || !meetsCoverage(n === applying ? 1 : here / total, dimension.coverage)) return Number.NaN;
  const mean = dimension.aggregate(scores, weights);
  return mean === null ? Number.NaN : between(scores, mean);
}
