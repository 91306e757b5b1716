/**
 * The error of asking only some respondents: variances and covariances of the indices, by linearisation (Binder, International
 * Statistical Review 51, 1983; Wolter, «Introduction to Variance Estimation», 2007, ch. 6). What goes together is a respondent with
 * all that he answered, within his stratum (clusters.ts). With n/(n − 1) it is the variance that the rescaling bootstrap of Rao &
 * Wu (Journal of the American Statistical Association 83, 1988) draws, n − 1 of n, without the noise of drawing.
 *
 * Two floors, so that few answers make no certainty. A value has at least the variance of influence.ts, as much more as answers of
 * one respondent go together in the track. And a unit with fewer than 30 respondents gets pseudo-respondents that differ as those of
 * all units do, two for every five that it lacks, since a variance of so few is itself a guess.
 */
import { FIRST_PLACE } from '../answer-places.ts';
import type { Resampling } from '../model/uncertainty.ts';
import type { Stages } from '../pipeline.ts';
import { type Clusters, clustersAbout, clustersOf } from './clusters.ts';
import { componentGradients, type Gradients, scoreGradients, slopes } from './gradient.ts';
import { type Influence, influences } from './influence.ts';
import type { ProtectedAnswers } from './protected.ts';

export interface SamplingError {
  /** By unit: of its index, in points squared. */
  readonly variances: Float64Array;
  /** By unit, then by unit: covariances; null where no respondent is about two units. */
  readonly covariances: readonly Float64Array[] | null;
  /** By indicator, then by unit: standard errors of the values, in their own units. */
  readonly values: Gradients;
  /** Points of the index for a point of each score. */
  readonly gradients: Gradients;
  /** By component, then by unit: variances of its score, in its points squared; 0 where it has none. */
  readonly components: readonly Float64Array[];
  /** By component: points of its score for a point of each score. */
  readonly componentGradients: readonly Gradients[];
}

/** A unit with so many respondents needs no other's variance; and the pseudo-respondents of one that had none. */
const ENOUGH = 30;
const MOST_PSEUDO = 12;

export function samplingError(
  stages: Pick<Stages, 'track' | 'values' | 'scores'>,
  { data, isProtected }: ProtectedAnswers,
): SamplingError {
  const { track, values } = stages;
  const { answers } = data;
  const found = track.indicators.map((indicator): readonly (Influence | null)[] => {
    const { source, position } = indicator;
    const column = source.kind === 'survey' ? answers.columns[source.column] : undefined;
    if (source.kind !== 'survey' || column === undefined) return track.units.map(() => null);
    return influences(source.statistic, column, answers, {
      values: values.values[position] ?? [],
      bases: values.bases[position] ?? [],
      isProtected: (unit) => isProtected(indicator, unit),
    });
  });
  const errors = found.map((row) =>
    Float64Array.from(row, (error) => (error === null ? 0 : Math.sqrt(error.variance + error.added))),
  );
  const steepness = slopes(stages, errors);
  const clusters = clustersOf(answers);
  const respondents = clustersAbout(clusters, answers.units, track.units.length);
  const effects = new Float64Array(answers.units.length);
  const errorOf = (ofScores: Gradients, isJoint: boolean) => {
    const ofValues = steepness.map((row, i) => row.map((slope, unit) => slope * (ofScores[i]?.[unit] ?? 0)));
    putEffects(effects, stages, answers, found, ofValues);
    const matrix = clusterCovariances(clusters, answers.units, effects, track.units.length, isJoint);
    addFloors(matrix.variances, found, ofValues, respondents);
    return matrix;
  };
  const ofIndex = scoreGradients(stages);
  const matrix = errorOf(ofIndex, true);
  matrix.covariances?.forEach((row, unit) => {
    row[unit] = matrix.variances[unit] ?? 0;
  });
  const ofComponents = componentGradients(stages);
  const components = ofComponents.map((gradients) => errorOf(gradients, false).variances);
  return { ...matrix, values: errors, gradients: ofIndex, components, componentGradients: ofComponents };
}

/** Of the survey's indicators. Four digits are more than an error is known to. */
export function valueErrors(
  { track, values }: Pick<Stages, 'track' | 'values'>,
  error: SamplingError,
  isReported: (unit: number) => boolean,
): Resampling['valueErrors'] {
  return track.indicators
    .filter(({ source }) => source.kind === 'survey')
    .map(({ id, position }) => ({
      indicator: id,
      standardErrors: track.units.map((_, unit) => {
        const hasValue = values.values[position]?.[unit] != null;
        return hasValue && isReported(unit) ? Number((error.values[position]?.[unit] ?? 0).toPrecision(4)) : null;
      }),
    }));
}

/** Responses whose effects are summed up together, so that they are at hand for the processor. */
const TOGETHER = 4096;

/** Puts by response what it moves the index of its unit by. */
function putEffects(
  effects: Float64Array,
  { track }: Pick<Stages, 'track'>,
  { units, weights, columns }: ProtectedAnswers['data']['answers'],
  found: readonly (readonly (Influence | null)[])[],
  gradients: Gradients,
): void {
  const moving = track.indicators.flatMap(({ source, position }) => {
    const column = source.kind === 'survey' ? columns[source.column] : undefined;
    if (column === undefined || gradients[position]?.every((gradient) => gradient === 0)) return [];
    const { places, answers } = column;
    const width = answers.length + FIRST_PLACE;
    // By unit and place.
    const moves = new Float64Array(width * (found[position]?.length ?? 0));
    found[position]?.forEach((error, unit) => {
      error?.byPlace.forEach((effect, place) => {
        moves[unit * width + place] = effect * (gradients[position]?.[unit] ?? 0);
      });
    });
    return [{ places, width, moves }];
  });
  effects.fill(0);
  for (let first = 0; first < effects.length; first += TOGETHER) {
    const end = Math.min(effects.length, first + TOGETHER);
    for (const { places, width, moves } of moving) {
      for (let response = first; response < end; response++) {
        const effect = moves[(units[response] ?? 0) * width + (places[response] ?? 0)] ?? 0;
        effects[response] = (effects[response] ?? 0) + effect * (weights?.[response] ?? 1);
      }
    }
  }
}

