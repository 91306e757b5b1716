/**
 * The records of a text table, found in its bytes (UTF-8), piece by piece. Only where a cell begins and ends is noted: no string
 * a cell. In quotes a quotation mark is doubled; in a cell that does not begin with one it is a character. Lines end with CR LF, LF
 * or CR, mixed as they like.
 */
import type { TextNumbers } from '../../core/text/text-numbers.ts';
import { CR, LF, lineEnd, QUOTE, takeOutQuotes } from './csv/bytes.ts';
import { LIMITS } from './limits.ts';

const NUL = 0x00;
const MARK = [0xef, 0xbb, 0xbf];

/** Bytes. A quotation mark that is never closed would make the rest of a file one record. */
const LONGEST_RECORD = 1 << 24;

/**
 * What is next. `more`: that depends on the next piece. `unclosed`: a quotation mark is not closed, or a text follows the closing one;
 * the record can be skipped. `too-wide`: more cells than LIMITS.columns. `too-long`: longer than any record; its cells can be located.
 * After these two nothing is read.
 */
export type Step = 'record' | 'more' | 'end' | 'unclosed' | 'too-wide' | 'too-long';

const MORE = -1;
const QUOTES_GO_ON = -2;
const UNCLOSED = -3;
const TOO_WIDE = -4;

/** Bytes after those that wait: one to stop at, and as many as are read at a time. */
const PAST = 8;

export class CsvScanner {
  /** The bytes that wait, up to #filled, and PAST more: the first of them is one to stop at. */
  bytes = Buffer.alloc(PAST);
  /** Of the record: how many cells it has, and where it is in the bytes. */
  width = 0;
  recordStart = 0;
  recordEnd = 0;
  /** Of the cell that was located: where its text is in the bytes. */
  textStart = 0;
  textEnd = 0;
  /** Where each cell begins; for one whose quotes are still to be taken out, the place of the first of them, negated, less 1. */
  readonly #starts = new Int32Array(LIMITS.columns);
  readonly #ends = new Int32Array(LIMITS.columns);
  readonly #texts: TextNumbers;
  #words = wordsOf(this.bytes);
  readonly #delimiter: Buffer;
  /** By byte, 1: a cell without quotes may end here, or must not hold it. */
  readonly #stops = new Uint8Array(256);
  readonly #strict: boolean;
  #filled = 0;
  /** Where the next record begins. */
  #next = 0;
  #ended = false;
  /** A record that was cut is tried again when this much of it is there, so that a long one is not read over and over. */
  #wanted = 0;
  /** The bytes may begin with a byte order mark. */
  #marked: boolean;

