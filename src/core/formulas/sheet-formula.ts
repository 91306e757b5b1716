/** Formulas of a workbook (Excel 2013), put together from text, numbers and cells that are named by keys. */

/**
 * A cell, or the cells from it through another of its sheet, by the keys of sheet, row and column: addresses are known
 * only when all sheets are laid out (report/layout.ts). A row that is null is the one whose key is that of the row the formula
 * is in: all rows of a table then share one formula.
 */
export interface CellRef {
  readonly sheet: string;
  readonly row: string | null;
  readonly column: string;
  readonly through?: { readonly row: string | null; readonly column: string };
}

/** A formula without its equals sign: text, and the cells it names. */
export type Formula = readonly (string | CellRef)[];

export interface CellFormula {
  readonly text: Formula;
  /** Whether it computes with whole lists (entered with Ctrl+Shift+Enter). */
  readonly array: boolean;
}

export type Piece = string | number | CellRef | Formula;

// Tens of thousands in a report: no list is made but the one.
export function formula(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Formula {
  const joined: (string | CellRef)[] = [];
  texts.forEach((text, i) => {
    if (text !== '') joined.push(text);
    const piece = pieces[i];
    if (piece !== undefined) add(joined, piece);
  });
  return joined;
}

export function joined(list: readonly Piece[], between: string): Formula {
  const pieces: (string | CellRef)[] = [];
  list.forEach((piece, i) => {
    if (i > 0) pieces.push(between);
    add(pieces, piece);
  });
  return pieces;
}

export function plainFormula(text: Formula): CellFormula {
  return { text, array: false };
}

function add(pieces: (string | CellRef)[], piece: Piece): void {
  if (typeof piece === 'string') pieces.push(piece);
  else if (typeof piece === 'number') pieces.push(number(piece));
  else if ('sheet' in piece) pieces.push(piece);
  else for (const part of piece) pieces.push(part);
}

/** As a formula says it in any language: point, E, and in brackets where it has a sign. */
function number(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}
