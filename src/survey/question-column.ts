/** One question in one sheet: keys of cells → places, recoded once for each cell that is new. */

import { BLANK_PLACE, MISSING_PLACE } from '../core/answer-places.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { Question } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { ColumnNumbers } from '../core/text/number-text.ts';
import { isBlankWord } from './blank-words.ts';
import { isPercent, shownText } from './cell-numbers.ts';
import type { FindingCollector } from './finding-collector.ts';
import { numberLike } from './number-like.ts';
import { looksPersonal, quotable } from './personal-text.ts';
import type { PlaceColumn, SeenCell } from './place-column.ts';
import { type Recoded, Recoder } from './recode.ts';
import { type Cell, columnLetters, type Row, type Sheet, textOf } from './table.ts';

/** The answers to one question in a sheet. */
export interface QuestionReader {
  /** The column of the answer, or the first of them. */
  readonly column: number;
  /** The place of the row's answer. A faulty cell is reported, and counts as missing. @param key of its cell in `column` */
  place(row: Row, key: number): number;
  /** Whether a key that was met has one place in all rows, and nothing of it is reported; not there where other columns count too. */
  isSettled?(key: number): boolean;
  /** Whether anything is written where the answer should be. */
  filled(row: Row): boolean;
  /** All rows are read: what only the whole column decides is decided. */
  finish?(): void;
}

export interface ColumnContext {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly answers: PlaceColumn;
  readonly collector: FindingCollector;
  /** Whether a column holds personal data by its header: its texts are not reported, whatever question it is read for. */
  readonly personal: (column: number) => boolean;
  /** The decimal mark where the source names it. */
  readonly decimal: ',' | '.' | null;
  /** Whether it is one of several columns of a question: there, «-» or «N/A» is a blank of the other versions' forms. */
  readonly isVersion?: boolean;
}

/** Numbers of nine digits and more may be a person's. */
const LONG = 1e8;

type Fault = 'unknown' | 'personal' | 'percent' | 'out-of-range' | 'ambiguous' | 'ambiguous-choices' | 'error';

export class QuestionColumn implements QuestionReader {
  readonly column: number;
  readonly #question: Question;
  readonly #recoder: Recoder;
  readonly #sheet: Sheet;
  readonly #place: Place;
  readonly #answers: PlaceColumn;
  readonly #findings: FindingCollector;
  readonly #personal: boolean;
  /** By which its findings are counted. */
  readonly #kind: string;
  /** By key that was met. */
  readonly #places = new Map<number, number>();
  readonly #faults = new Map<number, Fault>();
  readonly #numbers: ColumnNumbers;
  /** Whether an answer is a long number that is like nobody's. */
  #hasLong = false;
  /** Whether the method names the decimal mark. */
  readonly #given: boolean;
  readonly #isVersion: boolean;
  /** Cells that may be two numbers, by their keys and rows, and the places kept for them. */
  readonly #kept = new Map<number, number>();
  readonly #doubtful: { readonly key: number; readonly row: number }[] = [];

  constructor(column: number, question: Question, to: ColumnContext) {
    this.column = column;
    this.#question = question;
    const decimal = question.scale.decimal ?? to.decimal;
    this.#given = decimal !== null;
    this.#numbers = new ColumnNumbers(decimal);
    this.#recoder = new Recoder(question.scale, decimal);
    this.#sheet = to.sheet;
    this.#place = to.place;
    this.#answers = to.answers;
    this.#findings = to.collector;
    this.#personal = to.personal(column);
    this.#isVersion = to.isVersion ?? false;
    this.#kind = JSON.stringify([question.id, question.scale.id, to.place.file, to.place.sheet, column]);
  }

  filled(row: Row): boolean {
    return row.key(this.column) !== 0;
  }

  place(row: Row, key: number): number {
    const place = this.#places.get(key) ?? this.#meet(key, row.number);
    const fault = this.#faults.size === 0 ? undefined : this.#faults.get(key);
    if (fault !== undefined) this.#tell(key, fault, row.number);
    if (this.#kept.has(key)) this.#doubtful.push({ key, row: row.number });
    return place;
  }

  isSettled(key: number): boolean {
    return !this.#faults.has(key) && !this.#kept.has(key);
  }

  #meet(key: number, row: number): number {
    const place = this.#recode(key, row);
    this.#places.set(key, place);
    return place;
  }

  #recode(key: number, row: number): number {
    const cell = this.#sheet.cell(this.column, key);
    if (cell.kind === 'text') this.#numbers.add(cell.text);
    const recoded = this.#recoder.recode(cell);
    if (this.#isVersion && recoded.kind === 'unknown' && isBlankWord(fold(textOf(cell)))) return BLANK_PLACE;
    const isDoubtful = (recoded.kind === 'ambiguous' && !this.#given) || this.#mayBePersonal(cell, recoded);
    if (!isDoubtful) return this.#placeOf(key, cell, row, recoded);
    const place = this.#answers.keep(textOf(cell).trim());
    this.#kept.set(key, place);
    return place;
  }

  /** A long number like a telephone number; others that are as long show that such are answers. */
  #mayBePersonal(cell: Cell, recoded: Recoded): boolean {
    if (recoded.kind !== 'answer' || typeof recoded.answer !== 'number' || recoded.answer < LONG) return false;
    const isPersonal = looksPersonal(textOf(cell));
    if (!isPersonal) this.#hasLong = true;
    return isPersonal;
  }

