/**
 * The rows of a chunk: cells that stand plainly or in quotes, at full speed; whatever else a record may hold — doubled quotes,
 * faults, long cells — is left to CsvScanner, record by record, so that both always say the same.
 */
import { TextNumbers } from '../../../core/text/text-numbers.ts';
import { CsvScanner, LONGEST_RECORD } from '../csv-scanner.ts';
import { LIMITS } from '../limits.ts';
import { type Chunk, newChunk, ROWS, type Scanned, type Shape, STRIDE, sharedBytes, type Task } from './chunk.ts';
import { Guesses, LONGEST_GUESS } from './guesses.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Bytes read beyond a chunk at first: the last record mostly ends there. */
export const BEYOND = 1 << 14;
/** Bytes after those that were read: one to stop at, and as many as are compared at a time. */
export const PAST = LONGEST_GUESS + 4;
/** Bytes that CsvScanner is given at first. */
const PIECE = 1 << 12;
/** Texts and their bytes; beyond, the thread begins to count anew. */
const MOST_TEXTS = 1 << 16;
const MOST_LETTERS = 1 << 21;

/** What `#record` answers where it finds no end: the bytes end before, or the record is not such as it reads. */
const MORE = -1;
const OTHER = -2;
const ODD = -3;

/** Columns of which nothing is asked, and of which it is noted where the text stands (from here downwards). */
const NOT_ASKED = -1;
const TEXT = -2;

/** Fills bytes from a place on with those of the file from a position on; answers how many there were. */
export type ReadAt = (bytes: Uint8Array, at: number, length: number, position: number) => number;

export class ChunkScanner {
  readonly #shape: Shape;
  readonly #delimiter: number;
  readonly #read: ReadAt;
  /** By byte, 1: a cell without quotes may end here, or must not hold it. */
  readonly #stops = new Uint8Array(256);
  /** By column: where its keys begin; or what else is noted. */
  readonly #asked = new Int32Array(LIMITS.columns).fill(NOT_ASKED);
  /** Columns up to the last one of which something is asked. */
  readonly #width: number;
  #texts = new TextNumbers();
  /** Texts that were handed over. */
  #told = 1;
  #anew = true;
  readonly #plain = new Guesses();
  readonly #quoted = new Guesses();
  #exact: CsvScanner;

  #chunk: Chunk;
  #words: DataView;
  #filled = 0;
  /** The file ends with what is filled. */
  #ended = false;
  #count = 0;

  constructor(shape: Shape, read: ReadAt) {
    this.#shape = shape;
    this.#delimiter = shape.delimiter;
    this.#read = read;
    for (const byte of [LF, CR, QUOTE, shape.delimiter]) this.#stops[byte] = 1;
    shape.texts.forEach((column, i) => {
      this.#asked[column] = TEXT - i;
    });
    // A column that is asked for both ways is known by number: that says its text as well.
    shape.keys.forEach((column, i) => {
      this.#asked[column] = i * STRIDE;
    });
    this.#width = 1 + Math.max(-1, ...shape.keys, ...shape.texts);
    this.#chunk = newChunk(shape, PAST);
    this.#words = wordsOf(this.#chunk.bytes);
    this.#exact = this.#exactScanner();
  }

