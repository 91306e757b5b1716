/** A layout says what is where in a row: one file per layout; the list is layouts.ts (SPEC §3.1). */
import type { Question, SurveySource } from '../../core/model/method.ts';
import type { UnitNames } from '../../core/text/unit-names.ts';
import type { Match } from '../header.ts';

/** A column of one option of a multiple choice. */
export interface OptionColumn {
  readonly column: number;
  readonly code: number;
}

/** Where the answer to a question is. */
export type AnswerCells =
  | { readonly kind: 'one'; readonly column: number }
  /** Versions of one form: each response fills one of them. */
  | { readonly kind: 'versions'; readonly columns: readonly number[] }
  /** A multiple choice with a column an option, by version of the form. */
  | { readonly kind: 'split'; readonly versions: readonly (readonly OptionColumn[])[] };

export function columnsOf(cells: AnswerCells): readonly number[] {
  switch (cells.kind) {
    case 'one':
      return [cells.column];
    case 'versions':
      return cells.columns;
    case 'split':
      return cells.versions.flat().map(({ column }) => column);
  }
}

/** Where one response is in a row. */
export interface ResponseCells {
  /** The column that names the unit, or the unit itself. */
  readonly unit:
    | { readonly kind: 'column'; readonly column: number }
    | { readonly kind: 'fixed'; readonly unit: number };
  /** By question; null where it is not asked. */
  readonly questions: readonly (AnswerCells | null)[];
  /** Whether a row without any answer is a blank form; else it says nothing of the unit. */
  readonly blankIsForm: boolean;
}

/** What a header row means under a layout. */
export interface LayoutMatch extends Match {
  readonly responses: readonly ResponseCells[];
  /** Texts in headers that should name a unit and do not, with their columns. */
  readonly unknownUnits: readonly { readonly text: string; readonly column: number }[];
}

export interface About {
  readonly source: SurveySource;
  readonly questions: readonly Question[];
  readonly names: UnitNames;
  /** The unit that the sheet or file is about; null where the rows say it. */
  readonly fixed: number | null;
}

export interface Layout {
  match(texts: readonly string[], about: About): LayoutMatch;
  /** Whose name says which unit all rows are about; null where each row says it. */
  readonly unitFrom: 'sheet' | 'file' | null;
}
