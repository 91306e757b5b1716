/** share-above = 100 · Σw[x > than] / Σw, in percent; strict (SPEC §4). */
import type { Fields } from '../fields.ts';
import { countsMissing, percentage, percentText } from './percent.ts';
import type { StatisticRule } from './rule.ts';

export function shareAbove(fields: Fields): StatisticRule {
  const than = fields.number('than');
  const withMissing = countsMissing(fields);
  return {
    statistic: percentage((x) => typeof x === 'number' && x > than, withMissing),
    unit: '%',
    multiple: false,
    weighted: true,
    than,
    text: (given, show) =>
      `x > ${show(than)}: ${percentText(given, (x) => x > than, withMissing, show) ?? '100 · Σw[x >] / Σw'}`,
  };
}
