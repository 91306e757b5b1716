import { listed, quoted } from '../text.ts';
import type { explain as vi } from '../vi/explain.ts';
import { meant } from './text.ts';

export const explain = {
  rank: (rank, ranked, total) => `Rank ${rank} of ${ranked}, total ${total}`,
  rankFormula: (rank, dense) =>
    dense
      ? `Rank: 1 + ${rank - 1} higher totals = ${rank}`
      : `Rank: 1 + ${rank - 1} units with a higher total = ${rank}`,
  tier: (tier, rule) => `Tier: ${tier}${rule === null ? '' : ` (${rule})`}`,
  tierFrom: (from, below) =>
    [from === null ? [] : [`from ${from}`], below === null ? [] : [`${from === null ? '' : 'to '}under ${below}`]]
      .flat()
      .concat('points')
      .join(' '),
  tierTop: (percent) => `among the best ${percent}% of the units`,
  tierBreaks: (tiers) => `natural breaks, ${tiers} tiers`,
  withheld: (responses, minimum) =>
    `Not ranked: ${responses} response(s), under the ${minimum} that are needed. Its scores are shown nowhere.`,
  adjustment: (points, reason) => `Adjustment ${points}: ${reason}`,
  shrinkage: (points) =>
    `Shrinkage ${points}: the total drawn towards the mean of the units ranked with it, as far as its error of sampling goes (ranking.by: shrunken).`,
  gain: (indicator, from, to, share, rank, total) =>
    `The cheapest single change that gains a place: ${indicator} from ${from} to ${to} (${share}% of the range of all values), which makes rank ${rank} with ${total}.`,
  gains: {
    first: 'No place to gain: it is the first.',
    none: 'No single indicator gains a place, not even at the best value that anybody has.',
    unknown:
      'What gains a place cannot be told from this run: it does not hold all that the totals rest on (units not shown, earlier years, or the answers that shrunken totals need).',
    'not-ranked': '',
  },
  index: 'Index',
  score: 'Score',
  total: 'Total',
  noScore: 'No score: too much of it is missing.',
  partial: (coverage, needed, missing) =>
    `${coverage} of its weight is present (${needed} is needed); missing: ${listed(missing)}. Their weight goes to the others.`,
  part: 'Part',
  indicator: 'Indicator',
  weight: 'Weight',
  share: 'Share',
  contribution: 'Points of index',
  notApplicable: 'n/a',
  doesNotApply: 'Does not apply to this unit: it is in no mean of it, and no reference value.',
  published: (header, value) => `Published figure ${quoted(header)}: ${value}`,
  answers: (question, distribution, base, missing) =>
    `Answers to ${question}: ${distribution} (valid ${base}, don’t know ${missing})`,
  quartiles: (quartiles) => `quartiles ${quartiles}`,
  multiple: 'Multiple choice: an answer counts under every code that it ticks.',
  weighted: (sum) =>
    `With response weights, scaled to a mean of 1 (the valid answers weigh ${sum}); the value is of the weights.`,
  weightsWithheld:
    'With response weights: the value is of the weights. What each answer weighs is not told, as too few responses gave one of them.',
  answersWithheld: (question, base) =>
    `Answers to ${question}: valid ${base}. How they are distributed is not shown (too few, or to protect others).`,
  noValue: (base) => `No value: ${base} valid answer(s), fewer than the least base.`,
  value: 'Value',
  reference: (count, least, greatest) => `Reference values: ${count}, least ${least}, greatest ${greatest}`,
  earlier: 'an earlier year',
  named: (_field, word) => word,
  noSpread: 'No score: the reference values have no spread, or the scale gives none.',
  inIndex: (weight, contribution) =>
    `Weight in the index: ${weight}${contribution === null ? '' : `; contribution ${contribution} points`}`,
  onePoint: 'One more point of score on one indicator',
  onePointNote: 'All else as it is; to the best score where less than a point is left.',
  points: 'Points',
  rankColumn: 'Rank',
  unknownUnit: (text, closest) =>
    `There is no unit ${quoted(text)} in this run.${closest.length === 0 ? '' : ` Did you mean ${closest.map(quoted).join(', ')}?`}`,
  unknownPart: (text, closest) => `There is no component, dimension or indicator ${quoted(text)}.${meant(closest)}`,
} satisfies typeof vi;
