/** Shows on a terminal how far the reading of a long table has come. */
import type { Language } from '../core/model/method.ts';
import type { Sheet } from '../survey/table.ts';
import type { Context } from './context.ts';

/** Rows between two messages: shorter tables are finished before a message could be read on the screen. */
const EACH = 20_000;

/** The same sheets; where there is a terminal, they report their progress every so many rows. */
export function withProgress(
  sheets: readonly Sheet[],
  file: string,
  { progress, messages, language }: Context,
): readonly Sheet[] {
  if (progress === null) return sheets;
  const { screen } = messages(language);
  return sheets.map((sheet) => {
    let told = 0;
    const at = (row: number): void => {
      if (row < told + EACH) return;
      told = row - (row % EACH);
      progress(screen.readingRows(file, grouped(told, language)));
    };
    return {
      name: sheet.name,
      state: sheet.state,
      reading: sheet.reading,
      cell: (column, key) => sheet.cell(column, key),
      merged: () => sheet.merged(),
      read: async (visit, columns) => {
        told = 0;
        await sheet.read((row) => {
          at(row.number);
          return visit(row);
        }, columns);
        if (told > 0) progress('');
      },
    };
  });
}

function grouped(rows: number, language: Language): string {
  return String(rows).replace(/\B(?=(?:\d{3})+$)/gu, language === 'vi' ? '.' : ',');
}
