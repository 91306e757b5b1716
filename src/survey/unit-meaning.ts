/** What a text says of a unit: the unit that the source's `values` give it, else the text itself (SPEC §3.1). */
import type { SurveySource } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';

export function unitMeaning({ unit }: SurveySource): (text: string) => string {
  const values = new Map(unit.values.map(([text, id]) => [fold(text), id]));
  return (text) => values.get(fold(text)) ?? text;
}
