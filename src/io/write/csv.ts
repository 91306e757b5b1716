/** Tables → CSV: UTF-8 with BOM (SPEC §9). Text that a spreadsheet would run is prefixed with an apostrophe. */
import type { CsvTable } from '../../report/csv-tables.ts';

/** `en`: comma and point, for scripts; `vi`: semicolon and decimal comma, as a Vietnamese Excel opens them. */
export type CsvLocale = 'en' | 'vi';

export function writeCsv({ header, rows }: CsvTable, locale: CsvLocale): Buffer {
  const delimiter = locale === 'vi' ? ';' : ',';
  const lines = [header, ...rows].map((row) => row.map((cell) => field(cell, locale)).join(delimiter));
  return Buffer.from(`\uFEFF${lines.join('\n')}\n`, 'utf8');
}

function field(cell: string | number | null, locale: CsvLocale): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return locale === 'vi' ? String(cell).replace('.', ',') : String(cell);
  const text = RUNS.test(cell) ? `'${cell}` : cell;
  return /[",;\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** First characters by which a cell becomes a formula, and their full-width twins. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;
