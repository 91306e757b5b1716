/**
 * How the values of an indicator lie over the units: mean, median, standard deviation (n − 1), skewness G₁ and excess
 * kurtosis G₂ (Joanes & Gill, The Statistician 47, 1998: what Excel's SKEW and KURT give), and what is out of the way:
 * - `extreme`: |skewness| > 2 and kurtosis > 3.5, where the JRC has an indicator treated before it is normalised
 *   (Becker et al., COIN Tool user guide, JRC 2019; Groeneveld & Meeden 1984);
 * - `outliers`: beyond 1.5 interquartile ranges (quartiles of type 7) below the first or above the third (Tukey 1977).
 * null where there are too few values, or no spread.
 */
import { mean, median, sampleKurtosis, sampleSkewness, sampleStandardDeviation } from 'simple-statistics';
import { spread } from '../formulas/normalisations/spread.ts';
import { quantileOf } from '../formulas/statistics/quantile.ts';
import { present } from '../missing.ts';
import type { Series } from './series.ts';

export interface Distribution {
  /** Units that have a value. */
  readonly units: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly extreme: boolean;
  /** Units, by their index. */
  readonly outliers: readonly number[];
}

export function distribution(values: Series): Distribution {
  const here = present(values);
  const n = here.length;
  const varied = n > 1 && spread(here) !== null;
  const skewness = varied && n >= 3 ? sampleSkewness(here) : null;
  const kurtosis = varied && n >= 4 ? sampleKurtosis(here) : null;
  return {
    units: n,
    mean: n === 0 ? null : mean(here),
    median: n === 0 ? null : median(here),
    sd: n < 2 ? null : varied ? sampleStandardDeviation(here) : 0,
    skewness,
    kurtosis,
    extreme: Math.abs(skewness ?? 0) > 2 && (kurtosis ?? 0) > 3.5,
    outliers: outliers(values, here),
  };
}

function outliers(values: Series, here: readonly number[]): number[] {
  const sorted = Float64Array.from(here).sort();
  const ones = new Float64Array(sorted.length).fill(1);
  const low = quantileOf(sorted, ones, 0.25);
  const high = quantileOf(sorted, ones, 0.75);
  if (here.length < 4 || low === null || high === null) return [];
  const fence = 1.5 * (high - low);
  return values.flatMap((value, unit) =>
    value !== null && (value < low - fence || value > high + fence) ? [unit] : [],
  );
}
