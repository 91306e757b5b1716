/** Which sheets of a file are read, and their header rows (SPEC §3.1). */
import type { Finding, Place } from '../core/model/findings.ts';
import type { TableSource } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { tablePlace } from './finding-collector.ts';
import { HEADER_ROWS, type HeaderRow, joinHeaders } from './header.ts';
import { type Cell, type Row, type Sheet, textOf } from './table.ts';

/** The sheet that the source names; by default the first visible one that is not empty. */
export async function chooseSheet(sheets: readonly Sheet[], source: TableSource): Promise<Sheet | Finding> {
  const { sheet: name, file } = source;
  if (name === null) {
    const [first] = await filledSheets(sheets, 1);
    return first ?? { code: 'empty-sheet', level: 'error', place: { file }, arguments: {} };
  }
  // A number is a place; one beyond the last, such as 2022, is a name.
  const place = typeof name === 'number' ? sheets[name - 1] : undefined;
  const chosen = place ?? sheets.find((s) => s.name !== null && fold(s.name) === fold(String(name)));
  if (chosen !== undefined) return chosen;
  const names = sheets.flatMap((s) => (s.name === null ? [] : [s.name]));
  return { code: 'missing-sheet', level: 'error', place: { file }, arguments: { sheet: String(name), sheets: names } };
}

/** The visible sheets with anything in them, at most `most`. */
export async function filledSheets(sheets: readonly Sheet[], most = Number.POSITIVE_INFINITY): Promise<Sheet[]> {
  const filled: Sheet[] = [];
  for (const sheet of sheets) {
    if (filled.length < most && sheet.state === 'visible' && (await filledRows(sheet, 1)).length > 0)
      filled.push(sheet);
  }
  return filled;
}

/** The rows that may be the header: the one given, several joined into one, or the first ones of the sheet. */
export async function headerRows(sheet: Sheet, { header }: TableSource): Promise<HeaderRow[]> {
  if (header === null) return filledRows(sheet, HEADER_ROWS);
  const last = Math.max(...header);
  const rows = (await filledRows(sheet, Number.POSITIVE_INFINITY, last)).filter(({ row }) => header.includes(row));
  if (header.length === 1) return rows;
  const joined = joinHeaders(rows, await sheet.merged());
  return joined === null ? [] : [joined];
}

/** The first rows that hold something, as text. */
async function filledRows(sheet: Sheet, count: number, last = Number.POSITIVE_INFINITY): Promise<HeaderRow[]> {
  const rows: HeaderRow[] = [];
  await sheet.read((row) => {
    if (row.number > last) return false;
    const texts = cellsOf(sheet, row).map(textOf);
    if (texts.some((text) => text.trim() !== '')) rows.push({ row: row.number, texts });
    return rows.length < count && row.number < last;
  });
  return rows;
}

export function cellOf(sheet: Sheet, row: Row, column: number): Cell {
  return sheet.cell(column, row.key(column));
}

export function cellsOf(sheet: Sheet, row: Row): Cell[] {
  return Array.from({ length: row.width }, (_, column) => cellOf(sheet, row, column));
}

/** The place of a source's sheet, for findings. */
export function sheetPlace(source: TableSource, sheet: Sheet) {
  return tablePlace(source.file, sheet.name);
}

/** How a text file was read, where that was found out and is not what one would expect. */
export function textReading({ reading }: Sheet, place: Place): Finding[] {
  if (reading === null || (reading.encoding === 'utf-8' && reading.delimiter === ',')) return [];
  return [{ code: 'text-reading', level: 'note', place, arguments: reading }];
}

/** Hidden sheets are not read, unless the source names them; that there are some is reported. */
export function hiddenSheets(sheets: readonly Sheet[], file: string): Finding[] {
  const hidden = sheets.flatMap(({ name, state }) => (state === 'visible' || name === null ? [] : [name]));
  return hidden.length === 0
    ? []
    : [{ code: 'hidden-sheets', level: 'note', place: { file }, arguments: { sheets: hidden } }];
}
