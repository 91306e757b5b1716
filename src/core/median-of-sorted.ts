/** @param sorted ascending. @returns the middle number, or the mean of the two in the middle; null of nothing */
export function medianOfSorted(sorted: ArrayLike<number>): number | null {
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
