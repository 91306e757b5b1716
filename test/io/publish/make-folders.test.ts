import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolders } from '../../../src/io/publish/make-folders.ts';
import { temporaryFolder } from '../../run-main.ts';

test('folders are made one in the other, and the first that was not there is named', async () => {
  const folder = await temporaryFolder();
  expect(makeFolders(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a'));
  expect(statSync(join(folder, 'a', 'b', 'c')).isDirectory()).toBe(true);
  expect(makeFolders(join(folder, 'a', 'b'))).toBe(undefined);
});

test('a file in the way is an error', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  expect(() => makeFolders(join(folder, 'file'))).toThrow();
  expect(() => makeFolders(join(folder, 'file', 'a'))).toThrow();
});

test.skipIf(!existsSync('/proc/self'))('a file system that lets no folder be made ends in an error', () => {
  expect(() => makeFolders('/proc/x/y')).toThrow();
});
