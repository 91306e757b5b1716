/** `ddci explain <run> <unit> [component|indicator]`: from answers to rank, every step with its numbers (SPEC §10). */
import { explain as explainUnit } from '../../core/explain/explain.ts';
import type { Explanation, IndicatorExplanation, TierRule } from '../../core/explain/explanation.ts';
import type { Show } from '../../core/formulas/formula-list.ts';
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { closest } from '../../core/text/closest.ts';
import { fold } from '../../core/text/fold.ts';
import { UnitNames } from '../../core/text/unit-names.ts';
import { numberText } from '../../report/number-text.ts';
import type { Words } from '../../words/words.ts';
import { type Context, UsageError } from '../context.ts';
import type { Section } from '../document.ts';
import { meanText, scoreText, statisticText, totalTexts } from '../formulas-text.ts';
import { type LoadedRun, loadRun } from '../load-run.ts';
import { runTitle } from '../run-title.ts';
import type { Command } from './command.ts';
import { addResultFormat, resultFormat, showResult } from './result-format.ts';

export const explain: Command = {
  describe: (command, { help }) => {
    command.argument('<run>', help.run).argument('<unit>', help.explainedUnit).argument('[part]', help.explainedPart);
    addResultFormat(command, help);
  },
  run: async (given, context) => {
    const format = resultFormat(given, context);
    const [file = '', unit = '', part] = given.arguments;
    const loaded = await loadRun(file, context);
    const language = context.options.lang ?? loaded.run.language;
    const { explain: words } = context.messages(language);
    const explanations = findUnit(loaded, unit, words).flatMap(({ t, u }) => {
      const found = explainUnit(loaded.run, loaded.method, t, u);
      return found === null ? [] : [found];
    });
    const asked = part === undefined ? explanations : narrowed(explanations, part, words);
    const sections = () => asked.flatMap((explanation) => unitSections(explanation, loaded.run, language, context));
    showResult({ title: loaded.run.title, year: loaded.run.year, explanations: asked }, sections, format, context);
    return 0;
  },
};

/** In every track that has it, by id, name or alias. */
function findUnit({ method }: LoadedRun, text: string, words: Words['explain']): { t: number; u: number }[] {
  const tracks = method.readings.map(({ unitNames }) => new UnitNames(unitNames));
  const found = tracks.flatMap((names, t) => {
    const u = names.find(text);
    return u === null ? [] : [{ t, u }];
  });
  if (found.length > 0) return found;
  const near = new UnitNames(method.readings.flatMap(({ unitNames }) => unitNames)).nearest(text);
  throw new UsageError(words.unknownUnit(text, near));
}

/** One component or dimension with all in it, or one indicator; and the parts above it. */
function narrowed(explanations: readonly Explanation[], text: string, words: Words['explain']): Explanation[] {
  const isMeant = ({ id, name }: { readonly id: string; readonly name: string }) =>
    [id, name].some((candidate) => fold(candidate) === fold(text));
  const nodes = explanations.flatMap(({ parts, indicators }) => [...parts, ...indicators]);
  if (!nodes.some(isMeant) && nodes.length > 0) {
    throw new UsageError(
      words.unknownPart(
        text,
        closest(
          text,
          nodes.flatMap(({ id, name }) => [id, name]),
        ),
      ),
    );
  }
  return explanations.map((explanation) => {
    const parentOf = new Map([...explanation.parts, ...explanation.indicators].map(({ id, parent }) => [id, parent]));
    const meant = new Set([...explanation.parts, ...explanation.indicators].filter(isMeant).map(({ id }) => id));
    const line = (id: string): string[] => [id, ...(parentOf.get(id) == null ? [] : line(parentOf.get(id) ?? ''))];
    const above = new Set([...meant].flatMap(line));
    const isIn = ({ id }: { readonly id: string }) => line(id).some((up) => meant.has(up));
    return {
      ...explanation,
      parts: explanation.parts.filter((part) => above.has(part.id) || isIn(part)),
      indicators: explanation.indicators.filter(isIn),
    };
  });
}

