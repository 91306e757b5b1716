/**
 * The tree of a track (core/aggregate) made ready to be computed many times with other weights: the scores stand in it, the
 * weights are handed over by node. With the method's own weights it gives the method's own index, to the last bit; a node of
 * weight 0 is left out.
 */
import type { Aggregated } from '../aggregate/aggregate.ts';
import { between } from '../aggregate/aggregate.ts';
import { meetsCoverage } from '../missing.ts';
import type { Aggregation, Dimension, Node, Track } from '../model.ts';

/** A node of the tree. Its slot is its place in the lists of weights. */
export interface Slot {
  readonly node: Node;
  /** Slots of its siblings and its own; the root has none. */
  readonly siblings: readonly number[];
  /** 0 is the index, 1 a component. */
  readonly level: number;
}

export interface Chain {
  readonly slots: readonly Slot[];
  /** By slot: the method's own weights. */
  readonly weights: Float64Array;
  /** The index of a unit before adjustments, on its own scale; null where it is missing. */
  readonly index: (unit: number, weights: Float64Array) => number | null;
}

/**
 * @param scores by indicator, then by unit
 * @param fixed the components' scores as they were computed, where weights below them stay as they are; null: all are computed anew
 */
export function chainOf(
  track: Track,
  scores: readonly (readonly (number | null)[])[],
  fixed: Pick<Aggregated, 'parts'> | null,
): Chain {
  const slots: Slot[] = [];
  const slotOf = new Map<Node, number>();
  const enter = (nodes: readonly Node[], level: number) => {
    const first = slots.length;
    const siblings = nodes.map((_, k) => first + k);
    for (const node of nodes) {
      slotOf.set(node, slots.length);
      slots.push({ node, siblings, level });
    }
    for (const node of nodes) if (node.kind === 'dimension') enter(node.children, level + 1);
  };
  enter([track.index], 0);
  const scoreOf = (node: Node, unit: number): number | null | undefined => {
    if (node.kind === 'indicator') return node.applies[unit] ? (scores[node.position]?.[unit] ?? null) : undefined;
    const part = fixed?.parts.find(({ dimension }) => dimension === node);
    return part?.coverages[unit] == null ? undefined : (part.scores[unit] ?? null);
  };
  const branch = (dimension: Dimension, unit: number): Branch => ({
    slot: slotOf.get(dimension) ?? 0,
    aggregate: dimension.aggregate,
    coverage: dimension.coverage,
    children: dimension.children.flatMap((child): (Leaf | Branch)[] => {
      if (child.kind === 'dimension' && fixed === null) return [branch(child, unit)];
      const score = scoreOf(child, unit);
      return score === undefined ? [] : [{ slot: slotOf.get(child) ?? 0, score }];
    }),
    scores: [],
    weights: [],
  });
  const roots = track.units.map((_, unit) => branch(track.index, unit));
  return {
    slots,
    weights: Float64Array.from(slots, ({ node }) => node.weight),
    index: (unit, weights) => {
      const root = roots[unit];
      return root === undefined ? null : (scoreOfBranch(root, weights) ?? null);
    },
  };
}

interface Leaf {
  readonly slot: number;
  readonly score: number | null;
}

interface Branch {
  readonly slot: number;
  readonly aggregate: Aggregation;
  readonly coverage: number;
  /** Those that apply to the unit. */
  readonly children: readonly (Leaf | Branch)[];
  /** What is present, filled anew each time. */
  readonly scores: number[];
  readonly weights: number[];
}

/** null: missing; undefined: nothing of it applies. */
function scoreOfBranch({ aggregate, coverage, children, scores, weights }: Branch, given: Float64Array) {
  let applying = 0;
  let all = 0;
  let here = 0;
  let n = 0;
  for (const child of children) {
    const weight = given[child.slot] ?? 0;
    if (weight === 0) continue;
    const score = 'children' in child ? scoreOfBranch(child, given) : child.score;
    if (score === undefined) continue;
    applying += 1;
    all += weight;
    if (score === null) continue;
    here += weight;
    scores[n] = score;
    weights[n] = weight;
    n += 1;
  }
  scores.length = n;
  weights.length = n;
  if (applying === 0) return undefined;
  if (n === 0 || !meetsCoverage(n === applying ? 1 : here / all, coverage)) return null;
  const mean = aggregate(scores, weights);
  return mean === null ? null : between(scores, mean);
}
