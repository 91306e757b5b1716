/**
 * A published figure so far from the others that it sets the scale alone: without it the scores of all other units lie within a
 * quarter of the range. It may be a slip (480 for 48). Answers have the ranges and labels of their scale to keep slips out.
 */
import { distribution } from '../diagnose/distribution.ts';
import { extent } from '../formulas/normalisations/spread.ts';
import { present } from '../missing.ts';
import type { Finding } from '../model/findings.ts';
import type { Check } from './check.ts';

const LEAST_UNITS = 5;
const SMALL_PART = 1 / 4;

export const outlyingFigure: Check = ({ track, values, scores, withheld }) =>
  track.indicators.flatMap(({ id, source, position }): Finding[] => {
    if (source.kind !== 'published') return [];
    const shown = (values.values[position] ?? []).map((value, unit) => (withheld[unit] ? null : value));
    const outlying = distribution(shown).outliers;
    const others = shown.map((value, unit) => (outlying.includes(unit) ? null : value));
    if (outlying.length === 0 || present(others).length < LEAST_UNITS) return [];
    const scoresOf = (units: readonly (number | null)[]) =>
      extent(present(units.map((value, unit) => (value === null ? null : (scores.scores[position]?.[unit] ?? null)))));
    const [whole, rest] = [scoresOf(shown), scoresOf(others)];
    const isPressed = rest.max > rest.min && rest.max - rest.min <= SMALL_PART * (whole.max - whole.min);
    if (!isPressed) return [];
    const figures = extent(present(others));
    return [
      {
        code: 'outlying-figure',
        level: 'warning',
        place: { track: track.id },
        arguments: {
          indicator: id,
          units: outlying.map((unit) => track.units[unit]?.id ?? ''),
          values: outlying.map((unit) => shown[unit] ?? 0),
          others: [figures.min, figures.max],
          scores: [rest.min, rest.max],
        },
      },
    ];
  });
