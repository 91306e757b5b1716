/**
 * The cells that most cells are — `<c r="B7" s="2" t="s"><v>31</v></c>`, a number likewise, or `<c r="B7" s="2"/>` — read by
 * four bytes at a time, as many as follow one on another. Any other cell is left to the reader of XML. Both count cells here.
 */
import { columnLetters } from '../../../survey/table.ts';
import { Failure } from '../../failure.ts';
import { NUMBER_CELL } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import type { CellCodes } from './cell-codes.ts';
import { beyondLimit } from './fault.ts';
import { decimal } from './number-bytes.ts';
import type { SheetRow } from './row.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { XmlScanner } from './xml.ts';

/** Bytes that a common cell stays below. */
const COMMON = 96;

const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const GREATER = 0x3e;

const CELL = four('<c r');
const IS_QUOTE = four('="\0\0');
const STYLE = four('" s=');
const TYPE = four('" t=');
const SHARED = four('"s">');
const NUMBER = four('"n">');
const VALUE_AFTER_TYPE = four('<v>\0');
const VALUE = four('"><v');
const EMPTY = four('"/>\0');
const VALUE_ENDS = four('</v>');
const CELL_ENDS = four('</c>');
const THREE = 0xffffff;

export interface CommonSource {
  readonly name: string;
  readonly strings: SharedStrings;
  /** By style: the kind of a number. */
  readonly kinds: Uint8Array;
  /** Shared strings need no conversion in any font. */
  readonly plain: boolean;
  readonly codes: CellCodes;
  readonly row: SheetRow;
}

export class CommonCells {
  /** Where the cell before stands. */
  column = -1;
  #count = 0;
  /** The digits of the row's number. */
  readonly #digits = new Uint8Array(8);
  #length = 0;
  readonly #source: CommonSource;

  constructor(source: CommonSource) {
    this.#source = source;
  }

  beginRow(): void {
    this.column = -1;
    const digits = String(this.#source.row.number);
    this.#length = digits.length;
    for (let i = 0; i < digits.length; i++) this.#digits[i] = digits.charCodeAt(i);
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

  /** Reads as many as there are; one that is none of these is not taken. */
  read(xml: XmlScanner): void {
    const { bytes, words } = xml;
    const last = bytes.length - COMMON;
    const { row, codes, kinds, plain, strings } = this.#source;
    const { ids, count } = strings;
    const length = this.#length;
    const digits = this.#digits;
    for (let from = xml.position; from <= last; from = xml.position) {
      if (words.getInt32(from, true) !== CELL || words.getInt16(from + 4, true) !== IS_QUOTE) return;
      let at = from + 6;
      let column = letter(bytes, at);
      if (column === 0) return;
      for (let next = letter(bytes, ++at); next !== 0; next = letter(bytes, ++at)) {
        column = column * 26 + next;
        if (column > LIMITS.columns) return;
      }
      for (let i = 0; i < length; i++) if (bytes[at + i] !== digits[i]) return;
      at += length;
      let word = words.getInt32(at, true);
      let style = 0;
      if (word === STYLE) {
        const start = at + 5;
        if (bytes[at + 4] !== QUOTE) return;
        at = start;
        for (let digit = digitAt(bytes, at); digit >= 0 && at - start < 7; digit = digitAt(bytes, ++at)) {
          style = style * 10 + digit;
        }
        if (at === start) return;
        word = words.getInt32(at, true);
      }
      let shared = false;
      if (word === TYPE) {
        word = words.getInt32(at + 4, true);
        shared = word === SHARED;
        if ((!shared && word !== NUMBER) || (words.getInt32(at + 8, true) & THREE) !== VALUE_AFTER_TYPE) return;
        at += 11;
      } else if (word === VALUE && bytes[at + 4] === GREATER) at += 5;
      else if ((word & THREE) === EMPTY) {
        this.at(column - 1, xml);
        xml.position = at + 3;
        continue;
      } else return;
      const start = at;
      if (bytes[at] === MINUS) at += 1;
      let written = 0;
      let whole = 0;
      let point = -1;
      for (; written < 16; at++) {
        const digit = digitAt(bytes, at);
        if (digit >= 0) {
          whole = whole * 10 + digit;
          written += 1;
        } else if (point < 0 && bytes[at] === POINT) point = at;
        else break;
      }
      if (written === 0 || written > 15) return;
      if (words.getInt32(at, true) !== VALUE_ENDS || words.getInt32(at + 4, true) !== CELL_ENDS) return;
      const negative = bytes[start] === MINUS;
      if (shared) {
        if (negative || point >= 0 || !plain || whole >= count) return;
        this.at(column - 1, xml);
        row.put(column - 1, ids[whole] ?? 0);
      } else {
        const number = point < 0 ? whole : decimal(whole, at - point - 1);
        this.at(column - 1, xml);
        row.put(column - 1, codes.of(kinds[style] ?? NUMBER_CELL, negative ? -number : number));
      }
      xml.position = at + 8;
    }
  }
}

/** Of a capital letter, its place in the alphabet; 0 for any other byte. */
function letter(bytes: Buffer, at: number): number {
  const place = (bytes[at] ?? 0) - 0x40;
  return place > 0 && place < 27 ? place : 0;
}

/** −1: there is none. */
function digitAt(bytes: Buffer, at: number): number {
  const digit = (bytes[at] ?? 0) - 0x30;
  return digit >= 0 && digit < 10 ? digit : -1;
}

/** Four bytes as they are read at a time. */
function four(letters: string): number {
  return Buffer.from(letters, 'latin1').readInt32LE();
}
