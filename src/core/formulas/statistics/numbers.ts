/** The answers as numbers. Sets of codes have none: the method refuses such a statistic for a multiple choice. */
import type { Answer } from '../../model/formulas.ts';

export function numbers(answers: readonly Answer[]): Float64Array {
  return Float64Array.from(answers, (answer) => (typeof answer === 'number' ? answer : Number.NaN));
}
