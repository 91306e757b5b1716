/** The headline of a unit's report, as names and texts. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { alikeText, rankText } from '../rank-uncertainty.ts';
import type { UnitView } from './unit-view.ts';

export interface Fact {
  readonly name: string;
  readonly text: string;
  /** Next to it, in small. */
  readonly more: string | null;
}

/** None of a withheld unit. */
export function mainFacts(unit: UnitView, language: Language): Fact[] {
  if (unit.withheld) return [];
  const shared = words[language].report;
  const unitWords = words[language].unit;
  const { row, view, ranked, group, byGroup } = unit;
  const { decimals } = view.track;
  const surveyed = view.track.responses.some(({ received }) => received > 0);
  return [
    {
      name: shared.rank,
      text: row.rank === null ? '–' : unitWords.of(row.rank, ranked),
      more: row.rank !== null && byGroup && group !== null ? unitWords.inGroup(group) : null,
    },
    {
      name: shared.total,
      text: numberText(row.total, view.live.decimalsOf(row.unit), language),
      more:
        row.adjustment === 0 || row.total === null
          ? null
          : unitWords.adjusted(numberText(row.adjustment, decimals, language)),
    },
    ...(view.tiers.length === 0 ? [] : [{ name: shared.tier, text: row.tier ?? '–', more: null }]),
    ...(surveyed
      ? [
          {
            name: shared.responses,
            text: String(row.responses),
            more: unit.leastBase === null ? null : unitWords.leastBase(unit.leastBase),
          },
        ]
      : []),
  ];
}

/** How sure its rank is, one line. */
export function uncertaintyText({ sure, view, withheld }: UnitView, language: Language): string | null {
  const uncertaintyWords = words[language].uncertainty;
  if (withheld) return null;
  const { margin, rank, alike, weights, choices } = sure;
  const percent =
    100 * (view.live.robustness?.respondents.find(({ track }) => track === view.track.id)?.confidence ?? 0);
  const parts = [
    margin === null ? null : `${uncertaintyWords.margin(percent)} ${numberText(margin, view.track.decimals, language)}`,
    rank === null ? null : `${uncertaintyWords.rank(percent)}: ${rankText(rank)}`,
    alike === null ? null : `${uncertaintyWords.alike}: ${alikeText(alike, uncertaintyWords)}`,
    weights === null ? null : `${uncertaintyWords.weights}: ${rankText(weights)}`,
    choices === null ? null : `${uncertaintyWords.choices}: ${rankText(choices)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join('. ')}.`;
}

/** Why it has no rank, or what it rests on; null where there is nothing to say. */
export function notice({ row, withheld, partial }: UnitView, language: Language): string | null {
  const shared = words[language].report;
  if (withheld) return words[language].unit.withheld;
  if (row.reason !== null) return `${shared.unranked[row.reason]}.`;
  return partial ? `${shared.note}: ${shared.partial}.` : null;
}

/** Its track and group, and its id. */
export function whereParts({ view, group, row }: UnitView, language: Language): string[] {
  const word = words[language].report.group;
  const named = group?.toLowerCase().startsWith(word.toLowerCase()) ? group : `${word} ${group}`;
  return [view.track.name, ...(group === null ? [] : [named]), row.unit];
}
