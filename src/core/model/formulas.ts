/** What formulas are: functions from answers to values, values to scores, scores to means (SPEC §4–§6). Types only. */

/** Whether more is better (positive) or less is (negative). */
export type Direction = 'positive' | 'negative';

/** What a cell counts as: a code or a number; for a multiple choice the set of codes ticked, ascending. */
export type Answer = number | readonly number[];

/** One unit's answers to one question: how much response weight fell on each answer. Without weights, counts. */
export interface Tally {
  /** Σw by answer, in the order of the answers the statistic was prepared for. */
  readonly weights: Float64Array;
  /** Σw of the answers that count as missing without being blank («Không biết»). */
  readonly missing: number;
}

/** Prepared once with a question's distinct answers (numbers ascending), then asked for each unit's tally. */
export type Statistic = (answers: readonly Answer[]) => (tally: Tally) => number | null;

/** Value → score. */
export type Scale = (value: number) => number;

/** Shown the reference values (at least one), answers the scale they span; null where they have no spread. */
export interface Normalisation {
  (reference: readonly number[], direction: Direction): Scale | null;
  /** The same scale carried on in a line beyond the reference values; absent where it goes on so anyway. */
  readonly unclamped?: (reference: readonly number[], direction: Direction) => Scale | null;
}

/** A mean of present scores (at least one) with weights > 0; null where it is not defined for these scores. */
export interface Aggregation {
  (scores: readonly number[], weights: readonly number[]): number | null;
  /** The same in two steps, for scores that meet many weights. */
  readonly prepare?: (scores: readonly number[]) => WeighedMean;
}

/** Of the scores it was prepared with: their mean with these weights. */
export type WeighedMean = (weights: ArrayLike<number>) => number | null;
