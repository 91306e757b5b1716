/** A form that gives one code to all scale questions, at least 8 of them (SPEC §3.5). */
import type { Question } from '../core/model.ts';
import type { PlaceColumn } from './place-column.ts';

const AT_LEAST = 8;

/**
 * Scale questions are those with named answers and one choice; a question that is read on two scales counts once.
 * @param placeOf by question
 */
export function isStraightLine(
  questions: readonly Question[],
  columns: readonly PlaceColumn[],
  placeOf: (question: number) => number,
): boolean {
  let code: number | null = null;
  let count = 0;
  for (let i = 0; i < questions.length; i++) {
    const question = questions[i];
    if (question === undefined || question.scale.labels.length === 0 || question.scale.separator !== null) continue;
    const answer = columns[i]?.answer(placeOf(i)) ?? null;
    if (typeof answer !== 'number' || question.twin) continue;
    if (code !== null && answer !== code) return false;
    code = answer;
    count += 1;
  }
  return count >= AT_LEAST;
}
