/** The fields that the formulas read, found by asking them: a new formula needs no entry in the workbook. */
import { means } from '../../core/aggregate/means.ts';
import type { Fields } from '../../core/fields.ts';
import { statistics } from '../../core/indicate/statistics.ts';
import { normalisations } from '../../core/normalise/normalisations.ts';
import type { Kind } from './column.ts';

export interface FormulaField {
  readonly name: string;
  readonly kind: Kind;
  /** Of a word: those it may be. */
  readonly words: readonly string[];
}

class Listener implements Fields {
  readonly heard = new Map<string, FormulaField>();

  number(name: string, fallback?: number): number {
    this.#hear(name, 'number');
    return fallback ?? 1;
  }

  flag(name: string, fallback: boolean): boolean {
    this.#hear(name, 'flag');
    return fallback;
  }

  word<Word extends string>(name: string, words: readonly [Word, ...Word[]], fallback: Word): Word {
    this.#hear(name, 'word', words);
    return fallback;
  }

  codes(name: string): readonly number[] {
    this.#hear(name, 'numbers');
    return [1];
  }

  require(): void {
    // Nothing is judged here.
  }

  #hear(name: string, kind: Kind, words: readonly string[] = []): void {
    if (!this.heard.has(name)) this.heard.set(name, { name, kind, words });
  }
}

function fieldsOf(formulas: Iterable<(fields: Fields) => unknown>): FormulaField[] {
  const listener = new Listener();
  for (const make of formulas) make(listener);
  return [...listener.heard.values()];
}

export const statisticFields = fieldsOf([...statistics.values()].map(({ make }) => make));
export const normalisationFields = fieldsOf(normalisations.values());
export const meanFields = fieldsOf(means.values());
