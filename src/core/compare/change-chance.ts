/**
 * Which changes go beyond the error of sampling. A change is tested by its standard error, √(SE₁² + SE₂²): two surveys that each
 * draw their own respondents are independent. All changes of a family (the totals of a track, or all its components' scores) are tested
 * together, by the stepdown procedure of Holm (Scandinavian Journal of Statistics 6, 1979) with Šidák's levels: they hold for
 * normal errors whatever the correlations between units are (Šidák, Journal of the American Statistical Association 62, 1967), as
 * those of a common scale or of respondents who rated several units. With the confidence given not one of the changes called real
 * is chance.
 */
import { errorFunction } from 'simple-statistics';
import { normalOfStudent } from '../uncertainty/student.ts';

/** What is known of a change. `figures`: it rests on published figures alone, which have no error of sampling. */
export interface ChangeChance {
  readonly standardError: number;
  /** Probability, adjusted for all changes tested together, that chance alone makes one as great. 0 of figures. */
  readonly p: number;
  readonly verdict: 'real' | 'chance' | 'figures';
}

export interface TestedChange {
  readonly change: number;
  readonly variance: number;
  /** Degrees of freedom of the variance. */
  readonly freedom: number;
  /** Whether both sides rest on published figures alone. */
  readonly isCertain: boolean;
}

/** By change; null: not tested. Changes without any error that are not certain are not tested either. */
export function changeChances(changes: readonly (TestedChange | null)[], confidence: number): (ChangeChance | null)[] {
  const tested = changes.flatMap((change, place) => {
    if (change === null || change.isCertain || !(change.variance > 0)) return [];
    return [{ place, single: twoSided(change.change / Math.sqrt(change.variance), change.freedom) }];
  });
  tested.sort((a, b) => a.single - b.single || a.place - b.place);
  const adjusted = new Map<number, number>();
  let least = 0;
  tested.forEach(({ place, single }, k) => {
    least = Math.max(least, 1 - (1 - single) ** (tested.length - k));
    adjusted.set(place, least);
  });
  return changes.map((change, place) => {
    if (change === null) return null;
    if (change.isCertain) return { standardError: 0, p: 0, verdict: 'figures' };
    const p = adjusted.get(place);
    if (p === undefined) return null;
    return { standardError: Math.sqrt(change.variance), p, verdict: p <= 1 - confidence + 1e-12 ? 'real' : 'chance' };
  });
}

/** Probability that Student's t is as far from 0. */
function twoSided(t: number, freedom: number): number {
  const z = normalOfStudent(t, freedom);
  return Math.min(1, Math.max(0, 1 - errorFunction(Math.abs(z) / Math.SQRT2)));
}
