/** Whether numbers and those that they are compared with are evidently on different scales, as shares and percentages are. */

/** Percentages this large next to nothing but shares are not a low percentage. */
const PERCENTAGES = 50;
/** Such a number may be of another scale: low values are doubtful, no more. */
const PERHAPS_PERCENTAGES = 10;
/** Numbers from here on are no shares. */
const NO_SHARES = 5;
/** Shares under this may as well be rare cases in percent: 0.05%. */
const LEAST_SHARE = 0.1;
/** A few shares may be over 1, as of a budget that was overspent. */
const LARGEST_SHARE = 1.5;

/** How evident it is: 'error', 'warning' (in doubt), null. @param fixed numbers that they are compared with */
export function unlikeScale(values: readonly number[], fixed: readonly number[]): 'error' | 'warning' | null {
  const greatest = Math.max(0, ...fixed.map(Math.abs));
  if (greatest >= PERHAPS_PERCENTAGES && allShares(values)) return greatest >= PERCENTAGES ? 'error' : 'warning';
  // A target of 1 may be one day.
  const areShares = greatest > 0 && greatest <= 1 && (fixed.length > 1 || !fixed.every(Number.isInteger));
  return areShares && mostNoShares(values) ? 'error' : null;
}

/** Whether numbers are all shares, or but for a few that are a little over 1, and some of them a fraction. */
export function allShares(values: readonly number[]): boolean {
  const sizes = values.map(Math.abs);
  const greatest = Math.max(0, ...sizes);
  if (greatest < LEAST_SHARE || greatest > LARGEST_SHARE) return false;
  return mostOf(sizes, (size) => size <= 1) && values.some((value) => !Number.isInteger(value));
}

/** Whether hardly any of the numbers that are not 0 can be a share. */
export function mostNoShares(values: readonly number[]): boolean {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  return sizes.length > 0 && mostOf(sizes, (size) => size >= NO_SHARES);
}

function mostOf(sizes: readonly number[], is: (size: number) => boolean): boolean {
  return sizes.filter(is).length * 3 >= sizes.length * 2;
}
