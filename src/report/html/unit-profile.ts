/** A unit's components next to each other: the star, and the table of its numbers. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Content, type Element, element } from './element.ts';
import { star, starLegend } from './star.ts';
import { table } from './table.ts';
import type { TrackView } from './track-view.ts';

/** @param unit its index in the track */
export function unitProfile(view: TrackView, unit: number, language: Language): Element {
  const name = view.track.units[unit]?.name ?? '';
  const drawn = star(view, unit, language);
  return element(
    'div',
    { class: 'profile' },
    drawn === null ? null : element('figure', {}, drawn, element('figcaption', {}, starLegend(name, language))),
    componentTable(view, unit, language),
  );
}

/** Scores of the components of a unit, with their rank, the median and the best of the track. */
function componentTable(view: TrackView, unit: number, language: Language): Element {
  const shared = words[language].report;
  const pageWords = words[language].page;
  const partial = view.components.some((component) => component.partial[unit] === true);
  const text = (value: number | null) => numberText(value, 2, language);
  return element(
    'div',
    {},
    table({
      language,
      caption: `${shared.components}: ${cut(view.track.units[unit]?.name ?? '', 120)}`,
      class: 'components',
      columns: [
        { head: pageWords.number, kind: 'number' },
        { head: shared.component, kind: 'words', names: true },
        { head: shared.score, kind: 'number' },
        { head: pageWords.componentRank, kind: 'number' },
        { head: shared.median, kind: 'number' },
        { head: shared.best, kind: 'number' },
      ],
      rows: view.components.map((component, i) => ({
        cells: [
          String(i + 1),
          cut(component.name, 160),
          { content: scoreContent(component.scores[unit] ?? null, component.partial[unit] === true, language) },
          component.ranks[unit] === null ? '–' : String(component.ranks[unit]),
          text(component.median),
          text(component.best),
        ],
      })),
    }),
    partial ? partialNote(language) : null,
  );
}

/** A score, with the mark of one that was made from part of the data. */
export function scoreContent(score: number | null, partial: boolean, language: Language, decimals = 2): Content {
  const text = numberText(score, decimals, language);
  if (!partial || score === null) return text;
  return [text, element('abbr', { class: 'partial', 'aria-label': words[language].report.partial }, MARK)];
}

export function partialNote(language: Language): Element {
  return element('p', { class: 'note' }, `${MARK} ${words[language].page.partialNote}`);
}

const MARK = '*';