  /** Whether the method names a range that has them, and does not take what is unknown for missing. */
  get #countsPersonal(): boolean {
    const { range, unknown } = this.#question.scale;
    return range !== null && unknown !== 'missing';
  }

  #placeOf(key: number, cell: Cell, row: number, recoded: Recoded): number {
    switch (recoded.kind) {
      case 'blank':
        return BLANK_PLACE;
      case 'missing':
        return MISSING_PLACE;
      case 'answer': {
        const { seen } = this.#answers;
        if (isPercent(cell)) seen.percent ??= this.#seen(row);
        else if (typeof recoded.answer === 'number' && recoded.answer > 1) seen.plain ??= this.#seen(row);
        return this.#answers.place(recoded.answer);
      }
      default:
        this.#faults.set(key, recoded.kind);
        return MISSING_PLACE;
    }
  }

  finish(): void {
    const first = new Map([...this.#doubtful].reverse().map(({ key, row }) => [key, row]));
    for (const [key, kept] of this.#kept) {
      const row = first.get(key) ?? 0;
      const cell = this.#sheet.cell(this.column, key);
      const recoded = this.#recoder.recode(cell, this.#numbers);
      const isPersonal = this.#mayBePersonal(cell, recoded);
      const answer = this.#placeOf(key, cell, row, recoded);
      if (isPersonal && !this.#hasLong) this.#faults.set(key, 'personal');
      const place = this.#faults.has(key) && !this.#countsPersonal ? MISSING_PLACE : answer;
      this.#answers.settle(kept, place);
      if (this.#faults.has(key) || place === MISSING_PLACE || cell.kind !== 'text' || isPersonal) continue;
      const value = this.#answers.answer(place);
      const { decimal } = this.#numbers;
      if (decimal !== null && typeof value === 'number' && !this.#personal) this.#found(cell.text, value, decimal, row);
    }
    for (const { key, row } of this.#doubtful) {
      const fault = this.#faults.get(key);
      if (fault !== undefined) this.#tell(key, fault, row);
    }
    this.#kept.clear();
    this.#doubtful.length = 0;
  }

  /** A number that the others of the column decide. */
  #found(text: string, value: number, decimal: string, row: number): void {
    const { cell, place } = this.#seen(row);
    const { id } = this.#question;
    this.#findings.cell(JSON.stringify(['decimal-found', id, cell.replace(/\d+$/u, '')]), cell, (cells) => ({
      code: 'decimal-found',
      level: 'note',
      place,
      arguments: { indicator: id, decimal, text: quotable(text), cells, value },
    }));
  }

  #seen(row: number): SeenCell {
    const column = columnLetters(this.column);
    return { cell: `${column}${row}`, place: { ...this.#place, column } };
  }

  #tell(key: number, fault: Fault, row: number): void {
    const { id, scale } = this.#question;
    const text = this.#personal ? null : quotable(shownText(this.#sheet.cell(this.column, key)));
    const letters = columnLetters(this.column);
    const place = { ...this.#place, column: letters };
    const level = scale.unknown === 'missing' ? 'warning' : 'error';
    const kind = `${this.#kind} ${fault}`;
    const address = `${letters}${row}`;
    const readings =
      fault === 'ambiguous-choices' ? this.#recoder.choiceReadings(shownText(this.#sheet.cell(this.column, key))) : [];
    const make = (quoted: string | null, cells: readonly string[], count: number): Finding => {
      const args = { question: id, text: quoted, cells, count };
      switch (fault) {
        case 'unknown': {
          const closest = quoted === null ? null : this.#recoder.closest(quoted);
          const other = quoted === null ? null : this.#recoder.freeTextLabel(quoted);
          const label = other === null ? {} : { other };
          return { code: 'unknown-answer', level, place, arguments: { ...args, scale: scale.id, closest, ...label } };
        }
        case 'personal':
          return {
            code: 'personal-number',
            level: this.#countsPersonal ? 'warning' : level,
            place,
            arguments: { question: id, cells, count, isCounted: this.#countsPersonal },
          };
        case 'percent':
          return { code: 'percent-answer', level, place, arguments: args };
        case 'out-of-range':
          return { code: 'out-of-range', level, place, arguments: { ...args, range: scale.range ?? [0, 0] } };
        case 'ambiguous':
          return { code: 'ambiguous-number', level: 'error', place, arguments: args };
        case 'ambiguous-choices':
          return {
            code: 'ambiguous-choices',
            level: 'error',
            place,
            arguments: { question: id, readings, cells, count },
          };
        case 'error':
          return { code: 'cell-error', level: 'error', place, arguments: { ...args, text: quoted ?? '' } };
      }
    };
    const isNumber = scale.range !== null && scale.labels.length === 0 && scale.separator === null;
    const near =
      fault === 'unknown' && isNumber && !this.#personal
        ? numberLike(shownText(this.#sheet.cell(this.column, key)))
        : null;
    if (near !== null) {
      this.#findings.cell(`${kind} ${near}`, address, (cells, count) => {
        return { code: near, level, place, arguments: { question: id, cells, count } };
      });
      return;
    }
    // The reading of numbers is one decision for the column.
    if (fault === 'ambiguous' || fault === 'personal')
      this.#findings.cell(kind, address, (cells, count) => make(text, cells, count));
    else if (fault === 'ambiguous-choices') {
      const what = `${kind} ${JSON.stringify(readings)}`;
      this.#findings.cell(what, address, (cells, count) => make(null, cells, count));
    } else this.#findings.text(kind, text, address, make);
  }
}
