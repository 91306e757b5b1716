/** Formulas of the method with a unit's numbers put in. One that is not in the lists is told by its name. */
import { scoreRule } from '../core/content.ts';
import type { Explanation, Formula, IndicatorExplanation, PartExplanation, UnitAnswers } from '../core/explanation.ts';
import { fieldOf, itemsOf } from '../core/json.ts';
import type { Json } from '../core/model.ts';

export type Show = (value: number | null) => string;

/** A word of the method, by its field, as the reader knows it. */
export type Named = (field: string, word: string) => string;

/** The mean of a part's present children. */
export function meanText({ mean, children, score }: PartExplanation, plain: Show): string {
  const show = operands(plain);
  const here = children.filter((child) => child.state === 'present' && child.weight > 0);
  const weights = here.map(({ weight }) => show(weight));
  const all = here.length > 1 ? `(${weights.join(' + ')})` : weights.join('');
  const sum = (term: (score: string) => string) =>
    here.map((child) => `${show(child.weight)} × ${term(show(child.score))}`).join(' + ');
  const p = show(numberOf(mean, 'p'));
  const texts = new Map([
    ['arithmetic', () => `(${sum((s) => s)}) / ${all}`],
    ['geometric', () => `exp((${sum((s) => `ln ${s}`)}) / ${all})`],
    ['harmonic', () => `${all} / (${here.map((child) => `${show(child.weight)} / ${show(child.score)}`).join(' + ')})`],
    ['power', () => `((${sum((s) => `${s}^${p}`)}) / ${all})^(1/${p})`],
  ]);
  return `${texts.get(mean.method)?.() ?? mean.method} = ${plain(score)}`;
}

/** The index, and what adjustments make of it. */
export function totalTexts({ factor, parts, index, adjustments, total }: Explanation, show: Show): string[] {
  const [whole] = parts;
  if (index === null || whole === undefined) return [];
  const points = adjustments.map((one) => `${one.points < 0 ? '−' : '+'} ${show(Math.abs(one.points))}`);
  return [
    `${show(factor)} × ${show(whole.score)} = ${show(index)}`,
    ...(points.length === 0 ? [] : [`${show(index)} ${points.join(' ')} = ${show(total)}`]),
  ];
}

/** The statistic of a survey question over the unit's answers. */
export function statisticText(
  statistic: Formula,
  given: UnitAnswers | null,
  one: IndicatorExplanation,
  show: Show,
  named: Named,
): string {
  const end = ` = ${show(one.value)}`;
  // Counts are no weights: where those are not told, the formula stands without numbers.
  const answers = given?.weighted && given.weights === null ? null : given;
  const { counts, base, missing } = answers?.weights ?? answers ?? { counts: [], base: one.base ?? 0, missing: 0 };
  const codes = answers?.codes ?? null;
  const all = fieldOf(statistic.fields, 'base') === 'all';
  const whole = all && answers !== null ? `(${show(base)} + ${show(missing)})` : show(base);
  const some = (chosen: (code: number) => boolean) => {
    const terms = (codes ?? []).flatMap((code, k) =>
      chosen(code) && (counts[k] ?? 0) > 0 ? [show(counts[k] ?? 0)] : [],
    );
    return terms.length > 1 ? `(${terms.join(' + ')})` : (terms[0] ?? '0');
  };
  const share = (chosen: (code: number) => boolean) => {
    if (codes === null || answers === null) return null;
    if (!answers.multiple) return `100 × ${some(chosen)} / ${whole}`;
    // Of a multiple choice, an answer that ticks two of the codes counts once: the counts by code do not tell, the value does.
    const all = base + (fieldOf(statistic.fields, 'base') === 'all' ? missing : 0);
    return statistic.method === 'balance' || one.value === null
      ? null
      : `100 × ${show(Number(((one.value * all) / 100).toPrecision(12)))} / ${whole}`;
  };
  const listed = (name: string) => {
    const list = itemsOf(fieldOf(statistic.fields, name));
    return { has: (code: number) => list.includes(code), text: list.join(', ') };
  };
  const [of, against] = [listed('of'), listed('against')];
  const than = numberOf(statistic, 'than') ?? 0;
  const texts = new Map([
    ['share', () => `{${of.text}}: ${share(of.has) ?? '100 · Σw[of] / Σw'}`],
    ['share-above', () => `x > ${show(than)}: ${share((code) => code > than) ?? '100 · Σw[x >] / Σw'}`],
    ['share-below', () => `x < ${show(than)}: ${share((code) => code < than) ?? '100 · Σw[x <] / Σw'}`],
    ['balance', () => `{${of.text}} − {${against.text}}: ${balance(share(of.has), share(against.has))}`],
    ['mean', () => (codes === null ? 'Σwx / Σw' : `(${products(codes, counts, show)}) / ${show(base)}`)],
    ['median', () => `(Σw = ${show(base)})`],
    ['quantile', () => `(p = ${show(numberOf(statistic, 'p'))}, n = ${show(base)})`],
  ]);
  return `${named('statistic', statistic.method)} ${texts.get(statistic.method)?.() ?? ''}`.trim() + end;
}

