/**
 * Indicators by which a withheld unit's value can be found out: with `reference: all` it counts among the reference values
 * (SPEC §5), so where it sets their ends, or a mean, the scores of the others depend on it and reveal it (SPEC §11). Neither a
 * unit nor an end is named.
 */
import type { Check } from './check.ts';

export const withheldTold: Check = ({ track, values, scores, withheld }) => {
  const told = track.indicators.filter((indicator) => {
    if (indicator.reference === 'shown') return false;
    const unitValues = values.values[indicator.position] ?? [];
    return (scores.references[indicator.position] ?? []).some(({ group, values: reference }) => {
      const within = (unit: number) => group === null || track.units[unit]?.group === group;
      const hidden = unitValues.filter((value, unit) => value !== null && withheld[unit] && within(unit));
      if (hidden.length === 0) return false;
      const rest = [...reference];
      for (const value of hidden) rest.splice(rest.indexOf(value ?? 0), 1);
      const scale = rest.length === 0 ? null : indicator.normalise(rest, indicator.direction);
      const without = (value: number) => (scale === null ? indicator.noSpread(rest.length) : scale(value));
      return unitValues.some((value, unit) => {
        if (value === null || withheld[unit] || !within(unit)) return false;
        return scores.scores[indicator.position]?.[unit] !== without(value);
      });
    });
  });
  if (told.length === 0) return [];
  const indicators = told.map(({ id }) => id);
  return [{ code: 'withheld-told', level: 'warning', place: { track: track.id }, arguments: { indicators } }];
};
