/** Which reader a table is for: by its first bytes, not by its name (SPEC §3.1). */
import { open, readFile } from 'node:fs/promises';
import type { Sheet, TextOptions } from '../../survey/table.ts';
import { Failure, fileFailure } from '../failure.ts';
import { readCsv } from './csv.ts';

/** @param file the name as the method has it, for messages */
export async function readTable(path: string, file: string, options: TextOptions): Promise<readonly Sheet[]> {
  const start = await firstBytes(path, file);
  if (start.startsWith('504b0304')) {
    const { readXlsx } = await import('./xlsx.ts');
    return readXlsx(await readBytes(path, file), file);
  }
  // The container of .xls, and of workbooks under a password.
  if (start.startsWith('d0cf11e0')) throw new Failure('old-or-encrypted', { file });
  if (/\.(xlsx|xlsm|xls|xlsb|ods)$/iu.test(file)) throw new Failure('not-a-workbook', { file });
  return readCsv(path, file, options);
}

export async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error, file, 3);
  }
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
