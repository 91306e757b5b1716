/** What csv-parse makes of a text file, and text files to ask it about. */
import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';

export interface Read {
  readonly rows: readonly (readonly string[])[];
  /** The row in which the reading stopped; null: it went to the end. */
  readonly stopped: number | null;
}

/** A character of no text here, for a quotation mark inside a cell that does not begin with one: csv-parse refuses it. */
const INNER_QUOTE = '\ue000';

/** What csv-parse makes of it, with the rows before a fault. */
export function oracle(bytes: Uint8Array, delimiter: string, bom = true): Read {
  const rows: string[][] = [];
  const text = Buffer.from(bytes).toString();
  const marked = bom && text.startsWith('\ufeff') ? 1 : 0;
  const end = delimiter.replaceAll(/[\^|]/gu, '\\$&');
  const cells = new RegExp(
    `"(?:[^"]|"")*"?(?:(?!${end})[^\\r\\n])*|(?:(?!${end})[^"\\r\\n])(?:(?!${end})[^\\r\\n])*`,
    'gu',
  );
  const prepared = text
    .slice(marked)
    .replace(cells, (cell) => (cell.startsWith('"') ? cell : cell.replaceAll('"', INNER_QUOTE)));
  try {
    parse(text.slice(0, marked) + prepared, {
      delimiter,
      bom,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: 1 << 24,
      on_record: (row: string[]) => {
        rows.push(row.map((cell) => cell.replaceAll(INNER_QUOTE, '"')));
        return null;
      },
    });
    return { rows, stopped: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, stopped: rows.length + 1 };
  }
}

/** Numbers below 1, the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const SIGNS = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  ' ',
  '\t',
  '\ufeff',
  'a',
  '1',
  'ế',
  '😀',
  '\u0301',
  '→',
];
export const DELIMITERS = [',', ';', '\t', '|', '^', ' ', 'a', '\u0000', '"', '\n', '\r', 'ế', '→', '\ufeff'];

/** Signs in any order: few such texts are tables. */
export const noise = fc.array(fc.constantFrom(...SIGNS), { maxLength: 20 }).map((signs) => signs.join(''));

/** Tables, with quotes where they must be and where they need not, and a fault now and then. */
export const table = fc
  .array(
    fc.tuple(
      fc.array(fc.tuple(noise, fc.boolean()), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r', '\r\n'),
    ),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows
      .map(([cells, end]) => {
        const written = cells.map(([text, quotes]) =>
          quotes ? `"${text.replaceAll('"', '""')}"` : text.replaceAll(/[",\r\n]/gu, ''),
        );
        return written.join(',') + end;
      })
      .join(''),
  );

/** As expect does, for millions of cells. */
export function same(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}
