/** Text as XML holds it. */

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\t', '&#9;'],
]);

/** Within an element or an attribute's quotes. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"\n\t]/gu, (character) => ENTITIES.get(character) ?? character);
}

/** Only for the text inside an element, where quotes need no escaping: a formula is full of them. */
export function formulaText(text: string): string {
  return xmlCharacters(text).replace(/[&<>]/gu, (character) => ENTITIES.get(character) ?? character);
}

/** Without what XML cannot hold. */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, ' ').replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
