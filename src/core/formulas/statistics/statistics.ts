/** The statistics of SPEC §4, by the name the method gives them. */
import type { FormulaList } from '../formula-list.ts';
import { balance } from './balance.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { quantile } from './quantile.ts';
import type { StatisticRule } from './rule.ts';
import { share } from './share.ts';
import { shareAbove } from './share-above.ts';
import { shareBelow } from './share-below.ts';

export const statistics = {
  share,
  'share-above': shareAbove,
  'share-below': shareBelow,
  mean,
  median,
  quantile,
  balance,
} as const satisfies FormulaList<StatisticRule>;

export type StatisticName = keyof typeof statistics;

/** What a draft of a method proposes for questions answered by a choice, and by a number. */
export const DRAFT_STATISTICS = { choice: 'share', number: 'mean' } as const satisfies Record<string, StatisticName>;
