/** A given number of forms shared out over units. */

export interface AllocatedUnit {
  readonly id: string;
  /** σ: standard deviation of the unit's index from one form to another. */
  readonly deviation: number;
  /** Those who could be asked. */
  readonly population: number | null;
}

/**
 * In proportion to σ, so that the mean variance of the totals is least (Neyman, Journal of the Royal Statistical Society 97, 1934, with
 * all units equally important), none under the floor or over its population.
 * @param total at least the floors' sum; what exceeds all populations is left
 * @returns whole forms, by unit, that sum to the total
 */
export function allocation(units: readonly AllocatedUnit[], total: number, floor: number): number[] {
  const most = units.map(({ population }) => population ?? Number.POSITIVE_INFINITY);
  const least = most.map((limit) => Math.min(floor, limit));
  const shares = boundedShares(units, total, least, most);
  const forms = shares.map(Math.floor);
  // What whole numbers leave goes to the greatest remainders.
  const sum = shares.reduce((a, b) => a + b, 0);
  let left = Math.round(sum) - forms.reduce((a, b) => a + b, 0);
  const byRemainder = shares
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder) {
    if (left <= 0) break;
    forms[place] = (forms[place] ?? 0) + 1;
    left -= 1;
  }
  return forms;
}

/** c·σ within each unit's bounds, c such that they sum to the total as nearly as the bounds allow. */
function boundedShares(
  units: readonly AllocatedUnit[],
  total: number,
  least: readonly number[],
  most: readonly number[],
): number[] {
  const at = (factor: number) =>
    units.map(({ deviation }, u) => Math.min(most[u] ?? 0, Math.max(least[u] ?? 0, factor * deviation)));
  const sum = (factor: number) => at(factor).reduce((a, b) => a + b, 0);
  const smallest = Math.min(...units.map(({ deviation }) => deviation));
  let low = 0;
  let high = total / smallest;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sum(middle) > total) high = middle;
    else low = middle;
  }
  return at(low);
}
