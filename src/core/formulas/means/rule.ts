/** A mean with its fields read: how it computes, and how it is written down. */

import type { Aggregation } from '../../model/formulas.ts';
import type { Show } from '../formula-list.ts';
import { type CellFormula, type CellRef, type Formula, formula, joined } from '../sheet-formula.ts';

export interface MeanRule {
  readonly aggregate: Aggregation;
  /** The scores it is defined for. */
  readonly scores: 'any' | 'not-negative' | 'positive';
  /** As a formula of a workbook, over the scores that are present. */
  readonly cell: (cells: readonly MeanCells[]) => CellFormula;
  /** With the numbers of a unit put in. @param present at least one, each with a weight > 0 */
  readonly text: (present: readonly WeighedScore[], show: Show) => string;
}

export interface WeighedScore {
  readonly score: number | null;
  readonly weight: number;
}

/** Scores next to each other in a row, and their weights in another row. */
export interface MeanCells {
  readonly scores: CellRef;
  readonly weights: CellRef;
}

export function presentWeights(cells: readonly MeanCells[]): Formula {
  return joined(
    cells.map(({ scores, weights }) => formula`SUMPRODUCT(${weights}*ISNUMBER(${scores}))`),
    '+',
  );
}

/** Σ w·f(s) over present scores. */
export function weighedCells(cells: readonly MeanCells[], term: (score: CellRef) => Formula): Formula {
  return joined(
    cells.map(
      ({ scores, weights }) => formula`SUM(IF(ISNUMBER(${scores}),IF(${weights}>0,${weights}*${term(scores)},0),0))`,
    ),
    '+',
  );
}

/** Nothing where a score that weighs is one that the mean is not defined for. */
export function definedCell(cells: readonly MeanCells[], refused: '<' | '<=', mean: Formula): CellFormula {
  const bad = joined(
    cells.map(({ scores, weights }) => formula`SUM(IF(ISNUMBER(${scores}),IF(${scores}${refused}0,${weights},0),0))`),
    '+',
  );
  return { text: formula`IF((${bad})>0,"",${mean})`, array: true };
}

/** Σw. */
export function weightsText(present: readonly WeighedScore[], show: Show): string {
  const sum = present.map(({ weight }) => show(weight)).join(' + ');
  return present.length > 1 ? `(${sum})` : sum;
}

/** Σ w × f(s). */
export function weighedText(present: readonly WeighedScore[], show: Show, term: (score: string) => string): string {
  return present.map(({ weight, score }) => `${show(weight)} × ${term(show(score))}`).join(' + ');
}
