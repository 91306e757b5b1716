/** What is in a column of a survey, as far as recognition needs it. */
import { fold } from '../../core/text/fold.ts';
import { FIRST } from '../finding-collector.ts';

/** A text of the column and how many cells hold it, compared folded. */
export interface ColumnText {
  /** As it is written most often. */
  readonly text: string;
  readonly count: number;
}

export interface Column {
  /** From 0. */
  readonly column: number;
  /** `#C` of column C where its header looks like personal data: so the method may name it (header.ts, locate). */
  readonly header: string;
  /** Addresses of the cells of its header that look like personal data. */
  readonly personalHeader: readonly string[];
  /** Cells that hold something. */
  readonly filled: number;
  /** In the order in which they were met; without those that look like personal data. */
  readonly texts: readonly ColumnText[];
  /** Whether there were more different ones than are kept. */
  readonly more: boolean;
  readonly dates: number;
  /** Cells that look like personal data, whatever the header says. */
  readonly personal: number;
  /** The first of their addresses, such as C5. */
  readonly personalCells: readonly string[];
}

/** Columns that are one question asked in several places: blocks, units, sheets, files. */
export function together(columns: readonly Column[], header: string): Column {
  const texts = new Map<string, ColumnText>();
  for (const { text, count } of columns.flatMap((column) => column.texts)) {
    const known = texts.get(fold(text));
    texts.set(fold(text), { text: known?.text ?? text, count: count + (known?.count ?? 0) });
  }
  const sum = (countOf: (column: Column) => number) => columns.reduce((total, column) => total + countOf(column), 0);
  return {
    column: columns[0]?.column ?? 0,
    header,
    personalHeader: columns[0]?.personalHeader ?? [],
    filled: sum(({ filled }) => filled),
    texts: [...texts.values()],
    more: columns.some(({ more }) => more),
    dates: sum(({ dates }) => dates),
    personal: sum(({ personal }) => personal),
    personalCells: columns.flatMap(({ personalCells }) => personalCells).slice(0, FIRST),
  };
}
