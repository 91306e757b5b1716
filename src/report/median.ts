import { medianOfSorted } from '../core/median-of-sorted.ts';

/** The middle of what is present, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  return medianOfSorted([...values].sort((a, b) => a - b));
}
