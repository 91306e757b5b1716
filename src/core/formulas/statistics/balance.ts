/** balance = share(of) − share(against), in percentage points (SPEC §4). */

import type { Answer, Tally } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import { countsMissing, percentOf, percentText } from './percent.ts';
import type { StatisticRule } from './rule.ts';
import { chooses } from './share.ts';

export function balance(fields: Fields): StatisticRule {
  const chosen = fields.codes('of');
  const against = fields.codes('against');
  const isGood = chooses(chosen);
  const isBad = chooses(against);
  const withMissing = countsMissing(fields);
  const statistic = (answers: readonly Answer[]) => {
    const good = percentOf(answers.map(isGood), withMissing);
    const bad = percentOf(answers.map(isBad), withMissing);
    return (tally: Tally) => {
      const [plus, minus] = [good(tally), bad(tally)];
      if (plus === null || minus === null) return null;
      // Equal shares leave 0, not the last bit of a rounding.
      return Math.abs(plus - minus) <= 1e-12 ? 0 : plus - minus;
    };
  };
  return {
    statistic,
    unit: '%',
    multiple: true,
    weighted: true,
    text: (given, show) => {
      // What ticks both, or either twice, is not shown by the counts of a multiple choice.
      const [plus, minus] = [chosen, against].map((codes) =>
        given.multiple ? null : percentText(given, (code) => codes.includes(code), withMissing, show),
      );
      const text = plus == null || minus == null ? '100 · Σw[of] / Σw − 100 · Σw[against] / Σw' : `${plus} − ${minus}`;
      return `{${chosen.join(', ')}} − {${against.join(', ')}}: ${text}`;
    },
  };
}
