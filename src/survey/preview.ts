/** How a sheet is read, without a method: what `ddci preview` shows (SPEC §10). */
import { HEADER_ROWS, type HeaderRow } from './header.ts';
import { cellsOf } from './sheets.ts';
import { type Cell, type Sheet, textOf } from './table.ts';

export interface SheetPreview {
  readonly rows: number;
  readonly columns: number;
  /** The row that looks like the header: the first one of text that is filled nearly as widely as any at the top. */
  readonly header: HeaderRow | null;
  /** The first rows below it; where there is none, the first rows of all. */
  readonly first: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

const FIRST = 3;

export async function previewSheet(sheet: Sheet): Promise<SheetPreview> {
  const top: { row: number; cells: Cell[] }[] = [];
  let rows = 0;
  let columns = 0;
  await sheet.read((row) => {
    const cells = top.length < HEADER_ROWS + FIRST ? cellsOf(sheet, row) : [];
    if (cells.some(isFilled)) top.push({ row: row.number, cells });
    rows = row.number;
    columns = Math.max(columns, row.width);
    return true;
  });
  const filled = ({ cells }: { readonly cells: readonly Cell[] }) => cells.filter(isFilled).length;
  const most = Math.max(0, ...top.map(filled));
  const at = top.findIndex(
    (one) => filled(one) >= 0.8 * most && one.cells.every((cell) => !isFilled(cell) || cell.kind === 'text'),
  );
  const header = top[at];
  return {
    rows,
    columns,
    header: header === undefined ? null : { row: header.row, texts: header.cells.map(textOf) },
    first: top.slice(at + 1, at + 1 + (at < 0 ? HEADER_ROWS : FIRST)),
  };
}

/** A cell as plain JSON: text, number, true or false, null; dates and errors say what they are. */
export function cellJson(
  cell: Cell,
): string | number | boolean | null | { readonly date: string } | { readonly error: string } {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.truth;
    case 'date':
      return { date: cell.text };
    case 'error':
      return { error: cell.text };
  }
}

function isFilled(cell: Cell): boolean {
  return textOf(cell).trim() !== '';
}
