/**
 * The error of sampling of a track's totals and components, from its run file alone. Where the scores were computed again with other
 * reference values, a variance changes as that of independent indicators would, Σ(g′σ)²/Σ(gσ)², g the points of the score for one
 * unit of each value and σ the value's standard error: the correlations between a unit's answers stay what they were. That is exact
 * where all scales change alike.
 */
import type { TrackResult } from '../model/run.ts';
import type { ResampledUnit, Resampling } from '../model/uncertainty.ts';
import type { Stages } from '../pipeline.ts';
import { degreesOfFreedom } from '../uncertainty/covariance.ts';
import { componentGradients, type Gradients, scoreGradients, slopes } from '../uncertainty/gradient.ts';

/** A track's stages before and after its scores were computed again. */
export interface RescoredTrack {
  readonly before: Stages;
  readonly after: Stages;
  /** Whether all its reference values are new: what they add to the error is then the same on both sides. */
  readonly isWhole: boolean;
}

/** Variances, in points squared. */
export interface Errors {
  /** Of the score between the reference values that it was computed with. */
  readonly score: number;
  /** Of what the error of these moves it by; and the mean of that, in points. */
  readonly scale: number;
  readonly shift: number;
  /** Degrees of freedom that the variance is estimated with; infinite where there is no error. */
  readonly freedom: number;
}

/**
 * Of the change of a score from one survey to another: what both scales are shifted by alike is no change. Degrees of freedom by
 * Welch & Satterthwaite (Biometrics Bulletin 2, 1946).
 */
export function changeError(before: Errors, after: Errors): { readonly variance: number; readonly freedom: number } {
  const [old, now] = [before, after].map(({ score, scale }) => score + scale);
  const sum = (old ?? 0) + (now ?? 0);
  const inverse = ((old ?? 0) ** 2 / before.freedom + (now ?? 0) ** 2 / after.freedom) / sum ** 2;
  return { variance: sum + (after.shift - before.shift) ** 2, freedom: 1 / inverse };
}

export interface UnitErrors {
  readonly total: Errors;
  /** By component: by its place among the parts of level 1. */
  readonly components: readonly Errors[];
}

/** By unit of the track; null: nothing is reported of it. @returns null where the run is of a version that kept too little */
export function trackErrors(
  result: TrackResult,
  { units, valueErrors }: Resampling,
  rescored: RescoredTrack | null,
): (UnitErrors | null)[] | null {
  const rows = new Map(units.map((row) => [row.unit, row]));
  if (units.some(({ components, scaleError }) => components === undefined || scaleError === undefined)) return null;
  if (rescored !== null && valueErrors === undefined) return null;
  const factor = rescored === null ? () => 1 : factors(rescored, valueErrors ?? []);
  const isFixed = rescored?.isWhole === true;
  const responses = new Map(result.ranking.map((row) => [row.unit, row.responses]));
  return result.units.map(({ id }, unit): UnitErrors | null => {
    const row = rows.get(id);
    if (row === undefined) return null;
    const errorsOf = (
      errors: Pick<ResampledUnit, 'standardError' | 'scaleError' | 'scaleShift'>,
      measure: number,
    ): Errors => ({
      score: errors.standardError ** 2 * factor(measure, unit),
      scale: isFixed ? 0 : (errors.scaleError ?? 0) ** 2,
      shift: isFixed ? 0 : (errors.scaleShift ?? 0),
      freedom: degreesOfFreedom(responses.get(id) ?? 0),
    });
    return {
      total: errorsOf(row, 0),
      components: (row.components ?? []).map((component, c) => errorsOf(component, c + 1)),
    };
  });
}

/** By measure (0: the index, then the components) and unit: what the variance is multiplied by. */
function factors(
  { before, after }: RescoredTrack,
  valueErrors: NonNullable<Resampling['valueErrors']>,
): (measure: number, unit: number) => number {
  const errors = before.track.indicators.map(({ id }) =>
    Float64Array.from(
      valueErrors.find(({ indicator }) => indicator === id)?.standardErrors ?? before.track.units.map(() => 0),
      (error) => error ?? 0,
    ),
  );
  const [old, now] = [before, after].map((stages) => independentVariances(stages, errors));
  return (measure, unit) => {
    const [was = 0, is = 0] = [old?.[measure]?.[unit], now?.[measure]?.[unit]];
    return was > 0 ? is / was : 1;
  };
}

/** By measure, then by unit: Σ (g σ)². */
function independentVariances(stages: Stages, errors: Gradients): Float64Array[] {
  const steepness = slopes(stages, errors);
  return [scoreGradients(stages), ...componentGradients(stages)].map((ofScores) =>
    Float64Array.from(stages.track.units, (_, unit) =>
      ofScores.reduce((sum, row, i) => {
        const points = (row[unit] ?? 0) * (steepness[i]?.[unit] ?? 0) * (errors[i]?.[unit] ?? 0);
        return sum + points ** 2;
      }, 0),
    ),
  );
}
