/** Formulas put together from text, numbers and cells. */
import type { CellRef, Formula } from '../report.ts';

export type Piece = string | number | CellRef | Formula;

export function formula(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Formula {
  return texts.flatMap((text, i) => [text, ...(i < pieces.length ? parts(pieces[i] ?? '') : [])]);
}

export function joined(list: readonly Piece[], between: string): Formula {
  return list.flatMap((piece, i) => [...(i === 0 ? [] : [between]), ...parts(piece)]);
}

function parts(piece: Piece): Formula {
  if (typeof piece === 'string') return [piece];
  if (typeof piece === 'number') return [number(piece)];
  return 'sheet' in piece ? [piece] : piece;
}

/** As a formula says it in any language: point, E, and in brackets where it has a sign. */
function number(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}
