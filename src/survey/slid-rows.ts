/**
 * Rows of which the cells have slid into the next columns, as where cells were inserted or deleted in a sheet: left out by the
 * selection that they would meet in their own columns, with an answer beyond the last column and a blank before it, or with an
 * answer for a unit that is the word of a sum as well («Trung bình»), and the last answer blank.
 */
import type { Question } from '../core/model/method.ts';
import type { FindingCollector } from './finding-collector.ts';
import { columnsOf, type ResponseCells } from './layouts/layout.ts';
import { Recoder } from './recode.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { cellOf } from './sheets.ts';
import type { Row } from './table.ts';
import type { UnitCells } from './unit-cells.ts';
import type { Where } from './where.ts';

const SHIFTS = [1, -1, 2, -2];

export class SlidRows {
  readonly #columns: SheetColumns;
  readonly #where: Where;
  readonly #units: UnitCells;
  readonly #findings: FindingCollector;
  /** The columns of units, and of everything that is read. */
  readonly #unitColumns: readonly number[];
  readonly #used: readonly number[];
  /** The scale of the last column; null where it holds no answers, or the table ends with another column. */
  readonly #last: Recoder | null;
  /** Rows with an answer beyond the last column: those that have a blank before it, and how many have none. */
  readonly #beyond: number[] = [];
  #whole = 0;
  /** Columns of units next to the answers that would slide into them, and the last column of answers. */
  readonly #before: readonly { readonly unit: number; readonly next: Recoder; readonly last: number }[];
  /** Rows that may be sums, with no row about a unit behind them yet. */
  readonly #sums: number[] = [];

  constructor(
    columns: SheetColumns,
    responses: readonly ResponseCells[],
    questions: readonly Question[],
    { where, units }: { readonly where: Where; readonly units: UnitCells },
    findings: FindingCollector,
  ) {
    this.#columns = columns;
    this.#where = where;
    this.#units = units;
    this.#findings = findings;
    this.#unitColumns = responses.flatMap(({ unit }) => (unit.kind === 'column' ? [unit.column] : []));
    const answers = responses.flatMap(({ questions: cells }) =>
      cells.flatMap((cell, q) =>
        cell === null ? [] : columnsOf(cell).map((column) => ({ column, question: questions[q] })),
      ),
    );
    this.#used = [...this.#unitColumns, ...answers.map(({ column }) => column)];
    const { question } = answers.find(({ column }) => column === columns.width - 1) ?? {};
    // A text file's row with too many cells is reported by its cells.
    this.#last = question === undefined || columns.sheet.reading !== null ? null : new Recoder(question.scale);
    this.#before = responses.flatMap(({ unit, questions: cells }) => {
      if (unit.kind !== 'column') return [];
      const columns = cells.map((cell) => (cell === null ? [] : columnsOf(cell)));
      const next = questions[columns.findIndex((of) => of.includes(unit.column + 1))];
      const last = Math.max(...columns.flat());
      return next === undefined ? [] : [{ unit: unit.column, next: new Recoder(next.scale), last }];
    });
  }

  /** The columns that are looked at in every row. */
  get keyed(): number[] {
    return this.#last === null ? [] : [this.#columns.width];
  }

  /** @param chosen whether the selection of the source chooses the row */
  look(row: Row, chosen: boolean): void {
    if (!chosen) this.#leftOut(row);
    else this.#intoUnits(row);
    if (chosen && this.#last !== null && row.width > this.#columns.width) this.#overflow(row, this.#last);
  }

  /** Sums at the foot of the table have no row about a unit behind them. */
  #intoUnits(row: Row): void {
    for (const { unit, next, last } of this.#before) {
      const known = this.#units.unit(unit, row.key(unit));
      if (typeof known === 'number') for (const number of this.#sums.splice(0)) this.#report(number);
      else if (known === 'totals' && row.key(last) === 0 && row.key(unit + 1) !== 0) {
        const answer = next.recode(cellOf(this.#columns.sheet, row, unit));
        if (answer.kind === 'answer') this.#sums.push(row.number);
      }
    }
  }

  report(): void {
    // A column without a header next to the table, such as of sums, is filled where nothing is blank as well.
    if (this.#beyond.length > this.#whole) for (const row of this.#beyond) this.#report(row);
  }

  #leftOut(row: Row): void {
    for (const column of this.#unitColumns) {
      const unit = this.#units.unit(column, row.key(column));
      if (unit !== 'none' && unit !== 'unknown') continue;
      const isSlid = SHIFTS.some(
        (shift) =>
          column + shift >= 0 &&
          column + shift < row.width &&
          this.#where.choosesSlid(row, shift) &&
          this.#units.namesUnit(row.text(column + shift)),
      );
      if (isSlid) this.#report(row.number);
    }
  }

  #overflow(row: Row, last: Recoder): void {
    const { sheet, width } = this.#columns;
    const cell = cellOf(sheet, row, width);
    if (last.recode(cell).kind !== 'answer') return;
    if (this.#used.some((column) => row.key(column) === 0)) this.#beyond.push(row.number);
    else this.#whole += 1;
  }

  #report(number: number): void {
    this.#findings.row('slid', number, (rows, count) => {
      return { code: 'slid-rows', level: 'error', place: this.#columns.place, arguments: { rows, count } };
    });
  }
}
