import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from '../../../src/io/read/readers.ts';
import { cellOf } from '../../../src/survey/sheets.ts';
import { textOf } from '../../../src/survey/table.ts';
import { temporaryFolder } from '../../run-main.ts';

async function read(content: Zippable): Promise<string[][]> {
  const path = join(await temporaryFolder(), 'phieu.zip');
  await writeFile(path, zipSync(content));
  const [sheet] = await readTable(path, 'phieu.zip', { encoding: null, delimiter: null });
  const rows: string[][] = [];
  await sheet?.read((row) => {
    rows.push(Array.from({ length: row.width }, (_, column) => textOf(cellOf(sheet, row, column))));
    return true;
  });
  return rows;
}

const CSV = strToU8('Đơn vị,Q1\nSở Y tế,4\n');

test('the one table in a compressed file is read, whatever a Mac adds to it', async () => {
  const rows = [
    ['Đơn vị', 'Q1'],
    ['Sở Y tế', '4'],
  ];
  expect(await read({ 'Khảo sát.csv': CSV })).toEqual(rows);
  expect(await read({ 'thu-muc/ks.csv': CSV, '__MACOSX/._ks.csv': CSV, 'ghi-chu.docx': CSV })).toEqual(rows);
});

test('of two tables none is chosen, and a file without one says what it is', async () => {
  await expect(read({ 'a.csv': CSV, 'b.csv': CSV })).rejects.toMatchObject({ code: 'zip-archive' });
  await expect(read({ 'a.docx': CSV })).rejects.toMatchObject({ code: 'zip-archive' });
});
