/** Where the headers are, and which column is which (SPEC §3.1). */
import type { Finding, Place } from '../core/model/findings.ts';
import type { TableSource } from '../core/model/method.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { garbledLetters } from '../core/text/garbled.ts';
import { looksPersonal, quotable } from './personal-text.ts';
import { columnLetters, columnNumber, type MergedRange } from './table.ts';

/** A column that is needed: any of these headers will do. */
export interface Needed {
  readonly name: string;
  readonly headers: readonly string[];
  /** Whether the method may list other headers of it under `questions`. */
  readonly question?: boolean;
}

/** A row of headers, or several joined into one. */
export interface HeaderRow {
  /** The last row of it. */
  readonly row: number;
  readonly texts: readonly string[];
}

/** What a row has of the headers that are needed. */
export interface Match {
  /** By needed header: its column; null where it is not there. */
  readonly columns: readonly (number | null)[];
  readonly missing: readonly Needed[];
  readonly doubled: readonly { readonly name: string; readonly columns: readonly number[] }[];
}

export interface Header extends HeaderRow, Match {}

/** Rows looked through for the header. */
export const HEADER_ROWS = 30;

/** The header of a table that needs these columns. */
export function findHeader(rows: readonly HeaderRow[], needed: readonly Needed[], source: TableSource): Header | null {
  return chooseHeader(rows, source, (texts) => matchHeader(texts, needed));
}

/** The row given, or the first in which nothing is missing; where there is none, the one with least missing. */
export function chooseHeader<Found extends Pick<Match, 'missing' | 'columns'>>(
  rows: readonly HeaderRow[],
  source: TableSource,
  match: (texts: readonly string[]) => Found,
): (HeaderRow & Found) | null {
  let best: (HeaderRow & Found) | null = null;
  for (const row of rows) {
    if (source.header !== null && row.row !== source.header.at(-1)) continue;
    const found = { ...row, ...match(row.texts) };
    const some = found.columns.some((column) => column !== null);
    if (some && (best === null || found.missing.length < best.missing.length)) best = found;
    if (best?.missing.length === 0) break;
  }
  return best;
}

export function matchHeader(texts: readonly string[], needed: readonly Needed[]): Match {
  const located = needed.map(({ name, headers }) => ({ name, columns: locate(texts, headers) }));
  return {
    columns: located.map(({ columns }) => columns[0] ?? null),
    missing: needed.filter((_, i) => located[i]?.columns.length === 0),
    doubled: located.filter(({ columns }) => columns.length > 1),
  };
}

/** What is missing or doubled in a header, what of it nobody needs, and what of it is personal. */
export function judgeHeader(
  header: (HeaderRow & Pick<Match, 'missing' | 'doubled'>) | null,
  needed: readonly Needed[],
  used: ReadonlySet<number | null>,
  place: Place,
): Finding[] {
  const texts = header?.texts ?? [];
  const at: Place = header === null ? place : { ...place, row: header.row };
  const unused = texts.flatMap((text, column) => (text.trim() === '' || used.has(column) ? [] : [{ text, column }]));
  const near = (name: string) =>
    closest(
      name,
      unused.flatMap(({ text }) => (looksPersonal(text) ? [] : [text])),
    );
  const missing = header?.missing ?? needed;
  const garbled = missing.length === 0 ? null : garbledLetters(texts.join('\n'));
  if (garbled !== null) return [{ code: 'garbled-header', level: 'error', place: at, arguments: { garbled } }];
  return [
    ...missing.map(({ name, headers, question = false }): Finding => {
      const args = { name, closest: headers.map(near).find((text) => text !== null) ?? null, question };
      return { code: 'missing-column', level: 'error', place: at, arguments: args };
    }),
    ...(header?.doubled ?? []).map(({ name, columns }): Finding => {
      const args = { name, columns: columns.map(columnLetters) };
      return { code: 'duplicate-header', level: 'error', place: at, arguments: args };
    }),
    ...texts.flatMap((text, column): Finding[] => {
      const where = { ...at, column: columnLetters(column) };
      const args = { name: quotable(text) ?? where.column };
      return isPersonal(text) ? [{ code: 'personal-column', level: 'note', place: where, arguments: args }] : [];
    }),
    ...(unused.length === 0 ? [] : [unusedColumns(unused, at)]),
  ];
}

