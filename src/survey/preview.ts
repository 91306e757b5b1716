/** How a sheet is read, without a method: what `ddci preview` shows (SPEC §10). */
import { HEADER_ROWS, type HeaderRow, joinHeaders } from './header.ts';
import { findHeaderRows, TOP_ROWS } from './recognise/header-rows.ts';
import { cellsOf } from './sheets.ts';
import { type Cell, plainCell, type Sheet, textOf } from './table.ts';

export interface SheetPreview {
  readonly rows: number;
  readonly columns: number;
  /**
   * The row that looks like the header, or the two that do together: as `ddci init` finds them, else the first row of text that
   * is filled nearly as widely as any at the top.
   */
  readonly header: (HeaderRow & { readonly rows: readonly number[] }) | null;
  /** The first rows below it; where there is none, the first rows of all. */
  readonly first: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

const FIRST = 3;

export async function previewSheet(sheet: Sheet): Promise<SheetPreview> {
  const top: { row: number; cells: Cell[] }[] = [];
  let rows = 0;
  let columns = 0;
  await sheet.read((row) => {
    const cells = top.length < TOP_ROWS ? cellsOf(sheet, row) : [];
    if (cells.some(isFilled)) top.push({ row: row.number, cells });
    rows = row.number;
    columns = Math.max(columns, row.width);
    return true;
  });
  const merged = await sheet.merged();
  const found = findHeaderRows(top, merged);
  const joined =
    found === null ? null : joinHeaders(top.filter(({ row }) => found.rows.includes(row)).map(headerOf), merged);
  if (found !== null && joined !== null) {
    const first = top.filter(({ row }) => row >= found.dataFrom).slice(0, FIRST);
    return { rows, columns, header: { ...joined, rows: found.rows }, first };
  }
  const filled = ({ cells }: { readonly cells: readonly Cell[] }) => cells.filter(isFilled).length;
  const most = Math.max(0, ...top.map(filled));
  const at = top.findIndex(
    (candidate) =>
      filled(candidate) >= 0.8 * most && candidate.cells.every((cell) => !isFilled(cell) || cell.kind === 'text'),
  );
  const header = top[at];
  return {
    rows,
    columns,
    header: header === undefined ? null : { ...headerOf(header), rows: [header.row] },
    first: top.slice(at + 1, at + 1 + (at < 0 ? HEADER_ROWS : FIRST)),
  };
}

function headerOf({ row, cells }: { readonly row: number; readonly cells: readonly Cell[] }): HeaderRow {
  return { row, texts: cells.map(textOf) };
}

/** A cell as JSON: a plain value, or an object that names its kind. */
export function cellJson(cell: Cell): string | number | boolean | null | { readonly [kind: string]: string } {
  const plain = plainCell(cell);
  return typeof plain === 'object' && plain !== null ? { [plain.kind]: plain.text } : plain;
}

function isFilled(cell: Cell): boolean {
  return textOf(cell).trim() !== '';
}
