/** The normalisations of SPEC §5, by the name the method gives them. */
import type { FormulaList } from '../formula-list.ts';
import { goalposts } from './goalposts.ts';
import { minMax } from './min-max.ts';
import { none } from './none.ts';
import { percentile } from './percentile.ts';
import { rank } from './rank.ts';
import type { ScoreRule } from './rule.ts';
import { target } from './target.ts';
import { zScore } from './z-score.ts';

export const normalisations = {
  'min-max': minMax,
  goalposts,
  'z-score': zScore,
  rank,
  percentile,
  target,
  none,
} as const satisfies FormulaList<ScoreRule>;

export type NormalisationName = keyof typeof normalisations;

/** Where the method names none. */
export const DEFAULT_NORMALISATION: NormalisationName = 'min-max';

/** What `ddci robustness` tries in place of the method's own where the command line gives no choice. */
export const ALTERNATIVE_NORMALISATIONS: readonly NormalisationName[] = ['min-max', 'z-score', 'percentile'];