function unusedColumns(unused: readonly { readonly column: number }[], place: Place): Finding {
  const columns = unused.map(({ column }) => columnLetters(column));
  return { code: 'unused-columns', level: 'note', place, arguments: { columns } };
}

/**
 * All columns that carry one of the headers. Where none does, `Q5#2` is the second of several that carry Q5, and `#B` is
 * column B, whatever its header.
 */
export function locate(texts: readonly string[], headers: readonly string[]): number[] {
  const sought = new Set(headers.map(fold));
  const folded = texts.map(fold);
  const found = folded.flatMap((text, column) => (text !== '' && sought.has(text) ? [column] : []));
  if (found.length > 0) return found;
  const numbered = headers.flatMap((header) => {
    const [, letters = ''] = /^#([A-Z]{1,3})$/u.exec(header.trim()) ?? [];
    if (letters !== '') return columnNumber(letters) < texts.length ? [columnNumber(letters)] : [];
    const [, name = '', number = ''] = /^(.+)#(\d{1,4})$/u.exec(header.trim()) ?? [];
    const same = folded.flatMap((text, column) => (name !== '' && text === fold(name) ? [column] : []));
    const column = same[Number(number) - 1];
    return column === undefined ? [] : [column];
  });
  // «Q5#2» and «Q5 #2» are one column.
  return [...new Set(numbered)];
}

/**
 * Several rows of headers as one: the texts above each other joined by « / ». A merged cell's text applies to all its
 * columns; where nothing is merged (text files, most exports), a blank takes the text to its left, except in the last row.
 */
export function joinHeaders(rows: readonly HeaderRow[], merged: readonly MergedRange[]): HeaderRow | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const width = Math.max(...rows.map(({ texts }) => texts.length));
  const headerRanges = merged.filter(({ rows: [first] }) => rows.some(({ row }) => row === first));
  const filled = rows.map(({ row, texts }) => {
    const line = Array.from({ length: width }, (_, column) => texts[column]?.trim() ?? '');
    for (const { rows: range, columns } of headerRanges) {
      if (range[0] !== row) continue;
      for (let column = columns[0]; column <= Math.min(columns[1], width - 1); column++)
        line[column] = line[columns[0]] ?? '';
    }
    if (headerRanges.length > 0 || row === last.row) return line;
    return line.map((text, column) => (text === '' ? (line.slice(0, column).findLast((t) => t !== '') ?? '') : text));
  });
  const texts = Array.from({ length: width }, (_, column) => {
    const parts = filled.map((line) => line[column] ?? '').filter((text) => text !== '');
    return parts.filter((text, i) => text !== parts[i - 1]).join(' / ');
  });
  return { row: last.row, texts };
}

/** Words of headers over respondents' personal data (SPEC §11). */
const PERSONAL = [
  'họ tên',
  'họ và tên',
  'tên người',
  'người trả lời',
  'người đại diện',
  'điện thoại',
  'sđt',
  'số đt',
  'di động',
  'zalo',
  'email',
  'e-mail',
  'thư điện tử',
  'địa chỉ',
  'cccd',
  'cmnd',
  'căn cước',
  'chứng minh nhân dân',
  'mã số thuế',
  'mst',
  'full name',
  'phone',
  'mobile',
  'address',
  'tax code',
  'identity',
  'ip address',
  'ipaddress',
  'ipaddr',
  'first name',
  'firstname',
  'last name',
  'lastname',
  'recipient',
  'ho ten',
  'submitted by',
  'so dt',
].map((word) => ` ${words(word).trim()} `);

/** Words that make a header personal where nothing else is written in it. */
const PERSONAL_ALONE = ['tên', 'name', 'họ'].map(words);

/** Whether a header is over respondents' personal data: then no text of its column is quoted. */
export function isPersonal(header: string): boolean {
  if (looksPersonal(header)) return true;
  const text = ` ${words(header).trim()} `;
  return PERSONAL_ALONE.includes(text.trim()) || PERSONAL.some((word) => text.includes(word));
}

/** The words of a header, without diacritics, however they are joined: soDienThoai, so_dien_thoai. */
function words(text: string): string {
  const parted = fold(text.replace(/([a-z])([A-Z])/gu, '$1 $2'));
  return parted
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
