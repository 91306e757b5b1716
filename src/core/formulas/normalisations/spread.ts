/**
 * The least and greatest reference value; null where they have no spread (SPEC §5). Values that differ only by the
 * rounding of sums (1e-12 of their size) have none: scores must not be made of noise.
 */
export function spread(reference: readonly number[]): Extent | null {
  const { min, max } = extent(reference);
  return max - min > 1e-12 * Math.max(Math.abs(min), Math.abs(max)) ? { min, max } : null;
}

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** The least and the greatest of any number of values; of none, Infinity and −Infinity. */
export function extent(values: readonly number[]): Extent {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
