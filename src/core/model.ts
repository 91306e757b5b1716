/**
 * Every noun of the specification, once, in the order of the pipeline:
 * method → answers → indicator values → scores → components → index → ranking → run.
 * Types only. Read this first, then pipeline.ts.
 */

// ───────────────────────────── Formulas (SPEC §4–§6) ─────────────────────────────

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

// ───────────────────────────── The method, resolved (SPEC §3) ─────────────────────────────

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
    | { readonly kind: 'survey'; readonly column: number; readonly statistic: Statistic }
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
  readonly ties: 'standard' | 'dense';
  readonly on: 'full' | 'published';
  readonly decimals: number;
  readonly minimumResponses: number;
}

export type Tiers =
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

// ───────────────────────────── How the files are read (SPEC §3) ─────────────────────────────

/** Where a table stands in a file, and where in the method that is said. */
export interface TableSource {
  /** As the method names it, relative to the method; `*` stands for any characters of a name. */
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
  /** Layout blocks: what stands before or after the headers of each block. */
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
  /** The decimal mark; null: read from the number itself, and an error where it does not tell. */
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
}

export type Language = 'vi' | 'en';

// ───────────────────────────── What was answered and published ─────────────────────────────

/** A column of places: 0 is a blank, 1 a missing answer that is not blank, 2 + k the k-th of `answers`. */
export interface AnswerColumn {
  readonly places: Uint8Array | Uint16Array | Uint32Array;
  readonly answers: readonly Answer[];
}

/** The used responses of a track. Codes only; no text of any cell. */
export interface Answers {
  /** By response: the index of its unit. */
  readonly units: Uint32Array;
  /** By response; null: all weigh 1. */
  readonly weights: Float64Array | null;
  /** By response: the number of who gave it, within its survey; 0: not named. null: nobody is. */
  readonly respondents: Uint32Array | null;
  /** By response: which survey of the track it is of (sources that ask a question in common are one); null: there is one. */
  readonly surveys: Uint16Array | null;
  /** One a question (and scale) of the track. */
  readonly columns: readonly AnswerColumn[];
}

export type LeftOutReason = 'where' | 'no-unit' | 'blank' | 'minimum-answered' | 'straight-lining' | 'duplicate';

/** received = used + the counts of leftOut, always. */
export interface ResponseCount {
  /** Id of the unit; null: rows that belong to none. */
  readonly unit: string | null;
  readonly received: number;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  /** Of those received: forms that give one code to all scale questions. Absent where there are none. */
  readonly straightLining?: number | undefined;
}

/** A value of an earlier run. */
export interface PooledValue {
  /** The run file, as the method names it. */
  readonly file: string;
  readonly track: string;
  readonly group: string | null;
  /** Folded. */
  readonly indicator: string;
  readonly value: number;
}

/** Values of one indicator of an earlier run, as a run keeps them; `groups` are those of their units. */
export interface PooledSeries extends Pick<PooledValue, 'file' | 'track' | 'indicator'> {
  readonly groups: readonly (string | null)[];
  readonly values: readonly number[];
}

/** All that was read for one track. */
export interface TrackData {
  readonly answers: Answers;
  readonly responses: readonly ResponseCount[];
  /** Published figures: by column, then by unit. */
  readonly published: readonly (readonly (number | null)[])[];
}

// ───────────────────────────── The run (SPEC §9.1) ─────────────────────────────

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
  /** Valid answers that the value rests on; null for published figures and where it does not apply. */
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

export type UnrankedReason = 'index-coverage' | 'minimum-responses' | 'nothing-applies';

export interface RankingRow {
  readonly unit: string;
  readonly rank: number | null;
  /** Before adjustments. */
  readonly index: number | null;
  readonly adjustment: number;
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
  /** By rank; the units that are not ranked stand at the foot. */
  readonly ranking: readonly RankingRow[];
}

/** How often each answer to a question was given, by the units of which that may be shown (SPEC §11). */
export interface AnswerCounts {
  readonly track: string;
  readonly question: string;
  /** The scale that read it; null: plain numbers. */
  readonly scale: string | null;
  readonly multiple: boolean;
  /** Codes or numbers that were given, ascending; null: too many different numbers, told by their quartiles. */
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
   * The same three in response weights, scaled to sum to the unit's base; null where all weigh 1. Of a unit null where too few
   * stand behind one of the sums.
   */
  readonly weights: {
    readonly bases: readonly (number | null)[];
    readonly missing: readonly (number | null)[];
    readonly counts: readonly (readonly number[] | null)[];
  } | null;
  /** Lower quartile, median, upper quartile, where there are no codes. */
  readonly quartiles: readonly (readonly number[])[] | null;
}

