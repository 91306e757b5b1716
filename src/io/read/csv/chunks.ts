/** A text file cut into chunks of rows: the same code reads a small file and, in a thread, a large one. */
import type { Limit } from '../../../core/failures.ts';
import type { Encoding } from '../../../core/text/encodings.ts';
import type { TextNumbers } from '../../../core/text/text-numbers.ts';
import { CsvScanner, type Step } from '../csv-scanner.ts';
import { type Decoder, decoderOf } from '../encoding/decode.ts';
import { type FileSource, piecesOf } from '../file.ts';
import { LIMITS } from '../limits.ts';

/** Rows of a chunk, at most; a chunk also ends after so many bytes. */
const ROWS = 1000;
const BYTES = 1 << 20;

/** What is read of a file, and how. */
export interface ChunkSource {
  readonly path: FileSource;
  readonly delimiter: string;
  /** null: the file is valid UTF-8. */
  readonly encoding: Encoding | null;
  /** The number of the first record; records below 1 are no rows. */
  readonly first: number;
  /** Columns whose cells are numbered, and those whose texts are copied. */
  readonly keys: readonly number[];
  readonly texts: readonly number[];
  /** Bytes read at a time. */
  readonly piece: number;
}

/** Why a record is no row. */
export type Fault =
  /** @property lines the numbers of all such records of the file */
  | { readonly kind: 'unclosed'; readonly lines: readonly number[] }
  | { readonly kind: 'limit'; readonly limit: Limit; readonly column: number | null }
  /** @property damaged bytes that mean nothing in the encoding; else the replacement character itself is in the file */
  | { readonly kind: 'lost'; readonly column: number; readonly damaged: boolean };

/** In memory that two threads share: one of them at a time has it, and nothing of it is copied. */
export interface Chunk {
  count: number;
  /** The number of the first record. */
  first: number;
  /** The records one after another (UTF-8); by row, where each begins, and where the last one ends. */
  bytes: Uint8Array<SharedArrayBuffer>;
  starts: Uint32Array<SharedArrayBuffer>;
  widths: Uint32Array<SharedArrayBuffer>;
  /** The numbers of the texts in the columns of `keys`, row after row; 0 is blank. */
  keys: Uint32Array<SharedArrayBuffer>;
  /** The cells of `texts`, row after row, one after another; and where each ends. */
  letters: Uint8Array<SharedArrayBuffer>;
  ends: Uint32Array<SharedArrayBuffer>;
  /** What the record after the last row is, where it is no row. */
  fault: Fault | null;
}

export function newChunk({ keys, texts }: ChunkSource): Chunk {
  return {
    count: 0,
    first: 0,
    bytes: bytesOf(1 << 12),
    starts: numbersOf(ROWS + 1),
    widths: numbersOf(ROWS),
    keys: numbersOf(keys.length * ROWS),
    letters: bytesOf(texts.length === 0 ? 0 : 1 << 12),
    ends: numbersOf(texts.length * ROWS),
    fault: null,
  };
}

/**
 * The chunks of a file in order; the last one may have a fault. A chunk is valid until the next one is asked for.
 * @param numbers numbers the texts
 * @param next a chunk to fill
 */
export async function* readChunks(
  source: ChunkSource,
  numbers: TextNumbers,
  next: () => Chunk | Promise<Chunk>,
): AsyncGenerator<Chunk, void> {
  const reader = new ChunkReader(source, numbers);
  let chunk = reader.begin(await next());
  for await (const piece of piecesOf(source.path, source.piece)) {
    reader.add(piece);
    while (reader.fill(chunk)) {
      yield chunk;
      if (chunk.fault !== null) return;
      chunk = reader.begin(await next());
    }
  }
  reader.end();
  while (reader.fill(chunk)) {
    yield chunk;
    if (chunk.fault !== null) return;
    chunk = reader.begin(await next());
  }
  yield chunk;
}

class ChunkReader {
  readonly #source: ChunkSource;
  readonly #numbers: TextNumbers;
  readonly #scanner: CsvScanner;
  readonly #decoder: Decoder | null;
  /** The number of the next record, and the cells before it. */
  #number: number;
  #cells = 0;
  /** The numbers of records with a quotation mark that is not closed. After the first no row is noted. */
  readonly #unclosed: number[] = [];

  constructor(source: ChunkSource, numbers: TextNumbers) {
    this.#source = source;
    this.#numbers = numbers;
    this.#decoder = source.encoding === null ? null : decoderOf(source.encoding);
    // A decoder drops the byte order mark itself.
    this.#scanner = new CsvScanner(source.delimiter, numbers, { marked: this.#decoder === null });
    this.#number = source.first;
  }

  begin(chunk: Chunk): Chunk {
    chunk.count = 0;
    chunk.first = this.#number;
    chunk.fault = null;
    return chunk;
  }

  add(piece: Buffer): void {
    this.#scanner.add(this.#decoder === null ? piece : Buffer.from(this.#decoder.next(piece)));
  }

