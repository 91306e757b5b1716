/**
 * Sobol's shares: of the variance of an output, what an input carries alone (first order) and with all its interactions (total)
 * (Sobol', Mathematics and Computers in Simulation 55, 2001; Saltelli et al., Global Sensitivity Analysis: The Primer, 2008).
 */
import type { Random } from './random.ts';

/** By input. All 0 where the output does not vary. */
interface Shares {
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/**
 * Exactly, from the output of every combination of options that are each as likely: Sᵢ = V(E(Y | Xᵢ)) / V(Y),
 * Tᵢ = E(V(Y | all but Xᵢ)) / V(Y).
 * @param output by combination, the last input changing fastest
 * @param sizes options of each input
 */
export function exactShares(output: ArrayLike<number>, sizes: readonly number[]): Shares {
  const n = output.length;
  const mean = meanOf(output, 0, 1, n);
  let variance = 0;
  for (let k = 0; k < n; k++) variance += ((output[k] ?? 0) - mean) ** 2 / n;
  // What a rounding of the mean leaves is no variance.
  if (variance <= 1e-24 * mean ** 2) return { first: sizes.map(() => 0), total: sizes.map(() => 0) };
  let stride = n;
  const parts = sizes.map((size) => {
    const block = stride;
    stride /= size;
    return { first: between(output, size, block, stride, mean), total: within(output, size, block, stride) };
  });
  return {
    first: parts.map(({ first }) => first / variance),
    total: parts.map(({ total }) => total / variance),
  };
}

/** The variance of the means of the output at each option. */
function between(output: ArrayLike<number>, size: number, block: number, stride: number, mean: number): number {
  let sum = 0;
  for (let option = 0; option < size; option++) {
    let firstOrder = 0;
    for (let start = option * stride; start < output.length; start += block) {
      firstOrder += meanOf(output, start, 1, stride) * stride;
    }
    sum += ((firstOrder * size) / output.length - mean) ** 2;
  }
  return sum / size;
}

/** The mean variance of the output along one input, all others fixed. */
function within(output: ArrayLike<number>, size: number, block: number, stride: number): number {
  let sum = 0;
  for (let start = 0; start < output.length; start += block) {
    for (let k = start; k < start + stride; k++) {
      const mean = meanOf(output, k, stride, size);
      for (let option = 0; option < size; option++) sum += ((output[k + option * stride] ?? 0) - mean) ** 2;
    }
  }
  return sum / output.length;
}

function meanOf(output: ArrayLike<number>, start: number, step: number, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += output[start + k * step] ?? 0;
  return sum / count;
}

/** The outputs of n pairs of independent rows A and B, and of A with one input taken from B, by input. */
export interface SampledOutputs {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly mixed: readonly (readonly number[])[];
}

/** A share with the ends of its 95 % interval. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * From a sample: Jansen's estimators Sᵢ = 1 − Σ(f(B) − f(ABᵢ))² / 2nV, Tᵢ = Σ(f(A) − f(ABᵢ))² / 2nV, V the variance of all f(A)
 * and f(B) (Jansen, Computer Physics Communications 117, 1999; Saltelli et al., Computer Physics Communications 181, 2010). The
 * intervals are percentiles of a bootstrap of the rows (Archer, Saltelli & Sobol', Journal of Statistical Computation and
 * Simulation 58, 1997). An estimate may fall outside of 0 to 1 by its error.
 * @param resamples of the bootstrap; 0: no intervals
 */
export function sampledShares(
  outputs: SampledOutputs,
  random: Random,
  resamples = 1000,
): { readonly first: readonly Estimate[]; readonly total: readonly Estimate[] } {
  const n = outputs.a.length;
  const rows = prepared(outputs);
  const estimated = estimates(
    rows,
    Uint32Array.from({ length: n }, (_, row) => row),
  );
  const drawn = new Uint32Array(n);
  const again = Array.from({ length: resamples }, () => {
    for (let k = 0; k < n; k++) drawn[k] = random.below(n);
    return estimates(rows, drawn);
  });
  const with95 = (pick: (shares: Shares) => readonly number[]) =>
    pick(estimated).map((estimate, i): Estimate => {
      const sorted = Float64Array.from(again, (shares) => pick(shares)[i] ?? 0).sort();
      const at = (p: number) => sorted[Math.floor(p * resamples)] ?? estimate;
      return { estimate, low: at(0.025), high: at(0.975) };
    });
  return { first: with95(({ first }) => first), total: with95(({ total }) => total) };
}

/** What the estimators sum, by row. */
interface Rows {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly first: readonly Float64Array[];
  readonly total: readonly Float64Array[];
}

function prepared({ a, b, mixed }: SampledOutputs): Rows {
  // About their own mean, so that the squares lose no digits.
  const centre = [...a, ...b].reduce((sum, value) => sum + value, 0) / (2 * a.length);
  const pairs = a.map((value, row) => [value - centre, (b[row] ?? 0) - centre] as const);
  const gaps = (from: readonly number[]) =>
    mixed.map((column) => Float64Array.from(column, (value, row) => (value - (from[row] ?? 0)) ** 2));
  return {
    sum: Float64Array.from(pairs, ([x, y]) => x + y),
    squares: Float64Array.from(pairs, ([x, y]) => x ** 2 + y ** 2),
    first: gaps(b),
    total: gaps(a),
  };
}

function estimates({ sum, squares, first, total }: Rows, drawn: Uint32Array): Shares {
  const n = drawn.length;
  const mean = over(sum, drawn) / (2 * n);
  const variance = (over(squares, drawn) - 2 * n * mean ** 2) / (2 * n - 1);
  if (!(variance > 0)) return { first: first.map(() => 0), total: total.map(() => 0) };
  return {
    first: first.map((gaps) => 1 - over(gaps, drawn) / (2 * n * variance)),
    total: total.map((gaps) => over(gaps, drawn) / (2 * n * variance)),
  };
}

function over(values: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += values[rows[k] ?? 0] ?? 0;
  return sum;
}