/**
 * n/(n − 1) · Σ (z − z̄)(z − z̄)ᵀ over the clusters of each stratum, z by unit.
 * @param isJoint whether covariances are asked for too
 */
function clusterCovariances(
  { responses, starts, strata, shared }: Clusters,
  unitOf: Uint32Array,
  effects: Float64Array,
  units: number,
  isJoint: boolean,
): Pick<SamplingError, 'variances' | 'covariances'> {
  const variances = new Float64Array(units);
  const covariances =
    isJoint && shared.includes(1) ? Array.from({ length: units }, () => new Float64Array(units)) : null;
  const add = (a: number, b: number, product: number) => {
    if (a === b) variances[a] = (variances[a] ?? 0) + product;
    const row = covariances?.[a];
    if (row !== undefined) row[b] = (row[b] ?? 0) + product;
  };
  const ofStratum = new UnitSums(units);
  const ofCluster = new UnitSums(units);
  for (let s = 0; s + 1 < strata.length; s++) {
    const [first, end] = [strata[s] ?? 0, strata[s + 1] ?? 0];
    const n = end - first;
    const scale = n > 1 ? n / (n - 1) : 1;
    ofStratum.clear();
    for (let cluster = first; cluster < end; cluster++) {
      ofCluster.clear();
      for (let i = starts[cluster] ?? 0; i < (starts[cluster + 1] ?? 0); i++) {
        const response = responses[i] ?? 0;
        ofCluster.add(unitOf[response] ?? 0, effects[response] ?? 0);
      }
      for (let i = 0; i < ofCluster.count; i++) {
        const a = ofCluster.unit(i);
        const x = ofCluster.sum(a);
        ofStratum.add(a, x);
        for (let k = 0; k < ofCluster.count; k++) {
          const b = ofCluster.unit(k);
          add(a, b, scale * x * ofCluster.sum(b));
        }
      }
    }
    for (let i = 0; i < ofStratum.count; i++) {
      const a = ofStratum.unit(i);
      const x = ofStratum.sum(a);
      if (covariances === null) add(a, a, (-scale * x * x) / n);
      else {
        for (let k = 0; k < ofStratum.count; k++) {
          const b = ofStratum.unit(k);
          add(a, b, (-scale * x * ofStratum.sum(b)) / n);
        }
      }
    }
  }
  return { variances: variances.map((variance) => Math.max(0, variance)), covariances };
}

/** Sums of the few units that a cluster or a stratum is about: one after the other, in the same arrays. */
class UnitSums {
  /** How many units something was added to. */
  count = 0;
  readonly #units: Uint32Array;
  readonly #sums: Float64Array;
  readonly #has: Uint8Array;

  constructor(units: number) {
    this.#units = new Uint32Array(units);
    this.#sums = new Float64Array(units);
    this.#has = new Uint8Array(units);
  }

  /** The i-th of the units that something was added to. */
  unit(i: number): number {
    return this.#units[i] ?? 0;
  }

  sum(unit: number): number {
    return this.#sums[unit] ?? 0;
  }

  add(unit: number, number: number): void {
    if (this.#has[unit] === 0) this.#units[this.count++] = unit;
    this.#has[unit] = 1;
    this.#sums[unit] = (this.#sums[unit] ?? 0) + number;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) {
      const unit = this.unit(i);
      this.#sums[unit] = 0;
      this.#has[unit] = 0;
    }
    this.count = 0;
  }
}

/** Of a unit's variance, when it has so many respondents. */
export function degreesOfFreedom(respondents: number): number {
  return Math.max(1, respondents - 1 + pseudoRespondents(respondents));
}

function pseudoRespondents(respondents: number): number {
  return MOST_PSEUDO * Math.max(0, 1 - respondents / ENOUGH);
}

function addFloors(
  variances: Float64Array,
  found: readonly (readonly (Influence | null)[])[],
  gradients: Gradients,
  respondents: Uint32Array,
): void {
  const sum = (unit: number, part: 'variance' | 'added') =>
    found.reduce((sum, row, i) => sum + (row[unit]?.[part] ?? 0) * (gradients[i]?.[unit] ?? 0) ** 2, 0);
  // The variance of the indices over what it would be if the answers of a respondent did not go together.
  let together = 0;
  let apart = 0;
  // Of one respondent: of each unit as many degrees of freedom as it has respondents but one.
  let pooled = 0;
  let freedom = 0;
  variances.forEach((variance, unit) => {
    const n = respondents[unit] ?? 0;
    together += variance;
    apart += sum(unit, 'variance');
    if (n < 2) return;
    pooled += (n - 1) * n * variance;
    freedom += n - 1;
  });
  const design = apart > 0 ? Math.max(1, together / apart) : 1;
  variances.forEach((variance, unit) => {
    const n = respondents[unit] ?? 0;
    const pseudo = pseudoRespondents(n);
    const smoothed = n < 2 ? 0 : ((n - 1) * variance + (pseudo * pooled) / freedom / n) / (n - 1 + pseudo);
    variances[unit] = Math.max(variance, smoothed) + design * sum(unit, 'added');
  });
}
