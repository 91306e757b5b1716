/** Shares that were typed among percentages: 0.7 next to 90 and 85. */

/** Of percentages: no number between them and the shares. */
const LEAST_PERCENTAGE = 10;
/** Times as far from the greatest share to the least percentage as from that to the greatest: a skewed column has no such gap. */
const GAP = 12;
/** Where the shares as percentages are between the others, and these are several. */
const GAP_BETWEEN = 4;
const SEVERAL = 4;

/** Whether a column holds percentages, and shares that would be like them as percentages; its zeros say neither. */
export function hasLoneShares(values: readonly number[]): boolean {
  const shares = values.filter((value) => value > 0 && value <= 1);
  const others = values.filter((value) => value > 1);
  if (values.some((value) => value < 0) || shares.every(Number.isInteger) || others.length < 2) return false;
  const [least, greatest] = [Math.min(...others), Math.max(...others)];
  if (least < LEAST_PERCENTAGE || greatest > 100) return false;
  const percentages = shares.map((share) => 100 * share);
  const isLike = percentages.every((value) => value >= least / 2 && value <= greatest * 1.5);
  const isBetween = percentages.every((value) => value >= least && value <= greatest);
  const gap = isBetween && others.length >= SEVERAL ? GAP_BETWEEN : GAP;
  return isLike && (least / Math.max(...shares)) * least >= gap * greatest;
}
