/** Ranked units whose total no threshold reaches down to, through points or a scale without a lower end (SPEC §7). */
import type { Check } from './check.ts';

export const noTier: Check = ({ track, totals, tiers }) =>
  track.tiers.kind !== 'thresholds' || track.tiers.tiers.length === 0
    ? []
    : track.units.flatMap((unit, u) => {
        const total = totals[u] ?? null;
        return total === null || tiers[u] !== null
          ? []
          : [{ code: 'no-tier', level: 'error', place: { track: track.id }, arguments: { unit: unit.id, total } }];
      });
