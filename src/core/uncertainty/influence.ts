/**
 * How far one answer moves a unit's value: the influence function of the statistic at the unit's own answers (Hampel, Journal of
 * the American Statistical Association 69, 1974), found from the statistic itself. It is exact for shares, means and balances; for
 * medians and quantiles the step is as long as a standard error of a cumulative share, as in Woodruff's interval (Journal of the
 * American Statistical Association 47, 1952).
 *
 * Where a unit's answers agree, their variance says nothing of how sure the value is: of n that agree, up to 3 in n of all could
 * say otherwise and never have been asked (Hanley & Lippman-Hand, JAMA 249, 1983). So the variance is at least that of n answers
 * of which a share 2/(n + 4) differs from the rest by one step: for a share on which all agree, the «plus four» of Agresti & Coull
 * (The American Statistician 52, 1998) and Agresti & Caffo (54, 2000). The value itself stays what it is.
 */
import { FIRST_PLACE, MISSING_PLACE } from '../answer-places.ts';
import { tally, type UnitTally } from '../formulas/statistics/tally.ts';
import type { AnswerColumn, Answers } from '../model/answers.ts';
import type { Answer, Statistic, Tally } from '../model/formulas.ts';

/** Of one unit's answers to one question, on the value of one indicator. */
export interface Influence {
  /** By answer place (AnswerColumn): what the value moves by, for each unit of response weight. 0 together. */
  readonly byPlace: Float64Array;
  /** Variance of the value, in its own unit squared, of these answers alone. */
  readonly variance: number;
  /** What the floor adds to it. */
  readonly added: number;
}

/** Values of one indicator, by unit, and what they rest on. */
interface IndicatorValues {
  readonly values: readonly (number | null)[];
  readonly bases: readonly (number | null)[];
  /** Whether the answers of a unit may not be looked at: they then vary as those of all units do. */
  readonly isProtected: (unit: number) => boolean;
}

/** By unit; null where it has no value. @param answers without those that are protected */
export function influences(
  statistic: Statistic,
  column: AnswerColumn,
  answers: Answers,
  { values, bases, isProtected }: IndicatorValues,
): (Influence | null)[] {
  const tallies = tally(column, answers, values.length);
  const sizes = effectiveSizes(column, answers, tallies);
  const step = stepOf(statistic, column.answers);
  const nothing = new Float64Array(column.answers.length + FIRST_PLACE);
  const everyone = values.some((value, unit) => value !== null && isProtected(unit))
    ? effectsOf(statistic, column.answers, pooled(tallies)).variance
    : 0;
  return values.map((value, unit) => {
    const tally = tallies[unit];
    if (value === null || tally === undefined) return null;
    if (isProtected(unit)) {
      const base = bases[unit] ?? 0;
      const variance = everyone / Math.max(1, base - 1);
      return { byPlace: nothing, variance: 0, added: Math.max(variance, floor(step, base)) };
    }
    const { byPlace, variance: perAnswer, countsMissing } = effectsOf(statistic, column.answers, tally);
    const size = (sizes[unit] ?? 0) + (countsMissing ? tally.missingCount : 0);
    const variance = perAnswer / Math.max(1, size - 1);
    return { byPlace, variance, added: Math.max(0, floor(step, size) - variance) };
  });
}

/** The least variance of a value on so many answers. */
function floor(step: number, answers: number): number {
  const differing = 2 / (answers + 4);
  return (differing * (1 - differing) * step ** 2) / Math.max(1, answers);
}

/** The influence of each answer given, and the variance of the influence of one answer. */
function effectsOf(
  statistic: Statistic,
  answers: readonly Answer[],
  { weights, counts, missing, base, missingCount }: UnitTally,
) {
  const given = [...answers.keys()].filter((k) => (counts[k] ?? 0) > 0);
  const value = statistic(given.map((k) => answers[k] ?? Number.NaN));
  const tallied: Tally = { weights: Float64Array.from(given, (k) => weights[k] ?? 0), missing };
  const found = value(tallied) ?? 0;
  const countsMissing = missing > 0 && value({ ...tallied, missing: 2 * missing }) !== found;
  const whole = tallied.weights.reduce((sum, weight) => sum + weight, countsMissing ? missing : 0);
  const part = 1 / Math.sqrt(Math.max(4, base + (countsMissing ? missingCount : 0)));
  const rest = tallied.weights.map((weight) => (1 - part) * weight);
  /** How the value moves as that part of the weight goes over to one answer (null: to the missing ones), for all of the weight. */
  const effect = (to: number | null): number => {
    const moved = rest.slice();
    if (to !== null) moved[to] = (moved[to] ?? 0) + part * whole;
    const missed = (1 - part) * missing + (to === null ? part * whole : 0);
    return ((value({ weights: moved, missing: missed }) ?? found) - found) / part;
  };
  const effects = given.map((answer, k) => ({
    place: FIRST_PLACE + answer,
    weight: tallied.weights[k] ?? 0,
    effect: effect(k),
  }));
  if (countsMissing) effects.push({ place: MISSING_PLACE, weight: missing, effect: effect(null) });
  const mean = effects.reduce((sum, effect) => sum + effect.weight * effect.effect, 0) / whole;
  const byPlace = new Float64Array(answers.length + FIRST_PLACE);
  let variance = 0;
  for (const answerEffect of effects) {
    byPlace[answerEffect.place] = (answerEffect.effect - mean) / whole;
    variance += (answerEffect.weight / whole) * (answerEffect.effect - mean) ** 2;
  }
  return { byPlace, variance, countsMissing };
}

/** The least difference between two answers, as the statistic of one answer sees them; one that nobody gave is an answer too. */
function stepOf(statistic: Statistic, answers: readonly Answer[]): number {
  const single = [...answers, Number.NaN].flatMap((answer) => {
    const value = statistic([answer])({ weights: Float64Array.of(1), missing: 0 });
    return value === null || Number.isNaN(value) ? [] : [value];
  });
  const ascending = [...new Set(single)].sort((a, b) => a - b);
  const steps = ascending.slice(1).map((value, k) => value - (ascending[k] ?? 0));
  return steps.length === 0 ? 0 : steps.reduce((least, step) => Math.min(least, step));
}

/** The answers of all units, each counted once. */
function pooled(tallies: readonly UnitTally[]) {
  const counts = new Float64Array(tallies[0]?.counts.length ?? 0);
  let missing = 0;
  for (const tally of tallies) {
    missing += tally.missingCount;
    tally.counts.forEach((count, k) => {
      counts[k] = (counts[k] ?? 0) + count;
    });
  }
  const base = counts.reduce((sum, count) => sum + count, 0);
  return { counts, weights: counts, missing, missingCount: missing, base };
}

/** By unit: the number of valid answers; with weights, of as many equal ones: (Σw)²/Σw² (Kish, «Survey Sampling», 1965, §11.7). */
function effectiveSizes(
  { places }: AnswerColumn,
  { units, weights }: Answers,
  tallies: readonly UnitTally[],
): number[] {
  if (weights === null) return tallies.map(({ base }) => base);
  const squares = new Float64Array(tallies.length);
  places.forEach((place, response) => {
    if (place < FIRST_PLACE) return;
    const unit = units[response] ?? 0;
    squares[unit] = (squares[unit] ?? 0) + (weights[response] ?? 0) ** 2;
  });
  return tallies.map(({ weights }, unit) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum === 0 ? 0 : sum ** 2 / (squares[unit] ?? 1);
  });
}
