/** What a language must say: a sentence for every finding, failure and line of the screen. */
import type { FindingArguments, Level } from '../../core/model.ts';
import type { FailureArguments } from '../../io/failure.ts';
import type { CheckMessages } from './check.ts';
import type { CompareMessages } from './compare.ts';
import type { ConvertMessages } from './convert.ts';
import type { EachUnitMessages } from './each-unit.ts';
import type { InitMessages } from './init.ts';
import type { NextMessages } from './next.ts';
import type { ProgramWords } from './program.ts';
import type { RobustnessMessages } from './robustness.ts';
import type { VariantWords } from './variants.ts';

type Sentences<Arguments> = { readonly [Code in keyof Arguments]: (args: Arguments[Code]) => string };

export interface Messages {
  readonly findings: Sentences<FindingArguments>;
  readonly failures: Sentences<FailureArguments>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly program: ProgramWords;
  readonly init: InitMessages;
  readonly next: NextMessages;
  readonly screen: {
    readonly row: string;
    readonly column: string;
    readonly line: string;
    readonly track: string;
    readonly rank: string;
    readonly unit: string;
    readonly group: string;
    readonly total: string;
    readonly tier: string;
    readonly responses: string;
    readonly counts: (errors: number, warnings: number, notes: number) => string;
    readonly more: (count: number) => string;
    readonly stopped: string;
    readonly fine: string;
    readonly written: (folder: string) => string;
    readonly dryRun: (folder: string) => string;
    readonly plan: Readonly<Record<'new' | 'replaced' | 'same' | 'removed', string>>;
    readonly received: (received: number, used: number, leftOut: number) => string;
    readonly fault: string;
    readonly methodNeeded: (found: readonly string[]) => string;
    readonly badFormat: (format: string, allowed: readonly string[], closest: string | null) => string;
    readonly badChoice: (option: string, value: string, allowed: readonly string[]) => string;
    readonly noOutput: string;
    readonly badSet: (text: string) => string;
    readonly noSet: string;
    readonly badDate: (text: string) => string;
    readonly partial: string;
    readonly size: (rows: number, columns: number) => string;
    readonly hiddenSheet: string;
    readonly reading: (encoding: string, delimiter: string) => string;
    readonly readingRows: (file: string, rows: string) => string;
    readonly noHeader: string;
    readonly headerAt: (rows: readonly number[]) => string;
    readonly header: string;
    readonly dataRow: (number: number) => string;
  };
  readonly diagnose: {
    readonly units: (count: number) => string;
    readonly indicator: string;
    readonly component: string;
    readonly values: string;
    readonly missing: string;
    readonly mean: string;
    readonly median: string;
    readonly sd: string;
    readonly skewness: string;
    readonly kurtosis: string;
    readonly spread: string;
    readonly spreadNote: string;
    readonly ceiling: string;
    readonly floor: string;
    readonly withIndex: string;
    readonly extreme: string;
    readonly outliers: string;
    readonly yes: string;
    readonly weights: string;
    readonly weightsNote: string;
    readonly nominal: string;
    readonly share: string;
    readonly influence: string;
    readonly alpha: string;
    readonly reliability: string;
    readonly reliabilityNote: string;
    /** Indicators of which the score goes against the sum of the others of their component. */
    readonly againstRest: (indicators: readonly string[]) => string;
    readonly againstIndex: (indicators: readonly string[]) => string;
    readonly itemRest: string;
    readonly alphaWithout: string;
    readonly loading: string;
    readonly principal: string;
    readonly principalNote: string;
    readonly of: string;
    readonly allComponents: string;
    readonly eigenvalue: string;
    readonly explained: string;
    readonly eigenvalue2: string;
    readonly explained2: string;
    readonly aboveOne: string;
    readonly matrix: string;
    readonly within: string;
    readonly between: string;
    readonly amongComponents: string;
    readonly against: (against: number, all: number) => string;
    readonly againstComponents: (against: number, all: number) => string;
    readonly first: (count: number) => string;
  };
  readonly explain: {
    readonly rank: (rank: number, ranked: number, total: string) => string;
    readonly rankFormula: (rank: number, dense: boolean) => string;
    readonly tier: (tier: string, rule: string | null) => string;
    readonly tierFrom: (from: string, below: string | null) => string;
    readonly tierTop: (percent: string) => string;
    readonly tierBreaks: (tiers: number) => string;
    readonly withheld: (responses: number, minimum: number) => string;
    readonly adjustment: (points: string, reason: string) => string;
    readonly gain: (indicator: string, from: string, to: string, share: string, rank: number, total: string) => string;
    readonly gains: Readonly<Record<'first' | 'none' | 'unknown' | 'not-ranked', string>>;
    readonly index: string;
    readonly score: string;
    readonly total: string;
    readonly noScore: string;
    readonly partial: (coverage: string, needed: string, missing: readonly string[]) => string;
    readonly part: string;
    readonly indicator: string;
    readonly weight: string;
    readonly share: string;
    readonly contribution: string;
    readonly notApplicable: string;
    readonly doesNotApply: string;
    readonly published: (header: string, value: string) => string;
    readonly answers: (question: string, distribution: string, base: number, missing: number) => string;
    readonly quartiles: (quartiles: string) => string;
    readonly multiple: string;
    readonly weighted: (sum: string) => string;
    readonly weightsWithheld: string;
    readonly answersWithheld: (question: string, base: number) => string;
    readonly noValue: (base: number) => string;
    readonly value: string;
    readonly reference: (count: number, least: string, greatest: string) => string;
    readonly earlier: string;
    /** A word of the method, by its field. */
    readonly named: (field: string, word: string) => string;
    readonly noSpread: string;
    readonly inIndex: (weight: string, contribution: string | null) => string;
    readonly onePoint: string;
    readonly onePointNote: string;
    readonly points: string;
    readonly rankColumn: string;
    readonly unknownUnit: (text: string, closest: readonly string[]) => string;
    readonly unknownPart: (text: string, closest: string | null) => string;
  };
  readonly help: {
    readonly shell: string;
    readonly run: string;
    readonly explainedUnit: string;
    readonly explainedPart: string;
    readonly resultFormat: string;
    readonly file: string;
    readonly sheet: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly method: string;
    readonly output: string;
    readonly format: string;
    readonly csvLocale: string;
    readonly dryRun: string;
    readonly set: string;
    readonly asOf: string;
    readonly json: string;
    readonly quiet: string;
    readonly lang: string;
    readonly noColor: string;
    readonly force: string;
    readonly strict: string;
    readonly weight: string;
    readonly rescale: string;
    readonly equal: string;
    readonly without: string;
  };
  readonly compare: CompareMessages;
  readonly robustness: RobustnessMessages;
  readonly check: CheckMessages;
  readonly eachUnit: EachUnitMessages;
  readonly convert: ConvertMessages;
  readonly variants: VariantWords;
  readonly whatif: {
    readonly before: string;
    readonly change: string;
    readonly movedBy: string;
    readonly changed: string;
    readonly moved: (moved: number, units: number) => string;
    readonly correlations: (spearman: string, kendall: string) => string;
    readonly nothing: string;
    readonly badWeight: (text: string) => string;
    readonly unknown: (id: string, closest: string | null) => string;
    readonly needsAnswers: string;
    readonly hiddenValues: string;
  };
}

export function quoted(text: string): string {
  return `«${text}»`;
}

export function listed(texts: readonly (string | number)[], most = 10): string {
  const shown = texts.slice(0, most).join(', ');
  return texts.length > most ? `${shown}, …` : shown;
}

/** The first addresses, and an ellipsis where there are more. */
export function first(addresses: readonly (string | number)[], count: number): string {
  return addresses.join(', ') + (count > addresses.length ? ', …' : '');
}
