/**
 * The cells that most cells are — `<c r="B7" s="2" t="s"><v>31</v></c>`, a number likewise, a text in its place
 * (`t="inlineStr"><is><t>Có</t></is></c>`), or `<c r="B7" s="2"/>` — read by four bytes at a time, as many as follow one on
 * another. Any other cell is left to the reader of XML, and so is one that something is wrong with. Both count cells here.
 */
import { columnLetters } from '../../../survey/table.ts';
import { Failure } from '../../failure.ts';
import { NUMBER_CELL } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import type { Texts } from '../texts.ts';
import type { CellCodes } from './cell-codes.ts';
import { beyondLimit } from './fault.ts';
import { decimal } from './number-bytes.ts';
import type { SheetRow } from './row.ts';
import type { SharedStrings } from './shared-strings.ts';
import { plainEnd } from './text-cells.ts';
import { four, standsAt } from './words.ts';
import type { XmlScanner } from './xml.ts';

/** Bytes that a common cell stays below, but for its text. */
const COMMON = 96;

const BYTE = 0xff;
const BEFORE_A = 0x40;
const LETTERS = 26;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const GREATER = 0x3e;

/** Of four bytes, the first three. */
const THREE = 0xffffff;

const CELL = four('<c r');
const REFERENCE = four(' r="');
const STYLE = four('" s=');
const TYPE = four('" t=');
const SHARED = four('"s">');
const NUMBER = four('"n">');
const INLINE = four('"inl');
const VALUE_AFTER_TYPE = four('<v>\0');
const VALUE = four('"><v');
const EMPTY = four('"/>\0');
const VALUE_ENDS = four('</v>');
const CELL_ENDS = four('</c>');

const TEXT_BEGINS = Buffer.from('"inlineStr"><is><t>', 'latin1');
const TEXT_ENDS = Buffer.from('</t></is></c>', 'latin1');

export interface CommonSource {
  readonly name: string;
  readonly texts: Texts;
  readonly strings: SharedStrings;
  /** By style: the kind of a number. */
  readonly kinds: Uint8Array;
  /** Texts need no conversion in any font. */
  readonly plain: boolean;
  readonly codes: CellCodes;
  readonly row: SheetRow;
}

export class CommonCells {
  /** The column of the cell before; −1: the row has none yet. */
  column = -1;
  #count = 0;
  /** The digits of the row's number as eight bytes are compared with them, and those of the bytes that count. */
  #digits = 0;
  #digitsAfter = 0;
  #mask = 0;
  #maskAfter = 0;
  #length = 0;
  /** The inline text just met, and the number. */
  #text = 0;
  #number = 0;
  readonly #source: CommonSource;

  constructor(source: CommonSource) {
    this.#source = source;
  }

