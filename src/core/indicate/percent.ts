/** 100 · Σw of the answers that count / Σw of all valid ones (with `all`, of those that are missing but not blank too). */
import type { Answer, Statistic, Tally } from '../model.ts';

export function percentage(counts: (answer: Answer) => boolean, all: boolean): Statistic {
  return Object.assign((answers: readonly Answer[]) => percentOf(answers.map(counts), all), {
    kindOf: (answer: Answer) => Number(counts(answer)),
  });
}

export function percentOf(counts: readonly boolean[], all: boolean): (tally: Tally) => number | null {
  return ({ weights, missing }) => {
    let part = 0;
    let whole = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      whole += weight;
      if (counts[i]) part += weight;
    }
    if (all) whole += missing;
    return whole > 0 ? (100 * part) / whole : null;
  };
}
