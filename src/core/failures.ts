/** What stops the program: the arguments of each failure. The sentences are in words. */

import type { NamedDifference } from './model/run-difference.ts';

/** What a file may hold at most, by its name in LIMITS. */
export type Limit =
  | 'container'
  | 'parts'
  | 'part'
  | 'total'
  | 'ratio'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'distinct'
  | 'letters'
  | 'characters'
  | 'merges'
  | 'allMerges'
  | 'listed'
  | 'strings'
  | 'runs'
  | 'token'
  | 'depth'
  | 'attributes';

export interface FailureArguments {
  'no-such-file': { readonly file: string };
  'not-a-file': { readonly file: string };
  'no-permission': { readonly file: string };
  /** Its content may be half of one and half of another. */
  'changed-meanwhile': { readonly file: string };
  'cannot-read': { readonly file: string; readonly problem: string };
  'not-a-workbook': { readonly file: string };
  'old-or-encrypted': { readonly file: string };
  'encrypted-workbook': { readonly file: string };
  'old-workbook': { readonly file: string };
  'old-fonts': { readonly file: string };
  'binary-workbook': { readonly file: string };
  'csv-named-workbook': { readonly file: string };
  'html-named-workbook': { readonly file: string };
  'xml-named-workbook': { readonly file: string };
  'zip-archive': { readonly file: string };
  'numbers-document': { readonly file: string };
  /** Letters that a code page lacked became question marks; UTF-8 was read as another encoding and saved. */
  'lost-letters': { readonly file: string };
  mojibake: { readonly file: string };
  'no-sheets': { readonly file: string };
  'damaged-workbook': { readonly file: string };
  'damaged-part': { readonly file: string; readonly part: string };
  'workbook-doctype': { readonly file: string; readonly part: string };
  'workbook-part-name': { readonly file: string; readonly part: string };
  'workbook-order': { readonly file: string; readonly sheet: string; readonly cell: string };
  /** @see LIMITS */
  'workbook-limit': { readonly file: string; readonly part: string; readonly limit: Limit; readonly most: number };
  'not-utf8': { readonly file: string; readonly line: number };
  'not-in-encoding': TextPlace;
  'lost-text': TextPlace;
  'other-encoding': { readonly file: string; readonly encoding: string; readonly found: string };
  'unknown-encoding': { readonly file: string; readonly candidates: readonly string[] };
  'no-such-encoding': { readonly file: string; readonly encoding: string };
  'not-text': { readonly file: string };
  /** @see LIMITS */
  'text-limit': {
    readonly file: string;
    readonly row: number;
    readonly column: string | null;
    readonly limit: Limit;
    readonly most: number;
  };
  /** The first such lines, and how many more there are. */
  'unclosed-quote': { readonly file: string; readonly lines: readonly number[]; readonly more: number };
  'ambiguous-delimiter': { readonly file: string; readonly delimiters: readonly string[] };
  'too-long-for-cell': { readonly file: string; readonly sheet: string; readonly title: string };
  'too-large-method': { readonly file: string; readonly most: number };
  'not-a-folder': { readonly file: string };
  'no-folder': { readonly file: string };
  'not-a-place': { readonly file: string };
  'not-a-name': { readonly file: string };
  'not-a-run': { readonly file: string };
  /** A table in which the columns of results are not known, or not one by one: their headers. */
  'not-results': {
    readonly file: string;
    readonly lacking: 'table' | 'unit' | 'total' | 'several' | 'column';
    readonly headers: readonly string[];
  };
  /** The first difference, and how many more there are. */
  'edited-run': NamedDifference & { readonly file: string; readonly more: number };
  'not-a-method': { readonly file: string };
  'not-ours': { readonly file: string };
  /** A method that `ddci init` would replace. */
  'method-there': { readonly file: string };
  'is-input': { readonly file: string };
  locked: { readonly file: string; readonly pid: number | null };
  /** `files` are as they were; the new content of the first of them is in `kept`, the others are of an earlier run and should go. */
  'held-open': { readonly file: string; readonly files: readonly string[]; readonly kept: readonly string[] };
  'cannot-write': { readonly file: string; readonly problem: string };
}

/** A cell of a text file, with its row and column as a spreadsheet shows them. */
interface TextPlace {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly encoding: string;
}

export type FailureCode = keyof FailureArguments;

/** A failure as data: its code and arguments. */
export type FailureData = {
  readonly [Code in FailureCode]: { readonly code: Code; readonly arguments: FailureArguments[Code] };
}[FailureCode];
