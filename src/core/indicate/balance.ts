/** balance = share(of) − share(against), in percentage points (SPEC §4). */
import type { Fields } from '../fields.ts';
import type { Statistic } from '../model.ts';
import { percentOf } from './percent.ts';
import { chooses } from './share.ts';

export function balance(fields: Fields): Statistic {
  const of = fields.codes('of');
  const against = fields.codes('against');
  const all = fields.word('base', ['valid', 'all'], 'valid') === 'all';
  return (answers) => {
    const good = percentOf(answers.map(chooses(of)), all);
    const bad = percentOf(answers.map(chooses(against)), all);
    return (tally) => {
      const [plus, minus] = [good(tally), bad(tally)];
      if (plus === null || minus === null) return null;
      // Equal shares leave 0, not the last bit of a rounding.
      return Math.abs(plus - minus) <= 1e-12 ? 0 : plus - minus;
    };
  };
}
