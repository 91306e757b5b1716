/**
 * Missing is `null`: a number that should be there and is not. It is never zero, and it is passed over here
 * and nowhere else. What does not apply to a unit is not missing: it is left out before.
 */

/** The numbers that are there, in order. */
export function present(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** A child of a mean that applies to the unit. */
interface Child {
  readonly score: number | null;
  /** > 0. */
  readonly weight: number;
}

interface PresentChildren {
  readonly scores: readonly number[];
  readonly weights: readonly number[];
  /** Share of the weight that is present, in [0, 1]. */
  readonly coverage: number;
}

/** Passes over missing children: their weight goes to the others, and coverage says how much there was (SPEC §6). */
export function presentOnly(children: readonly Child[]): PresentChildren {
  const scores: number[] = [];
  const weights: number[] = [];
  let total = 0;
  let here = 0;
  for (const { score, weight } of children) {
    total += weight;
    if (score === null) continue;
    here += weight;
    scores.push(score);
    weights.push(weight);
  }
  return { scores, weights, coverage: scores.length === children.length ? 1 : here / total };
}

/**
 * Whether a coverage meets its threshold. A threshold under 1 is compared at four decimals, because it is written so:
 * two of three equal children meet 0.6667. All is all: a threshold of 1 is met by nothing less.
 */
export function meetsCoverage(coverage: number, threshold: number): boolean {
  if (threshold >= 1) return coverage >= 1 - 1e-12;
  return Math.round(coverage * 1e4) >= Math.round(threshold * 1e4);
}
