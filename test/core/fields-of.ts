/** The fields of a method file over a plain object: what is not there, or breaks a rule, throws. */
import type { Fields } from '../../src/core/formulas/fields.ts';

export type PlainFields = Readonly<Record<string, number | boolean | string | readonly number[]>>;

export function fieldsOf(plain: PlainFields = {}): Fields {
  const given = (name: string) => (Object.hasOwn(plain, name) ? plain[name] : undefined);
  return {
    number(name, fallback) {
      const value = given(name) ?? fallback;
      if (typeof value !== 'number') throw new Error(`no number ${name}`);
      return value;
    },
    flag(name, fallback) {
      const value = given(name) ?? fallback;
      if (typeof value !== 'boolean') throw new Error(`no flag ${name}`);
      return value;
    },
    word(name, words, fallback) {
      const value = given(name) ?? fallback;
      const found = words.find((word) => word === value);
      if (found === undefined) throw new Error(`no word ${name}`);
      return found;
    },
    codes(name) {
      const value = given(name);
      if (!Array.isArray(value)) throw new Error(`no codes ${name}`);
      return value;
    },
    require(name, holds, rule) {
      if (!holds) throw new Error(`${name}: ${rule}`);
    },
  };
}
