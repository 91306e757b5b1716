/** The answers of many rows at once, column by column: so a column's table and its places stay at hand for the processor. */
import type { Question } from '../core/model.ts';
import { BLANK_PLACE } from './place-column.ts';
import { LOOK, type QuestionReader } from './question-column.ts';
import type { Response } from './response-judge.ts';
import type { RowBlock } from './table.ts';
import type { TrackAnswers } from './track-answers.ts';

export class BlockAnswers {
  readonly #questions: readonly Question[];
  readonly #readers: readonly (QuestionReader | null)[];
  readonly #answers: TrackAnswers;
  readonly #survey: number;
  /** Whether all units are asked the question. */
  readonly #byAll: readonly boolean[];
  #room = 0;
  /** By question, then by row. */
  #places: (Int32Array | null)[] = [];
  #answered = new Int32Array(0);
  #looks = new Uint8Array(0);
  #chosen = new Uint8Array(0);
  #asked = new Uint8Array(0);
  /** Rows that are kept and wait for their answers to be added. */
  #kept = new Uint32Array(0);
  #waiting = 0;
  readonly #response = new BlockResponse(this);

  /** @param survey the number of the respondents among the track's */
  constructor(
    questions: readonly Question[],
    readers: readonly (QuestionReader | null)[],
    answers: TrackAnswers,
    survey: number,
  ) {
    this.#questions = questions;
    this.#readers = readers;
    this.#answers = answers;
    this.#survey = survey;
    this.#byAll = questions.map(({ applies }) => applies.every(Boolean));
  }

  /** Looks at the rows of a block. @param units by row, the unit's index; −1: the row is none of these */
  read(block: RowBlock, units: Int32Array): void {
    const { count } = block;
    if (count > this.#room) this.#makeRoom(count);
    this.#answered.fill(0, 0, count);
    this.#looks.fill(0, 0, count);
    let all = true;
    for (let i = 0; i < count; i++) {
      const chosen = (units[i] ?? -1) < 0 ? 0 : 1;
      this.#chosen[i] = chosen;
      if (chosen === 0) all = false;
    }
    this.#readers.forEach((reader, q) => {
      const places = this.#places[q] ?? null;
      const question = this.#questions[q];
      if (reader === null || places === null || question === undefined) return;
      const byAll = this.#byAll[q] ?? false;
      const asked = byAll ? this.#chosen : this.#ask(question, units);
      const looks = reader.fill(block, asked, places);
      if (!byAll || !all) leaveBlank(places, asked, count);
      if (!question.twin) countAnswered(places, this.#answered, count);
      if (looks) this.#noteLooks(places, count);
    });
  }

  /** Something in the row is met for the first time, or is to be told. */
  looks(row: number): boolean {
    return this.#looks[row] !== 0;
  }

  /** How many questions are answered; one that is read on two scales is one. */
  answered(row: number): number {
    return this.#answered[row] ?? 0;
  }

  place(row: number, question: number): number {
    return this.#places[question]?.[row] ?? BLANK_PLACE;
  }

  /** A row's response; it is valid until another one is asked for. @param applying how many questions apply to the unit */
  response(row: number, unit: number, applying: number): Response {
    const response = this.#response;
    response.row = row;
    response.unit = unit;
    response.applying = applying;
    return response;
  }

  /** The row's response is kept: its answers will be added. Answers its number. */
  keep(row: number, unit: number, weight: number | null, respondent: number): number {
    this.#kept[this.#waiting++] = row;
    return this.#answers.respond(unit, weight, respondent, this.#survey);
  }

  /** Adds the answers of the rows that are kept. */
  flush(): void {
    if (this.#waiting === 0) return;
    this.#answers.columns.forEach((column, q) => {
      column.append(this.#places[q] ?? null, this.#kept, this.#waiting);
    });
    this.#waiting = 0;
  }

  /** By row, whether the question is asked there. */
  #ask({ applies }: Question, units: Int32Array): Uint8Array {
    const asked = this.#asked;
    for (let i = 0; i < units.length; i++) asked[i] = applies[units[i] ?? -1] ? 1 : 0;
    return asked;
  }

  #noteLooks(places: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) if (places[i] === LOOK) this.#looks[i] = 1;
  }

  #makeRoom(count: number): void {
    this.#room = count;
    this.#places = this.#readers.map((reader) => (reader === null ? null : new Int32Array(count)));
    this.#answered = new Int32Array(count);
    this.#looks = new Uint8Array(count);
    this.#chosen = new Uint8Array(count);
    this.#asked = new Uint8Array(count);
    this.#kept = new Uint32Array(count);
  }
}

class BlockResponse implements Response {
  row = 0;
  unit = 0;
  applying = 0;
  readonly #block: BlockAnswers;

  constructor(block: BlockAnswers) {
    this.#block = block;
  }

  get answered(): number {
    return this.#block.answered(this.row);
  }

  place(question: number): number {
    return this.#block.place(this.row, question);
  }

  add(weight: number | null, respondent: number): number {
    return this.#block.keep(this.row, this.unit, weight, respondent);
  }
}

/** One more for each place but BLANK_PLACE and LOOK: without a branch, which would be guessed wrong for one answer in ten. */
function countAnswered(places: Int32Array, answered: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) answered[i] = (answered[i] ?? 0) + (-(places[i] ?? 0) >>> 31);
}

/** What is not asked is blank. */
function leaveBlank(places: Int32Array, asked: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) if (asked[i] !== 1) places[i] = BLANK_PLACE;
}
