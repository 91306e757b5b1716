/** How wide text is on a terminal, and columns made to fit it. */
import stringWidth from 'string-width';

/** A column of words, or of numbers, which are aligned to the right and never cut. */
export interface TextColumn {
  readonly head: string;
  readonly kind: 'words' | 'number';
}

/** Columns of a terminal that tables and lines are made for. */
const NARROWEST = 60;
const USUAL = 80;
const WIDEST = 120;
/** A column of words is not made narrower. */
const LEAST = 8;

/** @param columns of the terminal; null where there is none */
export function lineWidth(columns: number | null): number {
  return Math.min(Math.max(columns ?? USUAL, NARROWEST), WIDEST);
}

/** In terminal columns: a letter with its marks is one, however it is written; an ideograph is two. */
export function textWidth(text: string): number {
  return stringWidth(text);
}

/** As much of the text as is in so many columns, with an ellipsis where something is cut. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(letters.join('')) > width - 1) letters.pop();
  return `${letters.join('')}…`;
}

/**
 * What is too wide is taken from the widest columns of words.
 * @param cells the head first
 * @param room for all columns together, without what is between them
 */
export function fittedWidths(
  columns: readonly TextColumn[],
  cells: readonly (readonly string[])[],
  room: number,
): number[] {
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => textWidth(row[c] ?? ''))));
  const words = columns.flatMap(({ kind }, c) => (kind === 'words' ? [c] : []));
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = words.reduce((best, c) => ((widths[c] ?? 0) > (widths[best] ?? 0) ? c : best), words[0] ?? 0);
    if ((widths[widest] ?? 0) <= LEAST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
