/** Where the blocks of a sheet stand, and the addresses of the cells that formulas name. Rows and columns count from 1. */
import type { CellRef, Formula, Report, ReportSheet } from './report.ts';

export interface BlockPlace {
  /** null where it has no title. */
  readonly title: number | null;
  readonly header: number;
  readonly first: number;
}

/** The report's title, the sheet's title, its lines; then each block after an empty row, or in the row it names. */
export function blockPlaces({ lines, blocks }: Pick<ReportSheet, 'lines' | 'blocks'>): BlockPlace[] {
  let row = 3 + lines.length;
  return blocks.map(({ row: wanted = 0, title, rows }) => {
    const top = Math.max(row + 1, wanted);
    const header = title === null ? top : top + 1;
    row = header + 1 + rows.length;
    return { title: title === null ? null : top, header, first: header + 1 };
  });
}

export class Addresses {
  readonly #sheets = new Map<string, { tab: string; rows: Map<string, number>; columns: Map<string, number> }>();

  constructor({ sheets }: Pick<Report, 'sheets'>) {
    for (const sheet of sheets) {
      if (sheet.key === undefined) continue;
      const rows = new Map<string, number>();
      const columns = new Map<string, number>();
      const places = blockPlaces(sheet);
      sheet.blocks.forEach((block, b) => {
        block.rowKeys?.forEach((key, i) => {
          rows.set(key, (places[b]?.first ?? 0) + i);
        });
        block.columns.forEach(({ key }, i) => {
          if (key !== undefined) columns.set(key, i + 1);
        });
      });
      this.#sheets.set(sheet.key, { tab: sheet.tab, rows, columns });
    }
  }

  /** The formula as it stands in a cell of the sheet of that key. */
  text(formula: Formula, from: string | undefined): string {
    return formula.map((part) => (typeof part === 'string' ? part : this.#range(part, from))).join('');
  }

  /** Such as `'Trọng số'!$C$5:$C$9`. */
  #range(ref: CellRef, from: string | undefined): string {
    const sheet = this.#sheets.get(ref.sheet);
    if (sheet === undefined) throw new RangeError(`no sheet ${ref.sheet}`);
    const cell = (row: string, column: string) => {
      const [r, c] = [sheet.rows.get(row), sheet.columns.get(column)];
      if (r === undefined || c === undefined) throw new RangeError(`no cell ${row}, ${column} in ${ref.sheet}`);
      return `$${letters(c)}$${r}`;
    };
    const tab = ref.sheet === from ? '' : `'${sheet.tab.replaceAll("'", "''")}'!`;
    const end = ref.through === undefined ? '' : `:${cell(ref.through.row, ref.through.column)}`;
    return `${tab}${cell(ref.row, ref.column)}${end}`;
  }
}

export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
