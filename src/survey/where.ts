/** Which rows of a sheet a source chooses (`where`, SPEC §3.1). */
import type { Finding } from '../core/model/findings.ts';
import type { SurveySource } from '../core/model/method.ts';
import { numberIn, sameTruth } from '../core/text/equal.ts';
import { fold } from '../core/text/fold.ts';
import { quotable } from './personal-text.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { cellOf } from './sheets.ts';
import { type Cell, type Row, textOf } from './table.ts';

/** Texts of a column that a finding lists. */
const MOST_SEEN = 5;

/** What the conditions of a source have chosen in all its files and sheets. */
export class Selection {
  readonly #source: SurveySource;
  #chosen = 0;
  /** By condition: whether it held in some row, and the first texts for which it did not. */
  readonly #held: boolean[];
  readonly #seen: Set<string>[];

  constructor(source: SurveySource) {
    this.#source = source;
    this.#held = source.where.map(() => false);
    this.#seen = source.where.map(() => new Set());
  }

  choose(): void {
    this.#chosen += 1;
  }

  /** @param text null where it may not be shown */
  judge(condition: number, holds: boolean, text: string | null): void {
    if (holds) this.#held[condition] = true;
    const seen = this.#seen[condition];
    if (!holds && text !== null && seen !== undefined && seen.size < MOST_SEEN) seen.add(text);
  }

  /** An error where rows were there and none of them was chosen. */
  findings(): Finding[] {
    const { where, place } = this.#source;
    if (this.#chosen > 0 || this.#seen.every(({ size }) => size === 0)) return [];
    const never = this.#held.indexOf(false);
    const faulty = never < 0 ? where : where.slice(never, never + 1);
    const columns = faulty.map(({ column }) => column);
    const values = faulty.flatMap((condition) => condition.values);
    const seen = never < 0 ? [] : [...(this.#seen[never] ?? [])];
    return [{ code: 'empty-selection', level: 'error', place, arguments: { columns, values, seen } }];
  }
}

/** A column and the values that choose a row. */
interface Condition {
  /** Its number among the source's conditions. */
  readonly number: number;
  readonly column: number;
  /** Folded. */
  readonly texts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  /** By key of the column. */
  readonly holds: (boolean | undefined)[];
}

export class Where {
  readonly #columns: SheetColumns;
  readonly #conditions: readonly Condition[];
  readonly #selection: Selection;

  constructor({ where }: SurveySource, columns: SheetColumns, selection: Selection) {
    this.#columns = columns;
    this.#selection = selection;
    this.#conditions = where.flatMap(({ column: name, values }, number) => {
      const column = columns.named(name);
      if (column === null) return [];
      const texts = new Set(values.map(fold));
      const numbers = new Set(values.flatMap((value) => numberIn(value) ?? []));
      return [{ number, column, texts, numbers, holds: [] }];
    });
  }

  /** The columns that are looked at. */
  get keyed(): readonly number[] {
    return this.#conditions.map(({ column }) => column);
  }

  /** Whether the row would be chosen if its cells were so many columns further to the left. */
  choosesSlid(row: Row, columns: number): boolean {
    return this.#conditions.every((condition) => {
      const column = condition.column + columns;
      return column >= 0 && column < row.width && isAmong(cellOf(this.#columns.sheet, row, column), condition);
    });
  }

  chooses(row: Row): boolean {
    if (this.#conditions.length === 0) return true;
    let chosen = true;
    for (const condition of this.#conditions) if (!this.#holds(condition, row)) chosen = false;
    if (chosen) this.#selection.choose();
    return chosen;
  }

  /** Judged once for each cell that is new. */
  #holds(condition: Condition, row: Row): boolean {
    const { column, holds, number } = condition;
    const key = row.key(column);
    const known = holds[key];
    if (known !== undefined) return known;
    const cell = this.#columns.sheet.cell(column, key);
    const held = isAmong(cell, condition);
    holds[key] = held;
    const text = textOf(cell).trim() === '' ? null : quotable(textOf(cell));
    this.#selection.judge(number, held, this.#columns.isPersonal(column) ? null : text);
    return held;
  }
}

/** By its text as it is shown, its number, or its truth. */
function isAmong(cell: Cell, { texts, numbers }: Condition): boolean {
  const text = fold(textOf(cell));
  if (texts.has(text)) return true;
  const number = cell.kind === 'number' ? cell.number : numberIn(text);
  if (number !== null && numbers.has(number)) return true;
  return [...texts].some((value) => sameTruth(value, text));
}
