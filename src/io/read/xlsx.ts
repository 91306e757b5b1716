/** Workbooks (.xlsx, .xlsm, and .ods by ods.ts): the sheets of one, by a reader of our own over its bytes. Opening reads the small parts only. */
import type { MergedRange, Row, Sheet } from '../../survey/table.ts';
import { ColumnKeys } from './columns.ts';
import { LIMITS } from './limits.ts';
import { Texts } from './texts.ts';
import { Container } from './xlsx/container.ts';
import { KeptRows } from './xlsx/kept-rows.ts';
import { readMerges, takeMerges } from './xlsx/merges.ts';
import { SharedStrings } from './xlsx/shared-strings.ts';
import { readRows } from './xlsx/sheet.ts';
import { readStyles } from './xlsx/styles.ts';
import { isOpenDocument, readWorkbook } from './xlsx/workbook.ts';

/** Bytes of the rows that are kept, of all sheets: as many as a survey of a hundred thousand forms takes. */
const ROOM = 48_000_000;

/** @param bytes the whole file; they are kept, and must stay as they are. @param file its name, for messages */
export async function readXlsx(bytes: Uint8Array, file: string, bytesOfRows = ROOM): Promise<readonly Sheet[]> {
  const container = await Container.open(bytes, file);
  if (await isOpenDocument(container)) {
    const { readOds } = await import('./ods.ts');
    return readOds(container);
  }
  const workbook = await readWorkbook(container);
  const { date1904 } = workbook;
  const styles = await readStyles(workbook.styles);
  const texts = new Texts();
  const room = { bytes: bytesOfRows, merges: LIMITS.allMerges };
  const keyRoom = { count: 0, places: 0 };
  const strings = once(() => SharedStrings.read(workbook.sharedStrings, texts, styles.legacy));
  return workbook.sheets.map(({ name, state, part }): Sheet => {
    const keys = new ColumnKeys(texts, keyRoom);
    const source = async () => ({ name, part, texts, styles, date1904, keys, strings: await strings() });
    // The first time through the part also checks it whole: a row of a damaged sheet is never handed over.
    const kept = once(async () => KeptRows.read(await source(), room));
    const merges = once(async () => {
      const found = await readMerges(part);
      takeMerges(part, found, room);
      return found;
    });
    return {
      name,
      state,
      reading: null,
      merged: async (): Promise<readonly MergedRange[]> => (await kept())?.merges ?? merges(),
      cell: (column, key) => keys.cell(column, key),
      async read(visit: (row: Row) => boolean) {
        const rows = await kept();
        if (rows === null) await readRows(await source(), await merges(), visit);
        else rows.visit(visit);
      },
    };
  });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
