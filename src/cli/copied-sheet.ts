/** A sheet that was read, cell by cell, for a copy of it. */
import { columnLetters } from '../core/text/column-letters.ts';
import type { CopiedCell, CopiedSheet } from '../report/marked-grid.ts';
import { cellOf, cellsOf } from '../survey/sheets.ts';
import type { Cell, Sheet } from '../survey/table.ts';

/**
 * A copy of more cells than this would be unwieldy: it keeps the first rows, and of those that are marked the first columns and
 * the marked ones, each in its place.
 */
const MOST_CELLS = 300_000;
const FIRST_ROWS = 30;
const FIRST_COLUMNS = 3;

/** @param marked by row: the columns that are kept in any case, in letters */
export async function copiedSheet(
  sheet: Sheet,
  tab: string,
  marked: ReadonlyMap<number, ReadonlySet<string>>,
): Promise<CopiedSheet> {
  let cells = 0;
  await sheet.read((row) => {
    cells += row.width;
    return cells <= MOST_CELLS;
  });
  const isLarge = cells > MOST_CELLS;
  const rows: { number: number; cells: readonly CopiedCell[] }[] = [];
  await sheet.read((row) => {
    const marks = marked.get(row.number);
    if (!isLarge || row.number <= FIRST_ROWS) {
      rows.push({ number: row.number, cells: cellsOf(sheet, row).map(copied) });
    } else if (marks !== undefined) {
      const kept = (column: number) => column < FIRST_COLUMNS || marks.has(columnLetters(column));
      const last = Array.from({ length: row.width }, (_, column) => column).findLast(kept) ?? 0;
      const cells = Array.from({ length: last + 1 }, (_, column) => {
        return kept(column) ? copied(cellOf(sheet, row, column)) : { value: null };
      });
      rows.push({ number: row.number, cells });
    }
    return true;
  });
  const merged = (await sheet.merged()).map(({ rows: [top, bottom], columns: [left, right] }) => {
    return { row: top, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
  });
  return { tab, hidden: sheet.state !== 'visible', merged, rows };
}

/** A formula is its result; a date is one again. */
function copied(cell: Cell): CopiedCell {
  switch (cell.kind) {
    case 'blank':
      return { value: null };
    case 'text':
    case 'error':
      return { value: cell.text };
    case 'number':
      return cell.percent ? { value: cell.number, format: '0.##%' } : { value: cell.number };
    case 'boolean':
      return { value: cell.truth };
    case 'date':
      return dated(cell.text);
  }
}

const DAY = 86_400_000;
/** Day 0 of a workbook's dates, for days after February 1900. */
const START = Date.UTC(1899, 11, 30);
const FIRST_SURE = 61;

function dated(text: string): CopiedCell {
  const time = Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? '' : 'T00:00:00'}Z`);
  const serial = (time - START) / DAY;
  if (!(serial >= FIRST_SURE)) return { value: text };
  return { value: serial, format: text.includes(' ') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' };
}
