/** Scores → dimensions → components → index, and the effective weight of each indicator (SPEC §6). */
import { meetsCoverage, presentOnly } from './missing.ts';
import type { Dimension, Node, Track } from './model/method.ts';

export interface Part {
  readonly dimension: Dimension;
  readonly parent: Dimension | null;
  /** 0 is the index, 1 a component. */
  readonly level: number;
  /** By unit. */
  readonly scores: readonly (number | null)[];
  /** By unit: share of the weight present; null where nothing of it applies to the unit. */
  readonly coverages: readonly (number | null)[];
}

export interface Aggregated {
  /** The index first, then depth first as the method has them. */
  readonly parts: readonly Part[];
  /** By indicator, then by unit: shares of the unit's index that sum to 1; null where the indicator is not in it. */
  readonly weights: readonly (readonly (number | null)[])[];
}

/** A node of the tree with its scores. The lists are by unit. */
export interface ScoredNode {
  readonly node: Node;
  readonly scores: readonly (number | null)[];
  /** Share of the weight present; null where nothing of the node applies to the unit. */
  readonly coverages: readonly (number | null)[];
  /** Of a dimension, in the order of the method. */
  readonly children: readonly ScoredNode[];
  /** Positions of the first and the last indicator in it. */
  readonly indicators: readonly [number, number];
}

/** @param scores by indicator, then by unit */
export function aggregate(track: Track, scores: readonly (readonly (number | null)[])[]): Aggregated {
  const tree = scoredTree(track, scores);
  const weights = track.indicators.map(() => track.units.map((): number | null => null));
  track.units.forEach((_, unit) => {
    spreadWeight(tree, 1, unit, (position, weight) => {
      const row = weights[position];
      if (row !== undefined) row[unit] = weight;
    });
  });
  return { parts: partsOf(tree), weights };
}

/** The parts alone. */
export function aggregateParts(track: Track, scores: readonly (readonly (number | null)[])[]): readonly Part[] {
  return partsOf(scoredTree(track, scores));
}

/** @param scores by indicator, then by unit */
export function scoredTree(track: Track, scores: readonly (readonly (number | null)[])[]): ScoredNode {
  const units = [...track.units.keys()];
  const visit = (node: Node): ScoredNode => {
    if (node.kind === 'indicator') {
      const childScores = units.map((unit) => (node.applies[unit] ? (scores[node.position]?.[unit] ?? null) : null));
      const coverages = units.map((unit) => (node.applies[unit] ? (childScores[unit] === null ? 0 : 1) : null));
      return { node, scores: childScores, coverages, children: [], indicators: [node.position, node.position] };
    }
    const children = node.children.map(visit);
    const means = units.map((unit) => meanOf(node, children, unit, (child) => child.scores[unit] ?? null));
    return {
      node,
      scores: means.map(({ score }) => score),
      coverages: means.map(({ coverage }) => coverage),
      children,
      indicators: [children[0]?.indicators[0] ?? 0, children.at(-1)?.indicators[1] ?? -1],
    };
  };
  return visit(track.index);
}

/**
 * A unit's score of a node as it would be if one of the indicators had another score for it: only what is above the indicator
 * is computed again.
 */
export function scoreWith(scored: ScoredNode, position: number, unit: number, score: number | null): number | null {
  const { node, scores, coverages, children, indicators } = scored;
  if (position < indicators[0] || position > indicators[1]) return scores[unit] ?? null;
  if (node.kind === 'indicator') return coverages[unit] === null ? null : score;
  return meanOf(node, children, unit, (child) => scoreWith(child, position, unit, score)).score;
}

/** Over the children that apply to the unit and weigh something. */
function meanOf(
  node: Dimension,
  children: readonly ScoredNode[],
  unit: number,
  scoreOf: (child: ScoredNode) => number | null,
): { readonly score: number | null; readonly coverage: number | null } {
  const weighed: { readonly score: number | null; readonly weight: number }[] = [];
  for (const child of children) {
    const { weight } = child.node;
    if (child.coverages[unit] !== null && weight !== 0) weighed.push({ score: scoreOf(child), weight });
  }
  if (weighed.length === 0) return { score: null, coverage: null };
  const { scores, weights, coverage } = presentOnly(weighed);
  const enough = scores.length > 0 && meetsCoverage(coverage, node.coverage);
  const mean = enough ? node.aggregate(scores, weights) : null;
  return { score: mean === null ? null : between(scores, mean), coverage };
}

/** A mean lies between its least and greatest part, also against the last bit of a rounding. */
export function between(scores: readonly number[], mean: number): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scores) {
    if (score < least) least = score;
    if (score > greatest) greatest = score;
  }
  return Math.min(greatest, Math.max(least, mean));
}

/** Hands a node's share of a unit's index on to its present children, down to the indicators. */
function spreadWeight(
  { node, scores, children }: ScoredNode,
  share: number,
  unit: number,
  give: (position: number, weight: number) => void,
): void {
  if (scores[unit] == null) return;
  if (node.kind === 'indicator') {
    give(node.position, share);
    return;
  }
  let total = 0;
  for (const child of children) if (child.scores[unit] != null) total += child.node.weight;
  for (const child of children) spreadWeight(child, (share * child.node.weight) / total, unit, give);
}

/** The dimensions, depth first. */
function partsOf(tree: ScoredNode): Part[] {
  const visit = ({ node, scores, coverages, children }: ScoredNode, parent: Dimension | null, level: number): Part[] =>
    node.kind === 'indicator'
      ? []
      : [
          { dimension: node, parent, level, scores, coverages },
          ...children.flatMap((child) => visit(child, node, level + 1)),
        ];
  return visit(tree, null, 0);
}
