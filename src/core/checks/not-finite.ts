/** Values or scores that went beyond the greatest number: no result can rest on them. */
import type { Check } from './check.ts';

export const notFinite: Check = ({ track, values, scores }) =>
  track.indicators.flatMap(({ id, position }) =>
    track.units.flatMap((unit, u) => {
      const numbers = [values.values[position]?.[u] ?? 0, scores.scores[position]?.[u] ?? 0];
      return numbers.every(Number.isFinite)
        ? []
        : [
            {
              code: 'not-finite',
              level: 'error',
              place: { track: track.id },
              arguments: { indicator: id, unit: unit.id },
            },
          ];
    }),
  );
