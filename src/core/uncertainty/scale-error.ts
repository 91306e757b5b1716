/**
 * What the reference values add to the error of an index: least and greatest values, means and deviations are of the same sample.
 * They are drawn around those of the sample, each value by its standard error, and the unit's own value stays.
 */
import type { Indicator } from '../model/method.ts';
import type { ReferenceValues } from '../normalise.ts';
import type { Stages } from '../pipeline.ts';
import type { SamplingError } from './covariance.ts';
import { fixedScales } from './gradient.ts';
import { fillNormal } from './normal.ts';
import type { Random } from './random.ts';

const DRAWS = 100;

/** What a score moves by over the draws, in points: its mean and its variance. */
export interface ScaleError {
  readonly shift: number;
  readonly variance: number;
}

const NO_ERROR: ScaleError = { shift: 0, variance: 0 };

export interface ScaleErrors {
  /** By unit. */
  readonly index: readonly ScaleError[];
  /** By component, then by unit. */
  readonly components: readonly (readonly ScaleError[])[];
}

/** @param error of the sample: of its values, and what the scores of index and components make of them */
export function scaleErrors(
  stages: Pick<Stages, 'track' | 'values' | 'scores' | 'withheld'>,
  { values: errors, gradients, componentGradients }: Pick<SamplingError, 'values' | 'gradients' | 'componentGradients'>,
  random: Random,
): ScaleErrors {
  const { track, values, scores } = stages;
  const measures = [gradients, ...componentGradients].map((ofScores) => ({
    ofScores,
    moved: track.units.map(() => new Float64Array(DRAWS)),
  }));
  for (const indicator of track.indicators) {
    const { position, source } = indicator;
    if (source.kind !== 'survey') continue;
    const unitValues = values.values[position] ?? [];
    const references = (scores.references[position] ?? []).map((reference) => ({
      reference,
      errors: referenceErrors(indicator, stages, reference, errors[position] ?? new Float64Array(0)),
      drawn: new Float64Array(reference.values.length),
    }));
    const touched = measures.filter(({ ofScores }) => ofScores[position]?.some((points) => points !== 0));
    const fixed = fixedScales(indicator, track, scores.references[position] ?? []);
    const before = unitValues.map((value, unit) => (value === null ? null : (fixed(unit)?.(value) ?? null)));
    for (let r = 0; r < DRAWS; r++) {
      const redrawn = references.map(({ reference, errors: sizes, drawn }) => {
        fillNormal(drawn, random);
        return { ...reference, values: reference.values.map((value, k) => value + (sizes[k] ?? 0) * (drawn[k] ?? 0)) };
      });
      const scaleOf = fixedScales(indicator, track, redrawn);
      unitValues.forEach((value, unit) => {
        const old = before[unit] ?? null;
        const score = value === null ? null : (scaleOf(unit)?.(value) ?? null);
        if (old === null || score === null) return;
        for (const { ofScores, moved } of touched) {
          const row = moved[unit];
          if (row !== undefined) row[r] = (row[r] ?? 0) + (score - old) * (ofScores[position]?.[unit] ?? 0);
        }
      });
    }
  }
  const [index = [], ...components] = measures.map(({ moved }) => moved.map(errorOf));
  return { index, components };
}

function errorOf(points: Float64Array): ScaleError {
  const shift = points.reduce((sum, point) => sum + point, 0) / DRAWS;
  return { shift, variance: points.reduce((sum, point) => sum + (point - shift) ** 2, 0) / DRAWS };
}

export function meanSquare({ shift, variance }: ScaleError = NO_ERROR): number {
  return shift ** 2 + variance;
}

/** As a run keeps it. */
export function scaleFields({ shift, variance }: ScaleError = NO_ERROR) {
  return { scaleError: Math.sqrt(variance), scaleShift: shift };
}

/** Of the reference values. Those of earlier years stay as they are; those of other tracks are as sure as this track's are. */
function referenceErrors(
  { over, position, reference }: Indicator,
  { track: { units }, values: trackValues, withheld }: Pick<Stages, 'track' | 'values' | 'withheld'>,
  { group, values }: ReferenceValues,
  errors: Float64Array,
): number[] {
  const present = (trackValues.values[position] ?? []).flatMap((value, unit) => {
    const counts = (group === null || units[unit]?.group === group) && (reference === 'all' || !withheld[unit]);
    return value !== null && counts ? [errors[unit] ?? 0] : [];
  });
  if (over !== 'all') return values.map((_, k) => present[k] ?? 0);
  const usual = Math.sqrt(present.reduce((sum, error) => sum + error ** 2, 0) / Math.max(1, present.length));
  return values.map(() => usual);
}
