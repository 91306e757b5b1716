/** The run: every table of the computation as it is kept and published (SPEC §9.1). Types only. */
import type { PooledSeries, ResponseCount } from './answers.ts';
import type { Finding, UnrankedReason } from './findings.ts';
import type { Language, Unit } from './method.ts';
import type { NonResponse, Robustness } from './uncertainty.ts';

/** The reference values an indicator was scored against. The ends are null where only a withheld unit holds them. */
export interface Reference {
  /** The group, with `over: group`; else null. */
  readonly group: string | null;
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** One indicator of a track; the lists are by unit. null: missing, not applicable, or withheld. */
export interface IndicatorResult {
  readonly id: string;
  readonly name: string;
  readonly component: string;
  readonly applies: readonly boolean[];
  readonly values: readonly (number | null)[];
  /** Valid answers that the value rests on; null for published figures, where it does not apply, and of withheld units. */
  readonly bases: readonly (number | null)[];
  readonly scores: readonly (number | null)[];
  /** Effective weight in the unit's index, a share of 1. */
  readonly weights: readonly (number | null)[];
  readonly references: readonly Reference[];
}

/** A component (level 1) or a dimension inside one (level 2 and on); the lists are by unit. */
export interface PartResult {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: number;
  /** As the method gives it: relative to its siblings. */
  readonly weight: number;
  readonly scores: readonly (number | null)[];
  /** Share of the weight that was present, of what applies to the unit; under 1 is partial. */
  readonly coverages: readonly (number | null)[];
}

export interface RankingRow {
  readonly unit: string;
  readonly rank: number | null;
  /** Before adjustments. */
  readonly index: number | null;
  /** Points added to the index, the shrinkage among them. */
  readonly adjustment: number;
  /** What `ranking.by: shrunken` adds to the index; not there where the track is ranked by its own totals. */
  readonly shrinkage?: number | undefined;
  /** After adjustments. */
  readonly total: number | null;
  readonly tier: string | null;
  /** Used responses. */
  readonly responses: number;
  readonly coverage: number | null;
  /** Why the unit is not ranked; null where it is. */
  readonly reason: UnrankedReason | null;
}

export interface TrackResult {
  readonly id: string;
  readonly name: string;
  /** Decimals that its totals are shown with. */
  readonly decimals: number;
  readonly units: readonly Unit[];
  readonly responses: readonly ResponseCount[];
  readonly indicators: readonly IndicatorResult[];
  readonly parts: readonly PartResult[];
  /** By rank; the units that are not ranked are at the foot. */
  readonly ranking: readonly RankingRow[];
}

/** How often each answer to a question was given, by the units of which that may be shown (SPEC §11). */
export interface AnswerCounts {
  readonly track: string;
  readonly question: string;
  /** The scale that read it; null: plain numbers. */
  readonly scale: string | null;
  readonly multiple: boolean;
  /** Codes or numbers that were given, ascending; null: too many different numbers, summarised by their quartiles. */
  readonly codes: readonly number[] | null;
  /** Ids of the units shown; the lists are by these. */
  readonly units: readonly string[];
  /** Valid answers. */
  readonly bases: readonly number[];
  /** Answers that count as missing without being blank. */
  readonly missing: readonly number[];
  /** By unit, then by code; of a multiple choice, the answers that tick it. */
  readonly counts: readonly (readonly number[])[];
  /**
   * The same three in response weights, scaled to sum to the unit's base; null where all weigh 1. For a unit: null where
   * one of its sums is over too few responses.
   */
  readonly weights: {
    readonly bases: readonly (number | null)[];
    readonly missing: readonly (number | null)[];
    readonly counts: readonly (readonly number[] | null)[];
  } | null;
  /** Lower quartile, median, upper quartile, where there are no codes. */
  readonly quartiles: readonly (readonly number[])[] | null;
}

export interface InputFile {
  /** As the method names it. */
  readonly file: string;
  readonly role: 'method' | 'survey' | 'published' | 'units' | 'pool';
  readonly sha256: string;
  readonly bytes: number;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

export interface Run {
  readonly format: 'ddci-run';
  readonly version: 1;
  readonly tool: { readonly name: 'ddci'; readonly version: string };
  /** The one date of the run, given by `--as-of`. */
  readonly asOf: string | null;
  /** The method file's content after `--set`, with the units of a table put in: scoring it again gives this run. */
  readonly method: Json;
  readonly title: string;
  readonly year: number | null;
  readonly language: Language;
  readonly inputs: readonly InputFile[];
  readonly tracks: readonly TrackResult[];
  readonly answers: readonly AnswerCounts[];
  /** Values of earlier runs that its scores rest on; not there where it pools none. */
  readonly pooled?: readonly PooledSeries[] | undefined;
  /** One a track with a survey. Not there in runs of earlier versions, nor of a method tried without the answers. */
  readonly nonResponse?: readonly NonResponse[] | undefined;
  /** Joined by `ddci robustness`. */
  readonly robustness?: Robustness | undefined;
  readonly findings: readonly Finding[];
}
