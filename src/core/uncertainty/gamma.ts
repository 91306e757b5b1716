/**
 * A gamma variate of scale 1: by Marsaglia & Tsang's rejection from a normal, and for shapes under 1 that of shape + 1 times
 * U^(1/shape) («A Simple Method for Generating Gamma Variables», ACM Transactions on Mathematical Software 26, 2000).
 */
import { normal } from './normal.ts';
import type { Random } from './random.ts';

/** @param shape > 0 */
export function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * positive(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(positive(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A number in (0, 1]. */
function positive(random: Random): number {
  return 1 - random.uniform();
}
