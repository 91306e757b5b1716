/** Text tables (csv-parse). Rows are lists: no object is keyed by a header. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Encoding, encodings } from '../../core/text/encodings.ts';
import { columnLetters, type Row, type Sheet, type TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { findDelimiter, LINE_ENDS, saidDelimiter } from './delimiter.ts';
import { CellDictionary } from './dictionary.ts';
import { type Decoder, decoderOf } from './encoding/decode.ts';
import { type Found, findEncoding } from './encoding/find.ts';
import { tcvn3ToUnicode, vniToUnicode } from './legacy-fonts.ts';

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

/** @param file the name as the method has it, for messages. What it does not say (null) is found from the file. */
export async function readCsv(path: string, file: string, options: TextOptions): Promise<readonly Sheet[]> {
  const manner = await findManner(path, file, options);
  const dictionary = new CellDictionary();
  return [
    {
      name: null,
      state: 'visible',
      reading: { encoding: manner.fonts ?? manner.encoding, delimiter: manner.delimiter },
      merged: async () => [],
      cell: (column, key) => dictionary.cell(column, key),
      read: (visit) => readRows(path, file, manner, dictionary, visit),
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

/** A quotation mark that is never closed would make the rest of a file one record. */
const LONGEST_RECORD = 1 << 24;

async function readRows(
  path: string,
  file: string,
  { encoding, delimiter, clean, fonts, said }: Manner,
  dictionary: CellDictionary,
  visit: (row: Row) => boolean,
): Promise<void> {
  const decoder = decoderOf(encoding);
  const bytes = createReadStream(path);
  const input: Readable = clean ? bytes : Readable.from(decoded(bytes, decoder));
  const parser = parse({
    delimiter,
    bom: clean,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  input.on('error', (error) => parser.destroy(error));
  let record: readonly string[] = [];
  const row = {
    number: said ? -1 : 0,
    hidden: false,
    get width() {
      return record.length;
    },
    key(column: number) {
      const text = record[column] ?? '';
      return text === '' ? 0 : dictionary.key(column, text, () => ({ kind: 'text', text }));
    },
  };
  try {
    input.pipe(parser);
    for await (const next of parser as AsyncIterable<readonly string[]>) {
      record = next;
      row.number += 1;
      if (row.number === 0) continue;
      if (!clean) {
        const lost = record.findIndex((text) => text.includes('\ufffd'));
        if (lost >= 0) {
          const place = { file, row: row.number, column: columnLetters(lost), encoding };
          throw new Failure(decoder.damaged ? 'not-in-encoding' : 'lost-text', place);
        }
      }
      if (fonts !== null) record = record.map(fonts === 'tcvn3' ? (text) => tcvn3ToUnicode(text) : vniToUnicode);
      if (!visit(row)) break;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Failure('unclosed-quote', { file, line: rowOf(error) - (said ? 1 : 0) });
    throw error instanceof Failure ? error : fileFailure(error, file, 3);
  } finally {
    bytes.destroy();
    input.destroy();
    parser.destroy();
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, decoder: Decoder): AsyncIterable<string> {
  for await (const piece of bytes) yield decoder.next(piece);
  yield decoder.end();
}

/** The row in which the parser stopped: where a quotation mark was opened, not where the file ends. */
function rowOf(error: CsvError): number {
  const { records } = error;
  return typeof records === 'number' ? records + 1 : 0;
}
