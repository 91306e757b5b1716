/** A question with several columns: versions of one form, of which each response fills one (SPEC §3.1). */

import { BLANK_PLACE, MISSING_PLACE } from '../core/answer-places.ts';
import type { Question } from '../core/model/method.ts';
import type { ColumnContext, QuestionReader } from './question-column.ts';
import { columnLetters, type Row } from './table.ts';

export class VersionColumns implements QuestionReader {
  readonly column: number;
  readonly #columns: readonly number[];
  readonly #versions: readonly QuestionReader[];
  readonly #question: Question;
  readonly #context: ColumnContext;

  /** @param columns of all versions */
  constructor(
    columns: readonly number[],
    versions: readonly QuestionReader[],
    question: Question,
    context: ColumnContext,
  ) {
    this.column = columns[0] ?? 0;
    this.#columns = columns;
    this.#versions = versions;
    this.#question = question;
    this.#context = context;
  }

  filled(row: Row): boolean {
    return this.#versions.some((version) => version.filled(row));
  }

  /** The answer of the version that has one, else what is missing; columns with different answers are reported. */
  place(row: Row): number {
    let place = BLANK_PLACE;
    for (const version of this.#versions) {
      const next = version.place(row, row.key(version.column));
      if (next <= MISSING_PLACE) place = Math.max(place, next);
      else if (place <= MISSING_PLACE) place = next;
      else if (!this.#context.answers.isSame(next, place)) this.#report(row.number);
    }
    return place;
  }

  finish(): void {
    for (const version of this.#versions) version.finish?.();
  }

  #report(row: number): void {
    const { id } = this.#question;
    const columns = this.#columns.map(columnLetters);
    this.#context.collector.row(JSON.stringify(['versions', id, columns]), row, (rows, count) => ({
      code: 'versions-differ',
      level: 'error',
      place: this.#context.place,
      arguments: { question: id, columns, rows, count },
    }));
  }
}
