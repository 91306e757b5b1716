/** A form that gives one code to all scale questions, at least 8 of them (SPEC §3.5). */
import type { Question } from '../core/model/method.ts';
import type { PlaceColumn } from './place-column.ts';

const AT_LEAST = 8;

/** The answers of a response. */
export interface Places {
  place(question: number): number;
}

export class StraightLines {
  /** Scale questions are those with named answers and one choice; a question that is read on two scales counts once. */
  readonly #questions: readonly number[];
  readonly #columns: readonly PlaceColumn[];

  constructor(questions: readonly Question[], columns: readonly PlaceColumn[]) {
    this.#columns = columns;
    this.#questions = questions.flatMap(({ scale, twin }, q) =>
      scale.labels.length === 0 || scale.separator !== null || twin ? [] : [q],
    );
  }

  isOne(response: Places): boolean {
    let code: number | null = null;
    let count = 0;
    for (let i = 0; i < this.#questions.length; i++) {
      const question = this.#questions[i] ?? 0;
      const answer = this.#columns[question]?.answer(response.place(question)) ?? null;
      if (typeof answer !== 'number') continue;
      if (code !== null && answer !== code) return false;
      code = answer;
      count += 1;
    }
    return count >= AT_LEAST;
  }
}
