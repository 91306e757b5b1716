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
  /** Their places among the questions. */
  readonly questions: readonly number[];
  /** The columns of their answers. */
  readonly columns: readonly number[];
  /** How many they are; a question that is read on two scales is one question. */
  readonly applying: number;
}

export class ResponseReader {
  readonly unit: ResponseCells['unit'];
  readonly blankIsForm: boolean;
  readonly questions: readonly (QuestionReader | null)[];
  /** The number of its table among those that answers are read from. */
  readonly table: number;
  /** By question, the place of the answer that was read last. */
  readonly places: Uint32Array;
  readonly #questions: readonly Question[];
  /** By question: 1; 0 for the second reading of one that is read on two scales. */
  readonly #counts: Uint8Array;
  readonly #keys: Uint32Array;
  readonly #settled: SettledPlaces;
  /** By unit. */
  readonly #asked: UnitAsked[] = [];

  constructor(
    { unit, questions, blankIsForm }: ResponseCells,
    asked: readonly Question[],
    answers: TrackAnswers,
    { table, ...to }: Omit<ColumnContext, 'answers'> & { readonly table: number },
  ) {
    this.table = table;
    this.unit = unit;
    this.blankIsForm = blankIsForm;
    this.#questions = asked;
    this.places = new Uint32Array(asked.length);
    this.#counts = Uint8Array.from(asked, ({ twin }) => (twin ? 0 : 1));
    this.#keys = new Uint32Array(asked.length);
    this.#settled = new SettledPlaces(asked.length);
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
    const { questions, columns } = this.#askedOf(unit);
    const { places } = this;
    const counts = this.#counts;
    const keys = this.#keys;
    row.keys(columns, keys);
    places.fill(BLANK_PLACE);
    let { table, width } = this.#settled;
    let answered = 0;
    for (let i = 0; i < questions.length; i++) {
      const question = questions[i] ?? 0;
      const key = keys[i] ?? 0;
      let place = key < width ? (table[question * width + key] ?? UNSETTLED) : UNSETTLED;
      if (place === UNSETTLED) {
        place = this.#look(row, question, key);
        ({ table, width } = this.#settled);
      }
      places[question] = place;
      if (place !== BLANK_PLACE) answered += counts[question] ?? 0;
    }
    return answered;
  }

  /** The place of a key that is new, or of which there is something to be reported. */
  #look(row: Row, question: number, key: number): number {
    const reader = this.questions[question];
    const place = reader?.place(row, key) ?? BLANK_PLACE;
    if (reader?.isSettled?.(key) === true) this.#settled.set(question, key, place);
    return place;
  }

  /** The answers of a row that is about no unit are checked all the same, so that all faults are reported at once. */
  lookAt(row: Row): void {
    for (const question of this.questions) question?.place(row, row.key(question.column));
  }

  /** All rows of the sheet are read. */
  finish(): void {
    for (const question of this.questions) question?.finish?.();
  }

  /** The questions that apply to a unit and that the source asks: what it does not ask cannot be answered there. */
  #askedOf(unit: number): UnitAsked {
    const known = this.#asked[unit];
    if (known !== undefined) return known;
    const questions = this.#questions.flatMap(({ applies }, question) =>
      applies[unit] && this.questions[question] != null ? [question] : [],
    );
    const columns = questions.map((question) => this.questions[question]?.column ?? 0);
    const applying = questions.reduce((sum, question) => sum + (this.#counts[question] ?? 0), 0);
    const asked = { questions, columns, applying };
    this.#asked[unit] = asked;
    return asked;
  }
}

/** No place. */
const UNSETTLED = -1;
/** Places that there is room for, of all questions together. */
const MOST_SETTLED = 1 << 20;

/** The places of cells that were met: of all questions in one array, so that the few answers of each are at hand for the processor. */
class SettledPlaces {
  /** Keys of each question. */
  width = 16;
  /** By question, then by key; or UNSETTLED. */
  table: Int32Array;

  constructor(questions: number) {
    this.table = new Int32Array(questions * this.width).fill(UNSETTLED);
  }

  set(question: number, key: number, place: number): void {
    if (key >= this.width && !this.#widen(key)) return;
    this.table[question * this.width + key] = place;
  }

  /** Makes room for a key, where there is any. */
  #widen(key: number): boolean {
    const questions = this.table.length / this.width;
    const width = 2 ** Math.ceil(Math.log2(key + 1));
    if (questions * width > MOST_SETTLED) return false;
    const table = new Int32Array(questions * width).fill(UNSETTLED);
    for (let q = 0; q < questions; q++) {
      table.set(this.table.subarray(q * this.width, (q + 1) * this.width), q * width);
    }
    this.table = table;
    this.width = width;
    return true;
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
