/** Totals → ranks (SPEC §7). Higher is better. */
import { rounded } from './decimal.ts';
import type { Ranking } from './model/method.ts';

/** Totals as ranks and tiers compare them. */
export interface Comparison {
  readonly of: (total: number) => number;
  /** Of two numbers made by `of`: whether the first counts as at least the second. */
  readonly atLeast: (a: number, b: number) => boolean;
}

export function comparison({ on, decimals }: Pick<Ranking, 'on' | 'decimals'>): Comparison {
  if (on === 'published') return { of: (total) => rounded(total, decimals), atLeast: (a, b) => a >= b };
  // 1e-9 of the size; next to 0, where z-scores meet, 1e-12 of an index's own.
  const slack = (a: number, b: number) => Math.max(1e-12, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  return { of: (total) => total, atLeast: (a, b) => a >= b || b - a <= slack(a, b) };
}

export interface Ranked {
  readonly rank: number;
  /** How many units are better: the rank minus one, also with dense ranks. */
  readonly better: number;
}

/**
 * Ranks the units of one list against each other. A unit shares the rank of the first unit before it whose total
 * counts as equal. null (not ranked) stays null.
 */
export function rank(totals: readonly (number | null)[], rule: Ranking): (Ranked | null)[] {
  const { of: comparable, atLeast } = comparison(rule);
  const ranked = totals
    .flatMap((total, unit) => (total === null ? [] : [{ unit, compared: comparable(total) }]))
    .sort((a, b) => b.compared - a.compared || a.unit - b.unit);
  const result: (Ranked | null)[] = totals.map(() => null);
  let leader = Number.POSITIVE_INFINITY;
  let distinct = 0;
  let better = 0;
  ranked.forEach(({ unit, compared }, place) => {
    if (place === 0 || !atLeast(compared, leader)) {
      leader = compared;
      distinct += 1;
      better = place;
    }
    result[unit] = { rank: rule.ties === 'dense' ? distinct : better + 1, better };
  });
  return result;
}

/** The rank of one unit, as `rank` gives it: where no total counts as equal to its own, nothing has to be sorted. */
export function rankOf(totals: readonly (number | null)[], unit: number, rule: Ranking): Ranked | null {
  const { of: comparable, atLeast } = comparison(rule);
  const total = totals[unit] ?? null;
  if (total === null) return null;
  const compared = comparable(total);
  let better = 0;
  let mayTie = rule.ties === 'dense';
  totals.forEach((other, u) => {
    if (other === null || u === unit) return;
    const otherCompared = comparable(other);
    if (otherCompared < compared) return;
    better += 1;
    mayTie ||= atLeast(compared, otherCompared);
  });
  return mayTie ? (rank(totals, rule)[unit] ?? null) : { rank: better + 1, better };
}
