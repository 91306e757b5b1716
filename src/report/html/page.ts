/** What all pages of a run have in common: the title over them, their style, and the window's title. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { publicationLines } from '../publication.ts';
import { cut } from '../short-names.ts';
import { type Content, type Element, element, type Page } from './element.ts';
import { style } from './style.ts';

export function page(run: Run, language: Language, body: Content, script: string | null = null): Page {
  const title = cut(run.title, 200);
  const year = run.year === null ? '' : String(run.year);
  return {
    language,
    title: [title, year].filter((part) => part !== '').join(' – '),
    body: [head(run, language), body],
    style,
    script,
  };
}

function head(run: Run, language: Language): Element {
  const reportWords = words[language].report;
  const facts = [
    ...publicationLines(run, language),
    ...(run.asOf === null ? [] : [`${reportWords.asOf}: ${run.asOf}`]),
    `${reportWords.tool}: ${run.tool.name} ${run.tool.version}`,
  ];
  return element(
    'header',
    {},
    element('h1', {}, cut(run.title, 200)),
    run.year === null ? null : element('p', { class: 'subtitle' }, `${reportWords.year} ${run.year}`),
    element('p', { class: 'facts' }, facts.join(' · ')),
  );
}
