/** One question in one sheet: keys of cells → places, recoded once for each cell that is new. */
import type { Place, Question } from '../core/model.ts';
import { isPercent } from './cell-numbers.ts';
import { HIDDEN_TEXT, quotable } from './personal-text.ts';
import { BLANK_PLACE, MISSING_PLACE, type PlaceColumn } from './place-column.ts';
import { type Recoded, Recoder } from './recode.ts';
import { columnLetters, type Row, type Sheet, textOf } from './table.ts';
import type { Tellings } from './tellings.ts';

/** The answers to one question in a sheet. */
export interface QuestionReader {
  /** The place of the row's answer. A faulty cell is told, and counts as missing. */
  place(row: Row): number;
  /** Whether anything is written where the answer stands. */
  filled(row: Row): boolean;
}

export interface ColumnContext {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly answers: PlaceColumn;
  readonly tellings: Tellings;
}

type Fault = 'unknown' | 'out-of-range' | 'ambiguous' | 'error';

export class QuestionColumn implements QuestionReader {
  readonly #column: number;
  readonly #question: Question;
  readonly #recoder: Recoder;
  readonly #sheet: Sheet;
  readonly #place: Place;
  readonly #answers: PlaceColumn;
  readonly #tellings: Tellings;
  /** By key; undefined: not met yet. */
  readonly #places: (number | undefined)[] = [];
  readonly #faults = new Map<number, Fault>();

  constructor(column: number, question: Question, to: ColumnContext) {
    this.#column = column;
    this.#question = question;
    this.#recoder = new Recoder(question.scale);
    this.#sheet = to.sheet;
    this.#place = to.place;
    this.#answers = to.answers;
    this.#tellings = to.tellings;
  }

  filled(row: Row): boolean {
    return row.key(this.#column) !== 0;
  }

  place(row: Row): number {
    const key = row.key(this.#column);
    if (key === 0) return BLANK_PLACE;
    let place = this.#places[key];
    if (place === undefined) {
      place = this.#recode(key);
      this.#places[key] = place;
    }
    const fault = this.#faults.size === 0 ? undefined : this.#faults.get(key);
    if (fault !== undefined) this.#tell(key, fault, row.number);
    return place;
  }

  #recode(key: number): number {
    const cell = this.#sheet.cell(this.#column, key);
    const recoded: Recoded = this.#recoder.recode(cell);
    switch (recoded.kind) {
      case 'blank':
        return BLANK_PLACE;
      case 'missing':
        return MISSING_PLACE;
      case 'answer': {
        if (isPercent(cell)) this.#answers.seen.percent = true;
        else if (typeof recoded.answer === 'number' && recoded.answer > 1) this.#answers.seen.plain = true;
        return this.#answers.place(recoded.answer);
      }
      default:
        this.#faults.set(key, recoded.kind);
        return MISSING_PLACE;
    }
  }

  #tell(key: number, fault: Fault, row: number): void {
    const { id, scale } = this.#question;
    const text = quotable(textOf(this.#sheet.cell(this.#column, key)));
    const letters = columnLetters(this.#column);
    const place = { ...this.#place, column: letters };
    this.#tellings.cell(
      JSON.stringify([id, scale.id, this.#place.file, this.#place.sheet, letters, fault, text]),
      `${letters}${row}`,
      (cells, count) => {
        const args = { question: id, text, cells, count };
        switch (fault) {
          case 'unknown': {
            const level = scale.unknown === 'missing' ? 'warning' : 'error';
            const closest = text === HIDDEN_TEXT ? null : this.#recoder.closest(text);
            return { code: 'unknown-answer', level, place, arguments: { ...args, scale: scale.id, closest } };
          }
          case 'out-of-range': {
            const level = scale.unknown === 'missing' ? 'warning' : 'error';
            return { code: 'out-of-range', level, place, arguments: { ...args, range: scale.range ?? [0, 0] } };
          }
          case 'ambiguous':
            return { code: 'ambiguous-number', level: 'error', place, arguments: args };
          case 'error':
            return { code: 'cell-error', level: 'error', place, arguments: args };
        }
      },
    );
  }
}
