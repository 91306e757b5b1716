/** A table with ruled lines. */
import Table from 'cli-table3';
import { fittedWidths, lineWidth, type TextColumn } from './columns.ts';

/** Next to every cell of a ruled table. */
const PADDING = 2;

/**
 * Names go on in a further line where the terminal is too narrow for them.
 * @param cells printable
 * @param width columns of the terminal; null: as wide as the table is
 */
export function gridText(
  columns: readonly TextColumn[],
  cells: readonly (readonly string[])[],
  width: number | null,
): string {
  const head = columns.map((column) => column.head);
  const room = width === null ? Number.POSITIVE_INFINITY : lineWidth(width) - columns.length * (PADDING + 1) - 1;
  const table = new Table({
    head,
    colAligns: columns.map(({ kind }) => (kind === 'number' ? 'right' : 'left')),
    colWidths: fittedWidths(columns, [head, ...cells], room).map((column) => column + PADDING),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const row of cells) table.push([...row]);
  return table.toString();
}
