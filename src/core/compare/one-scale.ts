/** Whether numbers of two years may be compared, where no rules say what scale they are on. */

/** Of numbers without rules: on one scale where both keep to 1, to 10, to 100 or to 1,000, from 0 on. */
export function isOneScale(before: readonly (number | null)[], after: readonly (number | null)[]): boolean {
  const [old, now] = [before, after].map((values) => {
    const numbers = values.filter((value) => value !== null);
    const most = Math.max(...numbers);
    return numbers.some((number) => number < 0) ? undefined : [1, 10, 100, 1000].find((end) => most <= end);
  });
  return old !== undefined && old === now;
}