// ───────────────────────────── How sure the ranking is (SPEC §10, `ddci robustness`) ─────────────────────────────

/** Both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How sure a unit's place in its ranking is, as only some respondents were asked. */
export interface ResampledUnit {
  readonly unit: string;
  /** Of the total. */
  readonly standardError: number;
  /** null where the reliability of the track is too low for it to hold. */
  readonly total: Interval | null;
  /** Ranks that the unit may hold, by a method that is valid near ties. */
  readonly rank: Interval;
  /** Chance of each tier of the method, in its order; none where it gives no tiers, or where the reliability is too low. */
  readonly tiers: readonly { readonly name: string; readonly share: number }[];
  /** Chance of being among the first three. */
  readonly firstThree: number;
  /** Chance of being above the next unit of the ranking; null for the last one. Absent in runs of earlier versions. */
  readonly aboveNext?: number | null | undefined;
  /** The total shrunken to the mean of all as far as differences are chance, and the mean of the ranks that it may hold. */
  readonly shrunken?: number | undefined;
  readonly meanRank?: number | undefined;
  /** Ids of the units ranked with it that it cannot be told apart from. */
  readonly alike: readonly string[];
}

/** The error of sampling: a track whose ranking rests on a survey. */
export interface Resampling {
  readonly track: string;
  /** Draws that sets of ranks and chances are made of. */
  readonly replicates: number;
  /** Of intervals and sets of ranks, such as 0.95. */
  readonly confidence: number;
  /** Whether the sets of ranks hold for all units at once; else for each by itself. */
  readonly simultaneous: boolean;
  /** Respondents, and of them those who rated more than one unit. */
  readonly respondents: number;
  readonly shared: number;
  /** Share of the variance between the totals that is not sampling error; null: of one unit, or where nothing varies. */
  readonly reliability?: number | null | undefined;
  /** Ids of the indicators whose values do not vary, published figures; and of those that earlier runs are reference values of. */
  readonly fixed: readonly string[];
  readonly pooled: readonly string[];
  /** Survey values whose answers may not be looked at one by one: on fewer than may be shown, or of a withheld unit. */
  readonly simulated?: number | undefined;
  /** Ids of units about which all say the same. */
  readonly oneVoice?: readonly string[] | undefined;
  /** Ids of ranked units with fewer respondents than may be shown or judged by: nothing is reported of them. */
  readonly tooFew: readonly string[];
  /** By rank; units that are not ranked are left out. */
  readonly units: readonly ResampledUnit[];
}

/** The weights shaken. */
export interface WeightDraws {
  readonly track: string;
  readonly draws: number;
  readonly rule:
    | { readonly kind: 'uniform'; readonly spread: number }
    | { readonly kind: 'dirichlet'; readonly concentration: number };
  /** Whose weights: those of the components, or of all parts. */
  readonly levels: 'components' | 'all';
  /** By rank; units that are not ranked are left out. */
  readonly units: readonly {
    readonly unit: string;
    /** From the 5th to the 95th percentile of the draws. */
    readonly rank: Interval;
    readonly median: number;
    /** Least and greatest rank of all draws. */
    readonly range: Interval;
    /** Share of the draws at each rank, from the first; less than 1 together where some draws leave it without a rank. */
    readonly shares: readonly number[];
    /** Share of the draws in each tier of the method, in its order; none where it gives no tiers, or natural breaks. */
    readonly tiers: readonly { readonly name: string; readonly share: number }[];
  }[];
}

/** A Sobol share; where every combination was run it is exact, and both ends are the estimate. */
export interface SobolShare extends Interval {
  readonly estimate: number;
}

/** Of the variance of the units' mean change of rank, what a choice carries (Sobol), with the ends of its own interval. */
export interface ChoiceShare {
  readonly choice: string;
  /** The first is the method's own. */
  readonly options: readonly string[];
  /** Places of the options that the shares compare: those that go with every other option compared. */
  readonly compared: readonly number[];
  readonly first: SobolShare;
  readonly total: SobolShare;
}

