/**
 * What an earlier survey says about the next one: how much the index of a unit varies from one form to another (σ²), and how much the
 * units' true indices vary (τ²).
 */
import { normalQuantile } from '../uncertainty/normal-quantile.ts';
import { pauleMandel } from '../uncertainty/shrinkage.ts';

export interface SurveyedUnit {
  readonly id: string;
  readonly index: number;
  /** Of the error of sampling of the index. */
  readonly variance: number;
  /** Used responses. */
  readonly forms: number;
}

export interface VarianceComponents {
  /** σ², pooled over the units by their degrees of freedom. */
  readonly within: number;
  /** τ², by Paule & Mandel. */
  readonly between: number;
  /** What τ² is at least, with the confidence asked for; 0 where the units may all be alike. */
  readonly betweenAtLeast: number;
}

/** null where fewer than three units have an error of sampling. */
export function varianceComponents(units: readonly SurveyedUnit[], confidence: number): VarianceComponents | null {
  const surveyed = units.filter(({ variance, forms }) => variance > 0 && forms > 1);
  if (surveyed.length < 3) return null;
  const estimates = surveyed.map(({ index }) => index);
  const variances = surveyed.map(({ variance }) => variance);
  const freedom = surveyed.reduce((sum, { forms }) => sum + forms - 1, 0);
  return {
    within: surveyed.reduce((sum, { variance, forms }) => sum + (forms - 1) * forms * variance, 0) / freedom,
    between: pauleMandel(estimates, variances).variance,
    betweenAtLeast: leastBetween(estimates, variances, confidence),
  };
}

/**
 * Q(τ²) = Σ (x − μ)²/(τ² + σ²) has the chi-squared distribution with n − 1 degrees of freedom at the true τ²: the τ² at which it has
 * the quantile of the confidence (Viechtbauer, Statistics in Medicine 26, 2007).
 */
function leastBetween(estimates: readonly number[], variances: readonly number[], confidence: number): number {
  const quantile = chiSquaredQuantile(confidence, estimates.length - 1);
  if (excess(estimates, variances, 0) <= quantile) return 0;
  let low = 0;
  let high = Math.max(...variances);
  while (excess(estimates, variances, high) > quantile) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (excess(estimates, variances, middle) > quantile) low = middle;
    else high = middle;
  }
  return low;
}

function excess(estimates: readonly number[], variances: readonly number[], between: number): number {
  const weights = variances.map((variance) => 1 / (between + variance));
  const sumOf = (value: (place: number) => number) =>
    weights.reduce((sum, weight, place) => sum + weight * value(place), 0);
  const mean = sumOf((place) => estimates[place] ?? 0) / sumOf(() => 1);
  return sumOf((place) => ((estimates[place] ?? 0) - mean) ** 2);
}

/** By the cube root's normal approximation (Wilson & Hilferty, Proceedings of the National Academy of Sciences 17, 1931). */
function chiSquaredQuantile(probability: number, freedom: number): number {
  const variance = 2 / (9 * freedom);
  return freedom * (1 - variance + normalQuantile(probability) * Math.sqrt(variance)) ** 3;
}
