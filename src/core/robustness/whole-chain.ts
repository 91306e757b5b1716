/**
 * From indicator values to totals, as the pipeline does it (core/pipeline), again and again: scores, components, index,
 * adjustments. The formulas are those of the method; what does not change from one time to the next (which units an
 * indicator is compared over, which parts apply to a unit, scores of figures) is found once. Missing is NaN here.
 */
import { points } from '../adjust.ts';
import { meetsCoverage, passOver } from '../missing.ts';
import type { Aggregation, Indicator, Node, Track } from '../model.ts';
import { earlier, twinsOf } from '../normalise/normalise.ts';
import type { Stages } from '../pipeline.ts';

/**
 * Fills the totals of each track by unit. Units without a total in the run get none here.
 * @param values by track: by indicator, then by unit, from an offset on
 */
export type WholeChain = (
  values: readonly { readonly numbers: Float64Array; readonly from: number }[],
  totals: readonly Float64Array[],
) => void;

export function wholeChain(run: readonly Pick<Stages, 'track' | 'pooled' | 'totals' | 'withheld'>[]): WholeChain {
  const tracks = run.map(({ track }) => track);
  const scorers = run.map((stages, t) => stages.track.indicators.map((indicator) => scorer(indicator, t, stages, run)));
  const indices = run.map((stages) => indexOf(stages.track));
  const adjustments = run.map(({ track }) => points(track));
  const scores = tracks.map(({ indicators, units }) => new Float64Array(indicators.length * units.length));
  return (values, totals) => {
    run.forEach(({ track, totals: shown }, t) => {
      const own = scores[t] ?? new Float64Array(0);
      for (const score of scorers[t] ?? []) score(values, own);
      const into = totals[t];
      if (into === undefined) return;
      for (let unit = 0; unit < track.units.length; unit++) {
        const index = shown[unit] === null ? Number.NaN : (indices[t]?.(own, unit) ?? Number.NaN) * track.factor;
        into[unit] = Number.isFinite(index) ? index + (adjustments[t]?.[unit] ?? 0) : Number.NaN;
      }
    });
  };
}

type Scorer = (values: Parameters<WholeChain>[0], scores: Float64Array) => void;

/** Values of one indicator → its scores (SPEC §5). */
function scorer(
  indicator: Indicator,
  t: number,
  stages: Pick<Stages, 'track' | 'pooled'>,
  run: readonly Pick<Stages, 'track' | 'withheld'>[],
): Scorer {
  const { normalise, direction, noSpread, over, position } = indicator;
  const { track, pooled } = stages;
  const tracks = run.map((one) => one.track);
  const units = track.units.length;
  const groups = over === 'group' ? [...new Set(track.units.map(({ group }) => group))] : [null];
  const twins = over === 'all' ? twinsOf(indicator, tracks) : [{ track: t, indicator }];
  const sets = groups.map((group) => ({
    members: unitsOf(track, group),
    // The units whose values are reference values.
    sources: twins.map((twin) => {
      const { units: others = [] } = tracks[twin.track] ?? {};
      const withheld = indicator.reference === 'all' ? [] : (run[twin.track]?.withheld ?? []);
      return {
        track: twin.track,
        first: twin.indicator.position * others.length,
        units: unitsOf({ units: others }, group).filter((unit) => withheld[unit] !== true),
      };
    }),
    earlier: earlier(indicator, track, group, pooled),
  }));
  const isFixed = twins.every((twin) => twin.indicator.source.kind === 'published');
  // A list of fractions from the first on.
  const reference: number[] = [Number.NaN];
  let done = false;
  return (values, scores) => {
    // Scores of figures against figures are the same every time.
    if (done) return;
    done = isFixed;
    const own = values[t];
    if (own === undefined) return;
    const { numbers } = own;
    const start = own.from + position * units;
    for (const { members, sources, earlier: before } of sets) {
      let n = 0;
      for (const source of sources) {
        const others = values[source.track];
        if (others === undefined) continue;
        for (const unit of source.units) {
          const value = others.numbers[others.from + source.first + unit] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          reference[n] = value;
          n += 1;
        }
      }
      for (const value of before) {
        reference[n] = value;
        n += 1;
      }
      // Setting the length frees the list, even where it is the same.
      if (reference.length !== n) reference.length = n;
      const scale = n === 0 ? null : normalise(reference, direction);
      const otherwise = scale === null ? (noSpread(n) ?? Number.NaN) : Number.NaN;
      for (let k = 0; k < members.length; k++) {
        const u = members[k] ?? 0;
        const value = numbers[start + u] ?? Number.NaN;
        scores[position * units + u] = Number.isNaN(value) ? value : scale === null ? otherwise : scale(value);
      }
    }
  };
}

