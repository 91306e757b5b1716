/** Figures that are said to be scores already (method `none`) and lie outside the scale (SPEC §5). */
import type { Check } from './check.ts';

export const outsideScale: Check = ({ track, values, withheld }) =>
  track.indicators.flatMap(({ id, bounds, position }) => {
    if (bounds === null) return [];
    const [from, to] = bounds;
    return track.units.flatMap((unit, u) => {
      const value = values.values[position]?.[u] ?? null;
      if (value === null || (value >= from && value <= to)) return [];
      return [
        {
          code: 'outside-scale',
          level: 'error',
          place: { track: track.id },
          arguments: { indicator: id, unit: unit.id, value: withheld[u] ? null : value, bounds },
        },
      ];
    });
  });
