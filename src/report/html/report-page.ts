/** The whole report as one page. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { liveTracks } from '../live/track-cells.ts';
import type { MethodTerms } from '../method-terms.ts';
import type { Describe } from '../sheets/quality-sheet.ts';
import { cut } from '../short-names.ts';
import { type Content, type Element, element, type Page } from './element.ts';
import { headlineSection } from './headline-section.ts';
import { heatSection } from './heat-section.ts';
import { leaderSection } from './leader-section.ts';
import { messageSection } from './message-section.ts';
import { methodSection } from './method-section.ts';
import { page } from './page.ts';
import { qualitySection } from './quality-section.ts';
import { rankingSection } from './ranking-section.ts';
import { script } from './script.ts';
import { spreadSection } from './spread-section.ts';
import { starsSection } from './stars-section.ts';
import { type TrackView, trackView } from './track-view.ts';
import { uncertaintySection } from './uncertainty-section.ts';

export function reportPage(run: Run, language: Language, describe: Describe, terms: MethodTerms): Page {
  const reportWords = words[language].report;
  const live = liveTracks(run);
  const tracks = live.map(trackView);
  const sections = [
    ...tracks.map((view) => ({
      id: `track-${view.place}`,
      title: cut(view.track.name, 160),
      content: trackParts(run, view, language),
    })),
    { id: 'quality', title: reportWords.quality, content: qualitySection(run, live, language, describe) },
    { id: 'method', title: reportWords.method, content: methodSection(run, live, language, terms) },
  ];
  return page(
    run,
    language,
    [
      element('div', { class: 'first' }, messageSection(run, language), leaderSection(run, tracks, language)),
      contents(sections, language),
      element(
        'main',
        {},
        sections.map(({ id, title, content }) => element('section', { id }, element('h2', {}, title), content)),
      ),
    ],
    script,
  );
}

function contents(sections: readonly { readonly id: string; readonly title: string }[], language: Language): Element {
  return element(
    'nav',
    { 'aria-label': words[language].page.contents },
    element(
      'ul',
      {},
      sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title))),
    ),
  );
}

function trackParts(run: Run, view: TrackView, language: Language): Content {
  const pageWords = words[language].page;
  const shared = words[language].report;
  const parts: readonly (readonly [string, Content])[] = [
    [pageWords.headline, headlineSection(run, view, language)],
    [shared.ranking, rankingSection(run, view, language)],
    [pageWords.uncertainty.title, uncertaintySection(run, view, language)],
    [shared.components, heatSection(view, language)],
    [pageWords.spread, spreadSection(view, language)],
    [pageWords.stars, starsSection(view, language)],
  ];
  return parts.map(([title, content]) => (content === null ? null : [element('h3', {}, title), content]));
}
