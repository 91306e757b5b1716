/** Normal variates, and draws of many that go together. */
import type { Random } from './random.ts';

/** Of mean 0 and variance 1, by Box & Muller (Annals of Mathematical Statistics 29, 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
}

/** As many as fit: two from each pair of uniforms. */
export function fillNormal(numbers: Float64Array, random: Random): void {
  for (let i = 0; i < numbers.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
    const angle = 2 * Math.PI * random.uniform();
    numbers[i] = radius * Math.cos(angle);
    if (i + 1 < numbers.length) numbers[i + 1] = radius * Math.sin(angle);
  }
}

/**
 * Draws of errors of mean 0: by unit, then by replicate.
 * @param covariances by unit, then by unit; null: errors of different units are independent
 */
export function drawErrors(
  variances: Float64Array,
  covariances: readonly Float64Array[] | null,
  replicates: number,
  random: Random,
): Float64Array[] {
  const standard = Array.from(variances, () => new Float64Array(replicates));
  for (const row of standard) fillNormal(row, random);
  if (covariances === null) {
    return standard.map((row, unit) => row.map((number) => number * Math.sqrt(variances[unit] ?? 0)));
  }
  return cholesky(covariances).map((factors) => {
    const drawn = new Float64Array(replicates);
    factors.forEach((factor, unit) => {
      const row = standard[unit];
      if (factor === 0 || row === undefined) return;
      for (let r = 0; r < replicates; r++) drawn[r] = (drawn[r] ?? 0) + factor * (row[r] ?? 0);
    });
    return drawn;
  });
}

/** Lower triangle L with L·Lᵀ = the matrix (Golub & Van Loan, Matrix Computations, §4.2); what rounding leaves of nothing is 0. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const lower: Float64Array[] = [];
  matrix.forEach((row, i) => {
    const factorRow = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? factorRow;
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (factorRow[k] ?? 0) * (other[k] ?? 0);
      if (i === j) factorRow[j] = rest > 1e-12 * (row[i] ?? 0) ? Math.sqrt(rest) : 0;
      else factorRow[j] = (other[j] ?? 0) > 0 ? rest / (other[j] ?? 1) : 0;
    }
    lower.push(factorRow);
  });
  return lower;
}