/** The method's choices varied. */
export interface ChoiceVariants {
  readonly track: string;
  /** How many were run. */
  readonly variants: number;
  /** Every combination; or rows drawn for Jansen's estimators. */
  readonly design: { readonly kind: 'full' } | { readonly kind: 'sampled'; readonly rows: number };
  /** By rank; units that are not ranked are left out. */
  readonly units: readonly {
    readonly unit: string;
    /** Least and greatest rank of all variants. */
    readonly rank: Interval;
    readonly median: number;
    /** By choice: its total share in the variance of the unit's rank; none where some variants leave it without a rank. */
    readonly totals: readonly number[];
  }[];
  readonly choices: readonly ChoiceShare[];
  /** What each variant ran: its option of each choice, by place, and the units' mean change of rank, null where no unit has a rank. */
  readonly ran: readonly { readonly options: readonly number[]; readonly shift: number | null }[];
  /** Combinations that the method refuses (null: with any option), and the codes of the findings that say why. */
  readonly refused: readonly { readonly options: readonly (number | null)[]; readonly codes: readonly string[] }[];
}

export interface Robustness {
  readonly seed: number;
  /** Empty where it was not asked for. */
  readonly respondents: readonly Resampling[];
  readonly weights: readonly WeightDraws[];
  readonly choices: readonly ChoiceVariants[];
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
  /** Joined by `ddci robustness`. */
  readonly robustness?: Robustness | undefined;
  readonly findings: readonly Finding[];
}

/** Something in a run file that does not follow from the values in it. */
export interface RunDifference {
  readonly what:
    | 'title'
    | 'name'
    | 'applies'
    | 'responses'
    | 'base'
    | 'answers'
    | 'value'
    | 'reference'
    | 'score'
    | 'weight'
    | 'part-score'
    | 'coverage'
    | 'index'
    | 'adjustment'
    | 'total'
    | 'rank'
    | 'tier'
    | 'reason'
    | 'order';
  /** Ids of the track and the unit; null: of the whole run, of no unit. */
  readonly track: string | null;
  readonly unit: string | null;
  /** The name of the indicator, component or dimension, or the question; null: none. */
  readonly item: string | null;
}

// ───────────────────────────── Findings (SPEC §8) ─────────────────────────────

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

/** An address such as H217, and how many more like it. */
interface Cells {
  /** The first few. */
  readonly cells: readonly string[];
  readonly count: number;
}

interface Rows {
  /** The first few. */
  readonly rows: readonly number[];
  readonly count: number;
}

/** What a cell says; null where it is not quoted: personal, published, or one of too many different texts. */
type CellText = string | null;

type NameKind = 'scale' | 'unit' | 'question' | 'part' | 'track' | 'code' | 'tier' | 'figure';

