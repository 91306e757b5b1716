/** Real published figures, which are not part of the project: DDCI_DATA names their folder. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

export const dataFolder = process.env['DDCI_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url));

export async function csvRecords(path: string): Promise<string[][]> {
  return parse(await readFile(path, 'utf8'), { bom: true });
}
