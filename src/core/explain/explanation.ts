/** What is said of one unit that is followed from its answers to its rank (explain.ts). */

import type { UnrankedReason } from '../model/findings.ts';
import type { Direction } from '../model/formulas.ts';
import type { Track, Unit } from '../model/method.ts';
import type { AnswerCounts, Json, Reference } from '../model/run.ts';

/** A formula of the method, with the fields that are written with it. */
export interface Formula {
  readonly method: string;
  readonly fields: Json;
}

export interface Explanation {
  readonly track: { readonly id: string; readonly name: string };
  readonly unit: Unit;
  /** Why it is not ranked; null where it is. */
  readonly reason: UnrankedReason | null;
  readonly responses: number;
  readonly minimumResponses: number;
  readonly rank: number | null;
  /** Units ranked in its list. */
  readonly ranked: number;
  readonly tier: string | null;
  /** Whether equal totals share a rank that skips none. */
  readonly ties: Track['ranking']['ties'];
  /** What puts a unit into its tier; null where it has none. */
  readonly tierRule: TierRule | null;
  readonly index: number | null;
  readonly adjustments: readonly { readonly points: number; readonly reason: string }[];
  /** What `ranking.by: shrunken` adds; null where the ranking is by the totals themselves. */
  readonly shrinkage: number | null;
  readonly total: number | null;
  readonly decimals: number;
  /** index = factor × score of the whole. */
  readonly factor: number;
  /** The whole first, then depth first. */
  readonly parts: readonly PartExplanation[];
  readonly indicators: readonly IndicatorExplanation[];
  readonly gain: Gain;
}

export type TierRule =
  /** At least `from` (null: it is the lowest, without one), and under `below` (null: it is the highest). */
  | { readonly kind: 'thresholds'; readonly from: number | null; readonly below: number | null }
  /** Among this share of the ranked units, from the top. */
  | { readonly kind: 'shares'; readonly top: number }
  | { readonly kind: 'natural-breaks'; readonly tiers: number };

export interface PartExplanation {
  readonly id: string;
  readonly name: string;
  /** 0 is the whole, 1 a component. */
  readonly level: number;
  readonly parent: string | null;
  readonly mean: Formula;
  readonly score: number | null;
  /** Share of the weight present, and the least that is needed. */
  readonly coverage: number | null;
  readonly needed: number;
  readonly children: readonly Child[];
}

export interface Child {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  readonly weight: number;
  /** Of the weight that is present; null where it is not. */
  readonly share: number | null;
  /** Points of the index; null where a mean above it is no sum. */
  readonly contribution: number | null;
  readonly state: 'present' | 'missing' | 'not-applicable';
}

export interface IndicatorExplanation {
  readonly id: string;
  readonly name: string;
  readonly component: string;
  /** The part it is in. */
  readonly parent: string;
  readonly applies: boolean;
  readonly source:
    | {
        readonly kind: 'survey';
        readonly question: string;
        readonly statistic: Formula;
        readonly answers: UnitAnswers | null;
      }
    | { readonly kind: 'published'; readonly header: string };
  readonly base: number | null;
  readonly value: number | null;
  readonly direction: Direction;
  readonly normalisation: Formula;
  readonly reference: ReferenceExplanation | null;
  readonly score: number | null;
  /** Effective weight in the unit's index, a share of 1. */
  readonly weight: number | null;
  /** Its share of the weight present in each part above it, the whole first: their product is its weight. */
  readonly shares: readonly number[];
  /** Points of the index; null where a mean above it is no sum. */
  readonly contribution: number | null;
  /** With one more point of score, or as many as there are to the best; all else as it is. */
  readonly onePoint: { readonly points: number; readonly total: number; readonly rank: number } | null;
}

export interface ReferenceExplanation extends Reference {
  /** Ids of units; none where an earlier run holds it. */
  readonly minHeldBy: readonly string[];
  readonly maxHeldBy: readonly string[];
  /** Of the reference values; null where the run does not hold them all. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** The rank of the value among them, from 1, the worst; null likewise. */
  readonly rank: number | null;
}

export interface UnitAnswers {
  readonly codes: AnswerCounts['codes'];
  readonly multiple: boolean;
  readonly counts: readonly number[];
  readonly base: number;
  readonly missing: number;
  readonly quartiles: readonly number[] | null;
  readonly weighted: boolean;
  /** null where the responses have no weights, or one of the sums is over too few of them. */
  readonly weights: { readonly counts: readonly number[]; readonly base: number; readonly missing: number } | null;
}

/**
 * The cheapest single change that gains a place: of one indicator's value, smallest as a share of the range of its reference
 * values, no further than the best of them, all other values as they are. Ends, scores, ranks are computed again.
 * `none`: no single one would do; `unknown`: the run does not hold all values that its scores rest on.
 */
export type Gain =
  | { readonly kind: 'first' | 'none' | 'unknown' | 'not-ranked' }
  | {
      readonly kind: 'change';
      readonly indicator: string;
      readonly from: number;
      readonly to: number;
      /** Of the range. */
      readonly share: number;
      readonly rank: number;
      readonly total: number;
    };
