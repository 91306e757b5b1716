/** The units of a ranking with the plan of their next survey. */
import { type SurveyPlan, surveyPlan } from '../../../core/sample-size/survey-plan.ts';
import type { PlanOptions } from './options.ts';
import type { RankedUnits } from './source.ts';

export interface PlannedRanking extends RankedUnits {
  /** σ², τ², and what τ² is at least with 95 % confidence. */
  readonly within: number;
  readonly between: number | null;
  readonly betweenAtLeast: number | null;
  readonly plan: SurveyPlan;
}

/** null where nothing says how much forms vary. */
export function plannedRanking(ranking: RankedUnits, options: PlanOptions): PlannedRanking | null {
  const { variances, greatestDeviation } = ranking;
  const square = (deviation: number | null) => (deviation === null ? null : deviation ** 2);
  const within = square(options.within) ?? variances?.within ?? square(greatestDeviation);
  if (within === null) return null;
  const between = square(options.between) ?? variances?.between ?? null;
  const betweenAtLeast = options.between === null ? (variances?.betweenAtLeast ?? null) : null;
  const { designEffect, population } = options;
  const assumptions = { units: ranking.units.length, within, between, designEffect, population };
  return { ...ranking, within, between, betweenAtLeast, plan: surveyPlan(assumptions, betweenAtLeast) };
}
