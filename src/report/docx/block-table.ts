/** A block of the workbook as a table of a document: the same facts, said once. */
import type { Language } from '../../core/model/method.ts';
import { cellNumber } from '../number-text.ts';
import type { Block, Decimals, ReportCell } from '../report.ts';
import { cut } from '../short-names.ts';
import { gridTable, paragraph, type WordBlock, type WordCell } from './word-document.ts';

/** Characters of a text that are shown. */
const LONGEST = 1000;

export function blockTable({ title, columns, rows }: Block, language: Language): WordBlock[] {
  const numeric = columns.map((_, c) => rows.some((row) => typeof shown(row[c] ?? null) === 'number'));
  const cell = (value: string | number | null, c: number): WordCell => ({
    content: paragraph(
      'small-cell',
      textOf(value, columns[c]?.decimals ?? null, language),
      numeric[c] === true && typeof value !== 'string' ? { align: 'right' } : {},
    ),
  });
  return [
    ...(title === null ? [] : [paragraph('caption', cut(title, 200))]),
    gridTable(
      'small-cell',
      columns.map(({ header, width }) => ({ head: cut(header, 120), width: Math.max(10, width) })),
      rows.map((row) => columns.map((_, c) => cell(shown(row[c] ?? null), c))),
    ),
  ];
}

function shown(cell: ReportCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function textOf(value: string | number | null, decimals: Decimals, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return cut(value, LONGEST);
  return cellNumber(value, decimals, language);
}
