import { listed } from '../text.ts';
import type { respondents as vi } from '../vi/robustness-respondents.ts';

export const respondents = {
  replicates: 'how often the respondents are drawn anew',
  confidence: 'of the intervals, such as 0.95',
  simultaneous: 'the ranges of ranks hold for all units at once, not for each by itself',
  progress: (done, all) => `Respondents drawn anew: ${done}/${all}`,
  title: 'Error of sampling respondents',
  drawn: (replicates, confidence, respondents) =>
    `${respondents} respondents drawn anew ${replicates} times, and each time all computed again from the answers to the ranks; confidence ${confidence}.`,
  shared: (count) => `${count} respondents rated several units; each is drawn with all that he answered.`,
  fixed: (figures, pooled) =>
    `The same in every drawing: ${[
      ...(figures === 0 ? [] : [`published figures (${counted(figures)})`]),
      ...(pooled === 0 ? [] : [`values of earlier years that widen the reference (${counted(pooled)})`]),
    ].join(' and ')}.`,
  totals: (confidence) =>
    `Between: in ${confidence} of the drawings the total is not outside, as far to either side of the total as computed.`,
  sets: {
    each: (confidence) =>
      `Ranks: had others been asked, the unit's true rank lies in this range with confidence ${confidence}, for each unit by itself.`,
    all: (confidence) =>
      `Ranks: had others been asked, the true ranks of all units lie in these ranges together with confidence ${confidence}.`,
  },
  rank: 'Rank',
  unit: 'Unit',
  total: 'Total',
  between: 'Between',
  ranks: 'Ranks',
  firstThree: 'First three',
  aboveNext: 'Above next',
  tiers: 'Probability of each tier (%)',
  tiersNote: 'Share of the drawings in which the unit is in the tier.',
  apart: 'Units that cannot be told apart',
  apartNote: 'With the respondents there are, nobody can say which of these is better.',
  apartEach: 'Each line is about one unit by itself, so it may name another whose line does not name it.',
  alike: (unit, others, more) =>
    `${unit}: not told apart from ${others.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
  alone: (unit) => `${unit}: told apart from every other unit.`,
  missing: (unit, missing, replicates) =>
    `${unit}: not ranked in ${missing} of ${replicates} drawings, as too few of its answers were drawn; shares and ranges are of the others.`,
  tooFew: (units, least) =>
    `Nothing is told of ${units.join(', ')}: an indicator rests on fewer than ${least} respondents. Nothing tells them apart from any unit.`,
  simulated: (values, least) =>
    `Simulated: ${values} value${values === 1 ? '' : 's'} on fewer than ${least} answers or of units that are not shown, from the value and the number of answers, as drawing these answers anew could tell them.`,
  oneVoice: (units) =>
    `All who answered about ${listed(units)} say the same, so drawing them anew moves nothing of it: a narrow range, or one that is a point, does not mean that the total is sure.`,
  noSurvey: 'No track is ranked by a survey, so there is nothing to draw anew.',
} satisfies typeof vi;

function counted(indicators: number): string {
  return `${indicators} indicator${indicators === 1 ? '' : 's'}`;
}
