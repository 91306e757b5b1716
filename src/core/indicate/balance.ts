/** balance = share(of) − share(against), in percentage points (SPEC §4). */
import type { Fields } from '../fields.ts';
import type { Answer, Statistic, Tally } from '../model.ts';
import { percentOf } from './percent.ts';
import { chooses } from './share.ts';

export function balance(fields: Fields): Statistic {
  const isGood = chooses(fields.codes('of'));
  const isBad = chooses(fields.codes('against'));
  const all = fields.word('base', ['valid', 'all'], 'valid') === 'all';
  const prepare = (answers: readonly Answer[]) => {
    const good = percentOf(answers.map(isGood), all);
    const bad = percentOf(answers.map(isBad), all);
    return (tally: Tally) => {
      const [plus, minus] = [good(tally), bad(tally)];
      if (plus === null || minus === null) return null;
      // Equal shares leave 0, not the last bit of a rounding.
      return Math.abs(plus - minus) <= 1e-12 ? 0 : plus - minus;
    };
  };
  return Object.assign(prepare, { kindOf: (answer: Answer) => 2 * Number(isGood(answer)) + Number(isBad(answer)) });
}
