/** The words of `ddci plan`. */

export const plan = {
  argument: 'a run file (run.json) of the last survey, or a method before a first survey (default: the one here)',
  within: "standard deviation of a unit's total from one form to another, in points (default: as the run says)",
  between: "standard deviation of the units' true totals, in points (default: as the run says)",
  population: 'how many could be asked about each unit, if few',
  designEffect: 'design effect: what variances are multiplied by, compared with simple random sampling',
  responseRate: 'percent of the forms sent that are expected back',
  total: 'number of forms to share out over the units',
  floor: 'least number of forms of a unit, where they are shared out',
  output: 'write plan.xlsx and plan.json to this folder',
  setOfRun: '--set cannot be used with a run file. Use --within and --between to assume otherwise.',
  noUnits: 'There is no track with two or more units to rank.',
  noError: (ranking: string) =>
    `${ranking}: the run has no error of sampling for at least three units, so it is not known how much forms vary. Run ddci score again (without --no-uncertainty), or give --within and --between.`,
  needsWithin: (ranking: string) =>
    `${ranking}: the scores have no fixed ends, so --within is needed: the standard deviation of a unit's total from one form to another.`,
  tooFew: (total: string, floor: string) =>
    `--total ${total}: not enough for at least ${floor} forms a unit. Raise --total or lower --floor.`,
  title: (title: string) => `Forms needed: ${title}`,
  units: (count: number) => `${count} units are ranked together.`,
  deviation: (points: string) =>
    `The total varies by about ${points} points from one form about a unit to another (standard deviation).`,
  /** Before a first survey. */
  greatest: (points: string) =>
    `There is no survey yet: forms about a unit are assumed to differ as much as they can, half of them giving the highest score and half the lowest (standard deviation ${points} points). That holds only where the ends of the scale are the ends of the answers; where values are normalised by the highest and lowest unit, more forms are needed.`,
  spread: (points: string) =>
    `The units' true totals differ by about ${points} points (standard deviation, without the error of sampling).`,
  spreadAtLeast: (points: string) => `With 95% confidence that standard deviation is at least ${points} points.`,
  noSpread: 'With 95% confidence the units may all be alike: no number of forms is certain to reach a reliability.',
  spreadUnknown:
    'It is not known how much the units differ, so there is no reliability. If you have a guess, give --between.',
  designed: (effect: string) => `Design effect: ${effect}.`,
  populated: (count: string) =>
    `${count} could be asked about each unit; those who were asked have no error of sampling.`,
  shared: (forms: string) => `A respondent rates ${forms} units on average.`,
  needed: 'Forms needed for each unit',
  reliabilityNote:
    'Reliability: the share of the differences between units that is real and not error of sampling; 1 is all of it. Under 0.7 most ranks may change if the survey is repeated.',
  safeNote:
    'Expected: if the units differ as much as estimated. Safe: enough also where they differ less than estimated (95% confidence). The columns after it go by the safe number, where there is one.',
  reliability: 'Reliability',
  neededColumns: ['Expected', 'Safe', 'Forms in all', 'Respondents', 'To invite'] as readonly string[],
  precision: 'Forms and precision',
  precisionNote:
    'Two units: totals that differ by this much distinguish two units chosen beforehand (95% confidence). From rank 1: totals that differ by this much distinguish the first unit from each other one.',
  widthNote:
    'Rank set: mean number of ranks in the set of ranks of a unit, from simulated surveys with the same deviations.',
  forms: 'Forms',
  reliabilityAtLeast: 'At least',
  twoUnits: 'Two units',
  first: 'From rank 1',
  rankWidth: 'Rank set',
  allocation: 'Forms shared out over the units',
  allocationTab: 'Allocation',
  allocationNote: (floor: string) =>
    `Units whose answers vary more need more forms (Neyman allocation); each has at least ${floor}. Units with fewer than 30 forms last time are taken to vary as all do.`,
  left: (forms: string) => `${forms} forms are left: no unit has more people who could be asked.`,
  unit: 'Unit',
  before: 'Last time',
  toSend: 'To send',
};