  beginRow(): void {
    this.column = -1;
    const digits = String(this.#source.row.number);
    this.#length = digits.length;
    this.#digits = 0;
    this.#digitsAfter = 0;
    for (let i = 0; i < digits.length; i++) {
      if (i < 4) this.#digits |= digits.charCodeAt(i) << (8 * i);
      else this.#digitsAfter |= digits.charCodeAt(i) << (8 * (i - 4));
    }
    this.#mask = digits.length < 4 ? (1 << (8 * digits.length)) - 1 : -1;
    this.#maskAfter = digits.length < 5 ? 0 : (1 << (8 * (digits.length - 4))) - 1;
  }

  /** Goes on to a cell. */
  at(column: number, xml: XmlScanner): void {
    if (column >= LIMITS.columns) throw beyondLimit(xml.place, 'columns');
    if (column <= this.column) throw this.outOfOrder(this.#source.row.number, column, xml);
    this.column = column;
    this.#count += 1;
    if (this.#count > LIMITS.cells) throw beyondLimit(xml.place, 'cells');
  }

  outOfOrder(row: number, column: number, xml: XmlScanner): Failure {
    const cell = `${columnLetters(column)}${row}`;
    return new Failure('workbook-order', { file: xml.place.file, sheet: this.#source.name, cell });
  }

  /** Reads as many as there are. What is needed of each is at hand here, and nothing is looked at twice: there are millions. */
  read(xml: XmlScanner): void {
    const { bytes, words } = xml;
    const { row, codes, kinds, plain, strings } = this.#source;
    const { ids, count } = strings;
    const digits = this.#digits | 0;
    const digitsAfter = this.#digitsAfter | 0;
    const mask = this.#mask | 0;
    const maskAfter = this.#maskAfter | 0;
    const length = this.#length | 0;
    const { columns, cells } = LIMITS;
    const most = cells - this.#count;
    const last = bytes.length - COMMON;
    let from = xml.position | 0;
    let before = this.column | 0;
    let met = 0;
    for (; from <= last && met < most; met++) {
      if (words.getInt32(from, true) !== CELL || words.getInt32(from + 2, true) !== REFERENCE) break;
      let at = (from + 7) | 0;
      let word = words.getInt32(from + 6, true);
      let column = (word & BYTE) - BEFORE_A;
      if (column < 1 || column > LETTERS) break;
      let place = ((word >> 8) & BYTE) - BEFORE_A;
      if (place > 0 && place <= LETTERS) {
        column = column * LETTERS + place;
        at = (at + 1) | 0;
        place = ((word >> 16) & BYTE) - BEFORE_A;
        if (place > 0 && place <= LETTERS) {
          column = column * LETTERS + place;
          at = (at + 1) | 0;
        }
      }
      column = (column - 1) | 0;
      if (column <= before || column >= columns) break;
      if (((words.getInt32(at, true) ^ digits) & mask) !== 0) break;
      if (maskAfter !== 0 && ((words.getInt32(at + 4, true) ^ digitsAfter) & maskAfter) !== 0) break;
      at = (at + length) | 0;
      word = words.getInt32(at, true);
      let style = 0;
      if (word === STYLE) {
        if (words.getUint8(at + 4) !== QUOTE) break;
        const start = (at + 5) | 0;
        at = start;
        for (let digit = digitAt(words, at); digit >= 0 && at - start < 7; digit = digitAt(words, at)) {
          style = style * 10 + digit;
          at = (at + 1) | 0;
        }
        if (at === start) break;
        word = words.getInt32(at, true);
      }
      let shared = false;
      if (word === TYPE) {
        word = words.getInt32(at + 4, true);
        if (word === INLINE && plain) {
          const end = this.#inlineEnd(xml, at + 4);
          if (end < 0) break;
          row.put(column, this.#text);
          before = column;
          from = end;
          continue;
        }
        shared = word === SHARED;
        if ((!shared && word !== NUMBER) || (words.getInt32(at + 8, true) & THREE) !== VALUE_AFTER_TYPE) break;
        at = (at + 11) | 0;
      } else if (word === VALUE && words.getUint8(at + 4) === GREATER) at = (at + 5) | 0;
      else if ((word & THREE) === EMPTY) {
        before = column;
        from = (at + 3) | 0;
        continue;
      } else break;
      const start = at;
      let whole = 0;
      for (let digit = digitAt(words, at); digit >= 0 && at - start < 8; digit = digitAt(words, at)) {
        whole = (Math.imul(whole, 10) + digit) | 0;
        at = (at + 1) | 0;
      }
      let number = whole;
      if (at === start || words.getInt32(at, true) !== VALUE_ENDS) {
        if (shared) break;
        at = this.#numberEnd(words, start);
        if (at < 0 || words.getInt32(at, true) !== VALUE_ENDS) break;
        number = this.#number;
      }
      if (words.getInt32(at + 4, true) !== CELL_ENDS) break;
      if (shared) {
        if (!plain || whole >= count) break;
        row.put(column, ids[whole] ?? 0);
      } else row.put(column, codes.of(kinds[style] ?? NUMBER_CELL, number));
      before = column;
      from = (at + 8) | 0;
    }
    xml.position = from;
    this.column = before;
    this.#count += met;
  }

  /** Where a number ends that is written with a sign, a point or many digits; −1: it is written otherwise. */
  #numberEnd(words: DataView, from: number): number {
    const start = words.getUint8(from) === MINUS ? from + 1 : from;
    let whole = 0;
    let point = -1;
    let at = start;
    for (; at - start < 17; at++) {
      const digit = digitAt(words, at);
      if (digit >= 0) whole = whole * 10 + digit;
      else if (point < 0 && words.getUint8(at) === POINT) point = at;
      else break;
    }
    const written = point < 0 ? at - start : at - start - 1;
    if (written === 0 || written > 15) return -1;
    const number = point < 0 ? whole : decimal(whole, at - point - 1);
    this.#number = start > from ? -number : number;
    return at;
  }

  /** Where a cell ends that holds a plain text, of which this is the type; −1: it holds none. */
  #inlineEnd(xml: XmlScanner, from: number): number {
    const { bytes } = xml;
    if (!standsAt(bytes, from, TEXT_BEGINS)) return -1;
    const start = from + TEXT_BEGINS.length;
    const end = plainEnd(bytes, start);
    if (end < 0 || end + TEXT_ENDS.length > bytes.length || !standsAt(bytes, end, TEXT_ENDS)) return -1;
    this.#text = this.#source.texts.ofBytes(bytes, start, end);
    return end + TEXT_ENDS.length;
  }
}

/** −1: there is none. */
function digitAt(words: DataView, at: number): number {
  const digit = words.getUint8(at) - 0x30;
  return digit >= 0 && digit < 10 ? digit : -1;
}
