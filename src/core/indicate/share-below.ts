/** share-below = 100 · Σw[x < than] / Σw, in percent; strict (SPEC §4). */
import type { Fields } from '../fields.ts';
import type { Statistic } from '../model.ts';
import { percentage } from './percent.ts';

export function shareBelow(fields: Fields): Statistic {
  const than = fields.number('than');
  const all = fields.word('base', ['valid', 'all'], 'valid') === 'all';
  return percentage((x) => typeof x === 'number' && x < than, all);
}
