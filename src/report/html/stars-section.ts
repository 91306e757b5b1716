/** A star a unit, of which one is open; which one, readers choose. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Content, element } from './element.ts';
import { hasProfiles, type TrackView, unitId } from './track-view.ts';
import { unitProfile } from './unit-profile.ts';

export function starsSection(view: TrackView, language: Language): Content {
  const shown = view.live.rows.filter(({ withheld }) => !withheld);
  if (shown.length === 0) return null;
  if (!hasProfiles(view))
    return element('p', { class: 'note' }, words[language].page.noProfiles(view.live.rows.length));
  return element(
    'div',
    { class: 'stars', 'data-choose': words[language].page.choose },
    shown.map((row, i) =>
      element(
        'details',
        { name: `stars-${view.place}`, open: i === 0 ? '' : null },
        element('summary', {}, summary(view, row, language)),
        element('div', { id: unitId(view, row.unit), class: 'unit-star' }, unitProfile(view, row.unit, language)),
      ),
    ),
  );
}

function summary({ live }: TrackView, { name, ranking }: LiveRow, language: Language): string {
  const { rank, total, tier, reason } = ranking;
  const facts =
    reason === null
      ? [numberText(total, live.decimalsOf(ranking.unit), language), ...(tier === null ? [] : [cut(tier, 60)])]
      : [words[language].report.unranked[reason]];
  return `${rank === null ? '–' : `${rank}.`} ${cut(name, 120)} – ${facts.join(' – ')}`;
}
