/** A normalisation with its fields read: the formula, and what follows from it. */
import type { Direction, Normalisation } from '../model.ts';

export interface ScoreRule {
  readonly normalise: Normalisation;
  /** The scale's ends [from, to]; null where it has none (z-score, rank). */
  readonly ends: readonly [number, number] | null;
  /** Scores of rules that say the same here may stand under one parent. */
  readonly scale: string;
  /** No score is less than this. */
  readonly least: number;
  /** Values outside are no scores; null: any value will do. */
  readonly bounds: readonly [number, number] | null;
  readonly directions: readonly Direction[];
  /** The score in the middle, for `no-spread: middle`; n is the number of reference values. */
  readonly middle: (n: number) => number;
  /** The best score there is, for `no-spread: best`; null where the scale has no upper end. */
  readonly best: number | null;
  /** Whether it needs reference values that differ. */
  readonly needsSpread: boolean;
  /** What nearly all scores of so many units lie between; null: only the scores themselves show it. */
  readonly usual: (units: number) => readonly [number, number] | null;
}