/** Units of a group; null: of the whole track. */
function unitsOf({ units }: Pick<Track, 'units'>, group: string | null): Uint32Array {
  return Uint32Array.from(units.keys()).filter((u) => group === null || units[u]?.group === group);
}

/** Scores → the score of the index's root for a unit (SPEC §6). Units that the same indicators apply to share a tree. */
function indexOf(track: Track): (scores: Float64Array, unit: number) => number {
  const trees = new Map<string, Part | null>();
  const byUnit = track.units.map((_, unit) => {
    const key = track.indicators.map(({ applies }) => (applies[unit] ? '1' : '0')).join('');
    const known = trees.get(key);
    const tree = known === undefined ? partOf(track.index, unit) : known;
    trees.set(key, tree);
    return tree;
  });
  return (scores, unit) => {
    const tree = byUnit[unit] ?? null;
    return tree === null ? Number.NaN : scoreOf(tree, scores, track.units.length, unit);
  };
}

/** What of a node applies to a unit. */
type Part =
  | { readonly kind: 'indicator'; readonly position: number }
  | {
      readonly kind: 'dimension';
      readonly children: readonly Part[];
      readonly weights: readonly number[];
      readonly aggregate: Aggregation;
      readonly coverage: number;
      /** Room for the scores of the children. */
      readonly scores: number[];
    };

function partOf(node: Node, unit: number): Part | null {
  if (node.kind === 'indicator') return node.applies[unit] ? { kind: 'indicator', position: node.position } : null;
  const own = node.children.flatMap((child) => {
    const part = child.weight === 0 ? null : partOf(child, unit);
    return part === null ? [] : [{ part, weight: child.weight }];
  });
  if (own.length === 0) return null;
  return {
    kind: 'dimension',
    children: own.map(({ part }) => part),
    weights: own.map(({ weight }) => weight),
    aggregate: node.aggregate,
    coverage: node.coverage,
    scores: own.map(() => Number.NaN),
  };
}

function scoreOf(part: Part, scores: Float64Array, units: number, unit: number): number {
  if (part.kind === 'indicator') return scores[part.position * units + unit] ?? Number.NaN;
  const { children, weights, aggregate, coverage, scores: here } = part;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let missing = 0;
  for (let k = 0; k < children.length; k++) {
    const child = children[k];
    const score =
      child === undefined
        ? Number.NaN
        : child.kind === 'indicator'
          ? (scores[child.position * units + unit] ?? Number.NaN)
          : scoreOf(child, scores, units, unit);
    here[k] = score;
    if (Number.isNaN(score)) missing += 1;
    if (score < least) least = score;
    if (score > greatest) greatest = score;
  }
  if (missing === children.length) return Number.NaN;
  let mean: number | null;
  if (missing === 0) mean = aggregate(here, weights);
  else {
    const present = passOver(
      here.map((score, k) => ({ score: Number.isNaN(score) ? null : score, weight: weights[k] ?? 0 })),
    );
    mean = meetsCoverage(present.coverage, coverage) ? aggregate(present.scores, present.weights) : null;
  }
  return mean === null ? Number.NaN : Math.min(greatest, Math.max(least, mean));
}
