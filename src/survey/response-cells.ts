/** The cells of one response in a row: its unit, and its answers to what that unit's respondents are asked. */

import { BLANK_PLACE } from '../core/answer-places.ts';
import type { Question } from '../core/model/method.ts';
import { type AnswerCells, columnsOf, type ResponseCells } from './layouts/layout.ts';
import { type ColumnContext, QuestionColumn, type QuestionReader } from './question-column.ts';
import { SplitColumn } from './split-column.ts';
import type { Row } from './table.ts';
import type { TrackAnswers } from './track-answers.ts';
import { VersionColumns } from './version-columns.ts';

/** What a unit's respondents are asked. */
interface UnitAsked {
  readonly questions: readonly Asked[];
  /** A question that is read on two scales is one question. */
  readonly applying: number;
}

interface Asked {
  /** Its place among the questions. */
  readonly question: number;
  readonly column: QuestionReader;
  readonly twin: boolean;
}

export class ResponseReader {
  readonly unit: ResponseCells['unit'];
  readonly blankIsForm: boolean;
  readonly questions: readonly (QuestionReader | null)[];
  /** By question, the place of the answer that was read last. */
  readonly places: Uint32Array;
  readonly #questions: readonly Question[];
  /** By unit. */
  readonly #asked: UnitAsked[] = [];

  constructor(
    { unit, questions, blankIsForm }: ResponseCells,
    asked: readonly Question[],
    answers: TrackAnswers,
    to: Omit<ColumnContext, 'answers'>,
  ) {
    this.unit = unit;
    this.blankIsForm = blankIsForm;
    this.#questions = asked;
    this.places = new Uint32Array(asked.length);
    this.questions = asked.map((question, i) => {
      const cells = questions[i] ?? null;
      const column = answers.columns[i];
      if (cells === null || column === undefined) return null;
      const context = { ...to, answers: column };
      return readerOf(cells, question, context);
    });
  }

  /** The column that names the unit; the first one where none does. */
  get unitColumn(): number {
    return this.unit.kind === 'column' ? this.unit.column : 0;
  }

  isFilled(row: Row): boolean {
    return this.questions.some((question) => question?.filled(row) ?? false);
  }

  /** How many questions apply to a unit. */
  applying(unit: number): number {
    return this.#askedOf(unit).applying;
  }

  /** Reads the row's answers into `places`, and answers how many questions are answered. */
  read(row: Row, unit: number): number {
    const { questions } = this.#askedOf(unit);
    const { places } = this;
    places.fill(BLANK_PLACE);
    let answered = 0;
    for (let i = 0; i < questions.length; i++) {
      const question = questions[i];
      if (question === undefined) continue;
      const place = question.column.place(row);
      places[question.question] = place;
      if (place !== BLANK_PLACE && !question.twin) answered += 1;
    }
    return answered;
  }

  /** The answers of a row that is about no unit are looked at all the same, so that all faults are told at once. */
  lookAt(row: Row): void {
    for (const question of this.questions) question?.place(row);
  }

  /** All rows of the sheet are read. */
  finish(): void {
    for (const question of this.questions) question?.finish?.();
  }

  /** The questions that apply to a unit and that the source asks: what it does not ask cannot be answered there. */
  #askedOf(unit: number): UnitAsked {
    const known = this.#asked[unit];
    if (known !== undefined) return known;
    const questions = this.#questions.flatMap(({ applies, twin }, question): Asked[] => {
      const column = this.questions[question] ?? null;
      return applies[unit] && column !== null ? [{ question, column, twin }] : [];
    });
    const asked = { questions, applying: questions.filter(({ twin }) => !twin).length };
    this.#asked[unit] = asked;
    return asked;
  }
}

function readerOf(cells: AnswerCells, question: Question, context: ColumnContext): QuestionReader {
  switch (cells.kind) {
    case 'one':
      return new QuestionColumn(cells.column, question, context);
    case 'versions': {
      const to = { ...context, isVersion: true };
      const versions = cells.columns.map((column) => new QuestionColumn(column, question, to));
      return new VersionColumns(cells.columns, versions, question, context);
    }
    case 'split': {
      const to = { ...context, isVersion: cells.versions.length > 1 };
      const versions = cells.versions.map((options) => new SplitColumn(options, question, to));
      const [only, ...others] = versions;
      return only !== undefined && others.length === 0
        ? only
        : new VersionColumns(columnsOf(cells), versions, question, context);
    }
  }
}
