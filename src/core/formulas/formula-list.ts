/** Lists of formulas by the names that the method gives them. A formula is made of the fields that it reads. */
import type { Fields } from './fields.ts';

export type FormulaList<Rule> = Readonly<Record<string, (fields: Fields) => Rule>>;

/** How a number is shown in a sentence; null: missing. */
export type Show = (value: number | null) => string;

export function namesOf<List extends FormulaList<unknown>>(list: List): (keyof List & string)[] {
  return Object.keys(list);
}

/** Whether the text, which may be foreign, is a name of the list. */
function isNameOf<List extends FormulaList<unknown>>(list: List, name: string): name is keyof List & string {
  return Object.hasOwn(list, name);
}

/** null where the list has none of that name. */
export function formulaOf<Rule>(list: FormulaList<Rule>, name: string): ((fields: Fields) => Rule) | null {
  return isNameOf(list, name) ? (list[name] ?? null) : null;
}
