/** The weights of responses (SPEC §4): a number from 0 on; anything else is a finding and counts as 0. */
import { ColumnNumbers, isDoubtful } from '../core/text/number-text.ts';
import { cellReadings, isPercent } from './cell-numbers.ts';
import type { FindingCollector } from './finding-collector.ts';
import { looksPersonal } from './personal-text.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { type Cell, type Row, textOf } from './table.ts';
import type { TrackAnswers } from './track-answers.ts';

/** A response whose weight may be two numbers, until the whole column is read. */
interface DoubtfulWeight {
  readonly row: number;
  readonly cell: Cell;
  response: number;
}

export class WeightColumn {
  readonly #column: number;
  readonly #columns: SheetColumns;
  readonly #collector: FindingCollector;
  readonly #numbers: ColumnNumbers;
  readonly #given: boolean;
  readonly #doubtful: DoubtfulWeight[] = [];
  #last: DoubtfulWeight | null = null;
  readonly #seen: TrackAnswers['weightSeen'];

  /**
   * @param seen percentages and plain numbers of all files
   * @param decimal the decimal mark where the method names it
   */
  constructor(
    column: number,
    columns: SheetColumns,
    collector: FindingCollector,
    seen: TrackAnswers['weightSeen'],
    decimal: ',' | '.' | null,
  ) {
    this.#seen = seen;
    seen.header ||= columns.headers[column] ?? '';
    this.#column = column;
    this.#columns = columns;
    this.#collector = collector;
    this.#numbers = new ColumnNumbers(decimal);
    this.#given = decimal !== null;
  }

  weight(row: Row): number {
    const cell = this.#columns.sheet.cell(this.#column, row.key(this.#column));
    this.#last = null;
    if (cell.kind === 'text') {
      const both = this.#numbers.mixed.length;
      this.#numbers.add(cell.text);
      if (both === 0 && this.#numbers.mixed.length > 0) this.#mixed(row.number);
      if (!this.#given && isDoubtful(cell.text)) {
        this.#last = { row: row.number, cell, response: -1 };
        this.#doubtful.push(this.#last);
        return 0;
      }
    }
    return this.#read(cell, row.number);
  }

  /** The response that the last weight was of. */
  isOf(response: number): void {
    if (this.#last !== null) this.#last.response = response;
  }

  /** Reads what was doubtful, when the whole column is known. */
  finish(set: (response: number, weight: number) => void): void {
    for (const { row, cell, response } of this.#doubtful) {
      const weight = this.#read(cell, row);
      if (response >= 0) set(response, weight);
    }
    this.#doubtful.length = 0;
  }

  get #header(): string {
    return this.#columns.headers[this.#column] ?? '';
  }

  #read(cell: Cell, row: number): number {
    const readings = cellReadings(cell, this.#numbers);
    const [weight] = readings;
    // A person's number is not a weight: sums of weights are shown.
    const personal = this.#columns.isPersonal(this.#column) || looksPersonal(textOf(cell));
    const place = this.#columns.placeOf(this.#column);
    const address = `${place.column}${row}`;
    if (!personal && readings.length > 1) {
      const text = textOf(cell).trim();
      this.#collector.cell('doubtful weight', address, (cells, count) => {
        const args = { question: this.#header, text, cells, count };
        return { code: 'ambiguous-number', level: 'error', place, arguments: args };
      });
      return 0;
    }
    if (!personal && weight !== undefined && weight >= 0 && weight < 1e15) {
      if (isPercent(cell)) this.#seen.percent ??= { cell: address, place };
      else if (weight > 1) this.#seen.plain ??= { cell: address, place };
      return weight;
    }
    this.#collector.cell('weight', address, (cells, count) => ({
      code: 'bad-weight',
      level: 'error',
      place,
      arguments: { cells, count },
    }));
    return 0;
  }

  /** A decimal comma and a decimal point in one column. */
  #mixed(row: number): void {
    const place = this.#columns.placeOf(this.#column);
    const texts = this.#numbers.mixed;
    this.#collector.cell('mixed-marks', `${place.column}${row}`, (cells) => ({
      code: 'mixed-marks',
      level: 'warning',
      place,
      arguments: { name: this.#header, texts, cells },
    }));
  }
}
