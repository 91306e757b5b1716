import type { formulas as vi } from '../vi/formulas.ts';

export const formulas = {
  names: {
    statistics: {
      share: ['share'],
      'share-above': ['share-above'],
      'share-below': ['share-below'],
      mean: ['mean'],
      median: ['median'],
      quantile: ['quantile'],
      balance: ['balance'],
    },
    normalisations: {
      'min-max': ['min-max'],
      goalposts: ['goalposts'],
      'z-score': ['z-score'],
      rank: ['rank'],
      percentile: ['percentile'],
      target: ['target'],
      none: ['none'],
    },
    means: {
      arithmetic: ['arithmetic'],
      geometric: ['geometric'],
      harmonic: ['harmonic'],
      power: ['power'],
    },
  },
  rules: {
    normalisations: {
      'min-max': 'score = from + (to − from)(x − min)/(max − min); negative: from + to − that',
      goalposts:
        'score = from + (to − from)(x − lower)/(upper − lower), clipped to [from, to] unless clip: false; negative: from + to − that',
      'z-score': 'score = mean + sd·(x − average)/s, s with n − 1; negative: −(x − average)',
      rank: 'score = number of reference values worse than x, + 1',
      percentile: 'score = (rank − 1)/(n − 1) onto [from, to]',
      target: 'score = from + (to − from)(x − min)/(target − min), to at the target; negative: mirrored',
      none: 'the figure is already a score on [from, to]',
    },
    means: {
      arithmetic: 'arithmetic mean: Σws / Σw',
      geometric: 'geometric mean: exp(Σw ln s / Σw)',
      harmonic: 'harmonic mean: Σw / Σ(w/s)',
      power: 'power mean: (Σw s^p / Σw)^(1/p)',
    },
    over: {
      track: 'against the units of the track',
      group: 'against the units of the group',
      all: 'against the units of all tracks that have the indicator',
    },
    noSpread: {
      missing: 'all values equal: the indicator is not scored',
      middle: 'all values equal: the middle of the scale',
      best: 'all values equal: the best score',
    },
    statistics: {
      share: 'share: per cent of the answers with a code of “of”: 100 × Σw[code in of] / Σw',
      'share-above': 'share-above: per cent of the answers above “than”: 100 × Σw[x > than] / Σw',
      'share-below': 'share-below: per cent of the answers below “than”: 100 × Σw[x < than] / Σw',
      mean: 'mean: Σwx / Σw',
      median: 'median: where the cumulative weight passes ½ Σw; the mean of two neighbours where it is exactly ½',
      quantile: 'quantile: linear between order statistics (type 7)',
      balance: 'balance: share of “of” minus share of “against”',
    },
  },
} satisfies typeof vi;
