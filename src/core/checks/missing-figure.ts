/** Published indicators that lack the figure of a unit they apply to (SPEC §3.2). Of a withheld unit nothing is shown anyway. */
import type { Check } from './check.ts';

export const missingFigure: Check = ({ track, values, withheld }) =>
  track.indicators.flatMap((indicator) => {
    if (indicator.source.kind !== 'published') return [];
    const units = track.units
      .filter((_, u) => indicator.applies[u] && !withheld[u] && values.values[indicator.position]?.[u] === null)
      .map(({ id }) => id);
    return units.length === 0
      ? []
      : [
          {
            code: 'missing-figure',
            level: 'warning',
            place: { track: track.id },
            arguments: { indicator: indicator.id, units },
          },
        ];
  });
