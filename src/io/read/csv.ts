/** Text tables: how the file is to be read, and its rows, by a scanner of our own over its bytes (csv-scanner.ts). */
import { open } from 'node:fs/promises';
import type { Limit } from '../../core/failures.ts';
import { type Encoding, encodings } from '../../core/text/encodings.ts';
import { BLANK, type BlockVisitor, columnLetters, type Row, type Sheet, type TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { CsvBlocks } from './csv/blocks.ts';
import { ROWS } from './csv/chunk.ts';
import { readChunks } from './csv/chunks.ts';
import { type Order, type Scanning, scanningThreads } from './csv/threads.ts';
import { CsvScanner } from './csv-scanner.ts';
import { findDelimiter, saidDelimiter } from './delimiter.ts';
import { type Decoder, decoderOf } from './encoding/decode.ts';
import { type Found, findEncoding } from './encoding/find.ts';
import { piecesOf } from './file.ts';
import { LIMITS } from './limits.ts';
import { inUnicode, type Script, TCVN3, Texts, UNICODE, VNI } from './texts.ts';

/** How a text file is read, all of it found or said. */
interface Manner {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Of letters written for old fonts: what they are. */
  readonly fonts: Found['fonts'];
  /** No cell needs a look for text that was lost. */
  readonly clean: boolean;
  /** The first line is `sep=;` and no row. */
  readonly said: boolean;
  /** Bytes of the file, and of its byte order mark. */
  readonly size: number;
  readonly mark: number;
  /** Of the first lines, on average. */
  readonly line: number;
}

/** How the work is cut: whatever it is, the rows are the same. */
export interface Cut {
  /** Bytes read at a time. */
  readonly piece: number;
  /** Files of so many bytes are read in several threads: below, starting them takes longer than they save. */
  readonly large: number;
  /** Bytes that a thread scans at a time, at most. */
  readonly chunk: number;
  readonly threads: (order: Order) => readonly Scanning[];
}

const CUT: Cut = { piece: 256 * 1024, large: 1 << 24, chunk: 1 << 19, threads: scanningThreads };

/** @param file the name as the method has it, for messages. What it does not say (null) is found from the file. */
export async function readCsv(
  path: string,
  file: string,
  options: TextOptions,
  cut: Partial<Cut> = {},
): Promise<readonly Sheet[]> {
  const manner = await findManner(path, file, options);
  const texts = new Texts();
  return [
    {
      name: null,
      state: 'visible',
      reading: { encoding: manner.fonts ?? manner.encoding, delimiter: manner.delimiter },
      merged: async () => [],
      cell: (_, key) => (key === 0 ? BLANK : { kind: 'text', text: texts.string(key) }),
      read: (visit, blocks) => readSheet({ path, file, cut: { ...CUT, ...cut }, manner, texts }, visit, blocks),
    },
  ];
}

const SAMPLE = 64 * 1024;

async function findManner(path: string, file: string, options: TextOptions): Promise<Manner> {
  try {
    const handle = await open(path);
    try {
      const { encoding, clean, fonts } = await findEncoding(handle, file, encodingOf(options.encoding, file));
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
      const decoder = decoderOf(encoding);
      const whole = bytesRead < SAMPLE;
      const start = decoder.next(buffer.subarray(0, bytesRead)) + (whole ? decoder.end() : '');
      const said = saidDelimiter(start);
      const delimiter = options.delimiter ?? said ?? findDelimiter(start, whole, file);
      const { size } = await handle.stat();
      const mark = buffer.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
      const line = Math.ceil(bytesRead / (start.split(/\r\n?|\n/u).length || 1));
      return { encoding, delimiter, clean, fonts, said: said !== null, size, mark, line };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(error, file, 3);
  }
}

function encodingOf(name: string | null, file: string): Encoding | null {
  if (name === null) return null;
  const known = encodings.find((encoding) => encoding === name);
  if (known === undefined) throw new Failure('no-such-encoding', { file, encoding: name });
  return known;
}

interface Source {
  readonly path: string;
  readonly file: string;
  readonly cut: Cut;
  readonly manner: Manner;
  readonly texts: Texts;
}

/** Where the reading of one row after the other begins. */
interface Begin {
  readonly position: number;
  /** Rows before, and their cells. */
  readonly rows: number;
  readonly cells: number;
}

async function readSheet(source: Source, visit: (row: Row) => boolean, blocks?: BlockVisitor): Promise<void> {
  // The line `sep=;` is none that a spreadsheet counts.
  const start: Begin = { position: 0, rows: source.manner.said ? -1 : 0, cells: 0 };
  const rest = blocks === undefined || !isForThreads(source) ? start : await readBlocks(source, start.rows, blocks);
  if (rest !== null) await readRows(source, rest, visit);
}

/** Large, in UTF-8 as it stands, and its cells parted by one byte that has no other meaning. */
function isForThreads({ cut, manner }: Source): boolean {
  const { size, clean, fonts, delimiter } = manner;
  const byte = Buffer.from(delimiter);
  return size >= cut.large && clean && fonts === null && byte.length === 1 && !'\0"\r\n'.includes(delimiter);
}

/** Answers where the rows begin that are to be read singly; null where there are none. */
async function readBlocks(
  { path, cut, manner, texts }: Source,
  rows: number,
  visitor: BlockVisitor,
): Promise<Begin | null> {
  const blocks = new CsvBlocks(manner.delimiter, rows + 1, texts, visitor);
  const threads = cut.threads({ path, shape: blocks.shape });
  try {
    // As many rows as a chunk has room for, or nearly.
    const length = Math.min(cut.chunk, Math.max(1, Math.floor(manner.line * ROWS * 0.8)));
    const stretch = { start: manner.mark, size: manner.size, length };
    const position = await readChunks(stretch, blocks.shape, threads, blocks);
    return position === null ? null : { position, rows: blocks.first - 1, cells: blocks.cells };
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

async function readRows(source: Source, begin: Begin, visit: (row: Row) => boolean): Promise<void> {
  const { path, file, manner } = source;
  const decoder = manner.clean ? null : decoderOf(manner.encoding);
  const row = new CsvRow(source, begin, decoder);
  try {
    for await (const piece of piecesOf(path, source.cut.piece, begin.position)) {
      row.scanner.add(decoder === null ? piece : Buffer.from(decoder.next(piece)));
      if (!visitRows(row, visit)) return;
    }
    if (decoder !== null) row.scanner.add(Buffer.from(decoder.end()));
    row.scanner.end();
    visitRows(row, visit);
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(error, file, 3);
  }
}

/** The rows that are there, and whether those to come are wanted. */
function visitRows(row: CsvRow, visit: (row: Row) => boolean): boolean {
  while (row.next()) if (row.number > 0 && !visit(row)) return false;
  return true;
}

class CsvRow implements Row {
  number: number;
  width = 0;
  readonly hidden = false;
  readonly scanner: CsvScanner;
  readonly #source: Source;
  readonly #decoder: Decoder | null;
  readonly #texts: Texts;
  readonly #script: Script;
  #cells: number;

  constructor(source: Source, begin: Begin, decoder: Decoder | null) {
    const { manner, texts } = source;
    this.#source = source;
    this.#decoder = decoder;
    this.#texts = texts;
    this.#script = manner.fonts === null ? UNICODE : manner.fonts === 'tcvn3' ? TCVN3 : VNI;
    // A decoder drops the byte order mark itself.
    const marked = decoder === null && begin.position === 0;
    this.scanner = new CsvScanner(manner.delimiter, texts.numbers, { marked });
    this.number = begin.rows;
    this.#cells = begin.cells;
  }

  key(column: number): number {
    const number = this.scanner.number(column);
    return this.#script === UNICODE ? number : this.#texts.converted(number, this.#script);
  }

  text(column: number): string {
    const { scanner } = this;
    if (!scanner.locate(column)) return '';
    return inUnicode(scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd), this.#script);
  }

  bytes(): null {
    return null;
  }

  /** Goes on to the next row; false where it is not there yet, or there is none. */
  next(): boolean {
    const { scanner } = this;
    const step = scanner.next();
    if (step === 'more' || step === 'end') return false;
    this.number += 1;
    this.width = scanner.width;
    if (step === 'too-wide') throw this.#beyond('columns', null);
    if (step !== 'unclosed') this.#judge(scanner.recordEnd - scanner.recordStart);
    if (step !== 'record') throw new Failure('unclosed-quote', { file: this.#source.file, line: this.number });
    return true;
  }

  /** Stops at a row that no table has. @param length bytes of the row */
  #judge(length: number): void {
    if (this.number <= 0) return;
    if (this.number > LIMITS.rows) throw this.#beyond('rows', null);
    this.#cells += this.width;
    if (this.#cells > LIMITS.cells) throw this.#beyond('cells', null);
    const beyond = this.#texts.beyond();
    if (beyond !== null) throw this.#beyond(beyond, null);
    if (length > LIMITS.characters) {
      const long = this.#find((text) => text.length > LIMITS.characters);
      if (long !== null) throw this.#beyond('characters', long);
    }
    if (this.#decoder !== null && this.#isLost()) {
      const lost = this.#find((text) => text.includes('\ufffd'));
      if (lost === null) return;
      const { file, manner } = this.#source;
      const place = { file, row: this.number, column: columnLetters(lost), encoding: manner.encoding };
      throw new Failure(this.#decoder.damaged ? 'not-in-encoding' : 'lost-text', place);
    }
  }

  #isLost(): boolean {
    const { bytes, recordStart, recordEnd } = this.scanner;
    return bytes.subarray(recordStart, recordEnd).includes('\ufffd');
  }

  /** The first cell whose text is such; null where none is. */
  #find(such: (text: string) => boolean): number | null {
    const { scanner } = this;
    for (let column = 0; column < this.width; column++) {
      if (!scanner.locate(column)) continue;
      if (such(scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd))) return column;
    }
    return null;
  }

  #beyond(limit: Limit, column: number | null): Failure {
    const place = { file: this.#source.file, row: this.number, column: column === null ? null : columnLetters(column) };
    return new Failure('text-limit', { ...place, limit, most: LIMITS[limit] });
  }
}
