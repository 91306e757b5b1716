/** What the fields and words of the method file are called in reports: as in its workbook. */
import type { Language } from '../core/model/method.ts';
import { titles } from '../method/workbook/titles.ts';
import type { MethodTerms } from '../report/method-terms.ts';
import { wordOf } from '../words/cell-words.ts';

export function methodTerms(language: Language): MethodTerms {
  const { columns } = titles[language];
  return {
    title: (section, field) => (columns[`${section}.${field}`] ?? columns[field])?.[0] ?? null,
    word: (field, word) => wordOf(field, word, language),
  };
}
