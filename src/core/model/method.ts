/** The method, resolved, and how its files are read (SPEC §3). Types only. */
import type { Place } from './findings.ts';
import type { Aggregation, Direction, Normalisation, Statistic } from './formulas.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
}

export interface Indicator {
  readonly kind: 'indicator';
  readonly id: string;
  readonly name: string;
  /** Relative to its siblings, ≥ 0. */
  readonly weight: number;
  /** Its place among the track's indicators. */
  readonly position: number;
  readonly direction: Direction;
  /** By unit: whether the indicator applies to it (`only`, `except`). */
  readonly applies: readonly boolean[];
  readonly source:
    | {
        readonly kind: 'survey';
        readonly column: number;
        readonly statistic: Statistic;
        /** The number that answers are compared with, where the statistic has one. */
        readonly than?: number;
      }
    | { readonly kind: 'published'; readonly column: number };
  readonly minimumBase: number;
  readonly normalise: Normalisation;
  readonly over: 'track' | 'group' | 'all';
  /** Whether values of units with too few responses (`ranking.minimum-responses`) are reference values too. */
  readonly reference: 'shown' | 'all';
  /** Run files whose values of this indicator join the reference values. */
  readonly pool: readonly string[];
  /** The score of every unit where the n reference values have no spread; null: missing. */
  readonly noSpread: (references: number) => number | null;
  /** Values outside are no scores (method `none`); null: any value will do. */
  readonly bounds: readonly [number, number] | null;
  /** Numbers of the rule that values are compared with, in the indicator's own unit, ascending. */
  readonly fixed: readonly number[];
}

/** A component, a dimension inside one, or (the root of a track) the index itself. */
export interface Dimension {
  readonly kind: 'dimension';
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly aggregate: Aggregation;
  /** Least share of its weight that must be present, in [0, 1]. */
  readonly coverage: number;
  readonly children: readonly Node[];
}

export type Node = Indicator | Dimension;

export interface Ranking {
  readonly within: 'track' | 'group';
  /** `shrunken`: by the totals drawn towards their mean as far as their differences are error of sampling. */
  readonly by: 'total' | 'shrunken';
  readonly ties: 'standard' | 'dense';
  readonly on: 'full' | 'published';
  readonly decimals: number;
  readonly minimumResponses: number;
  /** Units with fewer used responses are marked. */
  readonly thinBase: number;
}

export type Tiers =
  /** From the best; the lowest may begin at −∞. */
  | { readonly kind: 'thresholds'; readonly tiers: readonly { readonly name: string; readonly from: number }[] }
  | { readonly kind: 'shares'; readonly tiers: readonly { readonly name: string; readonly top: number }[] }
  | { readonly kind: 'natural-breaks'; readonly names: readonly string[] };

export interface Adjustment {
  /** Index of the unit in its track. */
  readonly unit: number;
  /** On the index's scale. */
  readonly points: number;
  readonly reason: string;
}

export interface Track {
  readonly id: string;
  readonly name: string;
  readonly units: readonly Unit[];
  /** The whole tree: its children are the components. */
  readonly index: Dimension;
  /** The leaves of the tree, depth first. */
  readonly indicators: readonly Indicator[];
  /** What the index is multiplied by: out-of / to, or 1 where the scores have no upper end. */
  readonly factor: number;
  readonly outOf: number;
  readonly adjustments: readonly Adjustment[];
  readonly ranking: Ranking;
  readonly tiers: Tiers;
}

