/** Which rows of a sheet a source chooses (`where`, SPEC §3.1). */
import type { SurveySource } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import type { SheetColumns } from './sheet-columns.ts';
import type { Row } from './table.ts';

/** A column and the values that choose a row. */
interface Condition {
  readonly column: number;
  readonly values: ReadonlySet<string>;
  /** By key of the column. */
  readonly holds: (boolean | undefined)[];
}

export class Where {
  readonly #columns: SheetColumns;
  readonly #conditions: readonly Condition[];

  constructor({ where }: SurveySource, columns: SheetColumns) {
    this.#columns = columns;
    this.#conditions = where.flatMap(({ column: name, values }) => {
      const column = columns.named(name);
      return column === null ? [] : [{ column, values: new Set(values.map(fold)), holds: [] }];
    });
  }

  /** The columns that are looked at. */
  get keyed(): readonly number[] {
    return this.#conditions.map(({ column }) => column);
  }

  chooses(row: Row): boolean {
    if (this.#conditions.length === 0) return true;
    return this.#conditions.every((condition) => this.#holds(condition, row));
  }

  /** Judged once for each cell that is new. */
  #holds({ column, values, holds }: Condition, row: Row): boolean {
    const key = row.key(column);
    const held = holds[key] ?? values.has(fold(this.#columns.text(column, key)));
    holds[key] = held;
    return held;
  }
}
