/** Where the units are on each component: the least, the median, the best; then the first, the middle and the last unit. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { strip } from './bar.ts';
import { type Content, element } from './element.ts';
import { heatEnds, scoreCell } from './heat-section.ts';
import { breakable } from './lines.ts';
import { table } from './table.ts';
import { type Component, type RankedList, rankedLists, type TrackView } from './track-view.ts';

/** Names of a shared place that are shown. */
const MOST_NAMES = 2;

export function spreadSection(view: TrackView, language: Language): Content {
  const { components, track } = view;
  const pageWords = words[language].page;
  const end = (component: Component, score: number | null): Content => [
    element('strong', {}, numberText(score, 2, language)),
    ' ',
    element('span', { class: 'soft' }, holders(component, score, view, language)),
  ];
  return [
    table({
      language,
      caption: cut(`${pageWords.spread}: ${track.name}`, 200),
      headed: true,
      class: 'spread',
      columns: [
        { head: words[language].report.component, kind: 'words', names: true },
        { head: pageWords.least, kind: 'words' },
        { head: words[language].report.median, kind: 'number' },
        { head: words[language].report.best, kind: 'words' },
        {
          head: pageWords.strip(
            numberText(view.scoreAxis.min, 0, language),
            numberText(view.scoreAxis.max, 0, language),
          ),
          kind: 'words',
          class: 'drawn',
        },
      ],
      rows: components.map((component) => ({
        cells: [
          cut(component.name, 120),
          { content: end(component, component.least) },
          numberText(component.median, 2, language),
          { content: end(component, component.best) },
          { content: strip(component.scores, component.median, view.scoreAxis) },
        ],
      })),
    }),
    element('p', { class: 'note' }, pageWords.stripNote),
    rankedLists(view).map((list) => threeUnits(view, list, language)),
  ];
}

function holders(component: Component, score: number | null, { track }: TrackView, language: Language): string {
  if (score === null) return '';
  const names = track.units.flatMap(({ name }, unit) => (component.scores[unit] === score ? [cut(name, 60)] : []));
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join('; ') + (rest > 0 ? ` ${words[language].page.andMore(rest)}` : '');
}

/** Of lists of three and more. */
function threeUnits(view: TrackView, { group, rows }: RankedList, language: Language): Content {
  const ranked = rows.filter(({ ranking }) => ranking.rank !== null);
  const three = [ranked[0], ranked[Math.floor((ranked.length - 1) / 2)], ranked.at(-1)];
  if (ranked.length < 3) return null;
  const pageWords = words[language].page;
  const book = words[language].workbook;
  const roles = [book.first, pageWords.middle, book.last];
  const ends = heatEnds(view);
  const heads = three.map((row, i): Content => [`${roles[i] ?? ''}: `, breakable(cut(row?.name ?? '', 60))]);
  const title = `${pageWords.three}: ${view.track.name}`;
  const cells = (cell: (row: LiveRow) => ReturnType<typeof scoreCell>) =>
    three.map((row) => (row === undefined ? null : cell(row)));
  return table({
    language,
    caption: cut(group === null ? title : `${title} – ${group}`, 200),
    class: 'heat three',
    columns: [
      { head: words[language].report.component, kind: 'words', names: true },
      ...heads.map((head) => ({ head, kind: 'number' as const })),
    ],
    rows: [
      ...view.components.map((component) => ({
        cells: [cut(component.name, 120), ...cells(({ unit }) => scoreCell(component, unit, ends, language))],
      })),
      {
        cells: [
          words[language].report.total,
          ...cells(({ ranking: { unit, total } }) => ({
            content: element('strong', {}, numberText(total, view.live.decimalsOf(unit), language)),
          })),
        ],
      },
    ],
  });
}
