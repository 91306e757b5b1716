/**
 * What is open in Excel on Windows cannot be replaced, renamed or removed: EBUSY. It stays, the new file is next to it, and
 * nothing else is left over (SPEC §9, §10).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeFolder } from '../../../src/io/publish/folder.ts';
import { writeSidecars } from '../../../src/io/publish/sidecars.ts';
import { sealed } from '../../../src/io/write/seal.ts';
import { owner, temporaryFolder } from '../../run-main.ts';

const world = vi.hoisted(() => ({
  /** Ends of the paths that another program holds. */
  held: [] as string[],
  /** Operations that still fail on any path: a scanner looks at each fresh file. */
  scanned: 0,
}));

vi.mock('node:fs', async (original) => {
  const real = await original<Record<string, (...given: unknown[]) => unknown>>();
  const guarded =
    (name: string) =>
    (...given: unknown[]) => {
      const paths = given.filter((value) => typeof value === 'string').map((path) => path.replaceAll('\\', '/'));
      const isHeld = world.held.some((end) => paths.some((path) => path.endsWith(end)));
      world.scanned -= 1;
      if (isHeld || world.scanned >= 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      return real[name]?.(...given);
    };

  return { ...real, ...Object.fromEntries(['renameSync', 'rmSync', 'linkSync'].map((name) => [name, guarded(name)])) };
});

beforeEach(() => {
  world.held = [];
  world.scanned = 0;
});

function write(folder: string, contents: Readonly<Record<string, string>>, force = false): Promise<void> {
  const files = Object.entries(contents).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return writeFolder({ folder, shown: 'out', inputs: [], force, owner }, files);
}

/** Name → content of all files but the manifest, what is left over included. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const FIRST = { 'run.json': 'first run', 'report.xlsx': 'first report', 'report.html': 'first page' };
const SECOND = { 'run.json': 'second run', 'report.xlsx': 'second report', 'report.html': 'second page' };

test('the held file stays, the new one is next to it, a further run does the same, and one after that is clean', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  world.held = ['/report.xlsx'];
  const expected = {
    code: 'held-open',
    exit: 4,
    arguments: { files: [join('out', 'report.xlsx')], kept: [join('out', 'report.new.xlsx')] },
  };
  const both = { ...SECOND, 'report.xlsx': 'first report', 'report.new.xlsx': 'second report' };
  await expect(write(folder, SECOND)).rejects.toMatchObject(expected);
  expect(contents(folder)).toEqual(both);
  await expect(write(folder, SECOND)).rejects.toMatchObject(expected);
  expect(contents(folder)).toEqual(both);
  world.held = [];
  await write(folder, SECOND);
  expect(contents(folder)).toEqual(SECOND);
});

test('all that are held are named', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  world.held = ['/report.xlsx', '/report.html'];
  await expect(write(folder, SECOND)).rejects.toMatchObject({
    arguments: {
      files: [join('out', 'report.xlsx'), join('out', 'report.html')],
      kept: [join('out', 'report.new.xlsx'), join('out', 'report.new.html')],
    },
  });
});

test('a file that the new one would be next to, and that is somebody’s own, is not replaced', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  writeFileSync(join(folder, 'report.new.xlsx'), 'của tôi');
  world.held = ['/report.xlsx'];
  const failed = { code: 'not-ours', arguments: { file: join('out', 'report.new.xlsx') } };
  await expect(write(folder, SECOND)).rejects.toMatchObject(failed);
  expect(contents(folder)).toEqual({ ...FIRST, 'report.new.xlsx': 'của tôi' });
});

test('where both are open nothing is written', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  world.held = ['/report.xlsx'];
  await expect(write(folder, SECOND)).rejects.toMatchObject({ code: 'held-open' });
  const before = contents(folder);
  world.held = ['/report.xlsx', '/report.new.xlsx'];
  const failed = { code: 'cannot-write', arguments: { file: join('out', 'report.new.xlsx'), problem: 'EBUSY' } };
  await expect(write(folder, { ...SECOND, 'run.json': 'third run' })).rejects.toMatchObject(failed);
  expect(contents(folder)).toEqual(before);
});

test('a file of an earlier run that is open and should go is named, and goes the next time', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  world.held = ['/report.html'];
  const { 'report.html': page, ...rest } = SECOND;
  const failed = { code: 'held-open', arguments: { files: [join('out', 'report.html')], kept: [] } };
  await expect(write(folder, rest)).rejects.toMatchObject(failed);
  expect(contents(folder)).toEqual({ ...rest, 'report.html': 'first page' });
  world.held = [];
  await write(folder, { ...rest, 'run.json': 'third run' });
  expect(contents(folder)).toEqual({ ...rest, 'run.json': 'third run' });
  expect(page).toBe('second page');
});

test('a fresh file that a scanner holds for a moment is waited for', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  world.scanned = 6;
  await write(folder, SECOND);
  expect(contents(folder)).toEqual(SECOND);
});

test('what fails while all is cleaned up does not hide what failed before, and the next run cleans up', async () => {
  const folder = await temporaryFolder();
  await write(folder, FIRST);
  world.held = ['/report.xlsx', '/.ddci-tmp', '/.ddci-lock'];
  await expect(write(folder, SECOND)).rejects.toMatchObject({ code: 'held-open' });
  world.held = [];
  await write(folder, SECOND);
  expect(contents(folder)).toEqual(SECOND);
});

test('next to the user’s own files too: the new workbook is next to the open one, and gone when that is written', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'method.xlsx');
  const bytes = (text: string) => sealed(Buffer.from(`${text}\0\0`));
  const convert = (text: string) =>
    writeSidecars({ from: folder, inputs: [], force: false, owner }, [{ path, bytes: bytes(text) }]);
  await convert('first');
  world.held = ['/method.xlsx'];
  const failed = { code: 'held-open', arguments: { files: ['method.xlsx'], kept: ['method.new.xlsx'] } };
  await expect(convert('second')).rejects.toMatchObject(failed);
  expect(readdirSync(folder).sort()).toEqual(['method.new.xlsx', 'method.xlsx']);
  expect(readFileSync(path)).toEqual(Buffer.from(bytes('first')));
  world.held = [];
  await convert('second');
  expect(existsSync(join(folder, 'method.new.xlsx'))).toBe(false);
  expect(readFileSync(path)).toEqual(Buffer.from(bytes('second')));
});
