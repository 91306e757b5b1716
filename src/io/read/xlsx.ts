/** Workbooks (.xlsx, .xlsm): the sheets of one, by a reader of our own over its bytes. Opening reads the small parts only. */
import type { Sheet } from '../../survey/table.ts';
import { ColumnKeys } from './columns.ts';
import { Texts } from './texts.ts';
import { Container } from './xlsx/container.ts';
import { readMerges } from './xlsx/merges.ts';
import { SharedStrings } from './xlsx/shared-strings.ts';
import { readRows } from './xlsx/sheet.ts';
import { readStyles } from './xlsx/styles.ts';
import { readWorkbook } from './xlsx/workbook.ts';

/** @param bytes the whole file; they are kept, and must stay as they are. @param file its name, for messages */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const workbook = await readWorkbook(await Container.open(bytes, file));
  const { date1904 } = workbook;
  const styles = await readStyles(workbook.styles);
  const texts = new Texts();
  const strings = once(() => SharedStrings.read(workbook.sharedStrings, texts, styles.legacy));
  return workbook.sheets.map(({ name, state, part }): Sheet => {
    const keys = new ColumnKeys(texts);
    // The first time through the part also checks it whole: a row of a damaged sheet is never handed over.
    const merges = once(() => readMerges(part));
    return {
      name,
      state,
      reading: null,
      merged: merges,
      cell: (column, key) => keys.cell(column, key),
      async read(visit) {
        const source = { name, part, texts, styles, date1904, keys };
        await readRows({ ...source, strings: await strings(), merges: await merges() }, visit);
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
