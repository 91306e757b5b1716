import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../../src/io/failure.ts';
import { writeFolder } from '../../../src/io/publish/folder.ts';
import { owner, temporaryFolder } from '../../run-main.ts';

type Contents = Readonly<Record<string, string>>;

async function write(folder: string, contents: Contents, more: { force?: boolean; inputs?: string[] } = {}) {
  const files = Object.entries(contents).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  await writeFolder({ folder, shown: 'out', inputs: more.inputs ?? [], force: more.force ?? false, owner }, files);
}

async function failure(writing: Promise<void>): Promise<Failure> {
  return writing.then(
    () => {
      throw new Error('it was written');
    },
    (error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    },
  );
}

/** Name → content of all files but the manifest. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    names.map(
      async (name) =>
        [
          name
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          await readFile(name, 'utf8'),
        ] as const,
    ),
  );
  return Object.fromEntries(pairs);
}

async function newFolder(): Promise<string> {
  return join(await temporaryFolder(), 'out');
}

test('makes the folder, also within others, and leaves nothing but the files', async () => {
  const folder = join(await newFolder(), '2022', 'lần 1');
  await write(folder, { 'run.json': '{}', 'csv/ranking.csv': 'x' });
  expect(await contents(folder)).toEqual({ 'run.json': '{}', 'csv/ranking.csv': 'x' });
});

test('the manifest names each file with its size and hash', async () => {
  const folder = await newFolder();
  await write(folder, { 'run.json': 'điểm', 'csv/a.csv': '' });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual({
    format: 'ddci-manifest',
    version: 1,
    files: [
      { name: 'run.json', bytes: 7, sha256: hash('điểm') },
      { name: 'csv/a.csv', bytes: 0, sha256: hash('') },
    ],
  });
});

test('replaces what it wrote, and removes what it does not write any more', async () => {
  const folder = await newFolder();
  await write(folder, { 'run.json': '1', 'csv/ranking.csv': '1', 'report.xlsx': '1' });
  await write(folder, { 'run.json': '2' });
  expect(await contents(folder)).toEqual({ 'run.json': '2' });
  expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'run.json']);
});

test('files that are not its own are left alone', async () => {
  const folder = await newFolder();
  await write(folder, { 'run.json': '1', 'csv/ranking.csv': '1' });
  await writeFile(join(folder, 'ghi chú.txt'), 'của tôi');
  await writeFile(join(folder, 'csv', 'khác.csv'), 'của tôi');
  await write(folder, { 'run.json': '2' });
  expect(await contents(folder)).toEqual({ 'run.json': '2', 'ghi chú.txt': 'của tôi', 'csv/khác.csv': 'của tôi' });
});

test('a file that somebody else wrote stops it before anything is written', async () => {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, 'report.xlsx'), 'của tôi');
  const failed = await failure(write(folder, { 'run.json': '1', 'report.xlsx': '1' }));
  expect(failed).toMatchObject({ code: 'not-ours', exit: 4, arguments: { file: join('out', 'report.xlsx') } });
  expect(await contents(folder)).toEqual({ 'report.xlsx': 'của tôi' });
});

test('a file of its own that was changed since stops it, also where it would only be removed', async () => {
  const folder = await newFolder();
  await write(folder, { 'run.json': '1', 'csv/ranking.csv': '1' });
  await writeFile(join(folder, 'csv', 'ranking.csv'), 'sửa tay');
  expect(await failure(write(folder, { 'run.json': '2' }))).toMatchObject({ code: 'not-ours', exit: 4 });
  expect(await contents(folder)).toEqual({ 'run.json': '1', 'csv/ranking.csv': 'sửa tay' });
});

test('force replaces either', async () => {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, 'run.json'), 'của tôi');
  await write(folder, { 'run.json': '1', 'csv/ranking.csv': '1' }, { force: true });
  await writeFile(join(folder, 'csv', 'ranking.csv'), 'sửa tay');
  await write(folder, { 'run.json': '2', 'csv/ranking.csv': '2' }, { force: true });
  expect(await contents(folder)).toEqual({ 'run.json': '2', 'csv/ranking.csv': '2' });
});

test('an input is not written to, not even by force', async () => {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, 'run.json'), 'dữ liệu');
  const inputs = [join(folder, 'run.json')];
  for (const force of [false, true]) {
    expect(await failure(write(folder, { 'run.json': '1' }, { inputs, force }))).toMatchObject({
      code: 'is-input',
      exit: 4,
    });
  }
  expect(await contents(folder)).toEqual({ 'run.json': 'dữ liệu' });
});

test('a manifest cannot name files outside the folder', async () => {
  const folder = await newFolder();
  await mkdir(folder);
  const outside = join(folder, '..', 'khac.csv');
  await writeFile(outside, 'x');
  const sha256 = createHash('sha256').update('x').digest('hex');
  const files = ['../khac.csv', 'csv/../../khac.csv', outside].map((name) => ({ name, bytes: 1, sha256 }));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ format: 'ddci-manifest', version: 1, files }));
  await write(folder, { 'run.json': '1' });
  expect(await readFile(outside, 'utf8')).toBe('x');
});

test('a file is whole or not there: where it cannot be put in its place, the old one stays', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, 'run.json', 'x'), { recursive: true });
  const failed = await failure(write(folder, { 'run.json': '1' }, { force: true }));
  expect(failed).toMatchObject({ code: 'not-a-place', exit: 4 });
  expect(await readdir(folder)).toEqual(['run.json']);
});

test('a damaged manifest is as none', async () => {
  const folder = await newFolder();
  await write(folder, { 'run.json': '1' });
  await writeFile(join(folder, 'manifest.json'), '{"files": [');
  expect(await failure(write(folder, { 'run.json': '2' }))).toMatchObject({ code: 'not-ours' });
  await write(folder, { 'run.json': '2' }, { force: true });
  expect(await contents(folder)).toEqual({ 'run.json': '2' });
});

describe('what is never touched', () => {
  test('an input that a manifest lists is not removed, nor one that is reached through a link', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'phieu.csv'), 'a');
    const sha256 = createHash('sha256').update('a').digest('hex');
    const files = [{ name: 'phieu.csv', sha256 }];
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ format: 'ddci-manifest', version: 1, files }));
    const target = { folder, shown: 'out', inputs: [join(folder, 'phieu.csv')], force: true, owner };
    await writeFolder(target, [{ name: 'run.json', bytes: Buffer.from('1') }]);
    expect(await readFile(join(folder, 'phieu.csv'), 'utf8')).toBe('a');
    await symlink(folder, `${folder}-link`);
    onTestFinished(() => rm(`${folder}-link`));
    const linked = { folder: `${folder}-link`, shown: 'link', inputs: [join(folder, 'run.json')], force: true, owner };
    const failed = await failure(writeFolder(linked, [{ name: 'run.json', bytes: Buffer.from('2') }]));
    expect(failed).toMatchObject({ code: 'is-input' });
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe('1');
  });

  test('nothing is written through a link', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await symlink(elsewhere, join(folder, 'csv'));
    const failed = await failure(write(folder, { 'csv/ranking.csv': '1' }, { force: true }));
    expect(failed).toMatchObject({ code: 'not-a-place' });
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test('a manifest that is not ours is not replaced', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'manifest.json'), '{"name":"my web app"}');
    expect(await failure(write(folder, { 'run.json': '1' }))).toMatchObject({ code: 'not-ours' });
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe('{"name":"my web app"}');
  });
});
