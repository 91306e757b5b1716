/** Scores → dimensions → components → index, and the effective weight of each indicator (SPEC §6). */
import { meetsCoverage, passOver } from '../missing.ts';
import type { Dimension, Node, Track } from '../model.ts';

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

/** @param scores by indicator, then by unit */
export function aggregate(track: Track, scores: readonly (readonly (number | null)[])[]): Aggregated {
  const perUnit = scoresByUnit(track, scores);
  const weights = track.indicators.map(() => track.units.map((): number | null => null));
  perUnit.forEach((of, unit) => {
    spreadWeight(track.index, 1, of, (position, weight) => {
      const row = weights[position];
      if (row !== undefined) row[unit] = weight;
    });
  });
  return { parts: parts(track, perUnit), weights };
}

/** The parts alone. */
export function aggregateParts(track: Track, scores: readonly (readonly (number | null)[])[]): readonly Part[] {
  return parts(track, scoresByUnit(track, scores));
}

function parts(track: Track, perUnit: readonly UnitScores[]): Part[] {
  return list(track.index, null, 0).map((part) => ({
    ...part,
    scores: perUnit.map((of) => of.get(part.dimension)?.score ?? null),
    coverages: perUnit.map((of) => of.get(part.dimension)?.coverage ?? null),
  }));
}

function scoresByUnit(track: Track, scores: readonly (readonly (number | null)[])[]): UnitScores[] {
  return track.units.map((_, unit) => unitScores(track.index, unit, scores));
}

interface NodeScore {
  readonly score: number | null;
  readonly coverage: number;
}

/** The nodes that apply to one unit, with their scores. */
type UnitScores = ReadonlyMap<Node, NodeScore>;

function unitScores(root: Dimension, unit: number, scores: readonly (readonly (number | null)[])[]): UnitScores {
  const found = new Map<Node, NodeScore>();
  const visit = (node: Node): NodeScore | null => {
    const result = node.kind === 'indicator' ? leaf(node.applies, node.position) : dimension(node);
    if (result !== null) found.set(node, result);
    return result;
  };
  const leaf = (applies: readonly boolean[], position: number): NodeScore | null => {
    if (!applies[unit]) return null;
    const score = scores[position]?.[unit] ?? null;
    return { score, coverage: score === null ? 0 : 1 };
  };
  const dimension = (node: Dimension): NodeScore | null => {
    const children = node.children.flatMap((child) => {
      const result = visit(child);
      return result === null || child.weight === 0 ? [] : [{ score: result.score, weight: child.weight }];
    });
    if (children.length === 0) return null;
    const { scores: here, weights, coverage } = passOver(children);
    const enough = here.length > 0 && meetsCoverage(coverage, node.coverage);
    const mean = enough ? node.aggregate(here, weights) : null;
    return { score: mean === null ? null : between(here, mean), coverage };
  };
  visit(root);
  return found;
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

/** Hands a node's share of the index on to its present children, down to the indicators. */
function spreadWeight(
  node: Node,
  share: number,
  of: UnitScores,
  give: (position: number, weight: number) => void,
): void {
  if (of.get(node)?.score == null) return;
  if (node.kind === 'indicator') {
    give(node.position, share);
    return;
  }
  const children = node.children.filter((child) => of.get(child)?.score != null);
  const total = children.reduce((sum, child) => sum + child.weight, 0);
  for (const child of children) spreadWeight(child, (share * child.weight) / total, of, give);
}

function list(
  dimension: Dimension,
  parent: Dimension | null,
  level: number,
): { readonly dimension: Dimension; readonly parent: Dimension | null; readonly level: number }[] {
  return [
    { dimension, parent, level },
    ...dimension.children.flatMap((child) => (child.kind === 'dimension' ? list(child, dimension, level + 1) : [])),
  ];
}
