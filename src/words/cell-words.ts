/** Words that stand in cells for those of the method file. */
import type { Language } from '../core/model/method.ts';
import { formulas as english } from './en/formulas.ts';
import { cellWords as englishCells } from './en/method-words.ts';
import { formulas as vietnamese } from './vi/formulas.ts';
import { cellWords as vietnameseCells } from './vi/method-words.ts';

type CellWords = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const WORDS: Readonly<Record<Language, CellWords>> = {
  vi: withFormulas(vietnameseCells, vietnamese),
  en: withFormulas(englishCells, english),
};

function withFormulas(cells: CellWords, { names }: typeof vietnamese): CellWords {
  return new Map([
    ...cells,
    ['statistic', new Map(Object.entries(names.statistics))],
    ['normalisation.method', new Map(Object.entries(names.normalisations))],
    ['aggregation.method', new Map(Object.entries(names.means))],
  ]);
}

/** As it is written. */
export function wordOf(column: string, word: string, language: Language): string {
  return WORDS[language].get(column)?.get(word)?.[0] ?? word;
}

/** All that is read as it. */
export function wordsOf(column: string, word: string): readonly string[] {
  return [word, ...Object.values(WORDS).flatMap((words) => words.get(column)?.get(word) ?? [])];
}