function unitSections(explanation: Explanation, run: Run, language: Language, context: Context): Section[] {
  const words = context.messages(language).explain;
  const show = (value: number | null, decimals = explanation.decimals) => numberText(value, decimals, language);
  /** Weights and counts as they are. */
  const plain: Show = (value) =>
    numberText(value, value !== null && Number.isInteger(value) ? 0 : Math.max(2, explanation.decimals), language);
  const percent = (share: number | null) => (share === null ? '–' : `${show(100 * share, 1)}%`);
  const head: Section = {
    level: 1,
    title: `${explanation.unit.name} (${explanation.unit.id}) · ${runTitle(run)}`,
    lines: [explanation.track.name, ...rankText(explanation, words, show, context.messages(language).report.unranked)],
    table: null,
  };
  if (explanation.reason === 'minimum-responses') return [head];
  const parts = explanation.parts.map((part): Section => {
    const missing = part.children.filter(({ state }) => state === 'missing').map(({ id }) => id);
    return {
      level: part.level === 0 ? 2 : 3,
      title: part.level === 0 ? words.index : `${part.id}. ${part.name}`,
      lines: [
        part.score === null ? words.noScore : `${words.score}: ${meanText(part, plain)}`,
        ...(part.level === 0 ? totalTexts(explanation, plain).map((text) => `${words.total}: ${text}`) : []),
        ...(part.coverage === null || part.coverage >= 1
          ? []
          : [words.partial(percent(part.coverage), percent(part.needed), missing)]),
      ],
      table: {
        columns: [
          { head: words.part, kind: 'words' },
          { head: words.score, kind: 'number' },
          { head: words.weight, kind: 'number' },
          { head: words.share, kind: 'number' },
          { head: words.contribution, kind: 'number' },
        ],
        rows: part.children.map((child) => [
          `${child.id}. ${child.name}`,
          child.state === 'not-applicable' ? words.notApplicable : plain(child.score),
          plain(child.weight),
          percent(child.share),
          plain(child.contribution),
        ]),
      },
    };
  });
  const indicators = explanation.indicators.map(
    (indicator): Section => ({
      level: 3,
      title: `${indicator.id}. ${indicator.name}`,
      lines: indicatorLines(indicator, explanation.factor, words, plain, percent),
      table: null,
    }),
  );
  return [
    head,
    ...parts,
    ...indicators,
    ...(explanation.total === null || explanation.shrinkage !== null ? [] : [onePoint(explanation, words, plain)]),
  ];
}

function rankText(
  explanation: Explanation,
  words: Words['explain'],
  show: Show,
  unranked: Readonly<Record<NonNullable<Explanation['reason']>, string>>,
): string[] {
  if (explanation.reason === 'minimum-responses')
    return [words.withheld(explanation.responses, explanation.minimumResponses)];
  if (explanation.rank === null) return explanation.reason === null ? [] : [`${unranked[explanation.reason]}.`];
  return [
    words.rank(explanation.rank, explanation.ranked, show(explanation.total)),
    words.rankFormula(explanation.rank, explanation.ties === 'dense'),
    ...(explanation.tier === null
      ? []
      : [
          words.tier(
            explanation.tier,
            explanation.tierRule === null ? null : tierText(explanation.tierRule, words, show),
          ),
        ]),
    ...explanation.adjustments.map(({ points, reason }) => words.adjustment(show(points), reason)),
    ...(explanation.shrinkage === null ? [] : [words.shrinkage(show(explanation.shrinkage))]),
    gainLine(explanation, words, show),
  ];
}

function tierText(rule: TierRule, words: Words['explain'], show: Show): string {
  switch (rule.kind) {
    case 'thresholds':
      return words.tierFrom(rule.from === null ? null : show(rule.from), rule.below === null ? null : show(rule.below));
    case 'shares':
      return words.tierTop(show(100 * rule.top));
    case 'natural-breaks':
      return words.tierBreaks(rule.tiers);
  }
}

