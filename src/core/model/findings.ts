/** Findings: what a check or a reader found, as data (SPEC §8). Types only. */
import type { NamedDifference } from './run-difference.ts';
import type { SurveyFindings } from './survey-findings.ts';
import type { HangingPlace, OutlyingFigure, ThinEnds } from './uncertainty.ts';
import type { YearFindings } from './year-findings.ts';

export type Level = 'error' | 'warning' | 'note';

/** Where a finding is. Rows and lines count from 1; a column is its letters. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** Line of a method file. */
  readonly line?: number;
  /** Field of a method file, or `--set …`. */
  readonly field?: string;
  readonly track?: string;
}

/** Names of units, and the number of used responses of each. */
type UnitForms = { readonly names: readonly string[]; readonly forms: readonly number[] };

export type UnrankedReason = 'index-coverage' | 'minimum-responses' | 'nothing-applies';

type NameKind = 'scale' | 'unit' | 'question' | 'part' | 'track' | 'code' | 'answer' | 'tier' | 'figure';

/** What each code of a finding carries. The sentences are in words. */
export interface FindingArguments extends SurveyFindings, YearFindings {
  // the method file
  syntax: { readonly problem: string };
  /** `cells`: addresses in a workbook, lines in a text file. */
  'open-place': { readonly name: string; readonly cells: readonly string[]; readonly count: number };
  'unknown-field': { readonly name: string; readonly closest: string | null };
  /** `example`: as it could be written. */
  'missing-field': { readonly name: string; readonly example?: string | undefined };
  'wrong-type': { readonly name: string; readonly expected: string };
  'wrong-value': {
    readonly name: string;
    readonly value: string;
    readonly allowed: readonly string[];
    readonly closest: string | null;
  };
  'wrong-number': { readonly name: string; readonly value: string; readonly rule: string };
  /** Cells of the method that may say one of two numbers. */
  'ambiguous-cells': { readonly text: string; readonly cells: readonly string[] };
  /** `value` is a percentage, `other` (at `at`) of the same list is not. */
  'percent-among-numbers': {
    readonly name: string;
    readonly value: string;
    readonly other: string;
    readonly at: Place;
  };
  'unknown-name': { readonly kind: NameKind; readonly name: string; readonly closest: string | null };
  'repeated-id': { readonly kind: NameKind; readonly id: string };
  'unit-names-collide': { readonly text: string; readonly units: readonly [string, string] };
  'answers-collide': { readonly scale: string; readonly text: string };
  'field-without-effect': { readonly name: string; readonly because: string };
  'needs-field': { readonly name: string; readonly because: string };
  'refused-mean': { readonly mean: string; readonly part: string };
  'refused-negative': { readonly indicator: string };
  'refused-best': { readonly method: string };
  'refused-statistic': { readonly statistic: string; readonly because: 'weights' | 'multiple' };
  'mixed-scales': { readonly part: string; readonly scales: readonly string[] };
  'no-group': { readonly units: readonly string[] };
  'tiers-order': { readonly name: string };
  'tiers-gap': { readonly from: number; readonly name: string };
  'zero-weights': { readonly part: string };
  'weights-sum': { readonly sum: number };
  'missing-in-range': { readonly scale: string; readonly text: string };
  'applies-to-none': { readonly indicator: string };
  'shrunken-without-error': Readonly<Record<never, never>>;
  'unlike-indicators': { readonly indicator: string; readonly tracks: readonly string[] };
  'pool-lacks': { readonly indicator: string };
  'pool-unlike': { readonly indicator: string };
  'unused-question': { readonly question: string };
  'unused-scale': { readonly scale: string };
  // the method as a workbook
  'said-twice': { readonly name: string; readonly first: string };
  'circular-part': { readonly part: string };
  'empty-part': { readonly part: string };
  'faulty-cell': { readonly name: string; readonly text: string };
  'date-cell': { readonly name: string; readonly text: string };
  'ambiguous-adjustment': { readonly unit: string; readonly tracks: readonly string[] };
  // the computation
  'unit-without-responses': { readonly unit: string };
  /** Of ranked units, two after two, with their used responses: the fewer first. */
  'similar-names': UnitForms;
  'few-responses': UnitForms & { readonly usual: number };
  'no-weight': { readonly indicator: string; readonly unit: string; readonly base: number };
  'thin-base': { readonly indicator: string; readonly unit: string; readonly base: number; readonly minimum: number };
  /** Of all `values` that are shown on too few answers, the one with the fewest, and the units of all. */
  'small-base': {
    readonly units: readonly string[];
    readonly values: number;
    readonly indicator: string;
    readonly unit: string;
    readonly base: number;
    readonly minimum: number;
  };
  /** Combined with values of `tracks`, the unit's values reveal `count` answers; 0: not known, too many ways to subtract. */
  'small-difference': {
    readonly unit: string;
    readonly indicators: readonly string[];
    readonly tracks: readonly string[];
    readonly count: number;
    readonly minimum: number;
  };
  'difference-withheld': Omit<FindingArguments['small-difference'], 'minimum'>;
  /** Share of what was asked about the ranked units that has no valid answer. */
  'much-missing': { readonly share: number; readonly most: number };
  'place-hangs': HangingPlace;
  'missing-figure': { readonly indicator: string; readonly units: readonly string[] };
  'withheld-told': { readonly indicators: readonly string[] };
  'no-spread': { readonly indicator: string; readonly group: string | null; readonly missing: boolean };
  'outside-scale': {
    readonly indicator: string;
    readonly unit: string;
    /** null where it may not be shown. */
    readonly value: number | null;
    readonly bounds: readonly [number, number];
  };
  'outlying-figure': OutlyingFigure;
  'thin-ends': ThinEnds;
  /** Fixed numbers of the rule, or a value of an earlier year. */
  'unlike-scales': {
    readonly indicator: string;
    readonly unit: string;
    readonly value: number;
    readonly others: readonly number[];
  };
  'all-clipped': { readonly indicator: string; readonly lower: number; readonly upper: number };
  /** Answers that are all shares (or none of them is), and a threshold on the other scale. */
  'unlike-threshold': { readonly indicator: string; readonly than: number; readonly areShares: boolean };
  /** All answers are on one side of the threshold. */
  'threshold-for-all': { readonly indicator: string; readonly than: number; readonly value: number };
  'unlike-tiers': { readonly tier: string; readonly from: number; readonly unit: string; readonly total: number };
  'tier-out-of-reach': { readonly tier: string; readonly from: number; readonly most: number };
  'tier-for-all': { readonly tier: string; readonly from: number };
  'tiny-weight': { readonly part: string; readonly weight: number; readonly sum: number };
  'blank-weight': { readonly part: string; readonly other: string; readonly weight: number };
  'partial-part': { readonly part: string; readonly unit: string; readonly coverage: number };
  'missing-part': { readonly part: string; readonly unit: string; readonly coverage: number; readonly minimum: number };
  unranked: { readonly unit: string; readonly reason: UnrankedReason };
  'adjusted-unranked': { readonly unit: string };
  'total-outside': { readonly unit: string; readonly total: number; readonly outOf: number };
  /** Numbers with as many decimals as are needed to distinguish them. */
  'threshold-missed': { readonly unit: string; readonly total: string; readonly tier: string; readonly from: string };
  'close-totals': { readonly units: readonly string[]; readonly totals: readonly string[] };
  'no-tier': { readonly unit: string; readonly total: number };
  'no-tiers': { readonly names: number; readonly values: number };
  'run-difference': NamedDifference;
  'not-finite': { readonly indicator: string; readonly unit: string };
}

export type FindingCode = keyof FindingArguments;

/** Something to be reported about the method, the data or the result: data, not words. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly level: Level;
    readonly place: Place;
    readonly arguments: FindingArguments[Code];
  };
}[FindingCode];
