/** What the styles of an OpenDocument workbook say of its cells, rows and sheets (ODF 1.3 part 3, §16): by name. */
import { type Script, scriptOf, UNICODE } from '../texts.ts';
import type { Part } from '../xlsx/container.ts';
import { indexOfText } from '../xlsx/number-bytes.ts';
import { MORE, OPEN, walkXml, type XmlScanner } from '../xlsx/xml.ts';
import { nameCode } from '../xlsx/xml-bytes.ts';

const STYLE = nameCode('style');
const NAME = nameCode('name');
const FAMILY = nameCode('family');
const DATA_STYLE = nameCode('data-style-name');
const NUMBER_STYLE = nameCode('number-style');
const NUMBER = nameCode('number');
const TEXT = nameCode('text');
const TIME_STYLE = nameCode('time-style');
const LEAST_DIGITS = nameCode('min-integer-digits');
const PLACES = nameCode('decimal-places');
const TRUNCATES = nameCode('truncate-on-overflow');
const TABLE_PROPERTIES = nameCode('table-properties');
const TEXT_PROPERTIES = nameCode('text-properties');
const DISPLAY = nameCode('display');
const FONT = nameCode('font-name');
const FONT_FAMILY = nameCode('font-family');
const PREFIXED = 1;

export interface CellStyle {
  /** Digits that a whole number is shown with at least, where it is shown with leading zeros; else 0. */
  readonly digits: number;
  /** A time is how long, and not when. */
  readonly elapsed: boolean;
  readonly script: Script;
}

const PLAIN: CellStyle = { digits: 0, elapsed: false, script: UNICODE };

export class OdsStyles {
  readonly #formats = new Map<string, Pick<CellStyle, 'digits' | 'elapsed'>>();
  readonly #cells = new Map<string, CellStyle>();
  readonly #hidden = new Set<string>();
  /** The style or format that is open. */
  #name = '';
  #family = '';

  /** Those of a part of their own. */
  async read(part: Part): Promise<void> {
    await walkXml(part, (xml) => {
      for (let token = xml.next(); token !== MORE; token = xml.next()) if (token === OPEN) this.open(xml);
      return true;
    });
  }

  /** Of an element of the styles that was just opened. */
  open(xml: XmlScanner): void {
    const { name, parent } = xml;
    if (name === STYLE || name === NUMBER_STYLE || name === TIME_STYLE) {
      this.#name = xml.attributeText(NAME, PREFIXED) ?? '';
      this.#family = name === STYLE ? (xml.attributeText(FAMILY, PREFIXED) ?? '') : '';
      const elapsed = name === TIME_STYLE && xml.attributeText(TRUNCATES, PREFIXED) === 'false';
      if (name !== STYLE) this.#formats.set(this.#name, { digits: 0, elapsed });
      else if (this.#family === 'table-cell') {
        const format = this.#formats.get(xml.attributeText(DATA_STYLE, PREFIXED) ?? '');
        this.#cells.set(this.#name, { ...PLAIN, ...format });
      }
    } else if (name === NUMBER && parent === NUMBER_STYLE) {
      const digits = indexOfText(xml.attributeText(LEAST_DIGITS, PREFIXED) ?? '0');
      const places = indexOfText(xml.attributeText(PLACES, PREFIXED) ?? '0');
      if (digits > 1 && places === 0) this.#formats.set(this.#name, { digits, elapsed: false });
    } else if (name === TEXT && parent === NUMBER_STYLE) {
      // A number with words is no code.
      this.#formats.set(this.#name, PLAIN);
    } else if (name === TABLE_PROPERTIES && this.#family === 'table') {
      if (xml.attributeText(DISPLAY, PREFIXED) === 'false') this.#hidden.add(this.#name);
    } else if (name === TEXT_PROPERTIES && this.#family === 'table-cell') {
      const font = xml.attributeText(FONT, PREFIXED) ?? xml.attributeText(FONT_FAMILY, PREFIXED) ?? '';
      const style = this.#cells.get(this.#name) ?? PLAIN;
      this.#cells.set(this.#name, { ...style, script: scriptOf(font.replaceAll("'", '')) });
    }
  }

  cell(name: string | null): CellStyle {
    return name === null ? PLAIN : (this.#cells.get(name) ?? PLAIN);
  }

  isHidden(sheet: string | null): boolean {
    return sheet !== null && this.#hidden.has(sheet);
  }
}
