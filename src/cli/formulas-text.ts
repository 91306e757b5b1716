/** Formulas of the method with a unit's numbers put in. One that is not in the lists is reported by its name. */
import type {
  Explanation,
  Formula,
  IndicatorExplanation,
  PartExplanation,
  UnitAnswers,
} from '../core/explain/explanation.ts';
import { contentFields } from '../core/formulas/formula-fields.ts';
import { formulaOf, type Show } from '../core/formulas/formula-list.ts';
import { statistics } from '../core/formulas/statistics/statistics.ts';
import { meanRules, normalisationRules } from '../core/rules.ts';

/** A word of the method, by its field, as the reader knows it. */
export type Named = (field: string, word: string) => string;

/** The mean of a part's present children. */
export function meanText({ mean, children, score }: PartExplanation, plain: Show): string {
  const present = children.filter((child) => child.state === 'present' && child.weight > 0);
  return `${meanRules(mean.fields).rule?.text(present, operands(plain)) ?? mean.method} = ${plain(score)}`;
}

/** The index, and what adjustments make of it. */
export function totalTexts({ factor, parts, index, adjustments, shrinkage, total }: Explanation, show: Show): string[] {
  const [whole] = parts;
  if (index === null || whole === undefined) return [];
  const added = [...adjustments.map((adjustment) => adjustment.points), ...(shrinkage === null ? [] : [shrinkage])];
  const points = added.map((number) => `${number < 0 ? '−' : '+'} ${show(Math.abs(number))}`);
  return [
    `${show(factor)} × ${show(whole.score)} = ${show(index)}`,
    ...(points.length === 0 ? [] : [`${show(index)} ${points.join(' ')} = ${show(total)}`]),
  ];
}

/** The statistic of a survey question over the unit's answers. */
export function statisticText(
  statistic: Formula,
  given: UnitAnswers | null,
  { base, value }: IndicatorExplanation,
  show: Show,
  named: Named,
): string {
  // Counts are not weights: where the weights may not be shown, the formula is written without numbers.
  const shown = given?.weighted && given.weights === null ? null : given;
  const weights = shown?.weights ?? shown ?? { counts: [], base: base ?? 0, missing: 0 };
  const { codes = null, multiple = false } = shown ?? {};
  const rule = formulaOf(statistics, statistic.method)?.(contentFields(statistic.fields));
  const text = rule?.text({ ...weights, codes, multiple, value }, show) ?? '';
  return `${`${named('statistic', statistic.method)} ${text}`.trim()} = ${show(value)}`;
}

/** The score of a value, by SPEC §5. */
export function scoreText(indicator: IndicatorExplanation, plain: Show, named: Named): string {
  const show = operands(plain);
  const { normalisation, direction, value, reference, score } = indicator;
  const { rule, noSpread } = normalisationRules(normalisation.fields);
  const head = `${named('normalisation.method', normalisation.method)} ${direction === 'positive' ? '(+)' : '(−)'}: `;
  const min = reference?.min ?? null;
  if (rule?.needsSpread && min !== null && min === reference?.max) {
    return `${head}${show(min)} = ${show(min)} (${named('normalisation.no-spread', noSpread)}) = ${plain(score)}`;
  }
  const free = rule?.unclipped?.(indicator) ?? null;
  const isClipped = free !== null && score !== null && Number.isFinite(free) && Math.abs(free - score) >= 1e-9;
  const end = isClipped ? `${plain(free)} → ${plain(score)}` : plain(score);
  return `${head}${rule?.text(indicator, show) ?? show(value)} = ${end}`;
}

/** A number below zero is in brackets. */
function operands(show: Show): Show {
  return (value) => (value !== null && value < 0 ? `(${show(value)})` : show(value));
}
