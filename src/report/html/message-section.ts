/** The headline of the run and its three sentences, before all else. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { messageText } from '../message-text.ts';
import { type Element, element } from './element.ts';

export function messageSection(run: Run, language: Language): Element {
  const { headline, sentences } = messageText(run, language);
  return element(
    'div',
    { class: 'message' },
    element('h2', {}, headline),
    sentences.map(({ topic, clauses }) =>
      element(
        'div',
        {},
        element('h3', {}, topic),
        clauses.map(({ label, text }) =>
          element('p', {}, label === null ? null : [element('strong', {}, `${label}:`), ' '], text),
        ),
      ),
    ),
  );
}
