/** Workbooks that LibreOffice wrote in other formats (workbooks/) hold what the same workbook in .xlsx does, by the installed program. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../run-main.ts';

const program = fileURLToPath(new URL('../../../bin/ddci.js', import.meta.url));
const workbooks = fileURLToPath(new URL('workbooks', import.meta.url));

async function preview(
  file: string,
): Promise<{ readonly sheets?: unknown; readonly error?: { readonly code: string } }> {
  const args = [program, 'preview', file, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

describe('a workbook in another format is read as in .xlsx', () => {
  test.each(['xls', 'ods'])('.%s', async (format) => {
    const { sheets } = await preview(join(workbooks, 'all-kinds.xlsx'));
    expect(sheets).toHaveLength(3);
    expect((await preview(join(workbooks, `all-kinds.${format}`))).sheets).toEqual(sheets);
  });
});

test('an old workbook that was cut short is no table, wherever it ends', async () => {
  const folder = await temporaryFolder();
  const bytes = await readFile(join(workbooks, 'all-kinds.xls'));
  const codes = await Promise.all(
    [0.3, 0.6, 0.9].map(async (share, i) => {
      const file = join(folder, `${i}.xls`);
      await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * share)));
      return (await preview(file)).error?.code;
    }),
  );
  expect(codes.filter((code) => code === undefined)).toEqual([]);
});

test('an old workbook in fonts from before Unicode is named, as its cells do not say their fonts', async () => {
  expect((await preview(join(workbooks, 'old-fonts.xls'))).error?.code).toBe('old-fonts');
});
