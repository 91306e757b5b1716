/** The texts of a workbook, each once (ECMA-376 part 1, §18.4). */
import { xmlCharacters, xmlText } from './xml.ts';

/** What a cell can hold. */
const LONGEST = 32_767;

export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** The number that a cell gives. */
  of(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      ` count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`,
    ].join('');
  }
}

/** As the element of a cell holds it: what looks like an escaped character stays what it is. */
export function cellText(text: string): string {
  return xmlText(xmlCharacters(text).slice(0, LONGEST)).replace(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x');
}
