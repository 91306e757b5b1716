/** How many forms the next survey needs, for the units of one ranking (SPEC §10.7). */
import { formsFor, type Precision, precision, type SurveyAssumptions } from './precision.ts';

/** Shares of the variance between totals that are real; under 0.7 no intervals of totals are shown. */
const RELIABILITIES = [0.7, 0.8, 0.9] as const;
const FORMS = [5, 10, 15, 20, 30, 50, 75, 100, 150, 200];

export interface SurveyPlan {
  readonly needed: readonly NeededForms[];
  readonly table: readonly PlannedPrecision[];
}

export interface NeededForms {
  readonly reliability: number;
  /** Forms a unit: as expected, and so that it is reached with 95 % confidence. null: not known, or by no number of forms. */
  readonly forms: number | null;
  readonly safeForms: number | null;
}

export interface PlannedPrecision extends Precision {
  /** What the reliability is at least, with 95 % confidence. */
  readonly reliabilityAtLeast: number | null;
}

/** @param betweenAtLeast what τ² is at least, with 95 % confidence; null where that is not known */
export function surveyPlan(assumptions: SurveyAssumptions, betweenAtLeast: number | null): SurveyPlan {
  const { population } = assumptions;
  const cautious = { ...assumptions, between: betweenAtLeast };
  const needed = RELIABILITIES.map((reliability) => ({
    reliability,
    forms: formsFor(reliability, assumptions),
    safeForms: formsFor(reliability, cautious),
  }));
  const sizes = FORMS.filter((forms) => population === null || forms <= population);
  return {
    needed,
    table: sizes.map((forms) => {
      const { reliability } = precision(forms, cautious, { ranksToo: false });
      return { ...precision(forms, assumptions, { ranksToo: true }), reliabilityAtLeast: reliability };
    }),
  };
}
