/** Text tables: how the file is to be read, and its rows, by a scanner of our own over its bytes (csv-scanner.ts). */
import { open } from 'node:fs/promises';
import { type Encoding, encodings } from '../../core/text/encodings.ts';
import { BLANK, columnLetters, type Row, type Sheet, type TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { CsvScanner } from './csv-scanner.ts';
import { findDelimiter, saidDelimiter } from './delimiter.ts';
import { type Decoder, decoderOf } from './encoding/decode.ts';
import { type Found, findEncoding } from './encoding/find.ts';
import { piecesOf } from './file.ts';
import { LIMITS, type Limit } from './limits.ts';
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
}

/** Bytes read at a time. */
const PIECE = 256 * 1024;

/**
 * @param file the name as the method has it, for messages. What it does not say (null) is found from the file.
 * @param piece bytes read at a time: whatever they are, the rows are the same
 */
export async function readCsv(
  path: string,
  file: string,
  options: TextOptions,
  piece = PIECE,
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
      read: (visit) => readRows({ path, file, piece, manner, texts }, visit),
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
      return { encoding, delimiter, clean, fonts, said: said !== null };
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
  readonly piece: number;
  readonly manner: Manner;
  readonly texts: Texts;
}

async function readRows(source: Source, visit: (row: Row) => boolean): Promise<void> {
  const { path, file, manner } = source;
  const decoder = manner.clean ? null : decoderOf(manner.encoding);
  const row = new CsvRow(source, decoder);
  try {
    for await (const piece of piecesOf(path, source.piece)) {
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
  #cells = 0;

  constructor(source: Source, decoder: Decoder | null) {
    const { manner, texts } = source;
    this.#source = source;
    this.#decoder = decoder;
    this.#texts = texts;
    this.#script = manner.fonts === null ? UNICODE : manner.fonts === 'tcvn3' ? TCVN3 : VNI;
    // A decoder drops the byte order mark itself.
    this.scanner = new CsvScanner(manner.delimiter, texts.numbers, { marked: decoder === null });
    // The line `sep=;` is none that a spreadsheet counts.
    this.number = manner.said ? -1 : 0;
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
