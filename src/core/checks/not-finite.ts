/** Values or scores that went beyond the greatest number: no result can rest on them. */
import type { Check } from './check.ts';

export const notFinite: Check = ({ track, values, scores }) =>
  track.indicators.flatMap(({ id, position }) =>
    track.units.flatMap(({ id: unit }, u) =>
      Number.isFinite(values.values[position]?.[u] ?? 0) && Number.isFinite(scores.scores[position]?.[u] ?? 0)
        ? []
        : [{ code: 'not-finite', level: 'error', place: { track: track.id }, arguments: { indicator: id, unit } }],
    ),
  );
