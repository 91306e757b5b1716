/**
 * The cells of a sheet, each as one number of 31 bits: blank is 0, a text is its number in Texts, a whole number up to half a
 * milliard is itself and WHOLE, and any other cell is its place in a list and OTHER. So a row is a stretch of an array, which
 * costs four bytes a cell to keep, and as many again for what is no text and no whole number.
 */
import type { ColumnKeys } from '../columns.ts';
import { DATE_CELL, NO_CELL, NUMBER_CELL, PERCENT_CELL, TEXT_CELL, TIME_CELL, WRITTEN_DATE_CELL } from '../kinds.ts';
import type { Texts } from '../texts.ts';
import { dateText } from './dates.ts';

const WHOLE = 2 ** 29;
const OTHER = 2 ** 30;

export class CellCodes {
  /** Of the other cells: kind and number. */
  #kinds = new Uint8Array(16);
  #numbers = new Float64Array(16);
  #count = 0;
  readonly #keys: ColumnKeys;
  readonly #texts: Texts;
  readonly #date1904: boolean;

  constructor(keys: ColumnKeys, texts: Texts, date1904: boolean) {
    this.#keys = keys;
    this.#texts = texts;
    this.#date1904 = date1904;
  }

  /** Bytes that the other cells take. */
  get size(): number {
    return 9 * this.#kinds.length;
  }

  /** @param kind one of kinds.ts @param number the number that goes with the kind (kinds.ts) */
  of(kind: number, number: number): number {
    if (kind === NO_CELL) return 0;
    if (kind === TEXT_CELL) return number;
    if (kind === NUMBER_CELL && (number | 0) === number && number >= 0 && number < WHOLE) return WHOLE + number;
    if (this.#count === this.#kinds.length) this.#grow();
    this.#kinds[this.#count] = kind;
    this.#numbers[this.#count] = number;
    return OTHER + this.#count++;
  }

  /** The cells so far are gone. */
  clear(): void {
    this.#count = 0;
  }

  /** The key of a cell (survey/table.ts). */
  key(column: number, code: number): number {
    if (code === 0) return 0;
    if (code < WHOLE) return this.#keys.text(column, code);
    if (code < OTHER) return this.#keys.number(column, code - WHOLE, NUMBER_CELL);
    const kind = this.#kinds[code - OTHER] ?? NO_CELL;
    const number = this.#numbers[code - OTHER] ?? 0;
    switch (kind) {
      case NUMBER_CELL:
      case PERCENT_CELL:
        return this.#keys.number(column, number, kind);
      case DATE_CELL:
      case TIME_CELL:
        return this.#keys.alias(column, kind, number, () => this.#dateKey(column, number, kind === TIME_CELL));
      default:
        return this.#keys.other(column, kind, number);
    }
  }

  /** What Excel cannot show as a date is a number. */
  #dateKey(column: number, number: number, timeOnly: boolean): number {
    const text = dateText(number, { date1904: this.#date1904, timeOnly });
    if (text === null) return this.#keys.number(column, number, NUMBER_CELL);
    return this.#keys.other(column, WRITTEN_DATE_CELL, this.#texts.ofString(text));
  }

  #grow(): void {
    const kinds = new Uint8Array(this.#kinds.length * 2);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const numbers = new Float64Array(kinds.length);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}
