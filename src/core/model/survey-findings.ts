/** Findings on surveys and published figures: what each code carries (core/model/findings.ts). Types only. */
import type { FailureData } from '../failures.ts';
import type { Garbled } from '../text/garbled.ts';
import type { LeftOutReason } from './answers.ts';
import type { Cells } from './year-findings.ts';

interface Rows {
  /** The first few. */
  readonly rows: readonly number[];
  readonly count: number;
}

/** What a cell says; null where it is not quoted: personal, published, or one of too many different texts. */
type CellText = string | null;

export interface SurveyFindings {
  'missing-sheet': { readonly sheet: string; readonly sheets: readonly string[] };
  'empty-sheet': Readonly<Record<string, never>>;
  'no-file': { readonly pattern: string };
  /** Reported next to the faults of what can be read. */
  'unreadable-file': { readonly failure: FailureData };
  'files-passed': { readonly files: readonly string[] };
  'files-other-case': { readonly files: readonly string[] };
  'missing-column': {
    readonly name: string;
    readonly closest: string | null;
    /** Whether the method may list other headers of it under `questions`. */
    readonly question: boolean;
  };
  'garbled-header': { readonly garbled: Garbled };
  'duplicate-header': { readonly name: string; readonly columns: readonly string[] };
  'hidden-rows': Rows;
  'sheets-not-read': { readonly sheets: readonly string[] };
  'hidden-sheets': { readonly sheets: readonly string[] };
  'text-reading': { readonly encoding: string; readonly delimiter: string };
  /** The first number that the others of its column decide, with its cell and the value that is read. */
  'decimal-found': {
    readonly indicator: string;
    readonly decimal: string;
    readonly text: CellText;
    readonly cells: readonly string[];
    readonly value: number | null;
  };
  'mixed-marks': { readonly name: string; readonly texts: readonly string[]; readonly cells: readonly string[] };
  'empty-selection': {
    readonly columns: readonly string[];
    readonly values: readonly string[];
    readonly seen: readonly string[];
  };
  'percent-answer': Cells & { readonly question: string; readonly text: CellText };
  'unused-columns': { readonly columns: readonly string[] };
  'personal-column': { readonly name: string };
  'personal-content': { readonly name: string };
  'unknown-unit': Rows & {
    readonly text: CellText;
    readonly closest: readonly string[];
    /** Units that differ from the text by their kind alone. */
    readonly namesakes: readonly string[];
  };
  'sheet-passed': { readonly text: string };
  'shared-column': { readonly questions: readonly [string, string] };
  'no-respondent': Rows;
  'table-twice': { readonly first: string };
  'same-content': { readonly files: readonly string[] };
  'unit-cell-error': Cells;
  'no-unit-rows': Rows;
  'totals-rows': Rows;
  'other-track-rows': Rows;
  'surplus-cells': Cells;
  'restarted-codes': {
    readonly firstNumber: number;
    /** Responses whose code and unit came before. */
    readonly count: number;
    readonly codes: number;
    /** Whether the codes begin again within one sheet. */
    readonly isWithin: boolean;
  };
  'row-shape': Rows & { readonly found: string; readonly expected: string };
  'short-rows': Rows;
  /** Their cells are in the columns next to their own. */
  'slid-rows': Rows;
  /** Whole lines of a text file, cells and delimiters, in the first column of a workbook. */
  'whole-lines': Rows & { readonly found: string };
  'versions-joined': { readonly question: string; readonly columns: readonly string[] };
  'versions-differ': Rows & { readonly question: string; readonly columns: readonly string[] };
  'unread-version': Rows & {
    readonly question: string;
    readonly headers: readonly string[];
    /** How both can be read: both headers listed in the method, given the same header, or put into one column. */
    readonly way: 'list' | 'rename' | 'join';
  };
  'unlisted-block': Rows & { readonly mark: string };
  'unit-twice-in-row': Rows;
  'ambiguous-choices': Cells & {
    readonly question: string;
    readonly readings: readonly (readonly string[])[];
  };
  'no-rows': Readonly<Record<string, never>>;
  'none-ranked': { readonly tracks: readonly string[] };
  'merged-cells': Cells;
  'numbered-row': Readonly<Record<string, never>>;
  'unknown-answer': Cells & {
    readonly question: string;
    readonly scale: string | null;
    readonly text: CellText;
    readonly closest: string | null;
    /** The label that the text begins with, as «Khác: xăng dầu». */
    readonly other?: string;
  };
  /** Cells of a question asked for a number that hold one with words («10 ngày»), or from one number to another («5-7»). */
  'number-with-words': Cells & { readonly question: string };
  /** «2 triệu»: the word counts. */
  'number-of-thousands': Cells & { readonly question: string };
  'number-span': Cells & { readonly question: string };
  /** Numbers like those of telephones, identity cards and tax; they count where the method names a range that has them. */
  'personal-number': Cells & { readonly question: string; readonly isCounted: boolean };
  'out-of-range': Cells & {
    readonly question: string;
    readonly text: CellText;
    readonly range: readonly [number, number];
  };
  'ambiguous-number': Cells & { readonly question: string; readonly text: CellText };
  /** The first share, and a percentage of the column. */
  'lone-shares': Cells & {
    readonly indicator: string;
    readonly value: number;
    readonly nextCell: string;
    readonly nextValue: number;
  };
  /** The first percentage, and a plain number where it is in the same table. */
  'mixed-percent': { readonly question: string; readonly cells: readonly string[] };
  'cell-error': Cells & { readonly question: string; readonly text: string };
  'bad-weight': Cells;
  'duplicate-response': Rows & { readonly policy: string };
  'constant-respondent': { readonly count: number };
  'straight-lining': Rows & { readonly policy: string };
  'left-out': Rows & { readonly reason: LeftOutReason };
  'repeated-published-unit': Rows & { readonly unit: string; readonly firstRow: number };
  'figure-twice': { readonly indicator: string; readonly unit: string; readonly firstFile: string };
  'not-a-number': Cells & { readonly indicator: string; readonly text: CellText };
}