  /**
   * @param options `marked`: a byte order mark at the start is dropped; `strict`: a quotation mark inside a cell without quotes is
   * `unclosed`
   */
  constructor(delimiter: string, texts: TextNumbers, options: { readonly marked: boolean; readonly strict?: boolean }) {
    this.#texts = texts;
    this.#delimiter = Buffer.from(delimiter);
    this.#marked = options.marked;
    this.#strict = options.strict === true;
    for (const byte of [LF, CR, ...this.#delimiter.subarray(0, 1)]) this.#stops[byte] = 1;
    if (this.#strict) this.#stops[QUOTE] = 1;
  }

  /** Takes the next bytes, which are copied. The record before is gone. */
  add(piece: Uint8Array): void {
    if (this.#filled + piece.length + PAST > this.bytes.length) this.#makeRoom(piece.length);
    this.bytes.set(piece, this.#filled);
    this.#filled += piece.length;
    this.bytes[this.#filled] = LF;
  }

  /** Starts again with bytes from another place. */
  begin(): void {
    this.#filled = 0;
    this.#next = 0;
    this.#wanted = 0;
    this.#ended = false;
    this.width = 0;
  }

  /** Says that no more bytes come. */
  end(): void {
    this.#ended = true;
  }

  /** Goes on to the next record. */
  next(): Step {
    if (this.#marked && !this.#dropMark()) return 'more';
    const waiting = this.#filled - this.#next;
    if (waiting === 0) return this.#ended ? 'end' : 'more';
    if (waiting < this.#wanted && !this.#ended) return 'more';
    const after = this.#scan();
    if (after === UNCLOSED) return 'unclosed';
    if (after === TOO_WIDE) return 'too-wide';
    this.recordStart = this.#next;
    if (after < 0) {
      this.#wanted = Math.min(2 * waiting, LONGEST_RECORD + 1);
      if (waiting <= LONGEST_RECORD) return 'more';
      return after === QUOTES_GO_ON ? 'unclosed' : 'too-long';
    }
    this.#next = after;
    this.#wanted = 0;
    return this.recordEnd - this.recordStart > LONGEST_RECORD ? 'too-long' : 'record';
  }

  /** Goes to the line after the one in which the record begins; false: its end is not there yet. */
  skipLine(): boolean {
    const end = lineEnd(this.bytes, this.#next, this.#filled);
    if (!this.#ended && end.next >= this.#filled && end.at - this.#next <= LONGEST_RECORD) return false;
    this.#next = end.next;
    this.#wanted = 0;
    return true;
  }

  /** Finds the text of a cell of the record; false where the cell is empty, or there is none. */
  locate(column: number): boolean {
    if (column >= this.width) return false;
    let start = this.#starts[column] ?? 0;
    if (start < 0) {
      start = -1 - start;
      this.#ends[column] = takeOutQuotes(this.bytes, start, this.#ends[column] ?? 0);
      this.#starts[column] = start;
    }
    this.textStart = start;
    this.textEnd = this.#ends[column] ?? 0;
    return this.textEnd > start;
  }

  /** The number of a cell's text; 0 where the cell is empty, or there is none. */
  number(column: number): number {
    return this.locate(column) ? this.#texts.of(this.bytes, this.textStart, this.textEnd) : 0;
  }

  /** Puts what waits at the front of bytes that hold so many more, and PAST. */
  #makeRoom(more: number): void {
    const waiting = this.#filled - this.#next;
    const needed = waiting + more + PAST;
    const to = needed > this.bytes.length ? Buffer.allocUnsafe(needed + waiting) : this.bytes;
    this.bytes.copy(to, 0, this.#next, this.#filled);
    if (to !== this.bytes) this.#words = wordsOf(to);
    this.bytes = to;
    this.#next = 0;
    this.#filled = waiting;
  }

  /** Whether it is known that no byte order mark is left. */
  #dropMark(): boolean {
    const met = MARK.findIndex((byte, i) => i >= this.#filled || this.bytes[i] !== byte);
    if (met >= 0 && met === this.#filled && !this.#ended) return false;
    if (met < 0) this.#next = MARK.length;
    this.#marked = false;
    return true;
  }

  /** Notes the cells of the record that begins at #next, and answers where the one after it begins. */
  #scan(): number {
    const { bytes } = this;
    const words = this.#words;
    const stops = this.#stops;
    const filled = this.#filled;
    const single = this.#delimiter.length === 1;
    const delimiters = Math.imul(this.#delimiter[0] ?? 0, 0x01010101);
    let at = this.#next;
    for (let column = 0; column < LIMITS.columns; column++) {
      let byte = bytes[at] ?? LF;
      if (byte === QUOTE && at < filled) {
        at = this.#quoted(column, at);
        if (at < 0) return at;
      } else {
        this.#starts[column] = at;
        if (!this.#strict) {
          let stop = stopIn(words.getInt32(at, true), delimiters);
          while (stop === 0) {
            at += 4;
            stop = stopIn(words.getInt32(at, true), delimiters);
          }
          at += (31 - Math.clz32(stop & -stop)) >> 3;
          byte = bytes[at] ?? LF;
        }
        while (stops[byte] === 0) byte = bytes[++at] ?? LF;
        if (!single) at = this.#unquoted(at);
        if (at < 0) return at;
        this.#ends[column] = at;
      }
      byte = bytes[at] ?? LF;
      // Here a cell ends: with the data, the line, or a delimiter.
      if (at === filled || byte === LF || byte === CR) {
        this.width = column + 1;
        this.recordEnd = at;
        if (!this.#ended && (at === filled || (byte === CR && at + 1 === filled))) return MORE;
        if (at === filled) return at;
        return byte === CR && bytes[at + 1] === LF && at + 1 < filled ? at + 2 : at + 1;
      }
      if (byte === QUOTE) return UNCLOSED;
      at += this.#delimiter.length;
    }
    return TOO_WIDE;
  }

  /** Where a cell without quotes ends that holds no stop before `from`. */
  #unquoted(from: number): number {
    let at = from;
    for (;;) {
      const byte = this.bytes[at] ?? LF;
      if (at === this.#filled || byte === LF || byte === CR) return at;
      if (this.#stops[byte] === 1) {
        if (byte === QUOTE) return at;
        if (at + this.#delimiter.length > this.#filled && !this.#ended) return MORE;
        if (this.#isDelimiter(at)) return at;
      }
      at += 1;
    }
  }

  /** Notes a cell in quotes and answers where it ends. */
  #quoted(column: number, first: number): number {
    const { bytes } = this;
    const filled = this.#filled;
    let doubled = false;
    let at = first + 1;
    for (;;) {
      while (bytes[at] !== QUOTE && at < filled) at += 1;
      // The mark may be half of a pair, and what parts the cells may be cut.
      if (at + this.#delimiter.length >= filled && !this.#ended) return QUOTES_GO_ON;
      if (at === filled) return UNCLOSED;
      if (bytes[at + 1] !== QUOTE || at + 1 === filled) break;
      doubled = true;
      at += 2;
    }
    const after = at + 1;
    if (after < filled && bytes[after] === NUL) return this.#afterNul(column, first, after);
    this.#starts[column] = doubled ? -1 - first : first + 1;
    this.#ends[column] = doubled ? after : at;
    return after === filled || bytes[after] === LF || bytes[after] === CR || this.#isDelimiter(after)
      ? after
      : UNCLOSED;
  }

  /** Like csv-parse, we let a cell go on after its quotes with a zero byte: its text is what is in quotes and the rest. */
  #afterNul(column: number, first: number, from: number): number {
    const at = this.#unquoted(from);
    if (at < 0) return at;
    if (this.bytes.subarray(from, at).includes(QUOTE)) return UNCLOSED;
    this.#starts[column] = -1 - first;
    this.#ends[column] = at;
    return at;
  }

  #isDelimiter(at: number): boolean {
    const delimiter = this.#delimiter;
    if (at + delimiter.length > this.#filled) return false;
    for (let i = 0; i < delimiter.length; i++) if (this.bytes[at + i] !== delimiter[i]) return false;
    return true;
  }
}

/**
 * The lowest bit that is set is the highest of the first of four bytes that is the delimiter or a control character, as line ends are
 * (Mycroft's test for a zero byte; the bits above it may be wrong). 0: there is none.
 */
function stopIn(four: number, delimiters: number): number {
  const other = four ^ delimiters;
  return (((four - 0x20202020) & ~four) | ((other - 0x01010101) & ~other)) & 0x80808080;
}

const wordsOf = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
