/** A text with its runs, as `<si>` and `<is>` hold it: runs in a row, each perhaps in its own font; phonetic runs left out. */

import { LIMITS } from '../limits.ts';
import { inUnicode, type Script, scriptOf, type Texts } from '../texts.ts';
import { beyondLimit } from './fault.ts';
import { textOfString, textOfXml } from './text-cells.ts';
import { CLOSE, OPEN, TEXT, type Token, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';
import { resolveEscapes } from './xml-text.ts';

/** White space is kept as it is, whatever xml:space says: Excel does so with its own files. */
const T = nameCode('t');
const R = nameCode('r');
const RUN_PROPERTIES = nameCode('rPr');
const RUN_FONT = nameCode('rFont');
const VAL = nameCode('val');

export interface Run {
  readonly text: string;
  /** null: that of the cell. */
  readonly script: Script | null;
}

/** Gathers the tokens inside `<si>` or `<is>`. Most hold one plain text, and that makes no string. */
export class RichText {
  readonly #container: number;
  readonly #texts: Texts;
  /** The number of the only text so far. */
  #plain = 0;
  #pieces = 0;
  #length = 0;
  #runs: Run[] = [];
  #script: Script | null = null;
  #scripted = false;
  #inText = false;
  /** A text that comes in several pieces: an escape may reach over them. */
  #unfinished: string | null = null;
  /** Depth of an element that is passed over with all in it; 0: none. */
  #passing = 0;

  /** @param container code of the element around: `si` or `is` */
  constructor(container: number, texts: Texts) {
    this.#container = container;
    this.#texts = texts;
  }

  begin(): void {
    this.#plain = 0;
    this.#pieces = 0;
    this.#length = 0;
    this.#runs = [];
    this.#script = null;
    this.#scripted = false;
    this.#inText = false;
    this.#unfinished = null;
    this.#passing = 0;
  }

  take(token: Token, xml: XmlScanner): void {
    if (this.#passing > 0) {
      if (token === CLOSE && xml.depth < this.#passing) this.#passing = 0;
    } else if (token === TEXT) {
      if (this.#inText) this.#takeText(xml);
    } else if (token === OPEN) {
      this.#open(xml);
    } else if (token === CLOSE) {
      if (xml.name === T) this.#endText(xml);
      if (xml.name === R) this.#script = null;
    }
  }

  /** The number of the text, in a cell whose font is of this script. */
  text(cell: Script, xml: XmlScanner): number {
    if (this.#pieces === 0) return 0;
    if (this.#pieces === 1 && !this.#scripted) return this.#texts.converted(this.#plain, cell);
    return textOfString(this.#texts, joined(this.#runs, cell), xml.place);
  }

  /** The runs, where some have a font of their own; else null. */
  scriptedRuns(): readonly Run[] | null {
    return this.#scripted ? this.#runs : null;
  }

  #open(xml: XmlScanner): void {
    const { name, parent } = xml;
    if (name === T && (parent === this.#container || parent === R)) this.#inText = true;
    else if (name === RUN_FONT && parent === RUN_PROPERTIES) {
      const font = xml.attributeText(VAL);
      this.#script = font === null ? null : scriptOf(font);
    } else if (name !== RUN_PROPERTIES && (name !== R || parent !== this.#container)) this.#passing = xml.depth;
  }

  #takeText(xml: XmlScanner): void {
    if (this.#unfinished === null && xml.endsElement) this.#add(xml, null);
    else this.#unfinished = (this.#unfinished ?? '') + xml.text();
    if ((this.#unfinished ?? '').length > LIMITS.token) throw beyondLimit(xml.place, 'token');
  }

  #endText(xml: XmlScanner): void {
    if (this.#unfinished !== null) this.#add(xml, resolveEscapes(this.#unfinished));
    this.#unfinished = null;
    this.#inText = false;
  }

  /** @param written null: the text that the scanner has just met */
  #add(xml: XmlScanner, written: string | null): void {
    this.#pieces += 1;
    if (this.#script !== null) this.#scripted = true;
    if (this.#pieces === 1 && this.#script === null) {
      this.#plain = written === null ? textOfXml(this.#texts, xml) : textOfString(this.#texts, written, xml.place);
      this.#runs = [];
      return;
    }
    if (this.#pieces === 2 && this.#runs.length === 0) {
      this.#runs.push({ text: this.#texts.string(this.#plain), script: null });
    }
    const text = written ?? resolveEscapes(xml.text());
    this.#length += text.length;
    if (this.#length > LIMITS.characters) throw beyondLimit(xml.place, 'characters');
    this.#runs.push({ text, script: this.#script });
  }
}

/** Texts before Unicode are converted run by run: letters and their marks do not reach over to the next. */
export function joined(runs: readonly Run[], cell: Script): string {
  return runs.map(({ text, script }) => inUnicode(text, script ?? cell)).join('');
}
