/**
 * Varimax: the orthogonal rotation of loadings after which the variance of their squares within each factor is greatest, so that a
 * series loads much on one factor and little on the others (Kaiser, Psychometrika 23, 1958). Rows are scaled to length 1 meanwhile, as
 * R's `varimax` does by default. Planes of two factors are turned by turns until nothing moves.
 */

const MOST_SWEEPS = 1000;
/** Radians. */
const STILL = 1e-12;

/** @param loadings by factor, then by series. A rotated factor is turned so that its loadings sum to no less than 0. */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const series = loadings[0]?.length ?? 0;
  const lengths = Array.from({ length: series }, (_, i) => Math.hypot(...loadings.map((row) => row[i] ?? 0)));
  const factors = loadings.map((row) => row.map((value, i) => (lengths[i] ? value / lengths[i] : 0)));
  for (let sweep = 0, moved = true; moved && sweep < MOST_SWEEPS; sweep++) {
    moved = false;
    factors.forEach((a, p) => {
      for (const b of factors.slice(p + 1)) {
        const angle = angleOf(a, b);
        if (Math.abs(angle) <= STILL) continue;
        turn(a, b, angle);
        moved = true;
      }
    });
  }
  return factors.map((row) => {
    const scaled = row.map((value, i) => value * (lengths[i] ?? 0));
    const sign = scaled.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
    return scaled.map((value) => sign * value);
  });
}

/** By which the plane of two factors is best turned. */
function angleOf(a: readonly number[], b: readonly number[]): number {
  let [sumU, sumV, squares, products] = [0, 0, 0, 0];
  a.forEach((x, i) => {
    const y = b[i] ?? 0;
    const [u, v] = [x * x - y * y, 2 * x * y];
    sumU += u;
    sumV += v;
    squares += u * u - v * v;
    products += 2 * u * v;
  });
  const n = a.length;
  return Math.atan2(products - (2 * sumU * sumV) / n, squares - (sumU ** 2 - sumV ** 2) / n) / 4;
}

function turn(a: number[], b: number[], angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  a.forEach((x, i) => {
    const y = b[i] ?? 0;
    a[i] = cos * x + sin * y;
    b[i] = cos * y - sin * x;
  });
}
