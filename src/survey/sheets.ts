/** Which sheet of a file is read, and its first rows (SPEC §3.1). */
import type { Finding, TableSource } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import { type Cell, type Row, type Sheet, textOf } from './table.ts';
import { tablePlace } from './tellings.ts';

/** The sheet that the source names; by default the first visible one that is not empty. */
export async function chooseSheet(sheets: readonly Sheet[], source: TableSource): Promise<Sheet | Finding> {
  const { sheet: name, file } = source;
  if (name === null) {
    for (const sheet of sheets) if (sheet.state === 'visible' && (await firstRows(sheet, 1)).length > 0) return sheet;
    return { code: 'empty-sheet', level: 'error', place: { file }, arguments: {} };
  }
  const chosen = typeof name === 'number' ? sheets[name - 1] : sheets.find((s) => fold(s.name ?? '') === fold(name));
  if (chosen !== undefined) return chosen;
  const names = sheets.flatMap((s) => (s.name === null ? [] : [s.name]));
  return { code: 'missing-sheet', level: 'error', place: { file }, arguments: { sheet: String(name), sheets: names } };
}

/** The first rows that are not blank, as text, among the first `count` rows that hold something. */
export async function firstRows(
  sheet: Sheet,
  count: number,
): Promise<{ readonly number: number; readonly texts: string[] }[]> {
  const rows: { number: number; texts: string[] }[] = [];
  await sheet.read((row) => {
    const texts = Array.from({ length: row.width }, (_, column) => textOf(cellOf(sheet, row, column)));
    if (texts.some((text) => text.trim() !== '')) rows.push({ number: row.number, texts });
    return rows.length < count;
  });
  return rows;
}

export function cellOf(sheet: Sheet, row: Row, column: number): Cell {
  return sheet.cell(column, row.key(column));
}

/** The place of a source's sheet, for findings. */
export function sheetPlace(source: TableSource, sheet: Sheet) {
  return tablePlace(source.file, sheet.name);
}
