/** A statistic with its fields read: how it computes, what it is defined for, and how it is written down. */

import type { Statistic } from '../../model/formulas.ts';
import type { Show } from '../formula-list.ts';

export interface StatisticRule {
  readonly statistic: Statistic;
  /** Of its values, where it is the same whatever is asked. */
  readonly unit?: string;
  /** Whether it is defined for sets of codes (a multiple choice). */
  readonly multiple: boolean;
  /** Whether it is defined with response weights. */
  readonly weighted: boolean;
  /** The number that answers are compared with, where there is one. */
  readonly than?: number;
  /** With the answers of a unit put in. */
  readonly text: (given: AnswerNumbers, show: Show) => string;
}

/** A unit's answers to one question, as far as a run shows them. */
export interface AnswerNumbers {
  /** null where the counts by code are not shown. */
  readonly codes: readonly number[] | null;
  /** Weight of the answers by code; of a multiple choice, of those that tick it. */
  readonly counts: readonly number[];
  /** Weight of all valid answers. */
  readonly base: number;
  /** Weight of the missing answers that are not blank. */
  readonly missing: number;
  readonly multiple: boolean;
  /** The value that the answers give. */
  readonly value: number | null;
}
