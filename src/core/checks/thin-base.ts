/** Values that are missing because too few valid answers stand behind them (SPEC §4). */
import type { Check } from './check.ts';

export const thinBase: Check = ({ track, values, used }) =>
  track.indicators.flatMap((indicator) =>
    track.units.flatMap((unit, u) => {
      const base = values.bases[indicator.position]?.[u] ?? null;
      if (base === null || base >= Math.max(1, indicator.minimumBase) || used[u] === 0) return [];
      return [
        {
          code: 'thin-base',
          level: 'warning',
          place: { track: track.id },
          arguments: { indicator: indicator.id, unit: unit.id, base, minimum: indicator.minimumBase },
        },
      ];
    }),
  );
