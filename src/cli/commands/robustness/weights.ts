/** `ddci robustness`: the options and the output of varying the weights. */
import type { Command as Commander } from 'commander';
import type { Language } from '../../../core/model/method.ts';
import type { TrackResult } from '../../../core/model/run.ts';
import type { WeightDraws } from '../../../core/model/uncertainty.ts';
import { Random, STREAMS } from '../../../core/uncertainty/random.ts';
import { shakeWeights, type WeightPlan } from '../../../core/uncertainty/weights.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';
import { type Context, UsageError } from '../../context.ts';
import type { Section } from '../../document.ts';
import { numberOption } from '../../number-options.ts';
import type { Invocation } from '../command.ts';
import { type RobustnessSource, scoredTracks } from './source.ts';
import { countText, ranksText } from './texts.ts';

const MOST_DRAWS = 1_000_000;
const MOST_CONCENTRATION = 1_000_000;

export function addWeightOptions(command: Commander, words: Words['robustness']['weights']): Commander {
  return command
    .option('--draws <number>', words.draws, '10000')
    .option('--spread <share>', words.spread, '0.25')
    .option('--dirichlet <concentration>', words.dirichlet)
    .option('--levels <components|all>', words.levels, 'components');
}

/** Throws UsageError before any work is done. */
export function weightPlan(given: Invocation, context: Context): WeightPlan {
  const draws = numberOption(given, { option: '--draws', least: 1, most: MOST_DRAWS, whole: true }, context);
  const spread = numberOption(given, { option: '--spread', least: 0, most: 1, whole: false }, context);
  const levels = String(given.options['levels']);
  if (levels !== 'components' && levels !== 'all') {
    const { screen } = context.messages(context.language);
    throw new UsageError(screen.badChoice('--levels', levels, ['components', 'all']));
  }
  if (given.options['dirichlet'] === undefined) return { draws, rule: { kind: 'uniform', spread }, levels };
  const limits = { option: '--dirichlet', least: 0.01, most: MOST_CONCENTRATION, whole: false };
  return { draws, rule: { kind: 'dirichlet', concentration: numberOption(given, limits, context) }, levels };
}

export function shakenWeights(source: RobustnessSource, plan: WeightPlan, seed: number): WeightDraws[] {
  return scoredTracks(source).map((scored, t) =>
    shakeWeights(scored, plan, Random.stream(seed, [STREAMS.weights, t, 0])),
  );
}

export function weightSections(
  results: readonly WeightDraws[],
  tracks: readonly TrackResult[],
  language: Language,
  words: Words['robustness']['weights'],
): Section[] {
  return results.flatMap((result) => {
    const track = tracks.find(({ id }) => id === result.track);
    return track === undefined || result.units.length === 0 ? [] : [section(result, track, language, words)];
  });
}

type DrawnUnit = WeightDraws['units'][number];

function section(
  result: WeightDraws,
  track: TrackResult,
  language: Language,
  words: Words['robustness']['weights'],
): Section {
  const { units } = result;
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const ranks = new Map(track.ranking.map(({ unit, rank }) => [unit, rank]));
  const name = ({ unit }: DrawnUnit) => names.get(unit) ?? unit;
  const number = (value: number, decimals: number) => numberText(value, decimals, language);
  const percent = (share: number) => number(100 * share, 1);
  const keeps = ({ unit, shares }: DrawnUnit) => shares[(ranks.get(unit) ?? 0) - 1] ?? 0;
  const width = ({ rank }: DrawnUnit) => rank.high - rank.low;
  const first = units.filter(({ unit }) => ranks.get(unit) === 1);
  const widest = units.reduce((most: DrawnUnit | undefined, unit) => {
    return most === undefined || width(unit) > width(most) ? unit : most;
  }, undefined);
  return {
    level: 2,
    title: words.title(track.name),
    lines: [
      drawnText(result, language, words),
      ...first.map((unit) => words.first(name(unit), percent(unit.shares[0] ?? 0))),
      words.firm(units.filter((unit) => keeps(unit) >= 0.9).length, units.length),
      ...(widest === undefined || width(widest) === 0 ? [] : [words.widest(name(widest), ranksText(widest.rank))]),
      ...units.flatMap((unit) => {
        const unranked = 1 - unit.shares.reduce((sum, share) => sum + share, 0);
        return unranked * result.draws < 0.5 ? [] : [words.unranked(name(unit), percent(unranked))];
      }),
      words.columns,
    ],
    table: {
      columns: [
        { head: words.rank, kind: 'number' },
        { head: words.unit, kind: 'words' },
        ...[words.usual, words.median, words.range, words.keeps, words.firstThree].map((head) => ({
          head,
          kind: 'number' as const,
        })),
      ],
      rows: units.map((unit) => [
        String(ranks.get(unit.unit) ?? '–'),
        name(unit),
        ranksText(unit.rank),
        number(unit.median, unit.median % 1 === 0 ? 0 : 1),
        ranksText(unit.range),
        percent(keeps(unit)),
        percent(unit.shares.slice(0, 3).reduce((sum, share) => sum + share, 0)),
      ]),
    },
  };
}

function drawnText(
  { draws, rule, levels }: WeightDraws,
  language: Language,
  words: Words['robustness']['weights'],
): string {
  const count = countText(draws, language);
  const plain = (value: number) => String(value).replace('.', language === 'vi' ? ',' : '.');
  switch (rule.kind) {
    case 'uniform':
      return words.uniform(count, plain(Number((100 * rule.spread).toPrecision(12))), levels === 'all');
    case 'dirichlet':
      return words.dirichletDrawn(count, plain(rule.concentration), levels === 'all');
  }
}
