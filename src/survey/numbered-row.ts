/** The row under the header in which a table's columns are numbered: it looks like a response. */
/** Fewer columns may be answers that happen to follow one on another. */
const FEWEST = 4;

/**
 * Whether each cell that is filled says one more than that of the column before it: 1, 2, 3 … or (1), (2), (3) …; the first
 * ones may be letters: A, B, 1, 2 …
 */
export function numbersColumns(texts: readonly string[]): boolean {
  const ahead = new Set<number>();
  let filled = 0;
  for (const [column, cell] of texts.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    const [, letter, digits] = /^[([]?(?:([A-Z])|(\d{1,5}))[)\]]?$/u.exec(text) ?? [];
    const isLettered = letter !== undefined && ahead.size === 0 && letter.charCodeAt(0) - 65 === filled;
    if (digits !== undefined) ahead.add(Number(digits) - column);
    else if (!isLettered) return false;
    filled += 1;
  }
  return filled >= FEWEST && ahead.size === 1;
}
