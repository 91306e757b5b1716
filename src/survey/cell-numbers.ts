/** Cells as numbers (SPEC §3.4). */
import { numberReadings } from '../core/text/number-text.ts';
import type { Cell } from './table.ts';

/** Whether a cell is a percentage: by its format, or by its last character. */
export function isPercent(cell: Cell): boolean {
  return cell.kind === 'number' ? cell.percent : cell.kind === 'text' && cell.text.trimEnd().endsWith('%');
}

/** The numbers that a cell can be read as; none where it is neither a number nor a text of one. */
export function cellReadings(cell: Cell, decimal: ',' | '.' | null): number[] {
  return cell.kind === 'number' ? [cell.number] : cell.kind === 'text' ? numberReadings(cell.text, decimal) : [];
}
