import { listed } from '../text.ts';
import type { respondents as vi } from '../vi/robustness-respondents.ts';

export const respondents = {
  replicates: 'how many draws of the sampling error',
  confidence: 'of the intervals, such as 0.95',
  simultaneous: 'the ranges of ranks hold for all units at once, not for each by itself',
  title: 'Sampling error',
  drawn: (respondents, replicates, confidence) =>
    `Errors from the answers of ${respondents} respondents; ranges of ranks and chances from ${replicates} draws of the error; confidence ${confidence}.`,
  shared: (count) => `${count} respondents rated several units; the responses of one respondent count together.`,
  fixed: (figures, pooled) =>
    `Without sampling error: ${[
      ...(figures === 0 ? [] : [`published figures (${counted(figures)})`]),
      ...(pooled === 0 ? [] : [`values of earlier years that widen the reference (${counted(pooled)})`]),
    ].join(' and ')}.`,
  totals: (confidence) =>
    `Between: with confidence ${confidence} the unit's true total lies in this range, for each unit alone.`,
  noTotals:
    'Ranges of totals and chances of tiers are not given, as the reliability is under 0.7: most of the differences between units may be sampling error.',
  sets: {
    each: (confidence) =>
      `Ranks: with confidence ${confidence} the unit's true rank lies in this range, for each unit alone.`,
    all: (confidence) =>
      `Ranks: with confidence ${confidence} the true ranks of all units lie in these ranges together.`,
  },
  rank: 'Rank',
  unit: 'Unit',
  total: 'Total',
  between: 'Between',
  ranks: 'Ranks',
  firstThree: 'First three',
  aboveNext: 'Above next',
  tiers: 'Probability of each tier (%)',
  tiersNote: 'Allowing for differences in a sample being larger than true ones.',
  shrunken: 'With only the part of the differences that is not sampling error',
  apart: 'Units that cannot be told apart',
  apartNote: 'With the respondents there are, nobody can say which of these is better.',
  apartEach: 'Each line is about one unit alone, so it may name another whose line does not name it.',
  alike: (unit, others, more) =>
    `${unit}: not told apart from ${others.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
  alone: (unit) => `${unit}: told apart from every other unit.`,
  tooFew: (units, least) =>
    `Nothing is told of ${units.join(', ')}: an indicator rests on fewer than ${least} respondents. Nothing tells them apart from any unit.`,
  simulated: (values, least) =>
    `${values} value${values === 1 ? '' : 's'} on fewer than ${least} answers or of units that are not shown: the error is that of the answers of all units, so that no respondent's answer can be worked out.`,
  oneVoice: (units) =>
    `All who answered about ${listed(units)} say the same, but that is not certainty: the error is as if a few had answered otherwise.`,
  noSurvey: 'No track is ranked by a survey, so there is no sampling error.',
} satisfies typeof vi;

function counted(indicators: number): string {
  return `${indicators} indicator${indicators === 1 ? '' : 's'}`;
}