/** What each code of a finding carries. The sentences are in words. */
export interface FindingArguments {
  // the method file
  syntax: { readonly problem: string };
  /** `cells`: addresses in a workbook, lines in a text file. */
  'open-place': { readonly name: string; readonly cells: readonly string[]; readonly count: number };
  'unknown-field': { readonly name: string; readonly closest: string | null };
  'missing-field': { readonly name: string };
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
  // the survey and the published figures
  'missing-sheet': { readonly sheet: string; readonly sheets: readonly string[] };
  'empty-sheet': Readonly<Record<string, never>>;
  'no-file': { readonly pattern: string };
  'files-passed': { readonly files: readonly string[] };
  'missing-column': {
    readonly name: string;
    readonly closest: string | null;
    /** Whether the method may list other headers of it under `questions`. */
    readonly question: boolean;
  };
  'duplicate-header': { readonly name: string; readonly columns: readonly string[] };
  'hidden-rows': Rows;
  'sheets-not-read': { readonly sheets: readonly string[] };
  'hidden-sheets': { readonly sheets: readonly string[] };
  'text-reading': { readonly encoding: string; readonly delimiter: string };
  /** The first number that the others of its column decide, with its cell and the value that is read. */
  'decimal-found': {
    readonly indicator: string;
    readonly decimal: string;
    readonly text: CellText;
    readonly cells: readonly string[];
    readonly value: number | null;
  };
  'mixed-marks': { readonly name: string; readonly texts: readonly string[]; readonly cells: readonly string[] };
  'empty-selection': {
    readonly columns: readonly string[];
    readonly values: readonly string[];
    readonly seen: readonly string[];
  };
  'percent-answer': Cells & { readonly question: string; readonly text: CellText };
  'unused-columns': { readonly columns: readonly string[] };
  'personal-column': { readonly name: string };
  'personal-content': { readonly name: string };
  'unknown-unit': Rows & { readonly text: CellText; readonly closest: readonly string[] };
  'sheet-passed': { readonly text: string };
  'shared-column': { readonly questions: readonly [string, string] };
  'no-respondent': Rows;
  'table-twice': { readonly first: string };
  'same-content': { readonly files: readonly string[] };
  'unit-cell-error': Cells;
  'no-unit-rows': Rows;
  'totals-rows': Rows;
  'other-track-rows': Rows;
  'surplus-cells': Cells;
  'restarted-codes': {
    /** Responses whose code and unit came before. */
    readonly count: number;
    readonly codes: number;
  };
  'row-shape': Rows & { readonly found: string; readonly expected: string };
  'short-rows': Rows;
  /** Whole lines of a text file, cells and delimiters, in the first column of a workbook. */
  'whole-lines': Rows & { readonly found: string };
  'versions-joined': { readonly question: string; readonly columns: readonly string[] };
  'versions-differ': Rows & { readonly question: string; readonly columns: readonly string[] };
  'unread-version': Rows & { readonly question: string; readonly headers: readonly string[] };
  'unlisted-block': Rows & { readonly mark: string };
  'unit-twice-in-row': Rows;
  'ambiguous-choices': Cells & {
    readonly question: string;
    readonly readings: readonly (readonly string[])[];
  };
  'no-rows': Readonly<Record<string, never>>;
  'none-ranked': { readonly tracks: readonly string[] };
  'merged-cells': Cells;
  'numbered-row': Readonly<Record<string, never>>;
  'unknown-answer': Cells & {
    readonly question: string;
    readonly scale: string | null;
    readonly text: CellText;
    readonly closest: string | null;
  };
  'out-of-range': Cells & {
    readonly question: string;
    readonly text: CellText;
    readonly range: readonly [number, number];
  };
  'ambiguous-number': Cells & { readonly question: string; readonly text: CellText };
  /** The first percentage, and a plain number where it is in the same table. */
  'mixed-percent': { readonly question: string; readonly cells: readonly string[] };
  'cell-error': Cells & { readonly question: string; readonly text: string };
  'bad-weight': Cells;
  'duplicate-response': Rows & { readonly policy: string };
  'constant-respondent': { readonly count: number };
  'straight-lining': Rows & { readonly policy: string };
  'left-out': Rows & { readonly reason: LeftOutReason };
  'repeated-published-unit': Rows & { readonly unit: string; readonly firstRow: number };
  'figure-twice': { readonly indicator: string; readonly unit: string; readonly firstFile: string };
  'not-a-number': Cells & { readonly indicator: string; readonly text: CellText };
  // a map of units between two runs
  'map-unknown-unit': { readonly text: string; readonly side: 'old' | 'new'; readonly closest: readonly string[] };
  'map-which-track': { readonly text: string; readonly tracks: readonly string[] };
  'map-row-twice': { readonly firstRow: number };
  'map-two-continue': { readonly unit: string; readonly side: 'old' | 'new' };
  // the computation
  'unit-without-responses': { readonly unit: string };
  'no-weight': { readonly indicator: string; readonly unit: string; readonly base: number };
  'thin-base': { readonly indicator: string; readonly unit: string; readonly base: number; readonly minimum: number };
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
  /** Fixed numbers of the rule, or a value of an earlier year. */
  'unlike-scales': {
    readonly indicator: string;
    readonly unit: string;
    readonly value: number;
    readonly others: readonly number[];
  };
  'all-clipped': { readonly indicator: string; readonly lower: number; readonly upper: number };
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
  /** Numbers with as many decimals as tell them apart. */
  'threshold-missed': {
    readonly unit: string;
    readonly total: string;
    readonly tier: string;
    readonly from: string;
  };
  'close-totals': { readonly units: readonly string[]; readonly totals: readonly string[] };
  'no-tier': { readonly unit: string; readonly total: number };
  'no-tiers': { readonly names: number; readonly values: number };
  'run-difference': {
    readonly difference: RunDifference['what'];
    /** Its name; null: of no unit. */
    readonly unit: string | null;
    readonly item: string | null;
  };
  'not-finite': { readonly indicator: string; readonly unit: string };
}

export type FindingCode = keyof FindingArguments;

/** Something to be told of the method, the data or the result: data, not words. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly level: Level;
    readonly place: Place;
    readonly arguments: FindingArguments[Code];
  };
}[FindingCode];
