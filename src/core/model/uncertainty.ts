/** How sure a ranking is: respondents resampled, weights drawn, choices varied (SPEC §10, `ddci robustness`). Types only. */

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
  /**
   * Rows of the track's ranking, from 1, of the units ranked with it that it cannot be distinguished from, itself among them: first
   * and last row of each block of neighbours, one block after the other.
   */
  readonly alikeRows?: readonly number[] | undefined;
  /** In runs of earlier versions instead: ids of the other units. */
  readonly alike?: readonly string[] | undefined;
  /**
   * What the error of the reference values does to the total: the standard deviation and the mean of what it moves by as they are
   * drawn. Absent in runs of earlier versions.
   */
  readonly scaleError?: number | undefined;
  readonly scaleShift?: number | undefined;
  /** The same three of each component, in the order of the parts of level 1. */
  readonly components?: readonly ComponentError[] | undefined;
}

/** The error of a component's score, in its points; 0 where it rests on published figures or is missing. */
export interface ComponentError {
  readonly standardError: number;
  readonly scaleError: number;
  readonly scaleShift: number;
}

/** The error of sampling: a track whose ranking rests on a survey. */
export interface Resampling {
  readonly track: string;
  /** Where it is not that of the run's other parts. */
  readonly seed?: number | undefined;
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
  /**
   * Of each indicator of the survey: standard errors of the values, in their own unit, by unit of the track, to four digits; null
   * for units of which nothing is reported. Absent in runs of earlier versions.
   */
  readonly valueErrors?:
    | readonly { readonly indicator: string; readonly standardErrors: readonly (number | null)[] }[]
    | undefined;
}

/** What was asked and not answered about a track's units, and what it could do to its ranking (SPEC §10.6). */
export interface NonResponse {
  readonly track: string;
  /** Of the units' shares without a valid answer with their index; and how far from 0 chance makes it. */
  readonly correlation: number | null;
  readonly bound: number;
  /** Those that indicators rest on. */
  readonly questions: readonly {
    readonly question: string;
    /** The scale that read it; null: plain numbers. */
    readonly scale: string | null;
    /** By unit: used responses that were asked, and those with a valid answer; null where none was asked, or of a withheld unit. */
    readonly asked: readonly (number | null)[];
    readonly answered: readonly (number | null)[];
    /** By unit: answers that count as missing without being blank, and blanks; null where they may not be shown (SPEC §11). */
    readonly unknown: readonly (number | null)[];
    readonly blank: readonly (number | null)[];
    /** Of the shares without a valid answer, as of the whole track. */
    readonly correlation: number | null;
    readonly bound: number;
  }[];
  /** In the order of the method; units that are not ranked are left out. */
  readonly units: readonly {
    readonly unit: string;
    /** Share without a valid answer of all that was asked. */
    readonly share: number;
    /** With all that is missing at worst and at best; null where too few answered for it to be shown. */
    readonly total: Interval | null;
    readonly rank: Interval | null;
  }[];
}

/** A unit whose rank hangs on the answers that it lacks. */
export interface HangingPlace {
  readonly unit: string;
  /** Shares without a valid answer: its own, and the median of the units ranked with it. */
  readonly share: number;
  readonly usual: number;
  /** Its rank, and with what it lacks beyond the usual at best and at worst. */
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

/** Ranked units with few responses, and which of them hold the first and the last places. */
export interface ThinEnds {
  /** Used responses that a unit should have (`ranking.thin-base`). */
  readonly minimum: number;
  readonly thin: number;
  readonly ranked: number;
  /** How many at either end. */
  readonly atEachEnd: number;
  readonly firstUnits: readonly string[];
  readonly lastUnits: readonly string[];
}

/** Published figures that set the scale of an indicator alone. */
export interface OutlyingFigure {
  readonly indicator: string;
  readonly units: readonly string[];
  readonly values: readonly number[];
  /** Least and greatest figure and score of all other units. */
  readonly others: readonly [number, number];
  readonly scores: readonly [number, number];
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
  /** Whether reports show the shrunken totals and mean ranks next to the ranking. */
  readonly showsShrunken?: boolean | undefined;
  /** Empty where it was not asked for. */
  readonly respondents: readonly Resampling[];
  readonly weights: readonly WeightDraws[];
  readonly choices: readonly ChoiceVariants[];
}
