/** Where the headers are, and which column is which (SPEC §3.1). */
import type { Finding, Place, TableSource } from '../core/model.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { columnLetters } from './table.ts';

/** A column that is needed: any of these headers will do. */
export interface Needed {
  readonly name: string;
  readonly headers: readonly string[];
}

export interface Header {
  readonly row: number;
  /** By needed column: its place from 0; null where it is not there. */
  readonly columns: readonly (number | null)[];
  /** All headers, as they stand. */
  readonly texts: readonly string[];
}

/** Rows looked through for the header. */
export const HEADER_ROWS = 30;

/** The row given, or the first in which all needed headers are found; where there is none, the one with most. */
export function findHeader(
  rows: readonly { readonly number: number; readonly texts: readonly string[] }[],
  needed: readonly Needed[],
  source: TableSource,
): Header | null {
  const candidates = rows
    .filter(({ number }) => source.header === null || number === source.header)
    .map(({ number, texts }) => ({
      row: number,
      texts,
      columns: needed.map(({ headers }) => locate(texts, headers)[0] ?? null),
    }));
  const found = (header: Header) => header.columns.filter((column) => column !== null).length;
  const most = Math.max(0, ...candidates.map(found));
  return candidates.find((header) => found(header) === most && most > 0) ?? null;
}

/** What is missing or doubled in a header, and what of it nobody needs. */
export function judgeHeader(header: Header | null, needed: readonly Needed[], place: Place): Finding[] {
  const texts = header?.texts ?? [];
  const at: Place = header === null ? place : { ...place, row: header.row };
  const missing = needed.filter((_, i) => (header?.columns[i] ?? null) === null);
  const doubled = needed.flatMap(({ name, headers }) => {
    const columns = locate(texts, headers);
    return columns.length > 1 ? [{ name, columns: columns.map(columnLetters) }] : [];
  });
  const used = new Set(header?.columns ?? []);
  const unused = texts.flatMap((text, column) => (text.trim() === '' || used.has(column) ? [] : [{ text, column }]));
  return [
    ...missing.map(
      ({ name, headers }): Finding => ({
        code: 'missing-column',
        level: 'error',
        place: at,
        arguments: {
          name,
          closest:
            headers
              .map((h) =>
                closest(
                  h,
                  unused.map((u) => u.text),
                ),
              )
              .find((h) => h !== null) ?? null,
        },
      }),
    ),
    ...doubled.map((args): Finding => ({ code: 'duplicate-header', level: 'error', place: at, arguments: args })),
    ...texts.flatMap((text, column): Finding[] =>
      isPersonal(text)
        ? [
            {
              code: 'personal-column',
              level: 'note',
              place: { ...at, column: columnLetters(column) },
              arguments: { name: text },
            },
          ]
        : [],
    ),
    ...(unused.length === 0
      ? []
      : [
          {
            code: 'unused-columns',
            level: 'note',
            place: at,
            arguments: { columns: unused.map(({ column }) => columnLetters(column)) },
          } as const,
        ]),
  ];
}

/** All columns that carry one of the headers. */
function locate(texts: readonly string[], headers: readonly string[]): number[] {
  const sought = headers.map(fold);
  return texts.flatMap((text, column) => (text !== '' && sought.includes(fold(text)) ? [column] : []));
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
].map(fold);

function isPersonal(header: string): boolean {
  const text = ` ${fold(header).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  return PERSONAL.some((word) => text.includes(` ${word} `));
}
