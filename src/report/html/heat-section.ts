/** The component scores of all units, coloured between the fixed ends of the scale. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { plainNumber } from '../number-text.ts';
import { heatOf } from '../sheets/components-sheet.ts';
import { cut } from '../short-names.ts';
import { type Content, type Element, element } from './element.ts';
import { breakable } from './lines.ts';
import { type PageCell, type PageRow, table } from './table.ts';
import { type Component, type Span, type TrackView, unitLink } from './track-view.ts';
import { partialNote, scoreContent } from './unit-profile.ts';

/** Colours from the least to the best, as the style sheet has them. */
const STEPS = 9;
/** Where the longest words of their names have more characters together, the columns are printed across the page. */
const MOST_UPRIGHT = 66;
/** More columns have their names turned. */
const MOST_LEVEL = 12;

export function heatSection(view: TrackView, language: Language): Content {
  const { track, live, components } = view;
  const reportWords = words[language].report;
  const ends = heatEnds(view);
  const line = (row: LiveRow): PageRow => ({
    cells: [
      { content: row.ranking.rank === null ? '–' : String(row.ranking.rank), value: row.ranking.rank },
      { content: unitLink(view, row, cut(row.name, 120)), value: row.name.slice(0, 200) },
      ...components.map((component) => scoreCell(component, row.unit, ends, language)),
    ],
  });
  const turned = components.length > MOST_LEVEL ? ' turned' : '';
  const across = wordRoom(components) > MOST_UPRIGHT ? ' across' : '';
  return element(
    'div',
    { class: `matrix${turned}${across}` },
    table({
      language,
      caption: cut(`${reportWords.components}: ${track.name}`, 200),
      headed: true,
      class: 'heat',
      columns: [
        { head: reportWords.rank, kind: 'number', class: 'rank', sort: 'ascending' },
        { head: reportWords.unit, kind: 'words', names: true, class: 'unit', sort: 'ascending' },
        ...components.map(({ name, weight }) => ({
          head: [
            element('span', { class: 'name' }, breakable(cut(name, 90))),
            element('small', {}, `${reportWords.weight.toLocaleLowerCase('vi')} ${plainNumber(weight, language)}`),
          ],
          kind: 'number' as const,
          sort: 'descending' as const,
        })),
      ],
      rows: live.rows.filter(({ ranking }) => ranking.rank !== null).map(line),
      foot: live.rows.filter(({ ranking }) => ranking.rank === null).map(line),
    }),
    heatKey(ends, language),
    components.some(({ partial }) => partial.includes(true)) ? partialNote(language) : null,
  );
}

function wordRoom(components: readonly Component[]): number {
  const longest = (name: string) => Math.max(...name.split(/\s+/u).map((word) => [...word].length));
  return components.reduce((sum, { name }) => sum + Math.max(5, Math.min(20, longest(name))), 0);
}

/** The ends of the scale; where it has none, those of the axis. */
export function heatEnds({ live, scoreAxis }: TrackView): Span {
  const { colours } = heatOf(live);
  return colours?.kind === 'heat' ? { min: colours.from, max: colours.to } : scoreAxis;
}

export function scoreCell(component: Component, unit: number, ends: Span, language: Language): PageCell {
  const score = component.scores[unit] ?? null;
  const content = scoreContent(score, component.partial[unit] === true, language);
  return score === null ? { content, value: null } : { content, value: score, class: `h${step(score, ends)}` };
}

function step(score: number, { min, max }: Span): number {
  const share = (score - min) / (max - min);
  return Math.max(0, Math.min(STEPS - 1, Math.floor(share * STEPS)));
}

function heatKey({ min, max }: Span, language: Language): Element {
  return element(
    'p',
    { class: 'note heat-key' },
    words[language].page.heat,
    ' ',
    plainNumber(min, language),
    ' ',
    element(
      'span',
      { class: 'scale', 'aria-hidden': 'true' },
      Array.from({ length: STEPS }, (_, i) => element('span', { class: `h${i}` })),
    ),
    ' ',
    plainNumber(max, language),
  );
}
