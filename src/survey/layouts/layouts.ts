/** The layouts of SPEC §3.1, by the name the method gives them. */
import { blocks } from './blocks.ts';
import type { Layout } from './layout.ts';
import { filePerUnit, long, sheetPerUnit } from './long.ts';
import { matrix } from './matrix.ts';

export const layouts: ReadonlyMap<string, Layout> = new Map([
  ['long', long],
  ['blocks', blocks],
  ['matrix', matrix],
  ['sheet-per-unit', sheetPerUnit],
  ['file-per-unit', filePerUnit],
]);
