/** A part of a topic: a title and lines, which the screen wraps. */
import type { Language } from '../../../core/model/method.ts';
import { words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import type { TopicName } from './topic-names.ts';

export function section(title: string, lines: readonly string[]): Section {
  return { level: 2, title, lines, table: null };
}

/** What a topic begins with. */
export function opening(topic: TopicName, lines: readonly string[], language: Language): Section {
  return { level: 1, title: `${topic}: ${words[language].helpTopics.summaries[topic]}`, lines, table: null };
}
