/** What parts the cells of a text file: said by its first line, as Excel has it, or found from its first lines. */
import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../failure.ts';
import { CsvScanner } from './csv-scanner.ts';
import { Texts } from './texts.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** A mixed file ends its lines in more than one way; to discover one of them would join the others into one row. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/**
 * The delimiter that a first line `sep=;` names. Excel takes it and does not show the line: the row after it is row 1.
 * @param start the first text of the file, without a byte order mark
 */
export function saidDelimiter(start: string): string | null {
  return /^(?:sep=([^"\r\n])|"sep=([^"\r\n])")[ \t]*(?:[\r\n]|$)/iu.exec(start)?.slice(1).find(Boolean) ?? null;
}

/**
 * The delimiter by which the first lines fall into equally many fields; an error where two do.
 * @param start the first text of the file, and @param whole whether that is all of it
 */
export function findDelimiter(start: string, whole: boolean, file: string): string {
  const sample = whole ? start : wholeLines(start);
  const scanned = DELIMITERS.filter((delimiter) => sample.includes(delimiter)).map((delimiter) => {
    const widths = scannedWidths(sample, delimiter);
    return { delimiter, widths, ...(widths === null ? { fields: 0, share: null } : evenness(widths)) };
  });
  // Stray quotes under a delimiter are not looked into where another parts every record evenly: it is that one.
  const isEven = scanned.some(({ fields, share }) => fields > 1 && share === 1);
  const scores = scanned.flatMap(({ delimiter, fields, share }) => {
    if (share !== null) return [{ delimiter, fields, share }];
    return isEven ? [] : [{ delimiter, ...evenness(parsedWidths(sample, delimiter)) }];
  });
  const usable = scores.filter(({ fields }) => fields > 1).sort((a, b) => b.share - a.share);
  const [best, second] = usable;
  if (best === undefined) return ',';
  const header = delimiterOfHeader(sample, best, scanned);
  if (header !== null) return header;
  if (second !== undefined && second.share === best.share) {
    throw new Failure('ambiguous-delimiter', { file, delimiters: [best.delimiter, second.delimiter] });
  }
  return best.delimiter;
}

interface Parted {
  readonly delimiter: string;
  readonly fields: number;
}

/**
 * The delimiter of a first line that is parted otherwise than most rows, into as many fields: rows that differ from the header are
 * reported by their numbers (SPEC §3.1), however many they are. Null: there is none. Commas of a sentence above the table have spaces behind them.
 */
function delimiterOfHeader(
  sample: string,
  { delimiter: common, fields }: Parted,
  scanned: readonly (Parted & { readonly widths: readonly number[] | null })[],
): string | null {
  const line = sample.slice(0, sample.search(/[\r\n]|$/u));
  if (line.includes(common)) return null;
  const header = scanned.find(({ delimiter, widths }) => widths?.[0] === fields && !line.includes(`${delimiter} `));
  return header?.delimiter ?? null;
}

/** The commonest count of fields in a record, and the share of the records that have it. */
function evenness(widths: readonly number[]): { readonly fields: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [fields = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { fields, share: widths.length === 0 ? 0 : count / widths.length };
}

/** How many fields each record has, empty lines left out; null where a quotation mark is inside a field, or there is no end of fields. */
function scannedWidths(sample: string, delimiter: string): number[] | null {
  const scanner = new CsvScanner(delimiter, new Texts().numbers, { marked: false, strict: true });
  scanner.add(Buffer.from(sample));
  scanner.end();
  const widths: number[] = [];
  for (;;) {
    const step = scanner.next();
    if (step === 'end') return widths;
    if (step !== 'record') return null;
    if (scanner.recordEnd > scanner.recordStart) widths.push(scanner.width);
  }
}

/** The same where quotation marks may be anywhere, also inside a field. */
function parsedWidths(sample: string, delimiter: string): number[] {
  try {
    const records: readonly (readonly string[])[] = parse(sample, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return records.map(({ length }) => length);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Quotes that do not pair under this delimiter: not the one.
    return [];
  }
}

/** Without the last line, which the end of the sample may cut, and without lines that end inside quotes. */
function wholeLines(start: string): string {
  let end = 0;
  let quoted = false;
  for (const { 0: mark, index } of start.matchAll(/["\r\n]/gu)) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted) end = index + 1;
  }
  return end === 0 ? start : start.slice(0, end);
}
