/** How precise a ranking is with so many forms a unit, and how many forms a precision takes. */

import { drawErrors, fillNormal } from '../uncertainty/normal.ts';
import { normalQuantile } from '../uncertainty/normal-quantile.ts';
import { Random, STREAMS } from '../uncertainty/random.ts';
import { comparisons } from '../uncertainty/rank-sets.ts';

/** What is assumed of the survey. */
export interface SurveyAssumptions {
  /** Units that are ranked together. */
  readonly units: number;
  /** σ²: variance of a unit's index from one form to another. */
  readonly within: number;
  /** τ²: variance of the units' true indices; null where nothing is known of it. */
  readonly between: number | null;
  /** What a variance is multiplied by for the way respondents are drawn (Kish, Survey Sampling, 1965). */
  readonly designEffect: number;
  /** Those who could be asked about a unit; null: so many that it does not matter. */
  readonly population: number | null;
}

export interface Precision {
  /** Forms a unit. */
  readonly forms: number;
  /** λ = τ²/(τ² + σ²/n): share of the variance between totals that is real. */
  readonly reliability: number | null;
  /** Two totals that differ by more are distinguished with 95 % confidence: two units chosen beforehand, and the first from each other unit. */
  readonly twoUnits: number;
  readonly first: number;
  /** Mean number of ranks in a unit's set of ranks. */
  readonly rankWidth: number | null;
}

const CONFIDENCE = 0.95;
const REPLICATES = 500;
/** Units squared times replicates times surveys: a second or so. */
const MOST_COMPARED = 4e7;
const MOST_SURVEYS = 12;
const SEED = 1;

/** @param ranksToo whether the width of the sets of ranks is simulated */
export function precision(
  forms: number,
  assumptions: SurveyAssumptions,
  { ranksToo }: { readonly ranksToo: boolean },
): Precision {
  const { units, between } = assumptions;
  const variance = errorVariance(forms, assumptions);
  const difference = (tests: number) => normalQuantile(1 - (1 - CONFIDENCE) / (2 * tests)) * Math.sqrt(2 * variance);
  return {
    forms,
    reliability: between === null ? null : between / (between + variance),
    twoUnits: difference(1),
    first: difference(Math.max(1, units - 1)),
    rankWidth: between === null || !ranksToo ? null : meanRankWidth(units, between, variance),
  };
}

/** Of a total, with n forms. */
function errorVariance(forms: number, { within, designEffect, population }: SurveyAssumptions): number {
  return (within * designEffect * remaining(forms, population)) / forms;
}

/** 1 − the share that was asked, as far as it matters (Cochran, Sampling Techniques, 1977, §2.6). */
function remaining(forms: number, population: number | null): number {
  return population === null ? 1 : Math.max(0, population - forms) / Math.max(1, population - 1);
}

/**
 * n = λ/(1 − λ)·σ²/τ², by the formula of Spearman & Brown (Adams et al., New England Journal of Medicine 362, 2010, for rankings of
 * physicians); of a small population n/(1 + (n − 1)/N). null where τ² is not known or 0.
 */
export function formsFor(reliability: number, assumptions: SurveyAssumptions): number | null {
  const { within, between, designEffect, population } = assumptions;
  if (between === null || between === 0) return null;
  const forms = ((reliability / (1 - reliability)) * within * designEffect) / between;
  const needed = population === null ? forms : forms / (1 + (forms - 1) / population);
  return Math.max(2, Math.ceil(needed - 1e-9));
}

/** Of surveys drawn with these variances, by the comparisons that sets of ranks are made of. */
function meanRankWidth(units: number, between: number, variance: number): number | null {
  if (units < 2) return null;
  const surveys = Math.min(MOST_SURVEYS, Math.floor(MOST_COMPARED / (REPLICATES * units ** 2)));
  if (surveys === 0) return null;
  const standardError = Math.sqrt(2 * variance);
  let width = 0;
  for (let survey = 0; survey < surveys; survey++) {
    const random = Random.stream(SEED, [STREAMS.plan, survey, 0]);
    const estimates = new Float64Array(units);
    fillNormal(estimates, random);
    for (let unit = 0; unit < units; unit++) estimates[unit] = Math.sqrt(between + variance) * (estimates[unit] ?? 0);
    const errors = drawErrors(new Float64Array(units).fill(variance), null, REPLICATES, random);
    const found = comparisons(
      {
        estimates: [...estimates],
        replicates: errors.map((row, unit) => row.map((error) => (estimates[unit] ?? 0) + error)),
        sure: errors.map(() => true),
        standardError: () => standardError,
        equal: (a, b) => a === b,
      },
      CONFIDENCE,
      false,
    );
    for (const row of found) width += row.filter((what) => what === 0).length;
  }
  return width / (surveys * units);
}
