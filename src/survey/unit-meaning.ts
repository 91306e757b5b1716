/** What a text says of a unit: the unit that the source's `values` give it, else the text itself (SPEC §3.1). */
import type { SurveySource } from '../core/model/method.ts';
import { numberIn } from '../core/text/equal.ts';
import { fold } from '../core/text/fold.ts';

export function unitMeaning({ unit }: SurveySource): (text: string) => string {
  if (unit.values.length === 0) return (text) => text;
  const values = new Map(unit.values.map(([text, id]) => [fold(text), id]));
  const numbers = new Map(unit.values.map(([text, id]) => [numberIn(text), id]));
  numbers.delete(null);
  return (text) => values.get(fold(text)) ?? numbers.get(numberIn(text)) ?? text;
}
