/** The bytes of a method's workbook, by which a later run knows whether anybody has worked on it. */
import type { Language } from '../core/model/method.ts';
import { Failure } from '../io/failure.ts';
import { sealed } from '../io/write/seal.ts';
import { type Mark, methodWorkbook } from '../method/workbook/write.ts';
import { methodGrid } from '../report/method-grid.ts';

/**
 * @throws Failure where a text or list is too long for a cell
 * @param raw the method's content, whole or in part
 * @param marks cells that are shown in yellow, with a note
 */
export async function methodWorkbookBytes(
  raw: unknown,
  language: Language,
  marks: readonly Mark[] = [],
): Promise<Uint8Array> {
  const workbook = methodWorkbook(raw, language, marks);
  for (const { tab, columns, rows } of workbook.sheets) {
    const column = columns.find((_, c) => rows.some((row) => isTooLong(row[c]?.value)));
    if (column !== undefined) {
      throw new Failure('too-long-for-cell', { file: 'method.xlsx', sheet: tab, title: column.title }, 4);
    }
  }
  const { writeGrid } = await import('../io/write/xlsx/grid.ts');
  return sealed(await writeGrid(methodGrid(workbook)));
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > 32_767;
}
