/**
 * share = 100 · Σw[code ∈ of] / Σw, in percent (SPEC §4). For a multiple choice an answer counts where any of
 * `of` is chosen. `base: all` puts the «don't know» into the denominator as well.
 */
import type { Fields } from '../fields.ts';
import type { Answer, Statistic } from '../model.ts';
import { percentage } from './percent.ts';

export function share(fields: Fields): Statistic {
  const of = fields.codes('of');
  const all = fields.word('base', ['valid', 'all'], 'valid') === 'all';
  return percentage(chooses(of), all);
}

export function chooses(of: readonly number[]): (answer: Answer) => boolean {
  return (answer) => (typeof answer === 'number' ? of.includes(answer) : answer.some((code) => of.includes(code)));
}
