/** Answers written down one after the other → the columns that the survey makes of them. */

import { BLANK_PLACE, MISSING_PLACE } from '../../src/core/answer-places.ts';
import type { Answers } from '../../src/core/model/answers.ts';
import type { Answer } from '../../src/core/model/formulas.ts';
import type { Question } from '../../src/core/model/method.ts';
import { TrackAnswers } from '../../src/survey/track-answers.ts';

/** null is a blank cell, `?` a “Không biết”. */
export type Cell = Answer | null | '?';

export interface Response {
  readonly unit: number;
  /** null in every response: the survey has no weights. */
  readonly weight: number | null;
  readonly cells: readonly Cell[];
  /** Not named where it is left out. */
  readonly respondent?: number;
  readonly survey?: number;
  /** In every response: they are all of one sheet, a column a question. */
  readonly row?: number;
  readonly sheet?: string;
}

export function answersOf(questions: number, responses: readonly Response[]): Answers {
  const keepsRows = responses.some(({ row }) => row !== undefined);
  const answers = new TrackAnswers(Array.from({ length: questions }, question), keepsRows);
  const columns = Array.from({ length: questions }, (_, column) => column);
  const table = answers.table({ sheet: responses[0]?.sheet ?? '', columns });
  for (const { unit, weight, cells, respondent, survey, row = 0 } of responses) {
    const places = answers.columns.map((column, i) => {
      const cell = cells[i] ?? null;
      return cell === null ? BLANK_PLACE : cell === '?' ? MISSING_PLACE : column.place(cell);
    });
    answers.locate(answers.add(unit, weight, Uint32Array.from(places), respondent, survey), table, row);
  }
  return answers.finish();
}

function question(_: unknown, i: number): Question {
  const scale = { labels: [], range: null, missing: [], separator: null, decimal: null, unknown: 'error' } as const;
  return { id: `Q${i + 1}`, headers: [], scale: { id: null, ...scale }, twin: false, applies: [] };
}
