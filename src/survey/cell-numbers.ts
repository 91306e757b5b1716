/** Cells as numbers (SPEC §3.4). */
import { asShown, type ColumnNumbers } from '../core/text/number-text.ts';
import { type Cell, textOf } from './table.ts';

/** Whether a cell is a percentage: by its format, or by its last character. */
export function isPercent(cell: Cell): boolean {
  return cell.kind === 'number' ? cell.percent : cell.kind === 'text' && /%\)?\s*$/u.test(cell.text);
}

/** The numbers that a cell can be read as; none where it is neither a number nor a text of one. */
export function cellReadings(cell: Cell, numbers: ColumnNumbers): number[] {
  return cell.kind === 'number' ? [asShown(cell.number)] : cell.kind === 'text' ? numbers.readings(cell.text) : [];
}

/** The text of a cell as its reader sees it: a percentage by its format is 300%. */
export function shownText(cell: Cell): string {
  return cell.kind === 'number' && cell.percent ? `${asShown(100 * cell.number)}%` : textOf(cell);
}
