/**
 * The rows of a chunk: cells that stand plainly or in quotes, at full speed; whatever else a record may hold — doubled quotes,
 * faults, long cells — is left to CsvScanner, record by record, so that both always say the same.
 */
import { LONGEST_RECORD } from '../csv-scanner.ts';
import { LIMITS } from '../limits.ts';
import { type Chunk, newChunk, ROWS, type Scanned, type Shape, STRIDE, type Task } from './chunk.ts';
import { ChunkBytes, PAST, type ReadAt } from './chunk-bytes.ts';
import { ExactRecord, MORE } from './exact-record.ts';
import { Guesses } from './guesses.ts';
import { lengthOf, ShortTexts } from './short-texts.ts';
import { ThreadTexts } from './thread-texts.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const QUOTES = 0x22222222;

/** Bytes read beyond a chunk at first: the last record mostly ends there. */
export const BEYOND = 1 << 14;
/** What `#record` answers where the record is not such as it reads. */
const OTHER = -2;

/** Columns of which nothing is asked, and of which it is noted where the text stands (from here downwards). */
const NOT_ASKED = -1;
const TEXT = -2;

/** Texts that were met, by which a cell is guessed. */
interface Met {
  readonly short: ShortTexts;
  readonly long: Guesses;
}

export class ChunkScanner {
  readonly #shape: Shape;
  readonly #delimiter: number;
  /** By byte, 1: a cell without quotes may end here, or must not hold it. */
  readonly #stops = new Uint8Array(256);
  /** By column: where its keys begin; or what else is noted. */
  readonly #asked = new Int32Array(LIMITS.columns).fill(NOT_ASKED);
  /** Columns up to the last one of which something is asked. */
  readonly #width: number;
  readonly #texts = new ThreadTexts();
  readonly #plain: Met = { short: new ShortTexts(), long: new Guesses() };
  readonly #quoted: Met = { short: new ShortTexts(), long: new Guesses() };
  /** Where the text ends that was guessed last. */
  #end = 0;
  #exact: ExactRecord;

  #chunk: Chunk;
  readonly #bytes: ChunkBytes;
  #count = 0;

  constructor(shape: Shape, read: ReadAt) {
    this.#shape = shape;
    this.#delimiter = shape.delimiter;
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
    this.#bytes = new ChunkBytes(this.#chunk, read);
    this.#exact = new ExactRecord(shape, this.#texts.numbers);
  }

