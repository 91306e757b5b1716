/** The method files of a folder: by their names, else workbooks by their sheets, whatever they are called (SPEC §10). */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure, fileFailure } from '../io/failure.ts';
import { readTable } from '../io/read/readers.ts';

const METHOD_NAMES = ['method.yaml', 'method.yml', 'method.json', 'method.xlsx', 'method.xlsm'];

/** Whether a file is called as the method of a folder is; the case of letters does not matter. */
export function isMethodName(name: string): boolean {
  return METHOD_NAMES.includes(name.toLowerCase());
}

/** @throws Failure where the folder cannot be read */
export async function methodsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch((error: unknown) => {
    throw fileFailure(error, folder, 3);
  });
  const order = (name: string) => METHOD_NAMES.indexOf(name.toLowerCase());
  const named = entries.filter(isMethodName).sort((a, b) => order(a) - order(b));
  if (named.length > 0) return named;
  const found: string[] = [];
  for (const name of entries.sort()) if (await isMethodWorkbook(folder, name)) found.push(name);
  return found;
}

/** Whether a file is a workbook with the sheets of a method. */
export async function isMethodWorkbook(folder: string, file: string): Promise<boolean> {
  if (!/\.xls[xm]$/iu.test(file) || file.startsWith('~$')) return false;
  const { areMethodSheets } = await import('../method/workbook/read.ts');
  try {
    const sheets = await readTable(resolve(folder, file), file, { encoding: null, delimiter: null });
    return areMethodSheets(sheets.map(({ name }) => name ?? ''));
  } catch (error) {
    // One that cannot be read is no method: who reads it says why.
    if (error instanceof Failure) return false;
    throw error;
  }
}
