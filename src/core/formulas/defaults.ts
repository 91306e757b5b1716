/** What holds where the method does not say it (SPEC §3). The fields of formulas have their defaults in the formulas. */
import { DEFAULT_NORMALISATION } from './normalisations/normalisations.ts';

export const DEFAULTS = {
  normalisation: { method: DEFAULT_NORMALISATION, over: 'track', reference: 'shown', 'no-spread': 'missing' },
  missing: { 'minimum-base': 1, coverage: 0.6667, 'index-coverage': 1 },
  index: { 'out-of': 100 },
  ranking: {
    within: 'track',
    by: 'total',
    ties: 'standard',
    on: 'full',
    decimals: 2,
    'minimum-responses': 0,
    'thin-base': 30,
  },
  responses: { duplicates: 'keep-last', 'minimum-answered': 0, 'straight-lining': 'flag' },
  privacy: { 'minimum-cell': 5, 'minimum-difference': 1 },
  uncertainty: { replicates: 2000 },
} as const;

/** Of a component, dimension or indicator: all with none said weigh the same. */
export const DEFAULT_WEIGHT = 1;
/** Of a survey file. */
export const DEFAULT_LAYOUT = 'long';
/** Of a scale: what an answer that is not on it is. */
export const DEFAULT_UNKNOWN_ANSWERS = 'error';
