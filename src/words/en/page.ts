import type { page as vi } from '../vi/page.ts';

export const page = {
  contents: 'Contents',
  sortBy: 'Sort by',
  headline: 'Main results',
  noneRanked: 'No unit is ranked.',
  andMore: (count) => `and ${count} more`,
  tierCounts: 'Units by tier',
  standardError: 'Standard error',
  rankInterval: 'Rank between',
  whiskers: (confidence) =>
    `The line on a bar: in ${confidence}% of the drawings of respondents the total lies on it; the ranks are those that the unit may hold at ${confidence}% confidence. Whether two units are told apart is in the column “Not told apart from ranks”, and cannot be seen by comparing two lines.`,
  partialNote: 'Score made from part of the data; the weight of what is missing went to the rest.',
  heat: 'Colours follow the fixed ends of the scale, from the least to the best score there is:',
  spread: 'Best, median and least',
  least: 'Least',
  strip: (from, to) => `Units from ${from} to ${to}`,
  stripNote: 'Each small mark is the score of a unit; the heavy mark is the median.',
  three: 'The first, the middle and the last unit',
  middle: 'Middle',
  stars: 'Star chart of each unit',
  choose: 'Choose a unit:',
  noProfiles: (units) =>
    `With ${units} units in the track, this page has no chart of each. Run ddci report --each-unit for a report on each unit.`,
  starOf: (unit) => `Star chart of the component scores of ${unit}.`,
  starPoint: (component, score, median, best) => `${component}: ${score} (median ${median}, best ${best}).`,
  starLegend: (unit) => ({ own: unit, median: 'Median of the track', best: 'Best of the track' }),
  number: 'No.',
  componentRank: 'Rank',
  findingCounts: (errors, warnings, notes) => `Findings: ${errors} errors, ${warnings} warnings, ${notes} notes.`,
  wholeMethod: 'The whole method: settings, components and indicators, scales',
  sureness: {
    title: 'How sure the ranking is',
    respondentsTitle: 'Respondents drawn anew',
    respondents: (replicates, confidence) =>
      `The respondents were drawn anew ${replicates} times, each with all that he answered, and each time everything was computed again. Ranks are at ${confidence} confidence. The range of a total is where it stays in ${confidence} of the drawings; where scores are made of the best and the least value of this same sample, it does not promise to hold the true total with that probability. All this is the error of asking only some respondents; errors of other kinds are not in it.`,
    simultaneous: 'The ranks hold for all units at once at that confidence.',
    single: 'The ranks hold for each unit by itself at that confidence.',
    fixed: (count) => `${count} indicators are published figures and do not vary.`,
    simulated: (count) =>
      `${count} value${count === 1 ? '' : 's'} on too few answers or of units that are not shown ${count === 1 ? 'is' : 'are'} simulated, not drawn from these answers.`,
    oneVoice: (names) =>
      `All who answered about ${names} say the same: a narrow range, or one that is a point, does not mean that the total is sure.`,
    tooFew: (names) => `Nothing is told of units with too few respondents: ${names}.`,
    ranks: 'Rank between',
    drawn: 'Ranks (line) and rank (dot)',
    score: 'Total between',
    firstThree: 'Chance of the first three',
    alike: 'Not told apart from ranks',
    alikeAll: 'all others',
    weightsTitle: 'Weights shaken',
    weights: (draws, how) =>
      `The weights were drawn ${draws} times (${how}). Ranks are from the 5th to the 95th percentile of the draws.`,
    uniform: (percent) => `each weight by up to ${percent}%`,
    dirichlet: (concentration) => `Dirichlet, concentration ${concentration}`,
    medianRank: 'Median rank',
    allDraws: 'Ranks of all draws',
    choicesTitle: 'Choices varied',
    choices: (variants) =>
      `The ranking was computed again with ${variants} variants of the method (normalisation, means, parts left out …). Ranks are the best and the worst of all variants.`,
  },
} satisfies typeof vi;
