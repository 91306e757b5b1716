/** What is said of changes and chance (SPEC §10.2). */
import type { ChangeChance } from '../../../core/compare/change-chance.ts';
import type { TrackComparison, UnitComparison } from '../../../core/compare/comparison.ts';
import type { Language } from '../../../core/model/method.ts';
import type { Interval } from '../../../core/model/uncertainty.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';

type ChanceWords = Words['compare']['chance'];

/** Above the table of units. */
export function chanceLines({ chance, units }: TrackComparison, words: ChanceWords, language: Language): string[] {
  if (chance.kind === 'figures') return [words.figures];
  if (chance.kind === 'untested') return [words.untested[chance.reason](chance.runs)];
  const confidence = `${numberText(100 * chance.confidence, 0, language)}%`;
  const tested = units.filter((unit) => unit.chance !== null);
  const moved = units.flatMap(({ after, ranks }) =>
    ranks?.verdict === 'real'
      ? [`${after?.name ?? ''} (${intervalText(ranks.before)} → ${intervalText(ranks.after)})`]
      : [],
  );
  return [
    ...(tested.length === 0
      ? []
      : [words.tested(confidence), words.count(tested.filter(isReal).length, tested.length)]),
    ...(units.every(({ ranks }) => ranks === null)
      ? []
      : [moved.length > 0 ? words.ranks(moved.join(', ')) : words.noRanks]),
    ...(chance.sharing.length === 0 ? [] : [words.sharing(chance.sharing)]),
  ];
}

export function isReal({ chance }: { readonly chance: ChangeChance | null }): boolean {
  return chance?.verdict === 'real';
}

export function verdictText(chance: ChangeChance | null, words: ChanceWords): string {
  return chance === null ? '' : words.verdicts[chance.verdict];
}

export function intervalText({ low, high }: Interval): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/** On a unit's page: of its total and of its rank. */
export function unitChanceLines(
  { chance, ranks, places }: UnitComparison,
  decimals: number,
  words: ChanceWords,
  language: Language,
): string[] {
  const isTested = chance !== null && chance.verdict !== 'figures';
  const say = isTested && chance.verdict === 'real' ? words.totalReal : words.totalChance;
  return [
    ...(isTested ? [say(numberText(chance.standardError, decimals, language))] : []),
    ...(ranks === null || places === 0 ? [] : [ranks.verdict === 'real' ? words.rankReal : words.rankChance]),
  ];
}
