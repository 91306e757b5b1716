/**
 * How much of the differences between units is real, and what the index of each would be if as much of its difference from the
 * others were left as is real: the empirical best predictor μ + γ(x − μ), γ = τ²/(τ² + σ²), σ² the variance of its sampling error,
 * τ² that between the units (Fay & Herriot, Journal of the American Statistical Association 74, 1979; Rao & Molina, «Small Area
 * Estimation», 2015, ch. 6). τ² is Paule & Mandel's (Journal of Research of the National Bureau of Standards 87, 1982).
 */
import { fillNormal } from './normal.ts';
import type { Random } from './random.ts';

/** Of the units' true indices. */
export interface Between {
  readonly mean: number;
  /** τ². */
  readonly variance: number;
}

const MOST_STEPS = 100;

/** τ² such that Σ (x − μ)²/(τ² + σ²) = n − 1, 0 where that is never so; μ the mean with weights 1/(τ² + σ²). */
export function pauleMandel(estimates: ArrayLike<number>, variances: ArrayLike<number>): Between {
  const n = estimates.length;
  // A unit whose index is certain: its weight is great, not infinite.
  const least = 1e-9 * Math.max(1e-9, spreadOf(estimates) ** 2);
  let variance = 0;
  let mean = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    let weights = 0;
    let sum = 0;
    for (let u = 0; u < n; u++) {
      const weight = 1 / (variance + Math.max(least, variances[u] ?? 0));
      weights += weight;
      sum += weight * (estimates[u] ?? 0);
    }
    mean = sum / weights;
    let excess = 1 - n;
    let slope = 0;
    for (let u = 0; u < n; u++) {
      const weight = 1 / (variance + Math.max(least, variances[u] ?? 0));
      const square = weight * ((estimates[u] ?? 0) - mean) ** 2;
      excess += square;
      slope += weight * square;
    }
    const next = slope === 0 ? 0 : Math.max(0, variance + excess / slope);
    if (Math.abs(next - variance) <= 1e-9 * next || next === variance) break;
    variance = next;
  }
  return { mean, variance };
}

function spreadOf(numbers: ArrayLike<number>): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < numbers.length; i++) {
    least = Math.min(least, numbers[i] ?? 0);
    greatest = Math.max(greatest, numbers[i] ?? 0);
  }
  return greatest - least;
}

/** What is left of a unit's difference from the mean, γ: 1 where the index is certain. */
export function shareKept(between: Between, variance: number): number {
  return variance === 0 ? 1 : between.variance / (between.variance + variance);
}

/**
 * Draws of the true indices: around the shrunken ones, not around those of the sample, which differ more than the truth does; μ and
 * τ² themselves are drawn as surveys like this one would find them (the type III parametric bootstrap of Laird & Louis, Journal of
 * Educational Statistics 14, 1989).
 * @param errors draws of the sampling error: by unit, then by replicate
 */
export function drawIndices(
  estimates: readonly number[],
  variances: Float64Array,
  errors: readonly Float64Array[],
  random: Random,
): Float64Array[] {
  const found = pauleMandel(estimates, variances);
  const replicates = errors[0]?.length ?? 0;
  const drawn = errors.map(() => new Float64Array(replicates));
  const survey = new Float64Array(estimates.length);
  for (let r = 0; r < replicates; r++) {
    fillNormal(survey, random);
    for (let u = 0; u < survey.length; u++) {
      survey[u] = found.mean + Math.sqrt(found.variance + (variances[u] ?? 0)) * (survey[u] ?? 0);
    }
    const between = pauleMandel(survey, variances);
    drawn.forEach((row, u) => {
      // Where nothing of the differences is real, chance alone orders the units.
      const kept = Math.max(1e-9, shareKept(between, variances[u] ?? 0));
      row[r] = between.mean + kept * ((estimates[u] ?? 0) - between.mean) + Math.sqrt(kept) * (errors[u]?.[r] ?? 0);
    });
  }
  return drawn;
}
