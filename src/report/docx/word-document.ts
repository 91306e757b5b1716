/** A document for Word as plain data: io/write/docx.ts makes the file of it. Text is only ever text. */
import type { Language } from '../../core/model/method.ts';
import type { Drawing } from '../drawings/drawing.ts';

/** Named styles of the file: who changes one changes all that is in it. */
export type ParagraphStyle =
  | 'body'
  | 'title'
  | 'headline'
  | 'heading-1'
  | 'heading-2'
  | 'caption'
  | 'note'
  | 'cell'
  | 'cell-head'
  | 'small-cell'
  | 'small-cell-head'
  /** Of the head and the foot of an official letter. */
  | 'centred'
  | 'recipients'
  /** A dotted line to write on. */
  | 'blank-line';

export interface TextPart {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** To be filled in: a content control, which Word selects as a whole. */
  readonly field?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly parts: readonly TextPart[];
  readonly align?: 'left' | 'centre' | 'right';
  /** A rule below it in the middle, as under the motto: its share of the width. */
  readonly rule?: number;
  readonly newPage?: boolean;
}

/** As wide as its place. */
export interface Picture {
  readonly kind: 'picture';
  readonly drawing: Drawing;
}

export interface WordCell {
  readonly content: Paragraph | Picture;
  /** Columns that it goes over. */
  readonly span?: number;
  readonly shade?: string;
}

export interface WordTable {
  readonly kind: 'table';
  /** `grid`: all lines are drawn; `plain`: none is. */
  readonly style: 'grid' | 'plain';
  /** Relative to each other. */
  readonly widths: readonly number[];
  /** The first rows, which are repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly WordCell[])[];
}

export type WordBlock = Paragraph | Picture | WordTable;

export interface WordSection {
  readonly landscape: boolean;
  readonly blocks: readonly WordBlock[];
}

export interface WordDocument {
  readonly language: Language;
  readonly title: string;
  /** Each begins on a new page. */
  readonly sections: readonly WordSection[];
}

/** The colour of head rows. */
const SHADE = 'E9EDF2';

/** A table with all lines and one head row. */
export function gridTable(
  style: 'cell' | 'small-cell',
  columns: readonly { readonly head: string; readonly width: number }[],
  rows: readonly (readonly WordCell[])[],
): WordTable {
  return {
    kind: 'table',
    style: 'grid',
    widths: columns.map(({ width }) => width),
    headRows: 1,
    rows: [columns.map(({ head }) => ({ content: paragraph(`${style}-head`, head), shade: SHADE })), ...rows],
  };
}

export function paragraph(
  style: ParagraphStyle,
  text: string | readonly TextPart[],
  more: Pick<Paragraph, 'align' | 'rule' | 'newPage'> = {},
): Paragraph {
  return { kind: 'paragraph', style, parts: typeof text === 'string' ? [{ text }] : text, ...more };
}