  scan({ from, known, until }: Task, chunk: Chunk): Scanned {
    if (this.#texts.areMany) this.#forget();
    this.#chunk = chunk;
    this.#count = 0;
    const bytes = this.#bytes;
    // A line begins here if one ends with the byte before.
    const base = known ? from : from - 1;
    bytes.begin(chunk, base);
    bytes.fill(Math.min(until - base + BEYOND, chunk.bytes.length - PAST));
    const first = known ? 0 : bytes.lineStart();
    if (first < 0) return this.#result(-1, 0, false);
    let at = first;
    let odd = false;
    while (this.#count < ROWS && at < until - base && !(bytes.ended && at === bytes.filled)) {
      chunk.starts[this.#count] = at;
      let after = this.#record(at);
      if (after >= 0 && after - at > LIMITS.characters) after = OTHER;
      if (after === OTHER) after = this.#exact.read(at, this.#count, chunk, bytes);
      if (after === MORE && bytes.filled - at <= LONGEST_RECORD) {
        bytes.fill(bytes.filled);
        continue;
      }
      odd = after < 0;
      if (odd) break;
      at = after;
      this.#count += 1;
    }
    chunk.starts[this.#count] = at;
    return this.#result(first, at, odd);
  }

  /** @param first where in the bytes the first record begins; −1: there is none */
  #result(first: number, after: number, odd: boolean): Scanned {
    const { base, ended, filled } = this.#bytes;
    return {
      chunk: this.#chunk,
      base,
      start: first < 0 ? -1 : base + first,
      end: base + after,
      count: this.#count,
      ended: first >= 0 && ended && after === filled,
      odd,
      texts: this.#texts.tell(),
    };
  }

  /** Lets the texts go. */
  #forget(): void {
    this.#texts.forget();
    for (const { short, long } of [this.#plain, this.#quoted]) {
      short.clear();
      long.clear();
    }
    this.#exact = new ExactRecord(this.#shape, this.#texts.numbers);
  }

  /** Notes the cells of the record that begins here, and answers where the next one does. */
  #record(first: number): number {
    const { keys, texts, bytes } = this.#chunk;
    const { words, filled, ended } = this.#bytes;
    const { short, long } = this.#plain;
    const stops = this.#stops;
    const asked = this.#asked;
    const delimiter = this.#delimiter;
    const delimiters = Math.imul(delimiter, 0x01010101);
    const row = this.#count;
    let at = first;
    for (let column = 0; column < LIMITS.columns; column++) {
      const noted = asked[column] ?? NOT_ASKED;
      const four = words.getInt32(at, true);
      const next = words.getInt32(at + 4, true);
      const length = lengthOf(four, next, delimiters);
      let number = length <= 0 ? 0 : short.number(four, next, length);
      // Mostly a cell is a blank, or a short text that was met before.
      if (noted > TEXT && (length === 0 || number !== 0)) {
        if (noted >= 0) keys[noted + row] = number;
        at += length + 1;
        continue;
      }
      let byte = four & 0xff;
      let start = at;
      let end = at;
      if (byte === QUOTE) {
        start = at + 1;
        number = noted > TEXT ? this.#guessQuoted(start) : 0;
        end = this.#end;
        if (number === 0 || bytes[end] !== QUOTE || end >= filled) {
          number = 0;
          end = start;
          while (bytes[end] !== QUOTE && end < filled) end += 1;
        }
        if (end + 1 >= filled && !ended) return MORE;
        if (end >= filled) return OTHER;
        at = end + 1;
        byte = bytes[at] ?? LF;
        // A doubled mark, a fault, or what csv-parse lets pass.
        if (byte !== delimiter && byte !== LF && byte !== CR) return OTHER;
        if (noted >= 0 && number === 0 && end > start) number = this.#met(this.#quoted, start, end);
      } else if (stops[byte] === 0) {
        const entry = noted > TEXT ? long.here(words, at, four, next) : -1;
        if (entry >= 0) {
          number = long.number(entry);
          end = at + long.length(entry);
          byte = bytes[end] ?? LF;
        }
        if (entry < 0 || end > filled || stops[byte] === 0) {
          number = 0;
          end = at;
          do byte = bytes[++end] ?? LF;
          while (stops[byte] === 0);
        }
        at = end;
        const whole = at < filled || ended;
        if (noted >= 0 && number === 0 && whole) number = this.#met(this.#plain, start, end);
      }
      if (noted >= 0) keys[noted + row] = number;
      else if (noted <= TEXT) {
        texts[(TEXT - noted) * 2 * STRIDE + 2 * row] = start;
        texts[(TEXT - noted) * 2 * STRIDE + 2 * row + 1] = end;
      }
      if (byte === LF || byte === CR) {
        if (!ended && (at === filled || (byte === CR && at + 1 === filled))) return MORE;
        this.#endRow(column + 1);
        if (at === filled) return at;
        return byte === CR && bytes[at + 1] === LF && at + 1 < filled ? at + 2 : at + 1;
      }
      if (byte === QUOTE) return OTHER;
      at += 1;
    }
    return OTHER;
  }

  /** The number of the text in quotes that is likely to stand here, and in #end where it ends; 0 where none is known. */
  #guessQuoted(start: number): number {
    const { words } = this.#bytes;
    const { short, long } = this.#quoted;
    const four = words.getInt32(start, true);
    const next = words.getInt32(start + 4, true);
    const length = lengthOf(four, next, QUOTES);
    if (length > 0) {
      this.#end = start + length;
      return short.number(four, next, length);
    }
    const entry = length === 0 ? -1 : long.here(words, start, four, next);
    if (entry < 0) return 0;
    this.#end = start + long.length(entry);
    return long.number(entry);
  }

  /** The number of a text that was not guessed. */
  #met({ short, long }: Met, start: number, end: number): number {
    const { words } = this.#bytes;
    const number = this.#texts.numbers.of(this.#chunk.bytes, start, end);
    short.note(number, words.getInt32(start, true), words.getInt32(start + 4, true), end - start);
    long.note(number, words, start, end - start);
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
}