/** Where a table is in a file, and where in the method that is said. */
export interface TableSource {
  /** As the method names it, relative to the method; `*` matches any characters of a name. */
  readonly file: string;
  /** A name, `*` (all visible), or a number from 1; null: the first visible sheet that is not empty. */
  readonly sheet: string | number | null;
  /** Rows of the headers; null: the first row in which the needed headers are found. */
  readonly header: readonly number[] | null;
  /** First and last data row; null: all below the header. */
  readonly rows: readonly [number, number] | null;
  /** Of a text file; null: found from the file itself. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly place: Place;
}

/** Where the same code is the same respondent: in all files, in one file, in one sheet. */
export type RespondentReach = 'shared' | 'per-file' | 'per-sheet';

export interface SurveySource extends TableSource {
  readonly layout: string;
  /**
   * The column that names the unit (null where a sheet, a file or a header does); `values` says which text means which
   * unit id, where it is no name.
   */
  readonly unit: { readonly column: string | null; readonly values: readonly (readonly [string, string])[] };
  /** Layout blocks: what is written before or after the headers of each block. */
  readonly blocks: readonly string[];
  /** Layout matrix: a header, with the words {question} and {unit}. */
  readonly pattern: string | null;
  readonly respondent: string | null;
  /** How far a respondent's code reaches; null: not said. */
  readonly respondents: RespondentReach | null;
  readonly weight: string | null;
  readonly where: readonly { readonly column: string; readonly values: readonly string[] }[];
  /** The decimal mark of answers and weights in text; null: found from the numbers that leave no doubt. */
  readonly decimal: ',' | '.' | null;
  /** By question of the track: whether this source asks it. */
  readonly asks: readonly boolean[];
}

export interface PublishedSource extends TableSource {
  readonly unit: string;
  /** The decimal mark of numbers in text; null: found from the numbers that leave no doubt. */
  readonly decimal: ',' | '.' | null;
  /** By published column: whether it is taken from this table. */
  readonly gives: readonly boolean[];
}

/** How the cells of a question become codes and numbers (SPEC §3.4). */
export interface AnswerScale {
  /** null: plain numbers, any size. */
  readonly id: string | null;
  readonly labels: readonly (readonly [string, number])[];
  readonly range: readonly [number, number] | null;
  /** Texts that count as missing. */
  readonly missing: readonly string[];
  /** Between the choices of a multiple choice; null: one choice. */
  readonly separator: string | null;
  /** The label that free text may follow («Khác: …»), if any. */
  readonly other?: string;
  /** The decimal mark; null: read from the number itself, and an error where that does not show it. */
  readonly decimal: ',' | '.' | null;
  readonly unknown: 'error' | 'missing';
}

/** A question as one scale reads it: a column of answers. */
export interface Question {
  readonly id: string;
  /** The headers it may have: its id and those the method lists. */
  readonly headers: readonly string[];
  readonly scale: AnswerScale;
  /** Whether an earlier question of the track is the same, read on another scale. */
  readonly twin: boolean;
  /** By unit: whether any indicator that uses it applies. */
  readonly applies: readonly boolean[];
}

export interface ResponseRules {
  readonly duplicates: 'keep-last' | 'keep-first' | 'keep-all' | 'error';
  /** Share of the questions that apply, in [0, 1]. */
  readonly minimumAnswered: number;
  readonly straightLining: 'flag' | 'drop' | 'ignore';
}

/** What to read for a track. */
export interface Reading {
  readonly track: string;
  /** By unit: its id, its name and its aliases. */
  readonly unitNames: readonly (readonly string[])[];
  readonly survey: readonly SurveySource[];
  readonly questions: readonly Question[];
  readonly published: readonly PublishedSource[];
  /** The published columns: the header and the indicators it feeds. */
  readonly figures: readonly PublishedColumn[];
  readonly responses: ResponseRules;
  /** By unit, how many responses there are to be while the survey runs; null: not said. */
  readonly quotas: readonly (number | null)[];
}

export interface PublishedColumn {
  readonly header: string;
  /** By unit: whether any indicator that uses it applies. */
  readonly applies: readonly boolean[];
  readonly indicator: string;
  readonly place: Place;
}

export interface Method {
  readonly title: string;
  readonly year: number | null;
  readonly language: Language;
  readonly tracks: readonly Track[];
  /** One a track, in the same order. */
  readonly readings: readonly Reading[];
  /** Bases under this are too small to show a distribution of answers (SPEC §11). */
  readonly minimumCell: number;
  /** Values are left out by which the answers of fewer could be had by subtraction from others. */
  readonly minimumDifference: number;
  /** Draws of the sampling error that a score makes; 0: it computes none (SPEC §10.4). */
  readonly replicates: number;
}

export type Language = 'vi' | 'en';
