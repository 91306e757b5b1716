/** Which reader a table is for: by its first bytes, not by its name (SPEC §3.1). Only that one is loaded. */
import { open } from 'node:fs/promises';
import type { Sheet, TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { readBytes, sizeOf } from './file.ts';
import { LIMITS } from './limits.ts';
import { beyondLimit } from './xlsx/fault.ts';

/** @param file the name as the method has it, for messages */
export async function readTable(path: string, file: string, options: TextOptions): Promise<readonly Sheet[]> {
  const size = await sizeOf(path, file);
  const start = await firstBytes(path, file);
  // A zip container: with parts, or with none.
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) {
    if (size > LIMITS.container) throw beyondLimit({ file, part: '' }, 'container');
    const bytes = await readBytes(path, file);
    const { zippedTable } = await import('./zipped.ts');
    const inside = await zippedTable(bytes, file);
    if (inside !== null) return readInside(inside, file, options);
    const { readXlsx } = await import('./xlsx.ts');
    return readXlsx(bytes, file);
  }
  // The container of .xls, and of workbooks under a password.
  const ole = start.startsWith('d0cf11e0');
  if (ole || /\.(xlsx|xlsm|xls|xlsb|ods)$/iu.test(file)) {
    const { oleFailure, otherFailure } = await import('./xlsx/other-files.ts');
    const bytes = await readBytes(path, file, LIMITS.container);
    const failure = (ole ? oleFailure : otherFailure)(bytes, file);
    if (!ole || failure.code !== 'old-workbook') throw failure;
    if (size > LIMITS.container) throw beyondLimit({ file, part: '' }, 'container');
    const { xlsxOfXls } = await import('./xls/convert.ts');
    const { readXlsx } = await import('./xlsx.ts');
    return readXlsx(await xlsxOfXls(bytes, file), file);
  }
  // Web pages and XML are no tables, whatever their names say.
  if (/^(?:efbbbf)?(?:20|09|0a|0d)*3c(?:21|3f|[46][8d]|[57]4)/u.test(start)) {
    const { otherFailure } = await import('./xlsx/other-files.ts');
    throw otherFailure(await readBytes(path, file, LIMITS.container), file);
  }
  const { readCsv } = await import('./csv.ts');
  return readCsv(path, file, options);
}

/** The one table of a compressed file; in messages it has the compressed file's name. */
async function readInside(
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  file: string,
  options: TextOptions,
): Promise<readonly Sheet[]> {
  const start = bytes.toString('hex', 0, 4);
  const { readXlsx } = await import('./xlsx.ts');
  if (start === '504b0304') return readXlsx(bytes, file);
  if (start === 'd0cf11e0') {
    const { xlsxOfXls } = await import('./xls/convert.ts');
    return readXlsx(await xlsxOfXls(bytes, file), file);
  }
  if (!/\.(?:csv|tsv|txt)$/iu.test(name)) throw new Failure('zip-archive', { file });
  const { readCsv } = await import('./csv.ts');
  return readCsv(bytes, file, options);
}

async function firstBytes(path: string, file: string): Promise<string> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.toString('hex', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(error, file, 3);
  }
}
