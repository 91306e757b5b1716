/** A layout says what stands where in a row: one file a layout; the list is layouts.ts (SPEC §3.1). */
import type { Question, SurveySource } from '../../core/model.ts';
import type { Header, Needed } from '../header.ts';

/** Where one response stands in a row. */
export interface ResponseColumns {
  /** The column that names the unit. */
  readonly unit: number;
  /** By question: its column; null where it is not asked. */
  readonly questions: readonly (number | null)[];
}

export interface Layout {
  /** The headers to be found, beside those of respondent, weight and `where`. */
  needed(source: SurveySource, questions: readonly Question[]): readonly Needed[];
  /** The responses in a row; `header` has all needed columns, in that order. */
  responses(header: Header, source: SurveySource, questions: readonly Question[]): readonly ResponseColumns[];
}
