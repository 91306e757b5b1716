/**
 * Pearson's r, the correlation of two series over the units that have both; null for fewer than three units, where
 * one of the series has no spread, or where its numbers are too great to be squared.
 */
import { sampleCorrelation } from 'simple-statistics';
import { spread } from '../formulas/normalisations/spread.ts';
import { paired, type Series } from './series.ts';

export function pearson(a: Series, b: Series): number | null {
  const [x, y] = paired(a, b);
  if (x.length < 3 || spread(x) === null || spread(y) === null) return null;
  const r = sampleCorrelation(x, y);
  return Number.isFinite(r) ? Math.min(1, Math.max(-1, r)) : null;
}
