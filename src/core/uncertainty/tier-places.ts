/** Tiers made many times over, as core/tiers gives them by thresholds and by shares. Natural breaks are none of a draw's business. */
import type { Track } from '../model/method.ts';
import { rankedTogether } from '../pipeline.ts';
import { comparison } from '../rank.ts';
import type { Places } from './places.ts';

export interface Tiering {
  /** None where the method gives no tiers, or natural breaks. */
  readonly names: readonly string[];
  /** Adds one to the tier of each unit. @param counts by unit, then by tier */
  readonly count: (totals: Float64Array, places: Places, counts: readonly Uint32Array[]) => void;
}

export function tiering(track: Track): Tiering {
  const { tiers } = track;
  const { of: comparable, atLeast } = comparison(track.ranking);
  const add = (counts: Uint32Array | undefined, tier: number) => {
    if (counts !== undefined && tier >= 0) counts[tier] = (counts[tier] ?? 0) + 1;
  };
  switch (tiers.kind) {
    case 'thresholds':
      return {
        names: tiers.tiers.map(({ name }) => name),
        count: (totals, _, counts) => {
          totals.forEach((total, unit) => {
            if (Number.isNaN(total)) return;
            const compared = comparable(total);
            add(
              counts[unit],
              tiers.tiers.findIndex(({ from }) => atLeast(compared, from)),
            );
          });
        },
      };
    case 'shares': {
      const lists = rankedTogether(track);
      return {
        names: tiers.tiers.map(({ name }) => name),
        count: (_, { ranks, better }, counts) => {
          for (const units of lists) {
            const n = units.filter((unit) => (ranks[unit] ?? 0) > 0).length;
            for (const unit of units) {
              if ((ranks[unit] ?? 0) === 0) continue;
              const place = (better[unit] ?? 0) + 1;
              add(
                counts[unit],
                tiers.tiers.findIndex(({ top }) => place <= top * n + 1e-9),
              );
            }
          }
        },
      };
    }
    case 'natural-breaks':
      return { names: [], count: () => undefined };
  }
}
