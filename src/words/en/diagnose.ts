import type { diagnose as vi } from '../vi/diagnose.ts';

export const diagnose = {
  units: (count) => `${count} units. What is withheld or missing is passed over; n is the units that were counted.`,
  indicator: 'Indicator',
  component: 'Component',
  values: 'Values of the indicators',
  missing: 'Missing%',
  mean: 'Mean',
  median: 'Median',
  sd: 'SD',
  skewness: 'Skew',
  kurtosis: 'Kurtosis',
  spread: 'Ends and outliers',
  spreadNote:
    'Ceiling and floor: share of units with the best and the worst score. r index: correlation of the score with the index. Treat: |skew| > 2 and kurtosis > 3.5 (JRC): check the figures, or give the indicator normalisation: goalposts, whose ends (lower, upper) no score goes beyond. Outliers: values beyond 1.5 interquartile ranges.',
  ceiling: 'Ceiling%',
  floor: 'Floor%',
  withIndex: 'r index',
  extreme: 'Treat',
  outliers: 'Outliers',
  yes: 'yes',
  weights: 'Nominal and effective weights',
  weightsNote:
    'Effective: the share of the index’s variance that the component carries, cov(wₖsₖ, I)/var(I). r²: the square of its correlation with the index. Alpha: Cronbach’s, of the scores of its indicators.',
  nominal: 'Nominal%',
  share: 'Effective%',
  influence: 'r²',
  alpha: 'Alpha',
  reliability: 'Indicators in their component',
  reliabilityNote:
    'Over the n units that have every indicator. Item-rest: correlation with the sum of the others. Alpha without: what alpha would be without the indicator.',
  againstRest: (indicators) =>
    `Against the others of their component: ${indicators.join(', ')}. See whether the direction is right, and the place.`,
  againstIndex: (indicators) =>
    `Against the index: ${indicators.join(', ')}. See whether the direction (positive, negative) is right.`,
  itemRest: 'Item-rest',
  alphaWithout: 'Alpha without',
  loading: 'PC1',
  principal: 'Principal components',
  principalNote:
    'Of the correlations, over the units that have every score. λ: eigenvalue; %: share of the variance it explains; λ > 1: how many are greater than 1. PC1 above: loading on the first. --json has all.',
  of: 'Of',
  allComponents: '(components)',
  eigenvalue: 'λ1',
  explained: '%1',
  eigenvalue2: 'λ2',
  explained2: '%2',
  aboveOne: 'λ > 1',
  matrix: 'Correlations of the components (Pearson)',
  within: 'Against the direction, within a component',
  between: 'Against the direction, between components',
  amongComponents: 'Against the direction, between the scores of components',
  againstComponents: (against, among) =>
    `${against} of ${among} pairs of components go against each other: where one score is high the other is low.`,
  against: (against, among) =>
    `${against} of ${among} pairs of indicators go against each other: where one score is high the other is low.`,
  bound: (units, among, bound) =>
    `Only where r is below ${bound}: with n = ${units} units and ${among} correlations, r from there up may be chance.`,
  nonResponse: 'Questions without a valid answer',
  nonResponseNote:
    'Blanks, and answers that do not count such as “don’t know”. Greatest: in the unit with the greatest share. r index: correlation of the units’ shares with their index. --json has all by unit and question.',
  nonResponseWith: (r, bound) =>
    `Units’ shares without a valid answer go with their index: r = ${r}, beyond the ±${bound} that chance makes. Compare the units with care.`,
  nonResponseBounds: 'Rank and total if all answers were there',
  nonResponseBoundsNote:
    'All that is missing at worst or at best (Manski 2003), on the scale as it is. This is no guess of what those who did not answer think.',
  question: 'Question',
  unit: 'Unit',
  asked: 'Asked',
  unanswered: 'Without%',
  greatest: 'Greatest%',
  rank: 'Rank',
  ranksBetween: 'Ranks',
  totalsBetween: 'Totals',
  first: (count) => `The ${count} strongest; --json has all pairs.`,
} satisfies typeof vi;
