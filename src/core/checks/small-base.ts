/** Values that are shown and rest on fewer answers than a distribution needs to be shown: they can say what a person answered (SPEC §11). */
import type { Check } from './check.ts';

export const smallBase: Check = ({ track, values, withheld }, minimumCell) => {
  const shown = track.indicators.flatMap(({ id, position }) =>
    track.units.flatMap((unit, u) => {
      const base = values.bases[position]?.[u] ?? null;
      const isShown = !withheld[u] && (values.values[position]?.[u] ?? null) !== null;
      return isShown && base !== null && base < minimumCell ? [{ indicator: id, unit: unit.id, base }] : [];
    }),
  );
  const [first] = shown;
  if (first === undefined) return [];
  const least = shown.reduce((a, b) => (b.base < a.base ? b : a), first);
  const small = new Set(shown.map(({ unit }) => unit));
  const units = track.units.flatMap(({ id }) => (small.has(id) ? [id] : []));
  const args = { units, values: shown.length, ...least, minimum: minimumCell };
  return [{ code: 'small-base', level: 'warning', place: { track: track.id }, arguments: args }];
};
