/** Formulas put together from text, numbers and cells. */
import type { CellRef, Formula } from '../report.ts';

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
