/** What the program says before a command is loaded: help and wrong use. All other words are loaded with the command. */
import type { Language } from '../core/model/method.ts';
import { helpTopics as helpTopicsEn } from './en/help-topics.ts';
import { program as programEn } from './en/program.ts';
import { helpTopics } from './vi/help-topics.ts';
import { program } from './vi/program.ts';
import type { Words } from './words.ts';

export const firstWords: Readonly<Record<Language, Pick<Words, 'program' | 'helpTopics'>>> = {
  vi: { program, helpTopics },
  en: { program: programEn, helpTopics: helpTopicsEn },
};
