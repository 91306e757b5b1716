/**
 * What is handed to users: the zip for Windows, looked at without node.exe, and started with the Node of this machine. On Windows it is
 * run by test/windows/run, where asked.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from './run-main.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

async function release(): Promise<string> {
  const folder = await temporaryFolder();
  await run(process.execPath, [join(root, '.release.js'), folder, '--without-node']);
  return folder;
}

test('the zip has all its parts, is the same each time, and scores its example', async () => {
  const [folder, again] = await Promise.all([release(), release()]);
  const names = (await readdir(folder)).sort();
  expect(names).toEqual([
    expect.stringMatching(/^ddci-\d+\.\d+\.\d+-windows\.zip$/u),
    expect.stringMatching(/\.tgz$/u),
  ]);
  for (const name of names) {
    expect(await readFile(join(again, name)), name).toEqual(await readFile(join(folder, name)));
  }

  const files = new Map(Object.entries(unzipSync(await readFile(join(folder, names[0] ?? '')))));
  const [top = ''] = [...files.keys()][0]?.split('/') ?? [];
  expect(top).toMatch(/^ddci-\d+\.\d+\.\d+$/u);
  const text = (name: string) => Buffer.from(files.get(`${top}/${name}`) ?? []).toString('utf8');
  const inTop = [...new Set([...files.keys()].map((name) => name.split('/')[1]))].sort();
  expect(inTop).toEqual(['HUONG-DAN.html', 'ddci', 'tinh-diem.cmd', 'vi-du', 'vi-du-nam-dau']);
  for (const name of files.keys()) expect(name).toMatch(/^[\w./-]{1,100}$/u);
  for (const name of ['LICENSE', 'dist/bundle/LICENSES.txt', 'bin/start.js']) {
    expect(text(`ddci/${name}`).length, name).toBeGreaterThan(500);
  }
  for (const name of ['tinh-diem.cmd', 'ddci/ddci.cmd']) {
    expect(text(name)).toContain('node.exe"');
    expect(text(name).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  }
  const guide = text('HUONG-DAN.html');
  expect(guide.match(/src="data:image\/png;base64,/gu)).toHaveLength(2);
  expect(guide).not.toMatch(/https?:|src="(?!data:)/u);

  const unpacked = join(await temporaryFolder(), 'Bộ công cụ (1)');
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(unpacked, name)), { recursive: true });
    await writeFile(join(unpacked, name), bytes);
  }
  const { stdout } = await run(process.execPath, [join(unpacked, top, 'ddci', 'bin', 'ddci.js'), 'score'], {
    cwd: join(unpacked, top, 'vi-du'),
  });
  expect(stdout).toContain('Sở Du lịch');
  expect(await readdir(join(unpacked, top, 'vi-du', 'out'))).toContain('report.xlsx');
});
