/**
 * XML, read as bytes: token by token, one piece after the other, without a string or an object for any of them.
 * Well-formedness is checked as far as a workbook needs it: tags close in order, one root, quotes paired. A document type
 * declaration is refused.
 *
 * Names are distinguished by a code of their local name, whatever the prefix: `<c>` and `<x:c>` are the same.
 */
import { Failure } from '../../failure.ts';
import { LIMITS } from '../limits.ts';
import type { Part } from './container.ts';
import { beyondLimit, damagedPart, type PartPlace } from './fault.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { COLON, EXCLAMATION, GREATER, HYPHEN, isSpace, LESS, QUESTION, SLASH, step } from './xml-bytes.ts';
import { utf8Pieces } from './xml-encoding.ts';
import { decodeXml } from './xml-text.ts';

/** What `next` came upon. */
export const MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof MORE | typeof OPEN | typeof CLOSE | typeof TEXT;

/** Walks a part from its beginning; `visit` is called at each piece, and answers false to stop. */
export async function walkXml(part: Part, visit: (xml: XmlScanner) => boolean): Promise<void> {
  const xml = new XmlScanner(part);
  for await (const piece of utf8Pieces(part)) {
    xml.add(piece);
    if (!visit(xml)) return;
  }
  xml.finish();
}

export class XmlScanner {
  bytes: Buffer = Buffer.alloc(0);
  /** The same bytes, and what lies behind them, by more than one at a time. */
  words: DataView = new DataView(new ArrayBuffer(0));
  position = 0;
  /** The local name of the element that was opened or closed. */
  name = 0;
  /** The element around: of OPEN its parent, of CLOSE and TEXT the same. 0 at the root. */
  parent = 0;
  /** The last text. */
  textStart = 0;
  textEnd = 0;
  /** From CDATA: entities are none. */
  literal = false;
  /** How many elements are open; the one just opened is counted, the one just closed is not. */
  depth = 0;

  readonly #place: PartPlace;
  readonly #open = new Int32Array(LIMITS.depth + 1);
  readonly #attributes: XmlAttributes;
  /** The element just opened is `<a/>`: its CLOSE comes next. */
  empty = false;
  #done = false;
  /** What `bytes` is the beginning of. */
  #room: Buffer = Buffer.alloc(0);

  constructor({ file, part }: PartPlace) {
    this.#place = { file, part };
    this.#attributes = new XmlAttributes(this.#place);
  }

