/** What the columns of a sheet are, by its header, and where the sheet is. */
import type { Place } from '../core/model/findings.ts';
import type { SurveySource } from '../core/model/method.ts';
import { type HeaderRow, isPersonal, locate } from './header.ts';
import type { LayoutMatch } from './layouts/layout.ts';
import { sheetPlace } from './sheets.ts';
import { columnLetters, type Sheet, textOf } from './table.ts';

export class SheetColumns {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly headers: readonly string[];
  /** Columns with or between headers. */
  readonly width: number;
  /** The columns that the source names; null where there is none. */
  readonly respondent: number | null;
  readonly weight: number | null;
  /** Columns of answers, weights and `where`. */
  readonly declared: ReadonlySet<number | null>;
  readonly #personal: readonly boolean[];

  constructor(source: SurveySource, sheet: Sheet, header: HeaderRow & LayoutMatch) {
    this.sheet = sheet;
    this.place = sheetPlace(source, sheet);
    this.headers = header.texts;
    this.width = header.texts.length;
    this.#personal = header.texts.map(isPersonal);
    this.respondent = this.named(source.respondent);
    this.weight = this.named(source.weight);
    this.declared = new Set(header.columns.filter((column) => column !== this.respondent));
  }

  /** The column with a header; null where there is none. */
  named(name: string | null): number | null {
    return name === null ? null : (locate(this.headers, [name])[0] ?? null);
  }

  /** Whether something is read from the column. */
  isUsed(column: number): boolean {
    return column === this.respondent || this.declared.has(column);
  }

  /** Whether its header is over personal data. */
  isPersonal(column: number): boolean {
    return this.#personal[column] ?? false;
  }

  text(column: number, key: number): string {
    return textOf(this.sheet.cell(column, key));
  }

  placeOf(column: number): Place & { readonly column: string } {
    return { ...this.place, column: columnLetters(column) };
  }
}