  scan({ from, known, until }: Task, chunk: Chunk): Scanned {
    this.#forget();
    this.#chunk = chunk;
    this.#words = wordsOf(chunk.bytes);
    this.#filled = 0;
    this.#ended = false;
    this.#count = 0;
    // A line begins here if one ends with the byte before.
    const base = known ? from : from - 1;
    this.#fill(base, Math.min(until - base + BEYOND, chunk.bytes.length - PAST));
    const first = known ? 0 : this.#lineStart(base);
    if (first < 0) return this.#result(base, -1, 0, false);
    let at = first;
    let odd = false;
    while (this.#count < ROWS && at < until - base && !(this.#ended && at === this.#filled)) {
      chunk.starts[this.#count] = at;
      let after = this.#record(at);
      if (after >= 0 && after - at > LIMITS.characters) after = OTHER;
      if (after === OTHER) after = this.#other(at);
      if (after === MORE && this.#filled - at <= LONGEST_RECORD) {
        this.#fill(base, this.#filled);
        continue;
      }
      odd = after < 0;
      if (odd) break;
      at = after;
      this.#count += 1;
    }
    chunk.starts[this.#count] = at;
    return this.#result(base, first, at, odd);
  }

  /** @param base where in the file the bytes begin. @param first where in them the first record does; −1: there is none */
  #result(base: number, first: number, after: number, odd: boolean): Scanned {
    const texts = this.#texts;
    const from = texts.startOf(this.#told);
    const ends = new Uint32Array(texts.count - this.#told);
    for (let i = 0; i < ends.length; i++) ends[i] = texts.endOf(this.#told + i) - from;
    const letters = texts.bytes.slice(from, from + (ends.at(-1) ?? 0));
    this.#told = texts.count;
    const anew = this.#anew;
    this.#anew = false;
    return {
      chunk: this.#chunk,
      base,
      start: first < 0 ? -1 : base + first,
      end: base + after,
      count: this.#count,
      ended: first >= 0 && this.#ended && after === this.#filled,
      odd,
      letters,
      ends,
      anew,
    };
  }

  /** Lets the texts go where they are many. */
  #forget(): void {
    const texts = this.#texts;
    if (texts.count < MOST_TEXTS && texts.endOf(texts.count - 1) < MOST_LETTERS) return;
    this.#texts = new TextNumbers();
    this.#told = 1;
    this.#anew = true;
    this.#plain.clear();
    this.#quoted.clear();
    this.#exact = this.#exactScanner();
  }

  #exactScanner(): CsvScanner {
    return new CsvScanner(String.fromCharCode(this.#delimiter), this.#texts, { marked: false });
  }

  /** Reads so many bytes more, for which room is made. @param base where in the file the bytes begin */
  #fill(base: number, more: number): void {
    const chunk = this.#chunk;
    const filled = this.#filled;
    if (filled + more + PAST > chunk.bytes.length) {
      const larger = sharedBytes(filled + more + PAST);
      larger.set(chunk.bytes.subarray(0, filled));
      chunk.bytes = larger;
      this.#words = wordsOf(larger);
    }
    while (this.#filled < filled + more) {
      const read = this.#read(chunk.bytes, this.#filled, filled + more - this.#filled, base + this.#filled);
      if (read === 0) {
        this.#ended = true;
        break;
      }
      this.#filled += read;
    }
    chunk.bytes[this.#filled] = LF;
  }

  /** Where the line begins after the first end of one; −1 where there is none. */
  #lineStart(base: number): number {
    for (let at = 0; ; at++) {
      // Of CR LF the second half may be still to come.
      if (at + 1 >= this.#filled && !this.#ended) {
        if (this.#filled > LONGEST_RECORD) return -1;
        this.#fill(base, this.#filled);
      }
      if (at >= this.#filled) return -1;
      const { bytes } = this.#chunk;
      const byte = bytes[at];
      if (byte === LF) return at + 1;
      if (byte === CR) return bytes[at + 1] === LF && at + 1 < this.#filled ? at + 2 : at + 1;
    }
  }

  /** Notes the cells of the record that begins here, and answers where the next one does. */
  #record(first: number): number {
    const { keys, texts, bytes } = this.#chunk;
    const words = this.#words;
    const stops = this.#stops;
    const asked = this.#asked;
    const filled = this.#filled;
    const row = this.#count;
    let at = first;
    for (let column = 0; column < LIMITS.columns; column++) {
      const noted = asked[column] ?? NOT_ASKED;
      let byte = bytes[at] ?? LF;
      let number = 0;
      let start = at;
      let end = at;
      if (byte === QUOTE) {
        start = at + 1;
        const guesses = this.#quoted;
        const slot = guesses.slot(words, start);
        const entry = noted <= TEXT ? -1 : guesses.here(slot, words, start);
        end = entry < 0 ? start : start + guesses.length(entry);
        if (entry >= 0 && bytes[end] === QUOTE && end < filled) number = guesses.number(entry);
        else {
          end = start;
          while (bytes[end] !== QUOTE && end < filled) end += 1;
        }
        if (end + 1 >= filled && !this.#ended) return MORE;
        if (end >= filled) return OTHER;
        at = end + 1;
        byte = bytes[at] ?? LF;
        // A doubled mark, a fault, or what csv-parse lets pass.
        if (byte !== this.#delimiter && byte !== LF && byte !== CR) return OTHER;
        if (noted >= 0 && number === 0 && end > start) number = this.#met(guesses, slot, start, end);
      } else if (stops[byte] === 0) {
        const guesses = this.#plain;
        const slot = guesses.slot(words, at);
        const entry = noted <= TEXT ? -1 : guesses.here(slot, words, at);
        end = entry < 0 ? at : at + guesses.length(entry);
        byte = bytes[end] ?? LF;
        if (entry >= 0 && end <= filled && stops[byte] === 1) number = guesses.number(entry);
        else {
          end = at;
          do byte = bytes[++end] ?? LF;
          while (stops[byte] === 0);
        }
        at = end;
        const whole = at < filled || this.#ended;
        if (noted >= 0 && number === 0 && whole) number = this.#met(guesses, slot, start, end);
      }
      if (noted >= 0) keys[noted + row] = number;
      else if (noted <= TEXT) {
        texts[(TEXT - noted) * 2 * STRIDE + 2 * row] = start;
        texts[(TEXT - noted) * 2 * STRIDE + 2 * row + 1] = end;
      }
      if (byte === LF || byte === CR) {
        if (!this.#ended && (at === filled || (byte === CR && at + 1 === filled))) return MORE;
        this.#endRow(column + 1);
        if (at === filled) return at;
        return byte === CR && bytes[at + 1] === LF && at + 1 < filled ? at + 2 : at + 1;
      }
      if (byte === QUOTE) return OTHER;
      at += 1;
    }
    return OTHER;
  }

  /** The number of a text that was not guessed. */
  #met(guesses: Guesses, slot: number, start: number, end: number): number {
    const number = this.#texts.of(this.#chunk.bytes, start, end);
    if (end - start <= LONGEST_GUESS) guesses.note(slot, number, this.#words, start, end - start);
    return number;
  }

  /** What is asked of columns that the row has not is blank. */
  #endRow(width: number): void {
    const { keys, texts, widths } = this.#chunk;
    const row = this.#count;
    widths[row] = width;
    for (let column = width; column < this.#width; column++) {
      const noted = this.#asked[column] ?? NOT_ASKED;
      if (noted >= 0) keys[noted + row] = 0;
      else if (noted <= TEXT)
        texts.fill(0, (TEXT - noted) * 2 * STRIDE + 2 * row, (TEXT - noted) * 2 * STRIDE + 2 * row + 2);
    }
  }

  /** The record as CsvScanner reads it; ODD where it is for him to say what it is. */
  #other(first: number): number {
    const { keys, texts, bytes } = this.#chunk;
    const exact = this.#exact;
    exact.begin();
    let given = first;
    let step = exact.next();
    for (let piece = PIECE; step === 'more'; piece *= 2) {
      if (given === this.#filled) {
        if (!this.#ended) return MORE;
        exact.end();
      } else {
        const to = Math.min(given + piece, this.#filled);
        exact.add(bytes.subarray(given, to));
        given = to;
        if (this.#ended && given === this.#filled) exact.end();
      }
      step = exact.next();
    }
    if (step !== 'record' || this.#isTooLong(exact)) return ODD;
    const row = this.#count;
    for (const column of this.#shape.keys) keys[(this.#asked[column] ?? 0) + row] = exact.number(column);
    this.#shape.texts.forEach((_, i) => {
      texts.fill(-1, i * 2 * STRIDE + 2 * row, i * 2 * STRIDE + 2 * row + 2);
    });
    this.#chunk.widths[row] = exact.width;
    return first + exact.consumed;
  }

  /** Whether a cell holds more than a cell may. */
  #isTooLong(exact: CsvScanner): boolean {
    if (exact.recordEnd - exact.recordStart <= LIMITS.characters) return false;
    for (let column = 0; column < exact.width; column++) {
      if (!exact.locate(column) || exact.textEnd - exact.textStart <= LIMITS.characters) continue;
      const text = exact.bytes.toString('utf8', exact.textStart, exact.textEnd);
      if (text.length > LIMITS.characters) return true;
    }
    return false;
  }
}

function wordsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
