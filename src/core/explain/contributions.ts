/** What the parts of the index give to it, through the means above them. */
import type { PartExplanation } from './explanation.ts';

export function sharesOf(
  { id, parent }: { readonly id: string; readonly parent: string },
  parts: readonly PartExplanation[],
): number[] {
  const part = parts.find((part) => part.id === parent);
  const share = part?.children.find((child) => child.id === id)?.share ?? null;
  if (part === undefined || share === null) return [];
  return part.parent === null ? [share] : [...sharesOf({ id: part.id, parent: part.parent }, parts), share];
}

/** What every child gives to the index, as long as the means above it are sums of their parts: the arithmetic ones are. */
export function withContributions(parts: readonly PartExplanation[], factor: number): PartExplanation[] {
  const carried = new Map<string, number>();
  return parts.map((part) => {
    const sum = part.children.reduce((total, { share, score }) => total + (share ?? 0) * (score ?? 0), 0);
    const isSum = part.score !== null && Math.abs(sum - part.score) <= 1e-9 * Math.max(1, Math.abs(part.score));
    const partFactor = part.level === 0 ? factor : (carried.get(part.id) ?? null);
    const children = part.children.map((child) => {
      if (partFactor === null || !isSum || child.share === null || child.score === null) return child;
      carried.set(child.id, partFactor * child.share);
      return { ...child, contribution: partFactor * child.share * child.score };
    });
    return { ...part, children };
  });
}
