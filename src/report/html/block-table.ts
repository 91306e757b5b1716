/** A block of the workbook as a table of a page: the same facts, said once. */
import type { Language } from '../../core/model/method.ts';
import { cellNumber } from '../number-text.ts';
import type { Block, Decimals, ReportCell } from '../report.ts';
import { cut } from '../short-names.ts';
import { type Element, element } from './element.ts';
import { breakable } from './lines.ts';
import { type PageCell, table } from './table.ts';

/** Characters of a text that are shown. */
const LONGEST = 1000;

export function blockTable({ title, columns, rows }: Block, language: Language): Element {
  const numeric = columns.map((_, c) => rows.some((row) => typeof shown(row[c] ?? null) === 'number'));
  return table({
    language,
    caption: cut(title ?? '', 200),
    class: 'block',
    widths: columns.map(({ width }) => width),
    columns: columns.map(({ header }, c) => ({
      head: breakable(cut(header, 120)),
      kind: numeric[c] ? 'number' : 'words',
    })),
    rows: rows.map((row) => ({
      cells: columns.map(({ decimals }, c) => content(shown(row[c] ?? null), decimals, language)),
    })),
  });
}

function shown(cell: ReportCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function content(value: string | number | null, decimals: Decimals, language: Language): PageCell | string | null {
  if (typeof value === 'number') return cellNumber(value, decimals, language);
  return value === null ? null : HASH.test(value) ? { content: element('code', {}, value) } : cut(value, LONGEST);
}

const HASH = /^[0-9a-f]{64}$/u;
