/** Where the engine can keep compiled code (Node 22 and later), it does so in the user's own cache folder, and never fails for it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
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

/** Of bin/ddci.js alone, in a folder without a built program. @param before what runs before it */
async function started(before = ''): Promise<{ exit: unknown; text: string }> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'bin'));
  await cp(bin, join(folder, 'bin', 'ddci.js'));
  await writeFile(join(folder, 'before.js'), before);
  const args = ['--require', join(folder, 'before.js'), join(folder, 'bin', 'ddci.js'), 'check'];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout, stderr }) => ({ exit: 0, text: stdout + stderr }),
    (error: { code: unknown; stdout: string; stderr: string }) => ({
      exit: error.code,
      text: error.stdout + error.stderr,
    }),
  );
}

test('a Node that is too old is a sentence in each language', async () => {
  const before = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '16.20.2' } });";
  expect(await started(before)).toEqual({
    exit: 2,
    text: [
      'Node.js 16.20.2 đã quá cũ. Hãy cài Node.js bản 20 trở lên từ https://nodejs.org.',
      'Node.js 16.20.2 is too old. Install Node.js 20 or later from https://nodejs.org.',
      '',
    ].join('\n'),
  });
});

test('what says so has no syntax that an old Node cannot read', async () => {
  const text = await readFile(bin, 'utf8');
  expect(text).not.toMatch(/\?\?|\?\.|catch \{|\.\.\.|\basync\b|node:|\bimport\b/u);
});

test('a source folder that was not built is a sentence in each language', async () => {
  const { exit, text } = await started();
  expect(exit).toBe(2);
  expect(text.split('\n')).toHaveLength(3);
  expect(text).toContain(
    'chưa được biên dịch. Hãy mở cửa sổ lệnh trong thư mục đó, chạy npm ci rồi chạy npm run build.',
  );
});
