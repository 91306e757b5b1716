/**
 * Σwx / Σw, the one mean of the program; null where Σw is 0. The sums run in the order given. Parts that cancel out make
 * 0, not the last bit of a rounding: 0.1 + 0.2 − 0.3 is 0.
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  let sum = 0;
  let size = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] ?? 0;
    const part = weight * (values[i] ?? 0);
    sum += part;
    size += Math.abs(part);
    total += weight;
  }
  if (total <= 0) return null;
  return Math.abs(sum) <= 1e-15 * size * values.length ? 0 : sum / total;
}
