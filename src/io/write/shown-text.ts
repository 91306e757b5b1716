/** Foreign text in documents and their pictures. */
import { xmlCharacters } from './xlsx/xml.ts';

/** What XML and readers can hold: nothing that turns the line round. */
export function shown(text: string): string {
  return xmlCharacters(text.replace(/\s+/gu, ' ')).replace(
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    '\uFFFD',
  );
}
