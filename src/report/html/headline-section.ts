/** First, last, mean, median and gap of each list of a track, and how many units are in each tier. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { tierColour, tierOutline } from '../charts/chart-colours.ts';
import { headlineOf } from '../headline.ts';
import { decimalsOfAll, type LiveRow } from '../live/track-cells.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Content, type Element, element } from './element.ts';
import { type RankedList, rankedLists, type TrackView } from './track-view.ts';

/** Names of a shared place that are shown. */
const MOST_NAMES = 3;

export function headlineSection(run: Run, view: TrackView, language: Language): Content {
  const { leaders } = certaintyOf(run, view.track, language);
  return [
    leaders.map((line) => element('p', { class: 'leaders' }, line)),
    rankedLists(view).map((list) => headline(view, list, language)),
  ];
}

function headline(view: TrackView, { group, rows }: RankedList, language: Language): Content {
  const workbookWords = words[language].workbook;
  const head = headlineOf(rows);
  const number = (value: number, decimals = view.track.decimals) => numberText(value, decimals, language);
  const fact = (term: string, value: Content, kind: string | null = null) =>
    element('div', { class: kind }, element('dt', {}, term), element('dd', {}, value));
  const unit = (units: readonly LiveRow[], total: number): Content => [
    element('span', { class: 'unit' }, names(units, language)),
    ' ',
    element('span', { class: 'figure' }, number(total, decimalsOfAll(view.live, units))),
  ];
  return [
    group === null ? null : element('h4', {}, cut(group, 120)),
    head === null
      ? element('p', {}, words[language].page.noneRanked)
      : element(
          'dl',
          { class: 'headline' },
          fact(workbookWords.first, unit(head.first, head.best), 'wide'),
          fact(workbookWords.last, unit(head.last, head.least), 'wide'),
          fact(workbookWords.ranked, `${head.ranked}/${rows.length}`),
          fact(workbookWords.mean, number(head.mean)),
          fact(workbookWords.median, number(head.median)),
          fact(
            workbookWords.gap,
            number(head.best - head.least, decimalsOfAll(view.live, [...head.first, ...head.last])),
          ),
        ),
    tierCounts(view, rows, language),
  ];
}

function names(units: readonly LiveRow[], language: Language): string {
  const shown = units.slice(0, MOST_NAMES).map(({ name }) => cut(name, 80));
  const rest = units.length - shown.length;
  return shown.join('; ') + (rest === 0 ? '' : ` ${words[language].page.andMore(rest)}`);
}

function tierCounts({ tiers }: TrackView, rows: readonly LiveRow[], language: Language): Element | null {
  if (tiers.length === 0) return null;
  return element(
    'ul',
    { class: 'tiers', 'aria-label': words[language].page.tierCounts },
    tiers.map((tier, t) =>
      element(
        'li',
        {},
        swatch(tierColour(t, tiers.length)),
        ' ',
        cut(tier, 60),
        ': ',
        element('strong', {}, String(rows.filter(({ ranking }) => ranking.tier === tier).length)),
      ),
    ),
  );
}

/** A coloured square; the word next to it says the same. */
export function swatch(colour: string): Element {
  return element(
    'svg',
    { class: 'swatch', viewBox: '0 0 10 10', 'aria-hidden': 'true', focusable: 'false' },
    element('rect', { x: 0.5, y: 0.5, width: 9, height: 9, fill: `#${colour}`, stroke: `#${tierOutline(colour)}` }),
  );
}
