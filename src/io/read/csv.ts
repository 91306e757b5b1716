/** Text tables in UTF-8 (csv-parse). Rows are lists: no object is keyed by a header. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import type { Row, Sheet, TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { CellDictionary } from './dictionary.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE = 64 * 1024;
const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: false, relax_quotes: false } as const;

export async function readCsv(path: string, file: string, { delimiter }: TextOptions): Promise<readonly Sheet[]> {
  const mark = delimiter ?? (await findDelimiter(path, file));
  const dictionary = new CellDictionary();
  return [
    {
      name: null,
      state: 'visible',
      reading: { encoding: 'utf-8', delimiter: mark },
      merged: async () => [],
      cell: (column, key) => dictionary.cell(column, key),
      read: (visit) => readRows(path, file, mark, dictionary, visit),
    },
  ];
}

async function readRows(
  path: string,
  file: string,
  delimiter: string,
  dictionary: CellDictionary,
  visit: (row: Row) => boolean,
): Promise<void> {
  const input = createReadStream(path);
  const parser = parse({ ...OPTIONS, delimiter, encoding: 'utf8' });
  input.on('error', (error) => parser.destroy(error));
  let record: readonly string[] = [];
  const row = {
    number: 0,
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
      const odd = record.findIndex((text) => text.includes('\uFFFD'));
      if (odd >= 0) throw new Failure('not-utf8', { file, line: row.number });
      if (!visit(row)) break;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Failure('unclosed-quote', { file, line: lineOf(error) });
    throw error instanceof Failure ? error : fileFailure(error, file, 3);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** The delimiter by which the first lines fall into equally many fields; an error where two do. */
async function findDelimiter(path: string, file: string): Promise<string> {
  const sample = await firstLines(path, file);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(sample, delimiter) }));
  const usable = scores.filter(({ fields }) => fields > 1).sort((a, b) => b.share - a.share);
  const [best, second] = usable;
  if (best === undefined) return ',';
  if (second !== undefined && second.share === best.share) {
    throw new Failure('ambiguous-delimiter', { file, delimiters: [best.delimiter, second.delimiter] });
  }
  return best.delimiter;
}

/** The commonest count of fields in a record, and the share of the records that have it. */
function evenness(sample: string, delimiter: string): { readonly fields: number; readonly share: number } {
  let records: readonly (readonly string[])[] = [];
  try {
    records = parseAtOnce(sample, { ...OPTIONS, skip_empty_lines: true, delimiter, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Quotes that do not pair under this delimiter: not the one.
    return { fields: 0, share: 0 };
  }
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { fields, share: records.length === 0 ? 0 : count / records.length };
}

/** The first lines, without one that is cut by the end of the sample or lies inside quotes. */
async function firstLines(path: string, file: string): Promise<string> {
  const handle = await open(path).catch((error: unknown) => {
    throw fileFailure(error, file, 3);
  });
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    if (bytesRead < SAMPLE) return text;
    let end = text.lastIndexOf('\n') + 1;
    while (end > 0 && text.slice(0, end).split('"').length % 2 === 0) end = text.lastIndexOf('\n', end - 2) + 1;
    return text.slice(0, end);
  } catch (error) {
    throw fileFailure(error, file, 3);
  } finally {
    await handle.close();
  }
}

function lineOf(error: CsvError): number {
  const { lines } = error;
  return typeof lines === 'number' ? lines : 0;
}
