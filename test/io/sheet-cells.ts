/** A file as its reader hands it over, as plain lists. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/io/failure.ts';
import { readTable } from '../../src/io/read/readers.ts';
import type { Cell, Sheet, TextOptions } from '../../src/survey/table.ts';
import { temporaryFolder } from '../run-main.ts';

export interface ReadRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export async function rowsOf(sheet: Sheet): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  await sheet.read((row) => {
    const cells = Array.from({ length: row.width }, (_, column) => sheet.cell(column, row.key(column)));
    rows.push({ number: row.number, cells });
    return true;
  });
  return rows;
}

/** A file of that name and content, read as tables are. */
export async function readFileOf(
  name: string,
  content: string | Uint8Array,
  options: Partial<TextOptions> = {},
): Promise<readonly Sheet[]> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return readTable(path, name, { encoding: null, delimiter: null, ...options });
}

/** What stopped the reading of a file, of its sheets and of all their rows. */
export async function failureOf(reading: () => Promise<readonly Sheet[]>): Promise<Failure> {
  try {
    for (const sheet of await reading()) await rowsOf(sheet);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('the file was read without a failure');
}
