/**
 * How far a unit's index moves with each of its values, everything else as it is: reference values are those of the sample, as a
 * common scale cancels where units are compared.
 */
import type { Scale } from '../model/formulas.ts';
import type { Dimension, Indicator, Node, Track } from '../model/method.ts';
import type { ReferenceValues } from '../normalise.ts';
import type { Stages } from '../pipeline.ts';

/** By indicator, then by unit: on the scale of the index. */
export type Gradients = readonly Float64Array[];

/** Points of the index for a point of each score; 0 where a score is not in the index. */
export function scoreGradients({ track, scores }: Pick<Stages, 'track' | 'scores'>): Gradients {
  const found = track.indicators.map(() => new Float64Array(track.units.length));
  track.units.forEach((_, unit) => {
    const known = new Map<Node, number | null>();
    const scoreOf = (node: Node): number | null => {
      if (node.kind === 'indicator') return node.applies[unit] ? (scores.scores[node.position]?.[unit] ?? null) : null;
      const earlier = known.get(node);
      if (earlier !== undefined) return earlier;
      const { scores: here, weights } = presentOf(node, scoreOf);
      const score = here.length === 0 ? null : node.aggregate(here, weights);
      known.set(node, score);
      return score;
    };
    const handDown = (node: Node, points: number): void => {
      if (node.kind === 'indicator') {
        const row = found[node.position];
        if (row !== undefined) row[unit] = points;
        return;
      }
      const { children, scores: here, weights } = presentOf(node, scoreOf);
      children.forEach((child, k) => {
        handDown(child, points * derivative(node, here, weights, k));
      });
    };
    if (scoreOf(track.index) !== null) handDown(track.index, track.factor);
  });
  return found;
}

/** By component: points of its score for a point of each score. */
export function componentGradients({ track, scores }: Pick<Stages, 'track' | 'scores'>): Gradients[] {
  return track.index.children.flatMap((child) =>
    child.kind === 'indicator' ? [] : [scoreGradients({ track: { ...track, index: child, factor: 1 }, scores })],
  );
}

function presentOf(node: Dimension, scoreOf: (node: Node) => number | null) {
  const present = node.children.flatMap((child) => {
    const score = child.weight === 0 ? null : scoreOf(child);
    return score === null ? [] : [{ child, score }];
  });
  return {
    children: present.map(({ child }) => child),
    scores: present.map(({ score }) => score),
    weights: present.map(({ child }) => child.weight),
  };
}

/** Of a mean by its k-th score. */
function derivative(
  { aggregate }: Dimension,
  scores: readonly number[],
  weights: readonly number[],
  k: number,
): number {
  const step = 1e-5 * Math.max(1, Math.abs(scores[k] ?? 0));
  const at = (change: number) => aggregate(scores.with(k, (scores[k] ?? 0) + change), weights);
  const [low, high] = [at(-step), at(step)];
  return low === null || high === null ? 0 : (high - low) / (2 * step);
}

/**
 * Points of a score for one unit of the value, over a standard error of the value to either side: the steeper of the two, since
 * scores are flat beyond the end of goalposts.
 * @param errors by indicator, then by unit
 */
export function slopes(
  { track, values, scores }: Pick<Stages, 'track' | 'values' | 'scores'>,
  errors: Gradients,
): Gradients {
  return track.indicators.map((indicator) => {
    const { position } = indicator;
    const scaleOf = fixedScales(indicator, track, scores.references[position] ?? []);
    return Float64Array.from(track.units, (_, unit) => {
      const value = values.values[position]?.[unit] ?? null;
      const scale = scaleOf(unit);
      return value === null || scale === null ? 0 : steeper(scale, value, errors[position]?.[unit] ?? 0);
    });
  });
}

/**
 * By unit: the scale of an indicator between the reference values of the sample.
 * @param isOpen whether it goes on in a line beyond them
 */
export function fixedScales(
  { normalise, direction, over }: Indicator,
  { units }: Track,
  references: readonly ReferenceValues[],
  isOpen = true,
): (unit: number) => Scale | null {
  const scales = new Map(
    references.map(({ group, values }) => [
      group,
      values.length === 0 ? null : ((isOpen ? normalise.unclamped : undefined) ?? normalise)(values, direction),
    ]),
  );
  return (unit) => scales.get(over === 'group' ? (units[unit]?.group ?? null) : null) ?? null;
}

function steeper(scale: Scale, value: number, error: number): number {
  const step = error > 0 ? error : 1e-6 * Math.max(1, Math.abs(value));
  const [low, at, high] = [scale(value - step), scale(value), scale(value + step)];
  const [down, up] = [(at - low) / step, (high - at) / step];
  return Math.abs(up) > Math.abs(down) ? up : down;
}
