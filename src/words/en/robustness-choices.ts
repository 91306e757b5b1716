import type { choices as vi } from '../vi/robustness-choices.ts';

export const choices = {
  choice:
    'a choice of the method and its alternatives: normalisation=min-max,z-score, aggregation=geometric, of=[4,5],[5], without-component, without-indicator, or any field as for --set (repeatable)',
  rows: 'draw so many rows at random instead of running every combination (default: all, where they are 20,000 at most; else 1,000 rows)',
  badChoice: (text) =>
    `--choice “${text}”: must be choice=alternative,alternative (such as normalisation=min-max,z-score), or without-component, without-indicator.`,
  repeated: (choice) => `--choice “${choice}”: this choice is given twice.`,
  noPlace: (choice) => `--choice “${choice}”: the method has no such place.`,
  tooMany: (most) => `Too many combinations of fields (at most ${most}). Give fewer alternatives.`,
  needsAnswers: (choice) =>
    `--choice “${choice}”: this needs the answers, which a run.json does not hold. Run ddci robustness on the method file.`,
  otherAnswers: (choice) =>
    `--choice “${choice}”: this changes how the answers are read. Only what is made of the answers can be varied.`,
  hiddenValues:
    'The choices cannot be varied from this run.json: some units’ values are withheld, or values of earlier years are pooled. Run ddci robustness on the method file.',
  title: (track) => `Choices varied: ${track}`,
  full: (variants) => `Every combination of the alternatives was run: ${variants} variants.`,
  sampled: (variants, rows) =>
    `Not every combination was run: ${variants} different variants, from ${rows} rows drawn at random and every single change.`,
  refused: (count, reasons) => `${count} combinations cannot be run, because ${reasons}:`,
  reasons: new Map([
    ['refused-mean', 'a geometric or harmonic mean needs positive scores'],
    ['mixed-scales', 'scores under one parent are not on one scale'],
    ['missing-field', 'a rule lacks a field'],
    ['field-without-effect', 'a field has no effect'],
    ['refused-best', 'the scale has no best score'],
    ['refused-negative', 'the normalisation does not go with a negative indicator'],
    ['refused-statistic', 'the statistic does not go with the question'],
    ['wrong-value', 'a value is not allowed'],
    ['wrong-type', 'a value is of the wrong type'],
    ['wrong-number', 'a number is out of its limits'],
    ['unknown-name', 'a name is not in the method'],
    ['outside-scale', 'a value is outside of the scale'],
    ['stray-adjustments', 'points of adjustments have no meaning on a scale without an end'],
  ]),
  notCompared: (options) =>
    `Not compared in the shares of variance, because they do not go with every other alternative: ${options}.`,
  most: (choice, percent) =>
    `${choice} matters most for the ranks: ${percent}% of the variance, with its interactions.`,
  nothingMoves: 'No choice moves any rank.',
  steady: (count, among) =>
    count === 0
      ? 'No unit keeps its rank whatever is chosen.'
      : `${count} of ${among} units keep their rank whatever is chosen.`,
  moves: (unit, ranks) => `${unit} moves most: rank ${ranks}.`,
  sharesTitle: (track) => `Which choice matters: ${track}`,
  sharesNote:
    'The share of each choice in the variance of the mean change of rank (Sobol), all alternatives as likely: “alone” is its first-order share, “in all” counts its interactions with other choices. Of a sample, the 95% interval stands in brackets.',
  names: new Map([
    ['normalisation', 'Normalisation'],
    ['aggregation', 'Mean'],
    ['of', 'Codes of a share'],
    ['missing.coverage', 'Coverage of a component'],
    ['missing.index-coverage', 'Coverage of the index'],
    ['missing.minimum-base', 'Minimum base'],
    ['without-component', 'One component left out'],
    ['without-indicator', 'One indicator left out'],
  ]),
  rank: 'Rank',
  unit: 'Unit',
  range: 'Ranks',
  median: 'Median',
  by: 'Mostly by',
  choiceHead: 'Choice',
  options: 'Alternatives',
  first: 'Alone %',
  total: 'In all %',
} satisfies typeof vi;
