/** A unit on one A4 page. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { element, type Page } from '../html/element.ts';
import { page } from '../html/page.ts';
import { table } from '../html/table.ts';
import type { TrackView } from '../html/track-view.ts';
import { unitProfile } from '../html/unit-profile.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { INDEX } from './file-names.ts';
import { mainFacts, notice, uncertaintyText, whereParts } from './unit-facts.ts';
import { unitStyle } from './unit-style.ts';
import type { IndicatorFact, UnitView } from './unit-view.ts';

export function unitPage(run: Run, unit: UnitView, language: Language): Page {
  const unitWords = words[language].unit;
  const made = page(run, language, [
    element(
      'main',
      { class: density(unit.view.components.length) },
      element('h2', {}, cut(unit.name, 120)),
      element(
        'p',
        { class: 'where' },
        whereParts(unit, language)
          .map((part) => cut(part, 80))
          .join(' · '),
      ),
      factList(unit, language),
      line('notice', notice(unit, language)),
      line('sure', uncertaintyText(unit, language), unitWords.sure),
      unit.change.length === 0 ? null : line('change', cut(unit.change.join(' '), 400), unitWords.change),
      unit.withheld ? null : unitProfile(shortened(unit.view), unit.unit, language),
      indicatorTable(unitWords.strongest, unit.strongest, language),
      indicatorTable(unitWords.weakest, unit.weakest, language),
    ),
    element(
      'nav',
      { 'aria-label': unitWords.all },
      element('p', {}, element('a', { href: `./${INDEX}.html` }, unitWords.all)),
    ),
  ]);
  return { ...made, title: `${cut(unit.name, 120)} – ${made.title}`, style: unitStyle };
}

/** Components of whose names two lines fit on the page. */
const FEW_COMPONENTS = 9;
const MANY_COMPONENTS = 12;

function density(count: number): string {
  return count <= FEW_COMPONENTS ? 'unit' : count <= MANY_COMPONENTS ? 'unit dense' : 'unit dense packed';
}

/** Names as long as the page has room for. */
function shortened(view: TrackView): TrackView {
  const count = view.components.length;
  const most = count <= FEW_COMPONENTS ? 70 : count <= MANY_COMPONENTS ? 60 : 30;
  return {
    ...view,
    components: view.components.map((component) => ({ ...component, name: cut(component.name, most) })),
  };
}

function factList(unit: UnitView, language: Language) {
  const facts = mainFacts(unit, language);
  if (facts.length === 0) return null;
  return element(
    'dl',
    { class: 'headline' },
    facts.map(({ name, text, more }) =>
      element(
        'div',
        {},
        element('dt', {}, name),
        element('dd', {}, element('strong', {}, cut(text, 40)), more === null ? null : element('small', {}, more)),
      ),
    ),
  );
}

function line(kind: string, text: string | null, head: string | null = null) {
  if (text === null) return null;
  return element('p', { class: kind }, head === null ? null : element('strong', {}, `${head}: `), text);
}

function indicatorTable(title: string, facts: readonly IndicatorFact[], language: Language) {
  if (facts.length === 0) return null;
  const shared = words[language].report;
  const unitWords = words[language].unit;
  return table({
    language,
    caption: title,
    class: 'indicators',
    columns: [
      { head: unitWords.indicator, kind: 'words', names: true },
      { head: unitWords.asked, kind: 'words' },
      { head: unitWords.value, kind: 'number' },
      { head: unitWords.base, kind: 'number' },
      { head: shared.score, kind: 'number' },
      { head: shared.median, kind: 'number' },
    ],
    rows: facts.map(({ id, name, words: asked, value, base, score, median }) => ({
      cells: [
        cut(`${id}. ${name}`, 64),
        asked === null ? '' : cut(asked, 100),
        numberText(value, 2, language),
        base === null ? '–' : String(base),
        numberText(score, 2, language),
        numberText(median, 2, language),
      ],
    })),
  });
}
