/** The component scores of all units, with the key of their numbers; across the page where they are many. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import type { TrackView } from '../html/track-view.ts';
import { numberText, plainNumber } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { gridTable, paragraph, type WordBlock, type WordCell } from './word-document.ts';

/** More columns need the width of the page. */
const MOST_UPRIGHT = 6;

export function isWide({ components }: TrackView): boolean {
  return components.length > MOST_UPRIGHT;
}

export function componentTable(view: TrackView, language: Language): WordBlock[] {
  const { components, live } = view;
  const shared = words[language].report;
  const letterWords = words[language].letter;
  const small = components.length > 2 * MOST_UPRIGHT;
  const style = small ? 'small-cell' : 'cell';
  const right = (text: string): WordCell => ({ content: paragraph(style, text, { align: 'right' }) });
  const columns = [
    { head: shared.rank, width: 12 },
    { head: shared.unit, width: 60 },
    { head: shared.total, width: 16 },
    ...components.map((_, c) => ({ head: `(${c + 1})`, width: 14 })),
  ];
  return [
    gridTable(
      style,
      columns,
      live.rows.map(({ unit, name, ranking: { rank, total, unit: id } }): WordCell[] => [
        { content: paragraph(style, rank === null ? '–' : String(rank), { align: 'centre' }) },
        { content: paragraph(style, cut(name, 160)) },
        right(numberText(total, live.decimalsOf(id), language)),
        ...components.map(({ scores, partial }) => {
          const score = scores[unit] ?? null;
          return right(numberText(score, 2, language) + (score !== null && partial[unit] === true ? '*' : ''));
        }),
      ]),
    ),
    paragraph(
      'note',
      components
        .map(({ name, weight }, c) => letterWords.key(c + 1, cut(name, 120), plainNumber(weight, language)))
        .join('; '),
    ),
    ...(components.some(({ partial }) => partial.includes(true)) ? [paragraph('note', letterWords.partialNote)] : []),
  ];
}