function balance(good: string | null, bad: string | null): string {
  return good === null || bad === null ? '100 · Σw[of] / Σw − 100 · Σw[against] / Σw' : `${good} − ${bad}`;
}

function products(codes: readonly number[], counts: readonly number[], show: Show): string {
  return codes
    .flatMap((code, k) => ((counts[k] ?? 0) > 0 ? [`${show(counts[k] ?? 0)} × ${show(code)}`] : []))
    .join(' + ');
}

/** The score of a value, by SPEC §5. */
export function scoreText(one: IndicatorExplanation, plain: Show, named: Named): string {
  const show = operands(plain);
  const { normalisation, direction, value, reference, score } = one;
  const field = (name: string) => show(numberOf(normalisation, name));
  const [from, to, x] = [field('from'), field('to'), show(value)];
  const between = (low: string, high: string) => {
    const positive = `${from} + (${to} − ${from}) × (${x} − ${low}) / (${high} − ${low})`;
    return direction === 'positive' ? positive : `${from} + ${to} − [${positive}]`;
  };
  const [min, max, target] = [show(reference?.min ?? null), show(reference?.max ?? null), field('target')];
  const texts = new Map([
    ['min-max', () => between(min, max)],
    ['goalposts', () => between(field('lower'), field('upper'))],
    [
      'target',
      () =>
        direction === 'positive'
          ? `${from} + (${to} − ${from}) × (${x} − ${min}) / (${target} − ${min})`
          : `${from} + (${to} − ${from}) × (${max} − ${x}) / (${max} − ${target})`,
    ],
    [
      'z-score',
      () =>
        reference?.sd == null
          ? `z(${x})`
          : `${show(numberOf(normalisation, 'mean') ?? 0)} ${direction === 'positive' ? '+' : '−'} ${show(numberOf(normalisation, 'sd') ?? 1)} × (${x} − ${show(reference.mean)}) / ${show(reference.sd)}`,
    ],
    ['rank', () => `${x} (n = ${reference?.count ?? 0})`],
    [
      'percentile',
      () =>
        reference?.rank == null
          ? `${x} (n = ${reference?.count ?? 0})`
          : `${from} + (${to} − ${from}) × (${reference.rank} − 1) / (${reference.count} − 1)`,
    ],
    ['none', () => x],
  ]);
  const head = `${named('normalisation.method', normalisation.method)} ${direction === 'positive' ? '(+)' : '(−)'}: `;
  const noSpread = reference !== null && reference.min !== null && reference.min === reference.max;
  if (noSpread && scoreRule(normalisation.fields)?.needsSpread) {
    const rule = String(fieldOf(normalisation.fields, 'no-spread'));
    return `${head}${min} = ${max} (${named('normalisation.no-spread', rule)}) = ${plain(score)}`;
  }
  const clipped = unclipped(one);
  const end = clipped === null ? plain(score) : `${plain(clipped)} → ${plain(score)}`;
  return `${head}${texts.get(normalisation.method)?.() ?? x} = ${end}`;
}

/** What a formula with a fixed goal would give where its score is kept within the ends; null where it is that. */
function unclipped({ normalisation, direction, value, reference, score }: IndicatorExplanation): number | null {
  const [from, to, lower, upper, target] = ['from', 'to', 'lower', 'upper', 'target'].map((name) =>
    numberOf(normalisation, name),
  );
  if (value === null || score === null || from == null || to == null) return null;
  const share = (part: number, whole: number) => from + ((to - from) * part) / whole;
  const free = () => {
    if (normalisation.method === 'goalposts' && lower != null && upper != null) {
      const positive = share(value - lower, upper - lower);
      return direction === 'positive' ? positive : from + to - positive;
    }
    if (normalisation.method !== 'target' || target == null || reference?.min == null || reference.max == null)
      return null;
    return direction === 'positive'
      ? share(value - reference.min, target - reference.min)
      : share(reference.max - value, reference.max - target);
  };
  const result = free();
  return result === null || !Number.isFinite(result) || Math.abs(result - score) < 1e-9 ? null : result;
}

/** A number below nought stands in brackets. */
function operands(show: Show): Show {
  return (value) => (value !== null && value < 0 ? `(${show(value)})` : show(value));
}

function numberOf({ fields }: { readonly fields: Json }, name: string): number | null {
  const value = fieldOf(fields, name);
  return typeof value === 'number' ? value : null;
}
