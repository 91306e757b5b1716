/** LibreOffice computes the formulas of workbooks. */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One for all conversions of a test file: a new profile takes seconds to set up. */
let profile: string | null = null;

/** Converts workbooks, all in one start of the program, into a folder that is made: same names, computed formulas. */
export async function recalculate(files: readonly string[], folder: string, format = 'xlsx'): Promise<void> {
  profile ??= await mkdtemp(join(tmpdir(), 'ddci-soffice-'));
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
  await promisify(execFile)('soffice', [...options, '--convert-to', format, '--outdir', folder, ...files]);
}

/** The workbook without the results that its formulas were written with, and how many there were. */
export function withoutResults(bytes: Uint8Array): { bytes: Uint8Array; formulas: number } {
  const parts = unzipSync(bytes);
  let formulas = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const text = strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/gu, (_, end: string) => {
      formulas += 1;
      return end;
    });
    parts[name] = strToU8(text);
  }
  return { bytes: zipSync(parts), formulas };
}
