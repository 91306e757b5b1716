/** Values that are missing because there are too few valid answers, or none with any weight, to base them on (SPEC §4). */
import type { Finding } from '../model/findings.ts';
import type { SmallDifference } from '../small-differences.ts';
import type { Check } from './check.ts';

export const thinBase: Check = ({ track, values, used, withheld, subtracted }) =>
  track.indicators.flatMap((indicator) =>
    track.units.flatMap((unit, u): Finding[] => {
      const base = values.bases[indicator.position]?.[u] ?? null;
      if (base === null || used[u] === 0 || withheld[u] || values.values[indicator.position]?.[u] !== null) return [];
      const { source } = indicator;
      const isSubtracted = ({ column, unit: about }: SmallDifference) =>
        source.kind === 'survey' && source.column === column && about === u;
      if (subtracted.some(isSubtracted)) return [];
      const place = { track: track.id };
      const where = { indicator: indicator.id, unit: unit.id, base };
      if (base >= Math.max(1, indicator.minimumBase)) {
        return [{ code: 'no-weight', level: 'warning', place, arguments: where }];
      }
      return [{ code: 'thin-base', level: 'warning', place, arguments: { ...where, minimum: indicator.minimumBase } }];
    }),
  );
