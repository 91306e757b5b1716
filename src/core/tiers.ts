/** Totals and ranks → tiers (SPEC §7). */
import { ckmeans } from 'simple-statistics';
import { present } from './missing.ts';
import type { Ranking, Tiers } from './model/method.ts';
import { comparison, type Ranked } from './rank.ts';

/** The tier of each unit of one list; null where the unit is not ranked, or no tiers can be made. */
export function tierOf(
  totals: readonly (number | null)[],
  ranks: readonly (Ranked | null)[],
  tiers: Tiers,
  rule: Ranking,
): (string | null)[] {
  const { of: comparable, atLeast } = comparison(rule);
  switch (tiers.kind) {
    case 'thresholds':
      return totals.map((total) =>
        total === null ? null : (tiers.tiers.find(({ from }) => atLeast(comparable(total), from))?.name ?? null),
      );
    case 'shares': {
      // Shares are of the ranked units, from the top: «top 0.2» is the best fifth, and never more but for ties.
      const n = present(totals).length;
      return ranks.map((place) =>
        place === null ? null : (tiers.tiers.find(({ top }) => place.better + 1 <= top * n + 1e-9)?.name ?? null),
      );
    }
    case 'natural-breaks': {
      // Totals that rank equal are one value: the best of them.
      const values = ranks.map((place) =>
        place === null
          ? null
          : Math.max(...present(totals.map((t, u) => (ranks[u]?.better === place.better ? t : null)))),
      );
      const compared = values.map((value) => (value === null ? null : comparable(value)));
      const classes = naturalBreaks(present(compared), tiers.names.length);
      return compared.map((value) => {
        if (value === null || classes === null) return null;
        return tiers.names[classes.findIndex((least) => value >= least)] ?? null;
      });
    }
  }
}

/**
 * The least value of each class, best class first: the classes of least within-class variance (Fisher 1958, «Jenks»;
 * simple-statistics' ckmeans). null where there are fewer distinct values than classes.
 */
export function naturalBreaks(values: readonly number[], classes: number): number[] | null {
  if (new Set(values).size < classes) return null;
  return ckmeans([...values], classes)
    .map((cluster) => Math.min(...cluster))
    .reverse();
}
