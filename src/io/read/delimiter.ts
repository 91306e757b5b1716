/** What parts the cells of a text file: said by its first line, as Excel has it, or found from its first lines. */
import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../failure.ts';

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
    records = parse(sample, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
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
