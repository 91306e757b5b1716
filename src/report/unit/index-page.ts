/** The page that leads to the reports of all units. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { element, type Page } from '../html/element.ts';
import { page } from '../html/page.ts';
import { table } from '../html/table.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import type { UnitView } from './unit-view.ts';

export function indexPage(run: Run, units: readonly UnitView[], language: Language): Page {
  const shared = words[language].report;
  const unitWords = words[language].unit;
  const made = page(
    run,
    language,
    element(
      'main',
      {},
      run.tracks.map((track) => {
        const rows = units.filter(({ view }) => view.track.id === track.id);
        return table({
          language,
          caption: `${unitWords.index}: ${cut(track.name, 120)}`,
          columns: [
            { head: shared.rank, kind: 'number' },
            { head: shared.unit, kind: 'words', names: true },
            { head: shared.total, kind: 'number' },
            { head: shared.tier, kind: 'words' },
          ],
          rows: rows.map(({ view, row, name, file }) => ({
            cells: [
              row.rank === null ? '–' : String(row.rank),
              { content: element('a', { href: `./${file}.html` }, cut(name, 160)) },
              numberText(row.total, view.live.decimalsOf(row.unit), language),
              row.reason === null ? (row.tier ?? '') : unitWords.notRanked,
            ],
          })),
        });
      }),
    ),
  );
  return { ...made, title: `${unitWords.index} – ${made.title}` };
}
