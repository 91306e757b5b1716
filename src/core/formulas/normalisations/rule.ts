/** A normalisation with its fields read: how it computes, what follows from it, and how it is written down. */

import type { Direction, Normalisation } from '../../model/formulas.ts';
import type { Show } from '../formula-list.ts';
import type { CellFormula, CellRef, Formula } from '../sheet-formula.ts';

export interface ScoreRule extends ScoreForms {
  /** The scale's ends [from, to]; null where it has none (z-score, rank). */
  readonly ends: readonly [number, number] | null;
  /** Scores of rules that say the same here may be under one parent. */
  readonly scale: string;
  /** No score is less than this. */
  readonly least: number;
  /** Values outside are no scores; null: any value will do. */
  readonly bounds: readonly [number, number] | null;
  /** Numbers that values are compared with, in the indicator's own unit, ascending; none where values alone set the scale. */
  readonly fixed: readonly number[];
  readonly directions: readonly Direction[];
  /** The score in the middle, for `no-spread: middle`; n is the number of reference values. */
  readonly middle: (n: number) => number;
  /** The same in a workbook. */
  readonly middleCell: (n: CellRef) => Formula;
  /** The best score there is, for `no-spread: best`; null where the scale has no upper end. */
  readonly best: number | null;
  /** Whether it needs reference values that differ. */
  readonly needsSpread: boolean;
  /** What nearly all scores of so many units lie between; null: only the scores themselves show it. */
  readonly usual: (units: number) => readonly [number, number] | null;
}

/** One formula in three forms. */
export interface ScoreForms {
  readonly normalise: Normalisation;
  /** What it looks at next to the value: nothing, the least and greatest reference value, or all of them. */
  readonly looksAt: 'nothing' | 'ends' | 'values';
  /** As a formula of a workbook. */
  readonly cell: (cells: ScoreCells, direction: Direction) => CellFormula;
  /** With the numbers of a unit put in. */
  readonly text: (numbers: ScoreNumbers, show: Show) => string;
  /** What the formula would give if it were not kept within the ends; null where that may not be shown, or it never is. */
  readonly unclipped?: (numbers: ScoreNumbers) => number | null;
}

/** Cells of an indicator's value and of what it is scored against. */
export interface ScoreCells {
  readonly value: CellRef;
  readonly count: CellRef;
  readonly least: CellRef;
  readonly greatest: CellRef;
  readonly mean: CellRef;
  readonly deviation: CellRef;
  readonly spread: CellRef;
  readonly reference: readonly ReferenceCells[];
}

/** Values, and where only those of a group count, the groups next to them and the group that counts. */
export interface ReferenceCells {
  readonly values: CellRef;
  readonly group: { readonly cells: CellRef; readonly own: CellRef } | null;
}

/** A value and what it is scored against, as far as a run shows it. */
export interface ScoreNumbers {
  readonly value: number | null;
  readonly direction: Direction;
  readonly reference: {
    readonly count: number;
    readonly min: number | null;
    readonly max: number | null;
    readonly mean: number | null;
    readonly sd: number | null;
    /** Of the value, from 1, the worst. */
    readonly rank: number | null;
  } | null;
}
