import type { uncertainty as vi } from '../vi/uncertainty.ts';

export const uncertainty = {
  title: 'How sure the rank is',
  margin: (percent) => `± (${percent}%)`,
  rank: (percent) => `Rank interval (${percent}%)`,
  alike: 'Not told apart from',
  alikeRanks: 'Not told apart from ranks',
  alikeAll: 'all others',
  none: '(told apart from every unit)',
  more: (count) => `and ${count} more`,
  weights: 'Rank, weights shaken',
  choices: 'Rank, choices varied',
  few: 'few',
  thinNote: (least) => `Fewer than ${least} responses: compare with care`,
  leaders: (count, percent, names) =>
    `Any of these ${count} units may be the first (confidence ${percent}%): ${names}. Their totals may differ by the chance of sampling alone; none should be published as better than another.`,
  allMayLead: (count, percent) =>
    `Any of the ${count} units may be the first (confidence ${percent}%). Their totals may differ by the chance of sampling alone; none should be published as better than another.`,
  allTooFew: (count) =>
    `Any of the ${count} units may be the first, as too few answered about each of them; none should be published as better than another.`,
  example: (unit, responses, percent, low, high) =>
    `Ranks are made from a sample and have an error. For example, ${unit} has ${responses} responses; with ${percent}% confidence its rank is between ${low} and ${high}.`,
  reliability: (lambda) =>
    `Reliability of the totals in this track: ${lambda}, the share of the variance between units that is not error of sampling (1 at most).`,
  thin: (least, names) => `Units with fewer than ${least} responses, to be compared with care: ${names}.`,
  tooFew: (names) => `No rank interval is given for units with too few respondents: ${names}.`,
  fewerReplicates: (replicates, asked) =>
    `Rank intervals are from ${replicates} draws of the sampling error instead of ${asked}, since the track has many units.`,
  shrunken:
    'This track is ranked by shrunken totals (ranking.by: shrunken): each total is drawn towards the mean of the units ranked together, the more the larger its error of sampling (empirical best predictor). The adjustment of a unit contains what this adds or takes; in the workbook it is a figure.',
  shrunkenNote:
    'Shrunken: the total drawn towards the mean of the units ranked with it, the more the larger its error (empirical best predictor). Mean rank: the mean of the ranks that the unit may hold.',
  shrunkenAside: 'They are for comparison and do not replace the ranking.',
  unshrunken: 'Before shrinkage',
  shrunkenTotal: 'Shrunken',
  meanRank: 'Mean rank',
  onlyTotals:
    'A ranking by shrunken totals (ranking.by: shrunken) rests on the answers and their error of sampling, so it cannot be made again with other weights, rules or reference values from values alone. Change the method and run ddci score again, or use a ranking by totals (ranking.by=total).',
  needsError: 'ranking.by: shrunken needs the error of sampling: leave out --no-uncertainty, or use ranking.by=total.',
  notComputed: 'The error of sampling was not computed: how certain the ranks are is not known.',
  note: 'The columns on how certain a rank is are figures; no edit of this workbook moves them.',
  whisker: (percent) => `Total; line across: ${percent}% interval`,
  down: 'Interval, downwards',
  up: 'Interval, upwards',
} satisfies typeof vi;
