/**
 * share = 100 · Σw[code ∈ of] / Σw, in percent (SPEC §4). For a multiple choice an answer counts where any of
 * `of` is chosen. `base: all` puts the «don't know» into the denominator as well.
 */

import type { Answer } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { countsMissing, percentage, percentText } from './percent.ts';
import type { StatisticRule } from './rule.ts';

export function share(fields: Fields): StatisticRule {
  const chosen = fields.codes('of');
  const withMissing = countsMissing(fields);
  return {
    statistic: percentage(chooses(chosen), withMissing),
    unit: '%',
    multiple: true,
    weighted: true,
    text: (given, show) =>
      `{${chosen.join(', ')}}: ${percentText(given, (code) => chosen.includes(code), withMissing, show) ?? '100 · Σw[of] / Σw'}`,
  };
}

export function chooses(chosen: readonly number[]): (answer: Answer) => boolean {
  return (answer) =>
    typeof answer === 'number' ? chosen.includes(answer) : answer.some((code) => chosen.includes(code));
}