function gainLine({ gain }: Explanation, words: Words['explain'], show: Show): string {
  if (gain.kind !== 'change') return words.gains[gain.kind];
  return words.gain(
    gain.indicator,
    show(gain.from),
    show(gain.to),
    show(100 * gain.share),
    gain.rank,
    show(gain.total),
  );
}

/** Its share of each part above it, multiplied. */
function weightText({ shares, weight }: IndicatorExplanation, percent: Show): string {
  return shares.length < 2 ? percent(weight) : `${shares.map(percent).join(' × ')} = ${percent(weight)}`;
}

/** What it gives to the index, where the means above it are sums. */
function contributionText(
  { contribution, score, weight }: IndicatorExplanation,
  factor: number,
  show: Show,
  percent: Show,
): string | null {
  return contribution === null ? null : `${show(factor)} × ${percent(weight)} × ${show(score)} = ${show(contribution)}`;
}

function indicatorLines(
  indicator: IndicatorExplanation,
  factor: number,
  words: Words['explain'],
  show: Show,
  percent: Show,
): string[] {
  if (!indicator.applies) return [words.doesNotApply];
  const { source, reference } = indicator;
  const lines =
    source.kind === 'published'
      ? [words.published(source.header, show(indicator.value))]
      : [
          ...answerLines(indicator, words, show),
          ...(indicator.value === null
            ? [words.noValue(indicator.base ?? 0)]
            : [`${words.value}: ${statisticText(source.statistic, source.answers, indicator, show, words.named)}`]),
        ];
  if (indicator.value === null) return lines;
  const ends =
    reference === null || reference.min === null || reference.max === null
      ? []
      : [
          words.reference(
            reference.count,
            `${show(reference.min)} (${reference.minHeldBy.join(', ') || words.earlier})`,
            `${show(reference.max)} (${reference.maxHeldBy.join(', ') || words.earlier})`,
          ),
        ];
  const score =
    indicator.score === null ? words.noSpread : `${words.score}: ${scoreText(indicator, show, words.named)}`;
  const weight =
    indicator.weight === null
      ? []
      : [words.inIndex(weightText(indicator, percent), contributionText(indicator, factor, show, percent))];
  return [...lines, ...ends, score, ...weight];
}

function answerLines({ source, base }: IndicatorExplanation, words: Words['explain'], show: Show): string[] {
  if (source.kind !== 'survey') return [];
  const { answers, question } = source;
  if (answers === null) return [words.answersWithheld(question, base ?? 0)];
  const { codes, counts, quartiles, multiple } = answers;
  const distribution =
    codes === null
      ? words.quartiles((quartiles ?? []).map(show).join(' · '))
      : codes.map((code, k) => `${show(code)}: ${show(counts[k] ?? 0)}`).join(' · ');
  const line = words.answers(question, distribution, answers.base, answers.missing);
  return [
    line,
    ...(multiple ? [words.multiple] : []),
    ...(answers.weights === null ? [] : [words.weighted(show(answers.weights.base))]),
    ...(answers.weighted && answers.weights === null ? [words.weightsWithheld] : []),
  ];
}

/** What one more point on each indicator would do. */
function onePoint({ indicators }: Explanation, words: Words['explain'], show: Show): Section {
  return {
    level: 2,
    title: words.onePoint,
    lines: [words.onePointNote],
    table: {
      columns: [
        { head: words.indicator, kind: 'words' },
        ...[words.score, words.points, words.total, words.rankColumn].map((head) => ({
          head,
          kind: 'number' as const,
        })),
      ],
      rows: indicators.flatMap(({ id, name, score, onePoint: more }) =>
        more === null
          ? []
          : [[`${id}. ${name}`, show(score), `+${show(more.points)}`, show(more.total), String(more.rank)]],
      ),
    },
  };
}
