/** Σwx / Σw, the one mean of the program; null where Σw is 0. The sums run in the order given. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] ?? 0;
    sum += weight * (values[i] ?? 0);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}
