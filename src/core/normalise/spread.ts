/**
 * The least and greatest reference value; null where they have no spread (SPEC §5). Values that differ only by the
 * rounding of sums (1e-12 of their size) have none: scores must not be made of noise.
 */
export function spread(reference: readonly number[]): { readonly min: number; readonly max: number } | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of reference) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max - min > 1e-12 * Math.max(Math.abs(min), Math.abs(max)) ? { min, max } : null;
}
