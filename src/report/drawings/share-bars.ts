/** What share of the differences between the units each component makes, next to its weight; two rankings side by side. */
import type { Language } from '../../core/model/method.ts';
import type { RankingMessage } from '../../core/ranking-message.ts';
import { words } from '../../words/words.ts';
import { numberText, plainNumber } from '../number-text.ts';
import { ACCENT, type Drawing, INK, RULE, rect, type Shape, SOFT, text } from './drawing.ts';
import { WIDTH } from './ranking-dots.ts';
import { fitted } from './text-width.ts';

const ROW = 13;
const HEAD = 18;
/** More have no room. */
const MOST = 10;

export interface ShareList {
  readonly name: string;
  readonly shares: RankingMessage['shares'];
}

/** @param lists two at most */
export function shareBars(lists: readonly ShareList[], language: Language): Drawing {
  const leaderWords = words[language].leader;
  const percent = (share: number) => `${numberText(100 * share, 0, language)}%`;
  const width = (WIDTH - 20) / 2;
  const shapes = lists.flatMap(({ name, shares }, l): Shape[] => {
    const left = l * (width + 20);
    const greatest = Math.max(...shares.map(({ share }) => share), 0.01);
    return [
      text([left, 11], fitted(name, 11, width), { size: 11, colour: SOFT }),
      ...shares.slice(0, MOST).flatMap(({ name: component, share, weight }, i): Shape[] => {
        const y = HEAD + i * ROW;
        const length = Math.max(0.5, (78 * Math.max(0, share)) / greatest);
        const isDecisive = i < 2;
        const bold = { size: 11, bold: isDecisive } as const;
        return [
          text([left + 182, y + 9.5], fitted(component, 11, 182), { ...bold, anchor: 'end' }),
          rect([left + 187, y + 2], length, 8, isDecisive ? ACCENT : RULE),
          text([left + 191 + length, y + 9.5], percent(share), { ...bold, size: 10, colour: INK }),
          text([left + width, y + 9.5], plainNumber(weight, language), { size: 10, anchor: 'end', colour: SOFT }),
        ];
      }),
    ];
  });
  return {
    width: WIDTH,
    height: sharesHeight(lists),
    description: lists
      .map(({ name, shares }) =>
        leaderWords.shares(
          name,
          shares.map((part) => `${part.name} ${percent(part.share)}`),
        ),
      )
      .join(' '),
    shapes,
  };
}

export function sharesHeight(lists: readonly ShareList[]): number {
  return HEAD + ROW * Math.max(0, ...lists.map(({ shares }) => Math.min(MOST, shares.length))) + 2;
}
