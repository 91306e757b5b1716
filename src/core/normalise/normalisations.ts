/** The normalisations of SPEC §5, by the name the method gives them. */
import type { Fields } from '../fields.ts';
import { goalposts } from './goalposts.ts';
import { minMax } from './min-max.ts';
import { none } from './none.ts';
import { percentile } from './percentile.ts';
import { rank } from './rank.ts';
import type { ScoreRule } from './rule.ts';
import { target } from './target.ts';
import { zScore } from './z-score.ts';

export const normalisations: ReadonlyMap<string, (fields: Fields) => ScoreRule> = new Map([
  ['min-max', minMax],
  ['goalposts', goalposts],
  ['z-score', zScore],
  ['rank', rank],
  ['percentile', percentile],
  ['target', target],
  ['none', none],
]);
