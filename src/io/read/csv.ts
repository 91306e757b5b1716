/** Text tables: how the file is to be read, and its rows, by a scanner of our own over its bytes (csv-scanner.ts). */
import { type Encoding, encodings } from '../../core/text/encodings.ts';
import { garbledLetters } from '../../core/text/garbled.ts';
import { BLANK, columnLetters, type ReadColumns, type Row, type Sheet, type TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { ChunkRow, withoutGuard } from './csv/chunk-row.ts';
import { type Chunk, type ChunkSource, type Fault, newChunk, readChunks } from './csv/chunks.ts';
import { readChunksInThread } from './csv/thread.ts';
import { findDelimiter, saidDelimiter } from './delimiter.ts';
import { decoderOf } from './encoding/decode.ts';
import { type Found, findEncoding } from './encoding/find.ts';
import { type FileSource, openSource } from './file.ts';
import { LIMITS } from './limits.ts';
import { TCVN3, Texts, UNICODE, VNI } from './texts.ts';

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
  /** Bytes of the file. */
  readonly size: number;
}

/** Files of so many bytes are read in a thread: below, starting it takes longer than it saves. */
const LARGE = 1 << 24;
/** Bytes read at a time. */
const PIECE = 1 << 18;

/** @param file the name as the method has it, for messages. What it does not say (null) is found from the file. */
export async function readCsv(
  path: FileSource,
  file: string,
  options: TextOptions,
  { large = LARGE, piece = PIECE }: { readonly large?: number; readonly piece?: number } = {},
): Promise<readonly Sheet[]> {
  const manner = await findManner(path, file, options);
  const texts = new Texts();
  return [
    {
      name: null,
      state: 'visible',
      reading: { encoding: manner.fonts ?? manner.encoding, delimiter: manner.delimiter },
      merged: async () => [],
      cell: (_, key) => (key === 0 ? BLANK : { kind: 'text', text: withoutGuard(texts.string(key)) }),
      read: (visit, columns = { keys: [], texts: [] }) =>
        readSheet({ path, file, large, piece, manner, texts }, visit, columns),
    },
  ];
}

/** Lines that a failure names. */
const NAMED = 5;
const SAMPLE = 64 * 1024;

async function findManner(path: FileSource, file: string, options: TextOptions): Promise<Manner> {
  try {
    const handle = await openSource(path);
    try {
      const { encoding, clean, fonts } = await findEncoding(handle, file, encodingOf(options.encoding, file));
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
      const decoder = decoderOf(encoding);
      const whole = bytesRead < SAMPLE;
      const start = decoder.next(buffer.subarray(0, bytesRead)) + (whole ? decoder.end() : '');
      const garbled = garbledLetters(start);
      if (garbled !== null) throw new Failure(garbled, { file });
      const said = saidDelimiter(start);
      const delimiter = options.delimiter ?? said ?? findDelimiter(start, whole, file);
      const { size } = await handle.stat();
      return { encoding, delimiter, clean, fonts, said: said !== null, size };
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
  readonly path: FileSource;
  readonly file: string;
  readonly large: number;
  readonly piece: number;
  readonly manner: Manner;
  readonly texts: Texts;
}

async function readSheet(source: Source, visit: (row: Row) => boolean, columns: ReadColumns): Promise<void> {
  const { path, file, manner, texts, piece } = source;
  const { encoding, fonts, clean, delimiter } = manner;
  const script = fonts === null ? UNICODE : fonts === 'tcvn3' ? TCVN3 : VNI;
  // The line `sep=;` is no row that a spreadsheet counts.
  const first = manner.said ? 0 : 1;
  const asked = { keys: [...new Set(columns.keys)], texts: [...new Set(columns.texts)] };
  const chunks = { path, delimiter, encoding: clean ? null : encoding, first, ...asked, piece };
  try {
    const row = new ChunkRow(chunks, texts, script);
    for await (const chunk of chunksOf(source, chunks)) {
      for (let i = 0; i < chunk.count; i++) {
        row.at(chunk, i);
        if (row.number < 1) continue;
        const beyond = asked.keys.length === 0 ? texts.beyond() : null;
        if (beyond !== null) throw faultFailure(source, row.number, { kind: 'limit', limit: beyond, column: null });
        if (!visit(row)) return;
      }
      if (chunk.fault !== null) throw faultFailure(source, chunk.first + chunk.count, chunk.fault);
    }
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(error, file, 3);
  }
}

function chunksOf({ large, manner, texts }: Source, chunks: ChunkSource): AsyncGenerator<Chunk, void> {
  if (manner.size >= large && chunks.keys.length > 0) return readChunksInThread(chunks, texts);
  const chunk = newChunk(chunks);
  return readChunks(chunks, texts.numbers, () => chunk);
}

function faultFailure({ file, manner }: Source, row: number, fault: Fault): Failure {
  switch (fault.kind) {
    case 'unclosed':
      return new Failure('unclosed-quote', {
        file,
        lines: fault.lines.slice(0, NAMED),
        more: Math.max(0, fault.lines.length - NAMED),
      });
    case 'limit': {
      const { limit } = fault;
      const column = fault.column === null ? null : columnLetters(fault.column);
      return new Failure('text-limit', { file, row, column, limit, most: LIMITS[limit] });
    }
    case 'lost': {
      const place = { file, row, column: columnLetters(fault.column), encoding: manner.encoding };
      return new Failure(fault.damaged ? 'not-in-encoding' : 'lost-text', place);
    }
  }
}
