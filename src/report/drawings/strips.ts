/** Where the units are on each component: a mark a unit, a bold one the median. */
import { scaleLinear } from 'd3-scale';
import { present } from '../../core/missing.ts';
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import type { TrackView } from '../html/track-view.ts';
import { type Drawing, INK, line, rect, text } from './drawing.ts';
import { WIDTH } from './ranking-dots.ts';
import { fitted } from './text-width.ts';
import { ticks } from './total-axis.ts';

const ROW = 20;
const HEAD = 18;
const LEFT = 230;

export function stripsDrawing({ components, scoreAxis, track }: TrackView, language: Language): Drawing {
  const scale = scaleLinear([scoreAxis.min, scoreAxis.max], [LEFT, WIDTH - 8]).clamp(true);
  const height = HEAD + ROW * components.length + 4;
  return {
    width: WIDTH,
    height,
    description: `${words[language].page.spread}: ${track.name}`,
    shapes: [
      ...ticks(scale, 10, language),
      ...components.flatMap(({ name, scores, median }, c) => {
        const y = HEAD + c * ROW;
        return [
          text([LEFT - 10, y + 12], fitted(name, 11, LEFT - 12), { size: 11, anchor: 'end' }),
          rect([LEFT, y + 3], WIDTH - 8 - LEFT, 12, 'F1F3F5'),
          ...[...new Set(present(scores))].map((score) =>
            line([scale(score), y + 4], [scale(score), y + 14], '7F9CC0'),
          ),
          ...(median === null ? [] : [line([scale(median), y + 1], [scale(median), y + 17], INK, 2.5)]),
        ];
      }),
    ],
  };
}
