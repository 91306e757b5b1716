/** The fields that the formulas read, found by asking the formulas: a new formula needs no entry in any other list. */

import { fieldOf, itemsOf } from '../json.ts';
import type { Json } from '../model/run.ts';
import type { Fields } from './fields.ts';
import { formulaOf } from './formula-list.ts';
import { means } from './means/means.ts';
import { normalisations } from './normalisations/normalisations.ts';
import { statistics } from './statistics/statistics.ts';

export interface FormulaField {
  readonly name: string;
  readonly kind: 'number' | 'flag' | 'word' | 'numbers';
  /** Of a word: those it may be. */
  readonly words: readonly string[];
  /** What counts where the method does not say it; null: it must be said. */
  readonly fallback: Json;
}

/** Records every field that a formula reads. */
class FieldRecorder implements Fields {
  readonly fields = new Map<string, FormulaField>();

  number(name: string, fallback?: number): number {
    this.#record({ name, kind: 'number', words: [], fallback: fallback ?? null });
    return fallback ?? 1;
  }

  flag(name: string, fallback: boolean): boolean {
    this.#record({ name, kind: 'flag', words: [], fallback });
    return fallback;
  }

  word<Word extends string>(name: string, words: readonly [Word, ...Word[]], fallback: Word): Word {
    this.#record({ name, kind: 'word', words, fallback });
    return fallback;
  }

  codes(name: string): readonly number[] {
    this.#record({ name, kind: 'numbers', words: [], fallback: null });
    return [1];
  }

  require(): void {
    // Nothing is judged here.
  }

  #record(field: FormulaField): void {
    if (!this.fields.has(field.name)) this.fields.set(field.name, field);
  }
}

/** The fields that one of the formulas reads, each once. */
export function fieldsRead(formulas: Iterable<(fields: Fields) => unknown>): FormulaField[] {
  const recorder = new FieldRecorder();
  for (const make of formulas) make(recorder);
  return [...recorder.fields.values()];
}

export const statisticFields = fieldsRead(Object.values(statistics));
export const normalisationFields = fieldsRead(Object.values(normalisations));
export const meanFields = fieldsRead(Object.values(means));

export interface FieldValue {
  readonly value: Json;
  /** Whether it is what counts where the method does not say it. */
  readonly isDefault: boolean;
}

export type NamedValues = readonly (readonly [name: string, FieldValue])[];

/** Of each list of formulas, every field that one of them reads: null where the formula that the content names does not. */
export function statisticValues(content: Json): NamedValues {
  return valuesOf(formulaOf(statistics, String(fieldOf(content, 'statistic'))), statisticFields, content);
}

export function normalisationValues(content: Json): NamedValues {
  return valuesOf(formulaOf(normalisations, String(fieldOf(content, 'method'))), normalisationFields, content);
}

export function meanValues(content: Json): NamedValues {
  return valuesOf(formulaOf(means, String(fieldOf(content, 'method'))), meanFields, content);
}

function valuesOf(
  make: ((fields: Fields) => unknown) | null,
  known: readonly FormulaField[],
  content: Json,
): NamedValues {
  const read = make === null ? new Map<string, FieldValue>() : valuesRead(make, content);
  return known.map(({ name }) => [name, read.get(name) ?? { value: null, isDefault: true }]);
}

/** What a formula reads of a run's content, by field. */
function valuesRead(make: (fields: Fields) => unknown, content: Json): ReadonlyMap<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  const fields = contentFields(content);
  const kept = <Value extends Json>(name: string, value: Value, fallback?: Value): Value => {
    values.set(name, { value, isDefault: value === fallback });
    return value;
  };
  make({
    number: (name, fallback) => kept(name, fields.number(name, fallback), fallback),
    flag: (name, fallback) => kept(name, fields.flag(name, fallback), fallback),
    word: (name, words, fallback) => kept(name, fields.word(name, words, fallback), fallback),
    codes: (name) => kept(name, fields.codes(name)),
    require: fields.require,
  } satisfies Fields);
  return values;
}

/** Fields of a method that was read without a fault, as a run keeps it: what is not said is the formula's own default. */
export function contentFields(content: Json): Fields {
  return {
    number(name, fallback) {
      const value = fieldOf(content, name);
      return typeof value === 'number' ? value : (fallback ?? 0);
    },
    flag(name, fallback) {
      const value = fieldOf(content, name);
      return typeof value === 'boolean' ? value : fallback;
    },
    word(name, words, fallback) {
      const value = fieldOf(content, name);
      return words.find((word) => word === value) ?? fallback;
    },
    codes(name) {
      return itemsOf(fieldOf(content, name)).filter((code) => typeof code === 'number');
    },
    require() {
      // The rules held when the method was read.
    },
  };
}
