import type { weights as vi } from '../vi/robustness-weights.ts';

export const weights = {
  draws: 'how many sets of weights are drawn',
  spread: 'how far a weight goes from its own, as a share of it (0.25 is ±25%)',
  dirichlet: 'draw the weights from a Dirichlet distribution of this concentration, instead of --spread',
  levels: 'draw the weights of the components, or those of all levels (all)',
  title: (track) => `Weights shaken: ${track}`,
  uniform: (draws, percent, isEvery) =>
    `${draws} sets of weights ${isEvery ? 'at all levels' : 'of the components'}: each weight drawn evenly within ±${percent}% of its own, then rescaled to their sum.`,
  dirichletDrawn: (draws, concentration, isEvery) =>
    `${draws} sets of weights ${isEvery ? 'at all levels' : 'of the components'}, from a Dirichlet distribution around the method’s own, concentration ${concentration}.`,
  first: (unit, percent) => `${unit} comes first with ${percent}% of the sets of weights.`,
  firm: (count, among) => `${count} of ${among} units keep their rank with at least 90% of the sets of weights.`,
  widest: (unit, ranks) => `${unit} depends on the weights most: rank ${ranks} with 90% of the sets of weights.`,
  unranked: (unit, percent) =>
    `${unit} is not ranked with ${percent}% of the sets of weights, as too little of the weight has data; its ranks are of the other sets, its shares of all.`,
  columns:
    'Column “5–95%”: the ranks of the middle 90% of the sets; “Keeps %”: the share of the sets in which it keeps its rank; “1–3%”: in which it is among the first three.',
  rank: 'Rank',
  unit: 'Unit',
  usual: '5–95%',
  median: 'Median',
  range: 'All',
  keeps: 'Keeps %',
  firstThree: '1–3%',
} satisfies typeof vi;
