/** Points that were added or taken, with their reasons. */
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { Language } from '../../core/model/method.ts';
import type { Json, Run } from '../../core/model/run.ts';
import { fold } from '../../core/text/fold.ts';
import { UnitNames } from '../../core/text/unit-names.ts';
import { words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Content, element } from './element.ts';
import type { TrackView } from './track-view.ts';

export function adjustmentNotes({ method }: Run, { track }: TrackView, language: Language): Content {
  const own = itemsOf(fieldOf(method, 'tracks')).find((one) => fold(text(fieldOf(one, 'id'))) === fold(track.id));
  const units = itemsOf(fieldOf(own ?? null, 'units'));
  const names = new UnitNames(
    units.map((unit) =>
      [fieldOf(unit, 'id'), fieldOf(unit, 'name'), ...itemsOf(fieldOf(unit, 'aliases'))].flatMap((name) =>
        name === null ? [] : [text(name)],
      ),
    ),
  );
  const notes = itemsOf(fieldOf(method, 'adjustments')).flatMap((one) => {
    const id = names.first(names.find(text(fieldOf(one, 'unit'))) ?? -1);
    const elsewhere = fieldOf(one, 'track') !== null && fold(text(fieldOf(one, 'track'))) !== fold(track.id);
    const unit = elsewhere ? undefined : track.units.find((unit) => fold(unit.id) === fold(id));
    const points = fieldOf(one, 'points');
    if (unit === undefined || typeof points !== 'number') return [];
    const given = numberText(Math.abs(points), track.decimals, language);
    return [`${cut(unit.name, 120)}: ${points < 0 ? '−' : '+'}${given}. ${cut(text(fieldOf(one, 'reason')), 400)}`];
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

function text(json: Json): string {
  return json === null ? '' : String(json);
}
