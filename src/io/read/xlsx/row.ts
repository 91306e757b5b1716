/** The row that is being read: a kind and a number for each cell, in arrays that are used again for the next row. */
import type { Row } from '../../../survey/table.ts';
import { LIMITS } from '../limits.ts';
import type { ColumnKeys } from './columns.ts';
import { dateText } from './dates.ts';
import { DATE, PERCENT, type Shown, TIME } from './number-format.ts';
import type { Texts } from './texts.ts';

/** Kinds of cells. The number is: of a text, an error or a written date its number in Texts; else what stands in the cell. */
export const NO_CELL = 0;
export const TEXT_CELL = 1;
export const NUMBER_CELL = 2;
export const PERCENT_CELL = 3;
export const DATE_CELL = 4;
export const TIME_CELL = 5;
export const BOOLEAN_CELL = 6;
export const ERROR_CELL = 7;
export const WRITTEN_DATE_CELL = 8;

export function numberKind(shown: Shown | undefined): number {
  if (shown === PERCENT) return PERCENT_CELL;
  if (shown === DATE) return DATE_CELL;
  return shown === TIME ? TIME_CELL : NUMBER_CELL;
}

export class SheetRow implements Row {
  number = 0;
  width = 0;
  hidden = false;
  readonly kinds = new Uint8Array(LIMITS.columns);
  readonly #numbers = new Float64Array(LIMITS.columns);
  readonly #keys: ColumnKeys;
  readonly #texts: Texts;
  readonly #date1904: boolean;
  readonly #string: (id: number) => string;

  constructor(keys: ColumnKeys, texts: Texts, date1904: boolean) {
    this.#keys = keys;
    this.#texts = texts;
    this.#date1904 = date1904;
    this.#string = (id) => texts.string(id);
  }

  begin(number: number, hidden: boolean): void {
    this.kinds.fill(NO_CELL, 0, this.width);
    this.width = 0;
    this.number = number;
    this.hidden = hidden;
  }

  put(column: number, kind: number, number: number): void {
    if (kind === NO_CELL) return;
    this.kinds[column] = kind;
    this.#numbers[column] = number;
    if (column >= this.width) this.width = column + 1;
  }

  key(column: number): number {
    const kind = column < this.width ? this.kinds[column] : NO_CELL;
    const number = this.#numbers[column] ?? 0;
    const keys = this.#keys;
    switch (kind) {
      case TEXT_CELL:
        return keys.text(column, number, this.#string);
      case NUMBER_CELL:
        return keys.number(column, number, false);
      case PERCENT_CELL:
        return keys.number(column, number, true);
      case DATE_CELL:
      case TIME_CELL: {
        const text = dateText(number, { date1904: this.#date1904, timeOnly: kind === TIME_CELL });
        // Excel cannot show it as a date either.
        return text === null ? keys.number(column, number, false) : keys.other(column, { kind: 'date', text });
      }
      case BOOLEAN_CELL:
        return keys.other(column, { kind: 'boolean', truth: number === 1 });
      case ERROR_CELL:
        return keys.other(column, { kind: 'error', text: this.#texts.string(number) });
      case WRITTEN_DATE_CELL:
        return keys.other(column, { kind: 'date', text: this.#texts.string(number) });
      default:
        return 0;
    }
  }
}
