/** Rankings with fewer distinct totals than natural-breaks has tiers to name (SPEC §7). */
import { present } from '../missing.ts';
import { rankedTogether } from '../pipeline.ts';
import { comparison } from '../rank.ts';
import type { Check } from './check.ts';

export const noTiers: Check = ({ track, totals }) => {
  const { tiers } = track;
  if (tiers.kind !== 'natural-breaks') return [];
  const { of: comparable } = comparison(track.ranking);
  return rankedTogether(track).flatMap((units) => {
    const values = new Set(present(units.map((unit) => totals[unit] ?? null)).map(comparable)).size;
    return values >= tiers.names.length || values === 0
      ? []
      : [
          {
            code: 'no-tiers',
            level: 'warning',
            place: { track: track.id },
            arguments: { names: tiers.names.length, values },
          },
        ];
  });
};
