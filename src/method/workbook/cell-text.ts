/**
 * What a cell of the method's workbook says (SPEC §3.9). Text is written as it is; what a cell cannot show (blanks at its
 * ends, a tab) or what would be taken for something else is in quotes, as JSON writes it. The items of a list are separated by
 * `|`; where a single value is allowed too, a list of one ends with `|`. A mapping is a line for each entry, `key = value`.
 */
import { asShown, type ColumnNumbers, numberReadings } from '../../core/text/number-text.ts';

const EMPTY_LIST = '[]';
const EMPTY_MAPPING = '{}';

export function textCell(text: string): string {
  return needsQuotes(text) ? quoted(text) : text;
}

export function readTextCell(cell: string): string {
  const text = cell.trim();
  return unquoted(text) ?? text;
}

/** @param alone a single item is written as if it were not in a list */
export function listCell(items: readonly unknown[], alone: boolean): string {
  const [only] = items;
  if (only === undefined) return EMPTY_LIST;
  return items.map(itemText).join(' | ') + (items.length === 1 && !alone ? ' |' : '');
}

export function readListCell(cell: string): unknown[] {
  const text = cell.trim();
  if (text === EMPTY_LIST) return [];
  return pieces(text.replaceAll('\n', '|'), '|')
    .filter((piece) => piece !== '')
    .map(readItem);
}

/** Codes; what is no number, or may be two, stays text. @param numbers how the column writes them */
export function readNumbersCell(cell: string, numbers: ColumnNumbers): unknown[] {
  if (cell.trim() === EMPTY_LIST) return [];
  const texts = numberTexts(cell);
  // Alone, 4,5 may be two codes.
  if (texts.length === 1 && cell.includes(',')) return texts;
  return texts.map((text) => numberOf(text, numbers));
}

/** The texts of a list of numbers, parted by `|`, `;` or a comma with a space after it. */
export function numberTexts(cell: string): string[] {
  const parted = /[|;\n]/u.test(cell) ? cell.split(/[|;\n]/u) : cell.split(/,\s/u);
  return parted.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** The number that a text says, in all its digits; the text, where it says none or may say two. */
export function numberOf(text: string, numbers: ColumnNumbers): string | number {
  const [shown, other] = numbers.readings(text);
  const number = numberReadings(text, null).find((reading) => asShown(reading) === shown);
  return number !== undefined && other === undefined ? number : text;
}

export function mappingCell(entries: readonly (readonly [string, unknown])[]): string {
  if (entries.length === 0) return EMPTY_MAPPING;
  return entries
    .map(([key, value]) => {
      const name = needsQuotes(key) || key.includes('=') ? quoted(key) : key;
      return `${name} = ${Array.isArray(value) ? listCell(value, false) : itemText(value)}`;
    })
    .join('\n');
}

/** null where a line has no `=`. */
export function readMappingCell(cell: string): [string, unknown][] | null {
  if (cell.trim() === EMPTY_MAPPING) return [];
  const entries: [string, unknown][] = [];
  for (const line of cell.split('\n')) {
    if (line.trim() === '') continue;
    const [key = '', ...rest] = pieces(line, '=');
    if (rest.length === 0) return null;
    const text = line.slice(line.indexOf('=', quotesEnd(line)) + 1).trim();
    const list = readListCell(text);
    const isList = text === EMPTY_LIST || list.length !== 1 || text.endsWith('|');
    entries.push([readTextCell(key), isList ? list : list[0]]);
  }
  return entries;
}

function itemText(item: unknown): string {
  if (typeof item !== 'string') return String(item);
  const taken = isNumber(item) || item === 'true' || item === 'false';
  return taken || needsQuotes(item) || item.includes('|') ? quoted(item) : item;
}

function readItem(piece: string): unknown {
  const text = unquoted(piece);
  if (text !== null) return text;
  if (piece === 'true' || piece === 'false') return piece === 'true';
  return isNumber(piece) ? Number(piece) : piece;
}

/** As the program itself writes numbers: 007 and 1e3 are text. */
function isNumber(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}

function needsQuotes(text: string): boolean {
  return text !== text.trim() || text === EMPTY_LIST || text === EMPTY_MAPPING || HIDDEN.test(text) || text === '';
}

/** A note's or a quote's beginning, or what a cell cannot hold or a workbook writes otherwise. */
const HIDDEN = /^["#]|[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9a-f]{4}_/iu;
const ESCAPED = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9a-f]{4}_)/giu;

function quoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** null where the text is not in quotes. */
function unquoted(text: string): string | null {
  if (!/^".*"$/su.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Where the quotes that a text begins with end; 0 where it begins with none. */
function quotesEnd(text: string): number {
  return /^\s*"(?:[^"\\]|\\.)*"/u.exec(text)?.[0].length ?? 0;
}

/** Apart at a mark that is not in quotes, trimmed. */
function pieces(text: string, mark: '|' | '='): string[] {
  const result: string[] = [];
  let rest = text;
  for (;;) {
    const end = rest.indexOf(mark, quotesEnd(rest));
    result.push((end < 0 ? rest : rest.slice(0, end)).trim());
    if (end < 0) return result;
    rest = rest.slice(end + 1);
  }
}
