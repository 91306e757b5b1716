/** Points that were added or taken, with their reasons. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { trackAdjustments } from '../../core/rules.ts';
import { fold } from '../../core/text/fold.ts';
import { words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Content, element } from './element.ts';
import type { TrackView } from './track-view.ts';

export function adjustmentNotes({ method }: Run, { track, live }: TrackView, language: Language): Content {
  const notes = trackAdjustments(method, live.rules).flatMap(({ unit: id, points, reason }) => {
    const unit = track.units.find((candidate) => fold(candidate.id) === fold(id));
    if (unit === undefined) return [];
    const shown = numberText(Math.abs(points), track.decimals, language);
    return [`${cut(unit.name, 120)}: ${points < 0 ? '−' : '+'}${shown}. ${cut(reason, 400)}`];
  });
  if (notes.length === 0) return null;
  return [
    element('p', { class: 'note' }, `${words[language].report.adjustments}:`),
    element(
      'ul',
      { class: 'note' },
      notes.map((note) => element('li', {}, note)),
    ),
  ];
}
