/** Where the blocks of a sheet are, and the addresses of the cells that formulas name. Rows and columns count from 1. */
import { letters } from './cells.ts';
import type { CellRef, Formula, Report, ReportSheet } from './report.ts';

export { letters };

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

/** What a formula says in a cell: text, and rows of other sheets or its own by the key of the row that it is in. */
export type FormulaPiece = string | ReadonlyMap<string, number>;

interface Place {
  readonly tab: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, string>;
}

export class Addresses {
  readonly #sheets = new Map<string, Place>();

  constructor({ sheets }: Pick<Report, 'sheets'>) {
    for (const sheet of sheets) {
      if (sheet.key === undefined) continue;
      const rows = new Map<string, number>();
      const columns = new Map<string, string>();
      const places = blockPlaces(sheet);
      sheet.blocks.forEach((block, b) => {
        block.rowKeys?.forEach((key, i) => {
          rows.set(key, (places[b]?.first ?? 0) + i);
        });
        block.columns.forEach(({ key }, i) => {
          if (key !== undefined) columns.set(key, letters(i + 1));
        });
      });
      this.#sheets.set(sheet.key, { tab: sheet.tab, rows, columns });
    }
  }

  /** The formula as it is in a cell of the sheet and row of those keys. */
  text(formula: Formula, from: string | undefined, row?: string): string {
    return this.pieces(formula, from)
      .map((piece) => (typeof piece === 'string' ? piece : rowIn(piece, row)))
      .join('');
  }

  /** The same for whatever row of the sheet: one text where it says the same in all. */
  pieces(formula: Formula, from: string | undefined): FormulaPiece[] {
    const pieces: FormulaPiece[] = [];
    let text = '';
    const add = (piece: FormulaPiece) => {
      if (typeof piece === 'string') text += piece;
      else {
        pieces.push(text, piece);
        text = '';
      }
    };
    for (const part of formula) {
      if (typeof part === 'string') add(part);
      else this.#range(part, from, add);
    }
    return [...pieces, text];
  }

  /** Such as `'Trọng số'!$C$5:$C$9`. */
  #range(ref: CellRef, from: string | undefined, add: (piece: FormulaPiece) => void): void {
    const sheet = this.#sheets.get(ref.sheet);
    if (sheet === undefined) throw new RangeError(`no sheet ${ref.sheet}`);
    const cell = ({ row, column }: { readonly row: string | null; readonly column: string }) => {
      const letter = sheet.columns.get(column);
      if (letter === undefined) throw new RangeError(`no column ${column} in ${ref.sheet}`);
      add(`$${letter}$`);
      add(row === null ? sheet.rows : String(rowIn(sheet.rows, row)));
    };
    if (ref.sheet !== from) add(`'${sheet.tab.replaceAll("'", "''")}'!`);
    cell(ref);
    if (ref.through === undefined) return;
    add(':');
    cell(ref.through);
  }
}

export function rowIn(rows: ReadonlyMap<string, number>, key: string | undefined): number {
  const row = key === undefined ? undefined : rows.get(key);
  if (row === undefined) throw new RangeError(`no row ${key}`);
  return row;
}