  /** Takes the next bytes, which are copied; what was met before is gone. */
  add(piece: Buffer): void {
    const rest = this.bytes.length - this.position;
    if (rest > LIMITS.token) throw beyondLimit(this.#place, 'token');
    const length = rest + piece.length;
    const to = length > this.#room.length ? Buffer.allocUnsafe(2 * length) : this.#room;
    this.bytes.copy(to, 0, this.position);
    piece.copy(to, rest);
    if (to !== this.#room) this.words = new DataView(to.buffer, to.byteOffset, to.byteLength);
    this.#room = to;
    this.bytes = to.subarray(0, length);
    this.position = 0;
  }

  finish(): void {
    const rest = this.bytes.subarray(this.position);
    if (!this.#done || this.depth !== 0 || rest.some((byte) => !isSpace(byte))) throw this.damaged();
  }

  /** Goes past the end tag of the open element, which the caller has found to be next. */
  passClose(position: number): void {
    this.position = position;
    this.#closed(this.#open[this.depth] ?? 0);
  }

  /** Goes past a start tag, which the caller has found to be next and to be like an earlier one. */
  passOpen(code: number, position: number): void {
    this.#opened(code, position, false);
  }

  next(): Token {
    if (this.empty) return this.#closeEmpty();
    const { bytes } = this;
    for (;;) {
      const at = this.position;
      if (at >= bytes.length) return MORE;
      if (bytes[at] !== LESS) {
        const end = endOfText(bytes, at);
        if (end < 0) return MORE;
        this.position = end;
        if (this.depth === 0) {
          if (!isBlank(bytes, at, end)) throw this.damaged();
          continue;
        }
        return this.#text(at, end, false);
      }
      switch (bytes[at + 1]) {
        case undefined:
          return MORE;
        case SLASH:
          return this.#close(at + 2);
        case QUESTION: {
          const end = bytes.indexOf('?>', at + 2, 'latin1');
          if (end < 0) return MORE;
          this.position = end + 2;
          break;
        }
        case EXCLAMATION: {
          const token = this.#declaration(at);
          if (token !== null) return token;
          break;
        }
        default:
          return this.#openTag(at + 1);
      }
    }
  }

  /** Whether the element ends with the text just met; else another piece of it may come. */
  get endsElement(): boolean {
    return !this.literal && this.bytes[this.textEnd + 1] === SLASH;
  }

  /** The text just met, with entities resolved. */
  text(): string {
    return this.decode(this.textStart, this.textEnd, this.literal);
  }

  decode(start: number, end: number, literal = false): string {
    const text = decodeXml(this.bytes, start, end, literal);
    if (text === null) throw this.damaged();
    return text;
  }

  /** The index of an attribute of the element just opened; -1 where it has none. Only there may it be asked. */
  attribute(code: number, prefixed = 0): number {
    return this.#attributes.find(code, prefixed);
  }

  attributeStart(index: number): number {
    return this.#attributes.start(index);
  }

  attributeEnd(index: number): number {
    return this.#attributes.end(index);
  }

  /** An attribute's text; null where there is none. */
  attributeText(code: number, prefixed = 0): string | null {
    const index = this.attribute(code, prefixed);
    return index < 0 ? null : this.decode(this.attributeStart(index), this.attributeEnd(index));
  }

  damaged(): Failure {
    return damagedPart(this.#place);
  }

  get place(): PartPlace {
    return this.#place;
  }

  #text(start: number, end: number, literal: boolean): Token {
    this.textStart = start;
    this.textEnd = end;
    this.literal = literal;
    this.parent = this.#open[this.depth] ?? 0;
    return TEXT;
  }

  /** Comment (passed over), CDATA (a text), or what is refused. */
  #declaration(at: number): Token | null {
    const { bytes } = this;
    if (bytes[at + 2] === HYPHEN) {
      const end = bytes.indexOf('-->', at + 4, 'latin1');
      if (end < 0) return MORE;
      this.position = end + 3;
      return null;
    }
    if (bytes.length - at < 9) return MORE;
    const start = bytes.toString('latin1', at, at + 9);
    if (start === '<!DOCTYPE') throw new Failure('workbook-doctype', this.#place);
    if (start !== '<![CDATA[' || this.depth === 0) throw this.damaged();
    const end = bytes.indexOf(']]>', at + 9, 'latin1');
    if (end < 0) return MORE;
    this.position = end + 3;
    return this.#text(at + 9, end, true);
  }

  #openTag(from: number): Token {
    const { bytes } = this;
    let at = from;
    let code = 0;
    let byte = bytes[at];
    while (byte !== GREATER && byte !== SLASH && !isSpace(byte)) {
      if (byte === undefined) return MORE;
      code = byte === COLON ? 0 : step(code, byte);
      byte = bytes[++at];
    }
    if (at === from) throw this.damaged();
    this.#attributes.clear();
    for (;;) {
      while (isSpace(byte)) byte = bytes[++at];
      if (byte === GREATER) return this.#opened(code, at + 1, false);
      if (byte === SLASH) {
        const next = bytes[at + 1];
        if (next === undefined) return MORE;
        if (next !== GREATER) throw this.damaged();
        return this.#opened(code, at + 2, true);
      }
      at = this.#attributes.add(bytes, at);
      if (at < 0) return MORE;
      byte = bytes[at];
    }
  }

  #opened(code: number, position: number, empty: boolean): Token {
    if (this.depth === 0 && this.#done) throw this.damaged();
    if (this.depth === LIMITS.depth) throw beyondLimit(this.#place, 'depth');
    this.position = position;
    this.parent = this.#open[this.depth] ?? 0;
    this.depth += 1;
    this.#open[this.depth] = code;
    this.name = code;
    this.empty = empty;
    this.#done = true;
    return OPEN;
  }

  #close(from: number): Token {
    const { bytes } = this;
    let at = from;
    let code = 0;
    let byte = bytes[at];
    while (byte !== GREATER && !isSpace(byte)) {
      if (byte === undefined) return MORE;
      code = byte === COLON ? 0 : step(code, byte);
      byte = bytes[++at];
    }
    while (isSpace(byte)) byte = bytes[++at];
    if (byte === undefined) return MORE;
    if (byte !== GREATER || this.depth === 0 || this.#open[this.depth] !== code) throw this.damaged();
    this.position = at + 1;
    return this.#closed(code);
  }

  #closeEmpty(): Token {
    this.empty = false;
    return this.#closed(this.#open[this.depth] ?? 0);
  }

  #closed(code: number): Token {
    this.depth -= 1;
    this.name = code;
    this.parent = this.#open[this.depth] ?? 0;
    return CLOSE;
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(bytes[i])) return false;
  return true;
}

/** Short texts are most, and a loop is quicker for them than a call. */
function endOfText(bytes: Buffer, start: number): number {
  const near = Math.min(start + 32, bytes.length);
  for (let i = start; i < near; i++) if (bytes[i] === LESS) return i;
  return bytes.indexOf(LESS, near);
}
