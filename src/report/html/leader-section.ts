/** The pictures of the first page, which is printed on a sheet of its own. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { leaderPictures } from '../leader.ts';
import { pictureOf } from './drawing.ts';
import { type Content, element } from './element.ts';
import type { TrackView } from './track-view.ts';

/** Of an A4 page below the headline and its sentences, in the pixels of drawings. */
const PAGE = { room: 600, title: 42 } as const;

export function leaderSection(run: Run, views: readonly TrackView[], language: Language): Content {
  const pictures = leaderPictures(run, views, PAGE, language);
  if (pictures.length === 0) return null;
  return element(
    'div',
    { class: 'leader' },
    pictures.map(({ title, note, drawing }) => [
      element('h3', {}, title),
      element('p', { class: 'note' }, note),
      element('div', { class: 'frame', tabindex: 0, role: 'group', 'aria-label': title }, pictureOf(drawing)),
    ]),
  );
}
