/**
 * min–max: positive from + (to − from)(x − min)/(max − min); negative from + to − that (SPEC §5; OECD/JRC Handbook
 * on Constructing Composite Indicators, 2008, §5.3).
 */
import type { Fields } from '../fields.ts';
import { onEnds, onto } from './ends.ts';
import type { ScoreRule } from './rule.ts';
import { spread } from './spread.ts';

export function minMax(fields: Fields): ScoreRule {
  return onEnds(fields, (from, to) => (reference, direction) => {
    const ends = spread(reference);
    if (ends === null) return null;
    const { min, max } = ends;
    return (x) => onto(from, to, direction, x - min, max - min);
  });
}
