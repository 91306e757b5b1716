/** The bytes of a method's workbook, by which a later run knows whether anybody has worked on it. */
import type { Language } from '../core/model.ts';
import { sealed } from '../io/write/seal.ts';
import { type Mark, methodWorkbook } from '../method/workbook/write.ts';
import { methodGrid } from '../report/method-grid.ts';

/**
 * @param raw the method's content, whole or in part
 * @param marks cells that are shown in yellow, with a note
 */
export async function methodWorkbookBytes(
  raw: unknown,
  language: Language,
  marks: readonly Mark[] = [],
): Promise<Uint8Array> {
  const { writeGrid } = await import('../io/write/xlsx/grid.ts');
  return sealed(await writeGrid(methodGrid(methodWorkbook(raw, language, marks))));
}
