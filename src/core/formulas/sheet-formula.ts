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
  const all: (string | CellRef)[] = [];
  texts.forEach((text, i) => {
    if (text !== '') all.push(text);
    const piece = pieces[i];
    if (piece !== undefined) add(all, piece);
  });
  return all;
}

export function joined(list: readonly Piece[], between: string): Formula {
  const all: (string | CellRef)[] = [];
  list.forEach((piece, i) => {
    if (i > 0) all.push(between);
    add(all, piece);
  });
  return all;
}

export function plainFormula(text: Formula): CellFormula {
  return { text, array: false };
}

function add(all: (string | CellRef)[], piece: Piece): void {
  if (typeof piece === 'string') all.push(piece);
  else if (typeof piece === 'number') all.push(number(piece));
  else if ('sheet' in piece) all.push(piece);
  else for (const part of piece) all.push(part);
}

/** As a formula says it in any language: point, E, and in brackets where it has a sign. */
function number(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}
