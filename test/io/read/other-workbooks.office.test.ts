/** The workbooks of the examples, as LibreOffice writes them in other formats, hold what they do in .xlsx. */
import { execFile } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { recalculate } from '../../libre-office.ts';
import { temporaryFolder } from '../../run-main.ts';

const program = fileURLToPath(new URL('../../../bin/ddci.js', import.meta.url));

/** The rows of each sheet. */
async function rowsOf(file: string): Promise<unknown[]> {
  const args = [program, 'preview', file, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).sheets.map(({ name, rows }: { name: string; rows: unknown }) => ({ name, rows }));
}

test.each(['xls', 'ods'])('.%s', { timeout: 180_000 }, async (format) => {
  const all = await readdir('fixtures', { recursive: true });
  const files = all.filter((name) => name.endsWith('.xlsx') && !name.includes('expected'));
  expect(files.length).toBeGreaterThan(5);
  const folder = await temporaryFolder();
  const copies = await Promise.all(
    files.map(async (name, i) => {
      await cp(join('fixtures', name), join(folder, `${i}.xlsx`));
      return join(folder, `${i}.xlsx`);
    }),
  );
  await recalculate(copies, folder, format);
  for (const [i, copy] of copies.entries()) {
    expect(await rowsOf(join(folder, `${i}.${format}`)), files[i]).toEqual(await rowsOf(copy));
  }
});