  end(): void {
    if (this.#decoder !== null) this.#scanner.add(Buffer.from(this.#decoder.end()));
    this.#scanner.end();
  }

  /** Adds the records that are there; true: the chunk is full or has a fault. */
  fill(chunk: Chunk): boolean {
    const scanner = this.#scanner;
    if (this.#unclosed.length > 0) return this.#collectUnclosed(chunk);
    while (chunk.count < ROWS && (chunk.starts[chunk.count] ?? 0) < BYTES) {
      const step = scanner.next();
      if (step === 'more' || step === 'end') return false;
      if (step === 'unclosed') return this.#collectUnclosed(chunk);
      chunk.fault = this.#fault(step);
      if (chunk.fault !== null) return true;
      this.#note(chunk);
      this.#number += 1;
    }
    return true;
  }

  /** Looks for all records with a quotation mark that is not closed; true: the chunk has them as its fault. */
  #collectUnclosed(chunk: Chunk): boolean {
    const scanner = this.#scanner;
    for (;;) {
      const step = scanner.next();
      if (step === 'more') return false;
      if (step === 'unclosed') {
        if (!scanner.skipLine()) return false;
        this.#unclosed.push(this.#number);
      } else if (step !== 'record') {
        chunk.fault = { kind: 'unclosed', lines: this.#unclosed };
        return true;
      }
      this.#number += 1;
    }
  }

  /** Copies the record before a cell of it is located: that takes quotes out in place. */
  #note(chunk: Chunk): void {
    const scanner = this.#scanner;
    const { keys, texts } = this.#source;
    const row = chunk.count;
    const start = chunk.starts[row] ?? 0;
    const end = start + scanner.recordEnd - scanner.recordStart;
    if (end > chunk.bytes.length) chunk.bytes = longer(chunk.bytes, end);
    chunk.bytes.set(scanner.bytes.subarray(scanner.recordStart, scanner.recordEnd), start);
    chunk.starts[row + 1] = end;
    chunk.widths[row] = scanner.width;
    const numbered = chunk.keys;
    const first = row * keys.length;
    for (let i = 0; i < keys.length; i++) numbered[first + i] = scanner.number(keys[i] ?? 0);
    for (let i = 0; i < texts.length; i++) this.#copy(texts[i] ?? 0, row * texts.length + i, chunk);
    chunk.count += 1;
  }

  #copy(column: number, cell: number, chunk: Chunk): void {
    const scanner = this.#scanner;
    const from = cell === 0 ? 0 : (chunk.ends[cell - 1] ?? 0);
    const length = scanner.locate(column) ? scanner.textEnd - scanner.textStart : 0;
    if (from + length > chunk.letters.length) chunk.letters = longer(chunk.letters, from + length);
    const { letters } = chunk;
    for (let i = 0; i < length; i++) letters[from + i] = scanner.bytes[scanner.textStart + i] ?? 0;
    chunk.ends[cell] = from + length;
  }

  /** What is wrong with the record; null: it is a row. */
  #fault(step: Step): Fault | null {
    const scanner = this.#scanner;
    if (step === 'too-wide') return { kind: 'limit', limit: 'columns', column: null };
    const fault = this.#number < 1 ? null : this.#excess();
    if (fault !== null) return fault;
    if (step !== 'record') return { kind: 'unclosed', lines: [this.#number] };
    if (this.#number < 1 || this.#decoder === null) return null;
    if (!scanner.bytes.subarray(scanner.recordStart, scanner.recordEnd).includes('\ufffd')) return null;
    const column = this.#find((text) => text.includes('\ufffd'));
    return column === null ? null : { kind: 'lost', column, damaged: this.#decoder.damaged };
  }

  /** The limit that the record exceeds. */
  #excess(): Fault | null {
    const scanner = this.#scanner;
    if (this.#number > LIMITS.rows) return { kind: 'limit', limit: 'rows', column: null };
    this.#cells += scanner.width;
    if (this.#cells > LIMITS.cells) return { kind: 'limit', limit: 'cells', column: null };
    const numbers = this.#numbers;
    if (numbers.count > LIMITS.distinct) return { kind: 'limit', limit: 'distinct', column: null };
    if (numbers.endOf(numbers.count - 1) > LIMITS.letters) return { kind: 'limit', limit: 'letters', column: null };
    if (scanner.recordEnd - scanner.recordStart <= LIMITS.characters) return null;
    const column = this.#find((text) => text.length > LIMITS.characters);
    return column === null ? null : { kind: 'limit', limit: 'characters', column };
  }

  /** The first cell with such a text; null where there is none. The record is copied: finding takes quotes out. */
  #find(such: (text: string) => boolean): number | null {
    const { bytes, recordStart, recordEnd, width } = this.#scanner;
    const scanner = new CsvScanner(this.#source.delimiter, this.#numbers, { marked: false });
    scanner.add(bytes.subarray(recordStart, recordEnd));
    scanner.end();
    scanner.next();
    for (let column = 0; column < width; column++) {
      if (!scanner.locate(column)) continue;
      if (such(scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd))) return column;
    }
    return null;
  }
}

function bytesOf(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

function numbersOf(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

function longer(bytes: Uint8Array<SharedArrayBuffer>, needed: number): Uint8Array<SharedArrayBuffer> {
  const larger = bytesOf(2 * needed);
  larger.set(bytes);
  return larger;
}
