/**
 * Principal components of the correlations between series (OECD/JRC Handbook §4.1): eigenvalues λ, greatest first, what
 * share of the variance each explains, λ/k, and the loadings √λ · v, the correlation of a series with the component. The
 * eigenvectors are found by Jacobi's rotations (Golub & Van Loan, Matrix Computations, §8.5). A vector's sign says nothing:
 * it is turned so that its parts sum to no less than 0.
 */

export interface PrincipalComponents {
  readonly eigenvalues: readonly number[];
  readonly explained: readonly number[];
  /** By component, then by series. */
  readonly loadings: readonly (readonly number[])[];
}

/** @param correlations of the series with each other: symmetric, with 1 on the diagonal */
export function principalComponents(correlations: readonly (readonly number[])[]): PrincipalComponents {
  const { values, vectors } = jacobi(correlations);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  // What a rounding leaves of nothing is nothing.
  const eigenvalues = order.map((k) => Math.max(0, values[k] ?? 0));
  return {
    eigenvalues,
    explained: eigenvalues.map((value) => value / values.length),
    loadings: order.map((k, place) => {
      const vector = vectors.map((row) => row[k] ?? 0);
      const sign = vector.reduce((sum, part) => sum + part, 0) < 0 ? -1 : 1;
      return vector.map((part) => sign * Math.sqrt(eigenvalues[place] ?? 0) * part);
    }),
  };
}

const MOST_SWEEPS = 60;

/** Turns a symmetric matrix until it is diagonal: its eigenvalues, and its eigenvectors as columns. */
function jacobi(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a); sweep++) {
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors };
}

function isDiagonal(a: readonly (readonly number[])[]): boolean {
  return a.every((row, i) => row.every((value, j) => i === j || Math.abs(value) < 1e-15));
}

/** The rotation of rows and columns p and q after which a[p][q] is 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const off = a[p]?.[q] ?? 0;
  if (off === 0) return;
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cos = 1 / Math.hypot(t, 1);
  const sin = t * cos;
  const turnColumns = (rows: number[][]) => {
    for (const row of rows) {
      const [x = 0, y = 0] = [row[p], row[q]];
      row[p] = cos * x - sin * y;
      row[q] = sin * x + cos * y;
    }
  };
  turnColumns(a);
  const [up = [], low = []] = [a[p], a[q]];
  for (let k = 0; k < a.length; k++) {
    const [x = 0, y = 0] = [up[k], low[k]];
    up[k] = cos * x - sin * y;
    low[k] = sin * x + cos * y;
  }
  turnColumns(vectors);
}
