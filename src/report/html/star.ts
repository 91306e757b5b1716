/** The star of a unit in a page, and what its lines are. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import { STAR_STROKES, starDrawing } from '../drawings/star-drawing.ts';
import { cut } from '../short-names.ts';
import { pictureOf, strokeOf } from './drawing.ts';
import { type Element, element } from './element.ts';
import type { TrackView } from './track-view.ts';

/**
 * @param unit its index in the track
 * @returns null where it would show nothing: fewer than three components, or no score
 */
export function star(view: TrackView, unit: number, language: Language): Element | null {
  const drawing = starDrawing(view, unit, language);
  return drawing === null ? null : pictureOf(drawing, 'star');
}

/** What the lines are, in words and as they are drawn. */
export function starLegend(unit: string, language: Language): Element {
  const { own: unitLabel, median, best } = words[language].page.starLegend(cut(unit, 60));
  const entry = (kind: keyof typeof STAR_STROKES, text: string) =>
    element(
      'li',
      {},
      element(
        'svg',
        { class: 'key', viewBox: '0 0 30 10', 'aria-hidden': 'true', focusable: 'false' },
        element('line', { x1: 0, y1: 5, x2: 30, y2: 5, ...strokeOf(STAR_STROKES[kind]) }),
      ),
      ' ',
      text,
    );
  return element('ul', { class: 'legend' }, entry('own', unitLabel), entry('median', median), entry('best', best));
}
