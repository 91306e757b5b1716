/** What the cells of a column of units say: each text is looked up once. */
import type { SurveySource } from '../core/model/method.ts';
import type { UnitNames } from '../core/text/unit-names.ts';
import type { FindingCollector } from './finding-collector.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { type Row, textOf } from './table.ts';
import { isTotalsWord } from './totals.ts';
import { unitMeaning } from './unit-meaning.ts';

/** A unit's index, nothing, or something that names no unit: 'other' is one of another track. */
export type UnitCell = number | 'none' | 'error' | 'totals' | 'other' | 'unknown';

export interface Units {
  readonly names: UnitNames;
  /** Of the other tracks. */
  readonly others: UnitNames;
}

export class UnitCells {
  readonly #columns: SheetColumns;
  readonly #units: Units;
  /** What a text says. */
  readonly #meaning: (text: string) => string;
  /** By column, then by its key. */
  readonly #known: UnitCell[][] = [];

  constructor(source: SurveySource, columns: SheetColumns, units: Units) {
    this.#columns = columns;
    this.#units = units;
    this.#meaning = unitMeaning(source);
  }

  /** Whether a cell that is not in the column of units names one. */
  namesUnit(text: string): boolean {
    return this.#units.names.find(this.#meaning(text.trim())) !== null;
  }

  unit(column: number, key: number): UnitCell {
    const known = this.#known[column] ?? [];
    this.#known[column] = known;
    const unit = known[key] ?? this.#read(column, key);
    known[key] = unit;
    return unit;
  }

  #read(column: number, key: number): UnitCell {
    const cell = this.#columns.sheet.cell(column, key);
    const text = textOf(cell).trim();
    if (text === '') return 'none';
    if (cell.kind === 'error') return 'error';
    const meant = this.#meaning(text);
    const { names } = this.#units;
    // A number shown as 001 is that code first.
    const unit = names.find(meant) ?? (cell.kind === 'number' ? names.find(this.#meaning(String(cell.number))) : null);
    if (unit !== null) return unit;
    if (isTotalsWord(text)) return 'totals';
    return this.#units.others.find(meant) === null ? 'unknown' : 'other';
  }

  /** Tells of a row that names no unit of the track. */
  tell(row: Row, column: number, what: Exclude<UnitCell, number | 'none'>, collector: FindingCollector): void {
    const place = this.#columns.placeOf(column);
    if (what === 'error') {
      collector.cell('unit-error', `${place.column}${row.number}`, (cells, count) => ({
        code: 'unit-cell-error',
        level: 'error',
        place,
        arguments: { cells, count },
      }));
      return;
    }
    const text = row.text(column).trim().slice(0, 200);
    const { names } = this.#units;
    collector.notAUnit(text, row.number, place, {
      names,
      other: what === 'other',
      totals: what === 'totals',
      personal: this.#columns.isPersonal(column),
    });
  }

  /**
   * Whether the row sums up others: its respondent, or where none is named the first thing in it that is no answer, is
   * the word of a sum. An answer «Trung bình» is none.
   */
  isTotals(row: Row): boolean {
    const { respondent, declared, width } = this.#columns;
    if (respondent !== null) return isTotalsWord(row.text(respondent));
    for (let column = 0; column < Math.min(row.width, width); column++) {
      const text = declared.has(column) ? '' : row.text(column).trim();
      if (text !== '') return isTotalsWord(text);
    }
    return false;
  }
}
