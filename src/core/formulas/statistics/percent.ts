/** 100 · Σw of the answers that count / Σw of all valid ones (with `all`, of those that are missing but not blank too). */

import type { Answer, Statistic, Tally } from '../../model/formulas.ts';
import type { Fields } from '../fields.ts';
import type { Show } from '../formula-list.ts';
import type { AnswerNumbers } from './rule.ts';

/** Whether missing answers other than blanks are in the denominator: the field `base`. */
export function countsMissing(fields: Fields): boolean {
  return fields.word('base', ['valid', 'all'], 'valid') === 'all';
}

export function percentage(counts: (answer: Answer) => boolean, withMissing: boolean): Statistic {
  return (answers) => percentOf(answers.map(counts), withMissing);
}

export function percentOf(counts: readonly boolean[], withMissing: boolean): (tally: Tally) => number | null {
  return ({ weights, missing }) => {
    let part = 0;
    let whole = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      whole += weight;
      if (counts[i]) part += weight;
    }
    if (withMissing) whole += missing;
    return whole > 0 ? (100 * part) / whole : null;
  };
}

/** «100 × (3 + 4) / 10»; null where the counts by code are not shown. */
export function percentText(
  given: AnswerNumbers,
  counts: (code: number) => boolean,
  withMissing: boolean,
  show: Show,
): string | null {
  const { codes, base, missing, multiple, value } = given;
  if (codes === null) return null;
  const whole = withMissing ? `(${show(base)} + ${show(missing)})` : show(base);
  if (multiple) {
    // An answer that ticks two of the codes counts once: the counts by code do not show it, the value does.
    const part = value === null ? null : (value * (base + (withMissing ? missing : 0))) / 100;
    return part === null ? null : `100 × ${show(Number(part.toPrecision(12)))} / ${whole}`;
  }
  const parts = codes.flatMap((code, k) => {
    const count = given.counts[k] ?? 0;
    return counts(code) && count > 0 ? [show(count)] : [];
  });
  return `100 × ${parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? '0')} / ${whole}`;
}
