/**
 * Cronbach's alpha, k/(k − 1) · (1 − Σ s²ᵢ / s²), s²ᵢ the variance of an item over the units and s² that of the sum of the
 * items (Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16, 1951); what it would be
 * without an item, and how an item goes with the sum of the others (item-rest). Over the units that have every item;
 * null for fewer than two items or three units, and where the sum has no spread.
 */
import { sampleVariance, sum } from 'simple-statistics';
import { spread } from '../formulas/normalisations/spread.ts';
import { pearson } from './pearson.ts';
import { complete, type Series } from './series.ts';

export interface Reliability {
  readonly alpha: number | null;
  /** Units that have every item. */
  readonly units: number;
  /** In the order of the items. */
  readonly items: readonly { readonly itemRest: number | null; readonly alphaWithout: number | null }[];
}

/** @param items scores by unit, all in one direction */
export function reliability(items: readonly Series[]): Reliability {
  const rows = complete(items);
  return {
    alpha: alpha(rows),
    units: rows.length,
    items: items.map((_, i) => {
      const others = rows.map((row) => row.filter((_, k) => k !== i));
      const item = rows.map((row) => row[i] ?? 0);
      return {
        itemRest: items.length < 2 ? null : pearson(item, others.map(sum)),
        alphaWithout: alpha(others),
      };
    }),
  };
}

function alpha(rows: readonly (readonly number[])[]): number | null {
  const k = rows[0]?.length ?? 0;
  const totals = rows.map((row) => sum([...row]));
  if (k < 2 || rows.length < 3 || spread(totals) === null) return null;
  const variances = Array.from({ length: k }, (_, i) => sampleVariance(rows.map((row) => row[i] ?? 0)));
  return (k / (k - 1)) * (1 - sum(variances) / sampleVariance(totals));
}
