/** A mean written in two steps: what the scores alone make of it is computed once. */
import type { Aggregation, WeighedMean } from '../../model/formulas.ts';

export function prepared(prepare: (scores: readonly number[]) => WeighedMean): Aggregation {
  return Object.assign(
    (scores: readonly number[], weights: readonly number[]): number | null => prepare(scores)(weights),
    { prepare },
  );
}

/** The mean of scores for which it is not defined. */
export const undefinedMean: WeighedMean = () => null;
