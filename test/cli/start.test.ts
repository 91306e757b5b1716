/** Where the engine can keep compiled code (Node 22 and later), it does so in the user's own cache folder, and never fails for it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../run-main.ts';

const bin = fileURLToPath(new URL('../../bin/ddci.js', import.meta.url));
const canKeep = 'enableCompileCache' in nodeModule;

async function version(home: string): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, XDG_CACHE_HOME: join(home, 'cache') };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, '--version'], { env });
  return stdout + stderr;
}

test('compiled code is kept in the user’s cache folder, if the engine can', async () => {
  const home = await temporaryFolder();
  await version(home);
  expect(existsSync(join(home, 'cache', 'ddci'))).toBe(canKeep);
  expect(await version(home)).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test('a home that is not there, or cannot be written to, is no fault', async () => {
  const home = await temporaryFolder();
  await writeFile(join(home, 'cache'), 'a file');
  expect(await version(home)).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(await version(join(home, 'nowhere'))).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
