/** The row that is being read: a kind and a number for each cell, in arrays that are used again for the next row. */
import { type Row, textOf } from '../../../survey/table.ts';
import type { ColumnKeys } from '../columns.ts';
import { DATE_CELL, NO_CELL, NUMBER_CELL, PERCENT_CELL, TEXT_CELL, TIME_CELL, WRITTEN_DATE_CELL } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import type { Texts } from '../texts.ts';
import { dateText } from './dates.ts';
import { DATE, PERCENT, type Shown, TIME } from './number-format.ts';

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

  constructor(keys: ColumnKeys, texts: Texts, date1904: boolean) {
    this.#keys = keys;
    this.#texts = texts;
    this.#date1904 = date1904;
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
    const kind = column < this.width ? (this.kinds[column] ?? NO_CELL) : NO_CELL;
    const number = this.#numbers[column] ?? 0;
    switch (kind) {
      case NO_CELL:
        return 0;
      case TEXT_CELL:
        return this.#keys.text(column, number);
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

  text(column: number): string {
    return textOf(this.#keys.cell(column, this.key(column)));
  }

  /** What Excel cannot show as a date is a number. */
  #dateKey(column: number, number: number, timeOnly: boolean): number {
    const text = dateText(number, { date1904: this.#date1904, timeOnly });
    if (text === null) return this.#keys.number(column, number, NUMBER_CELL);
    return this.#keys.other(column, WRITTEN_DATE_CELL, this.#texts.ofString(text));
  }
}
