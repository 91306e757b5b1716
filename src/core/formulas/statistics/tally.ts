/** How much weight fell on each answer, by unit: what the values of all indicators of a question are made of (SPEC §4). */
import { FIRST_PLACE, MISSING_PLACE } from '../../answer-places.ts';
import type { AnswerColumn, Answers } from '../../model/answers.ts';
import type { Tally } from '../../model/formulas.ts';

export interface UnitTally extends Tally {
  /** Number of responses by answer, whatever their weights. */
  readonly counts: Float64Array;
  readonly missingCount: number;
  /** Number of valid answers, whatever their weights. */
  readonly base: number;
}

/** What was counted already: values, bases and the distributions of answers rest on the same counts. */
const known = new WeakMap<AnswerColumn, Pick<Answers, 'units' | 'weights'> & { readonly tallies: UnitTally[] }>();
const orders = new WeakMap<Float64Array, Uint32Array>();

/**
 * Equal weights are added up one after the other in ascending order, so that the order of the responses cannot change a sum.
 * @param column one of the answers'. @param units how many there are
 */
export function tally(column: AnswerColumn, answers: Answers, units: number): readonly UnitTally[] {
  const earlier = known.get(column);
  const isCounted = earlier?.units === answers.units && earlier.weights === answers.weights;
  if (isCounted && earlier.tallies.length === units) return earlier.tallies;
  const width = column.answers.length + FIRST_PLACE;
  const counts = Float64Array.from(counted(column.places, answers.units, units, width));
  const sums = answers.weights === null ? counts : weighed(column, answers, answers.weights, units * width);
  const tallies = Array.from({ length: units }, (_, unit): UnitTally => {
    const start = unit * width;
    const given = counts.subarray(start + FIRST_PLACE, start + width);
    return {
      weights: sums.subarray(start + FIRST_PLACE, start + width),
      missing: sums[start + MISSING_PLACE] ?? 0,
      counts: given,
      missingCount: counts[start + MISSING_PLACE] ?? 0,
      base: given.reduce((sum, count) => sum + count, 0),
    };
  });
  known.set(column, { units: answers.units, weights: answers.weights, tallies });
  return tallies;
}

/** Responses by unit and place. @param width places */
function counted(places: AnswerColumn['places'], unitOf: Uint32Array, units: number, width: number): Uint32Array {
  const counts = new Uint32Array(units * width);
  for (let response = 0; response < places.length; response++) {
    const cell = (unitOf[response] ?? 0) * width + (places[response] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

function weighed({ places, answers }: AnswerColumn, { units }: Answers, weights: Float64Array, cells: number) {
  const width = answers.length + FIRST_PLACE;
  const sums = new Float64Array(cells);
  for (const response of ascending(weights)) {
    const cell = (units[response] ?? 0) * width + (places[response] ?? 0);
    sums[cell] = (sums[cell] ?? 0) + (weights[response] ?? 0);
  }
  return sums;
}

/** The responses in the order of their weights, which is found once for all columns. */
function ascending(weights: Float64Array): Uint32Array {
  const earlier = orders.get(weights);
  if (earlier !== undefined) return earlier;
  const order = Uint32Array.from(weights.keys()).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  orders.set(weights, order);
  return order;
}
