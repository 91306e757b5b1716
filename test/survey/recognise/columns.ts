/** Columns as a sheet's profile has them, from texts. */
import type { Column } from '../../../src/survey/recognise/column.ts';

/** @param texts one a cell */
export function columnOf(header: string, texts: readonly string[], column = 0): Column {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  const filled = texts.filter((text) => text !== '').length;
  const distinct = [...counts].map(([text, count]) => ({ text, count }));
  return {
    column,
    header,
    personalHeader: [],
    filled,
    texts: distinct,
    more: false,
    dates: 0,
    personal: 0,
    personalCells: [],
  };
}
