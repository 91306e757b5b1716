/** A cell of a sheet, of any form (ECMA-376-1 §18.3.1.4), token by token. */
import {
  BOOLEAN_CELL,
  DATE_CELL,
  ERROR_CELL,
  NO_CELL,
  NUMBER_CELL,
  PADDED_CELL,
  PERCENT_CELL,
  TEXT_CELL,
  TIME_CELL,
  WRITTEN_DATE_CELL,
} from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import { UNICODE } from '../texts.ts';
import { durationDays, isoDateText } from './dates.ts';
import { beyondLimit } from './fault.ts';
import { indexOf, indexOfText, numberOf, numberOfText } from './number-bytes.ts';
import { DATE, PADDED, PERCENT, type Shown, TIME } from './number-format.ts';
import { RichText } from './rich-text.ts';
import type { SheetSource } from './sheet-source.ts';
import { textOfString, textOfXml } from './text-cells.ts';
import { CLOSE, OPEN, TEXT, type Token, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';
import { resolveEscapes } from './xml-text.ts';

const V = nameCode('v');
const F = nameCode('f');
const IS = nameCode('is');
const S = nameCode('s');
const T = nameCode('t');

/** Types of cells, by the code of the word. */
const SHARED = nameCode('s');
const NUMBER = nameCode('n');
const STRING = nameCode('str');
const INLINE = nameCode('inlineStr');
const BOOLEAN = nameCode('b');
const ERROR = nameCode('e');
const ISO_DATE = nameCode('d');

/** Depth of the elements in a cell. */
const CHILD = 5;

export class CellReader {
  /** One of kinds.ts, and the number that goes with it (cell-codes.ts). */
  kind = NO_CELL;
  number = 0;
  readonly #source: SheetSource;
  readonly #kinds: Uint8Array;
  readonly #rich: RichText;

  /** The child of the cell that is open: V or IS; 0 for none that matters. */
  #child = 0;
  #type = NUMBER;
  #style = 0;
  #formula = false;
  /** There is a value, perhaps an empty one; #filled: it is not empty. */
  #value = false;
  #filled = false;
  /** A value that comes in several pieces. */
  #pieces: string | null = null;

  /** @param kinds by style, the kind of a number */
  constructor(source: SheetSource, kinds: Uint8Array) {
    this.#source = source;
    this.#kinds = kinds;
    this.#rich = new RichText(IS, source.texts);
  }

  /** Begins the cell just opened. */
  begin(xml: XmlScanner): void {
    const style = xml.attribute(S);
    this.#style = style < 0 ? 0 : indexOf(xml.bytes, xml.attributeStart(style), xml.attributeEnd(style));
    this.#type = NUMBER;
    const type = xml.attributeText(T);
    if (type !== null) this.#type = nameCode(type);
    this.kind = NO_CELL;
    this.#formula = false;
    this.#value = false;
    this.#filled = false;
    this.#pieces = null;
    this.#child = 0;
  }

  /** Takes a token of what is in the cell. */
  take(token: Token, xml: XmlScanner): void {
    const { depth } = xml;
    if (token === OPEN && depth === CHILD) {
      this.#child = xml.name === V || xml.name === IS ? xml.name : 0;
      if (xml.name === F) this.#formula = true;
      if (xml.name === V) this.#value = true;
      if (xml.name === IS) this.#rich.begin();
    } else if (token === CLOSE && depth < CHILD) {
      if (this.#child === IS) this.#set(TEXT_CELL, this.#rich.text(this.#script(), xml));
      if (this.#child === V && this.#pieces !== null) this.#setValue(xml, this.#pieces);
      this.#child = 0;
    } else if (this.#child === IS) {
      this.#rich.take(token, xml);
    } else if (this.#child === V && token === TEXT && depth === CHILD) {
      this.#filled = true;
      if (this.#pieces === null && xml.endsElement) this.#setValue(xml, null);
      else this.#pieces = (this.#pieces ?? '') + xml.text();
      if ((this.#pieces ?? '').length > LIMITS.token) throw beyondLimit(xml.place, 'token');
    }
  }

  end(): void {
    const calculated = this.#value && (this.#filled || this.#type === STRING);
    if (this.#formula && !calculated && this.kind === NO_CELL) {
      this.#set(ERROR_CELL, this.#source.texts.ofString('formula'));
    }
  }

  /** @param text null: the text that the scanner has just met */
  #setValue(xml: XmlScanner, text: string | null): void {
    const { texts, styles } = this.#source;
    const { bytes, textStart, textEnd } = xml;
    switch (this.#type) {
      case SHARED:
        this.#setShared(text === null ? indexOf(bytes, textStart, textEnd) : -1, text, xml);
        break;
      case STRING:
      case INLINE: {
        const id = text === null ? textOfXml(texts, xml) : textOfString(texts, resolveEscapes(text), xml.place);
        this.#set(TEXT_CELL, texts.converted(id, this.#script()));
        break;
      }
      case NUMBER: {
        const number = text === null ? numberOf(bytes, textStart, textEnd) : numberOfText(text);
        if (Number.isNaN(number)) this.#setNumberText(text ?? xml.text(), xml);
        else this.#set(this.#kinds[this.#style] ?? NUMBER_CELL, number);
        break;
      }
      case BOOLEAN: {
        const truth = (text ?? xml.text()).trim();
        if (truth !== '0' && truth !== '1' && truth !== 'true' && truth !== 'false') throw xml.damaged();
        this.#set(BOOLEAN_CELL, truth === '1' || truth === 'true' ? 1 : 0);
        break;
      }
      case ERROR:
        this.#setError(text ?? xml.text(), xml);
        break;
      case ISO_DATE: {
        const written = (text ?? xml.text()).slice(0, 64);
        const date = isoDateText(written, styles.shown[this.#style] === TIME);
        const days = date === null ? durationDays(written) : null;
        if (date !== null) this.#set(WRITTEN_DATE_CELL, texts.ofString(date));
        else if (days !== null) this.#set(NUMBER_CELL, days);
        else this.#setError(written, xml);
        break;
      }
      default:
        throw xml.damaged();
    }
  }

  /** @param plain −1: the number is not written in plain digits, or there is none */
  #setShared(plain: number, text: string | null, xml: XmlScanner): void {
    const index = plain < 0 ? indexOfText(text ?? xml.text()) : plain;
    const id = index < 0 ? -1 : this.#source.strings.text(index, this.#script());
    if (id < 0) throw xml.damaged();
    this.#set(TEXT_CELL, id);
  }

  #setNumberText(text: string, xml: XmlScanner): void {
    const number = numberOfText(text);
    if (Number.isNaN(number)) this.#setError(text, xml);
    else this.#set(this.#kinds[this.#style] ?? NUMBER_CELL, number);
  }

  /** What should be a number and is not one is reported like an error: its place is what helps. */
  #setError(text: string, xml: XmlScanner): void {
    const trimmed = text.trim();
    if (trimmed !== '') this.#set(ERROR_CELL, textOfString(this.#source.texts, trimmed, xml.place));
  }

  /** An empty text is a blank cell, also where a formula gave it. */
  #set(kind: number, number: number): void {
    this.kind = kind === TEXT_CELL && number === 0 ? NO_CELL : kind;
    this.number = number;
  }

  #script() {
    return this.#source.styles.scripts[this.#style] ?? UNICODE;
  }
}

/** The kind of a number that shows so. */
export function numberKind(shown: Shown | undefined): number {
  if (shown === PERCENT) return PERCENT_CELL;
  if (shown === DATE) return DATE_CELL;
  if (shown === TIME) return TIME_CELL;
  return shown !== undefined && shown > PADDED ? PADDED_CELL + shown - PADDED : NUMBER_CELL;
}
