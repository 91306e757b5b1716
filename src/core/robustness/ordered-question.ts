/** A question as one unit answered it, and the statistics that ask for answers in their order (median, quantiles). */
import type { Statistic } from '../model.ts';
import { addInOrder, type UnitAnswers } from './unit-answers.ts';
import type { Asked, Setting, UnitQuestion } from './unit-question.ts';
import type { UnitRows } from './unit-rows.ts';

/** @param answers each with a cell of its own */
export function orderedQuestion(
  answers: UnitAnswers,
  own: UnitRows,
  indicators: readonly Asked<NonNullable<Statistic['ofOrder']>>[],
  { pack, counts, room }: Setting,
): UnitQuestion {
  const { words, lanes, base } = pack;
  // Powers of two: to multiply is to divide.
  const part = 1 / base;
  const shifts = Float64Array.from({ length: lanes }, (_, lane) => part ** lane);
  const { sums } = room;
  const cells = answers.answers.length;
  const numbers = Float64Array.from(answers.answers, (answer) => (typeof answer === 'number' ? answer : Number.NaN));
  /** Of the replicate: its word, and what takes its lane to the lowest. */
  let word = 0;
  let shift = 1;
  /** How many of the answers lie in a cell or before it. */
  const upTo = (cell: number) => {
    const here = Math.floor((sums[cell * words + word] ?? 0) * shift);
    return here - Math.floor(here * part) * base;
  };
  /** The first cell up to which more than k answers lie. */
  const at = (k: number) => {
    let [low, high] = [0, cells - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo(middle) > k) high = middle;
      else low = middle + 1;
    }
    return numbers[low] ?? Number.NaN;
  };
  return ({ values, replicates, unit, units, size }) => {
    if (cells > 0) addInOrder(answers, own, counts, words, room);
    for (let r = 0; r < replicates; r++) {
      word = Math.floor(r / lanes);
      shift = shifts[r % lanes] ?? 1;
      const valid = cells === 0 ? 0 : upTo(cells - 1);
      for (const { position, minimumBase, value } of indicators) {
        const known = valid > 0 && valid >= minimumBase;
        values[r * size + position * units + unit] = known ? value(valid, at) : Number.NaN;
      }
    }
  };
}
