/** The statistics of SPEC §4, by the name the method gives them. */
import type { Fields } from '../fields.ts';
import type { Statistic } from '../model.ts';
import { balance } from './balance.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { quantile } from './quantile.ts';
import { share } from './share.ts';
import { shareAbove } from './share-above.ts';
import { shareBelow } from './share-below.ts';

interface StatisticEntry {
  readonly make: (fields: Fields) => Statistic;
  /** Whether it is defined for sets of codes (a multiple choice). */
  readonly multiple: boolean;
  /** Whether it is defined with response weights. */
  readonly weighted: boolean;
}

export const statistics: ReadonlyMap<string, StatisticEntry> = new Map([
  ['share', { make: share, multiple: true, weighted: true }],
  ['share-above', { make: shareAbove, multiple: false, weighted: true }],
  ['share-below', { make: shareBelow, multiple: false, weighted: true }],
  ['mean', { make: mean, multiple: false, weighted: true }],
  ['median', { make: median, multiple: false, weighted: true }],
  ['quantile', { make: quantile, multiple: false, weighted: false }],
  ['balance', { make: balance, multiple: true, weighted: true }],
]);
