/** Is it a table of published figures? A row a unit, each unit once, and columns of numbers (SPEC §3.2). */
import { fold } from '../../core/text/fold.ts';
import { numberReadings } from '../../core/text/number-text.ts';
import { isTotalsWord } from '../totals.ts';
import type { Column } from './column.ts';
import type { SheetProfile } from './sheet-profile.ts';
import { whichUnit } from './which-unit.ts';

export interface PublishedGuess {
  readonly unit: Column;
  readonly figures: readonly Column[];
}

const MISSING = ['-', 'n/a', 'na', '..', '…'];
const NO_FIGURES = ['stt', 'tt', 'no', 'id', 'năm', 'year'];

export function asPublished({ columns, rows }: SheetProfile): PublishedGuess | null {
  const { found } = whichUnit(columns);
  if (found === null || found.by !== 'values') return null;
  const units = found.column.texts.filter(({ text }) => !isTotalsWord(text));
  const once = units.filter(({ count }) => count === 1).length;
  if (units.length < 3 || once < units.length * 0.9 || rows > units.length * 1.2) return null;
  const others = columns.filter((column) => column !== found.column && column.filled > 0 && column.header !== '');
  const figures = others.filter(isFigures);
  const words = others.filter((column) => !isFigures(column) && !NO_FIGURES.includes(fold(column.header)));
  // Columns of words beside it would be a survey's.
  return figures.length > 0 && words.length <= figures.length ? { unit: found.column, figures } : null;
}

function isFigures({ header, texts, filled }: Column): boolean {
  if (NO_FIGURES.includes(fold(header))) return false;
  const numbers = texts.filter(({ text }) => numberReadings(text, null).length > 0 || MISSING.includes(fold(text)));
  return numbers.reduce((sum, { count }) => sum + count, 0) >= filled * 0.9;
}
