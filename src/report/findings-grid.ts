/** What was found as a workbook: a row a finding, and a row a cell with a link to it. */
import type { Level } from '../core/model/findings.ts';
import type { Grid, GridCell, GridSheet } from './grid.ts';

export interface FindingsWords {
  readonly title: string;
  readonly findings: string;
  readonly cells: string;
  readonly levels: Readonly<Record<Level, string>>;
  /** Level, code, file, sheet, row, column, message, fix, count, link to the file, link to the copy. */
  readonly headings: readonly string[];
  readonly lines: readonly string[];
  readonly none: string;
  /** Where not all cells are listed. */
  readonly cut: (most: number) => string;
}

export interface FoundCell {
  readonly row: number | null;
  readonly column: string | null;
}

export interface FoundRow {
  readonly level: Level;
  readonly code: string;
  readonly file: string;
  readonly sheet: string;
  readonly message: string;
  readonly fix: string;
  /** Cells or rows met; 0 where it is about none. */
  readonly count: number;
  readonly cells: readonly FoundCell[];
  /** The file as a link from next to the workbook, and the coloured copy; null where there is none. */
  readonly link: string | null;
  readonly copy: string | null;
  /** The sheet of the copy, where the file itself has none. */
  readonly copySheet: string;
}

/** Rows of the list of cells. */
const MOST = 20_000;
const WIDTHS = [11, 22, 28, 20, 8, 8, 80, 60, 9, 18, 18];

/** @param more sheets behind those of the findings */
export function findingsGrid(found: readonly FoundRow[], words: FindingsWords, more: readonly GridSheet[] = []): Grid {
  const { headings, title, none, lines } = words;
  const rows = found.flatMap((row) => row.cells.map((cell) => ({ one: row, cell })));
  const cut = rows.length > MOST ? [words.cut(MOST)] : [];
  const summary = found.map((row) => rowOf(row, row.cells[0] ?? null, row.count, words));
  const each = rows.slice(0, MOST).map(({ one: row, cell }) => rowOf(row, cell, 1, words));
  return {
    title,
    sheets: [
      listSheet({
        tab: words.findings,
        title,
        lines: found.length === 0 ? [none] : lines,
        headings,
        rows: summary,
        widths: WIDTHS,
      }),
      ...(each.length === 0
        ? []
        : [listSheet({ tab: words.cells, title, lines: [...lines, ...cut], headings, rows: each, widths: WIDTHS })]),
      ...more,
    ],
  };
}

/** A list under its title, with a filter. @param widths of the columns, in characters */
export function listSheet(list: {
  readonly tab: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly GridCell[][];
  readonly widths: readonly number[];
}): GridSheet {
  const { tab, title, lines, headings, rows, widths } = list;
  const top = 2 + lines.length;
  return {
    tab,
    widths,
    formats: widths.map(() => null),
    rows: [
      { cells: [{ value: title, style: 'title' }] },
      ...lines.map((line) => ({ cells: [{ value: line, style: 'line' } as const] })),
      { cells: headings.map((value) => ({ value, style: 'header' }) as const), height: 34 },
      ...rows.map((cells) => ({ cells, height: heightOf(cells, widths) })),
    ],
    fixed: { rows: top, columns: 2 },
    choices: [],
    alarms: [],
    locked: false,
    filter: { row: top, column: 1, rows: Math.max(1, rows.length) + 1, columns: headings.length },
    wide: false,
  };
}

/** Not every program fits a row to its wrapped text by itself. */
function heightOf(cells: readonly GridCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, i) =>
    typeof value === 'string' ? Math.ceil((1.15 * value.length) / (widths[i] ?? 10)) : 1,
  );
  return 15 * Math.min(12, Math.max(1, ...lines)) + 2;
}

function rowOf(row: FoundRow, cell: FoundCell | null, count: number, words: FindingsWords): GridCell[] {
  const { level, code, file, sheet, message, fix, link, copy, copySheet } = row;
  const plain = (value: string | number | null): GridCell => ({ value: value === '' ? null : value, style: 'plain' });
  const address = `${cell?.column ?? 'A'}${cell?.row ?? 1}`;
  const to = (target: string | null, tab: string): GridCell => {
    if (target === null) return plain(null);
    const place = tab === '' ? null : `'${tab.replaceAll("'", "''")}'!${address}`;
    return { value: place === null ? target : address, style: 'link', link: { file: target, place } };
  };
  return [
    { value: words.levels[level], style: level },
    plain(code),
    plain(file),
    plain(sheet),
    plain(cell?.row ?? null),
    plain(cell?.column ?? null),
    plain(message),
    plain(fix),
    plain(count === 0 ? null : count),
    to(link, sheet),
    cell?.row == null ? plain(null) : to(copy, copySheet),
  ];
}
