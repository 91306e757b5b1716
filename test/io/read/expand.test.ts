/** Names with `*`, on Windows' paths as well (SPEC §10: the tool expands it itself). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../run-main.ts';

const disk = new Map<string, readonly string[]>();

afterEach(() => {
  vi.doUnmock('node:path');
  vi.doUnmock('node:fs/promises');
  vi.resetModules();
});

/** `expandFiles` as it runs on Windows, on a disk of ours: folders end in a backslash. */
async function onWindows(folder: string, pattern: string): Promise<readonly [readonly string[], readonly string[]]> {
  const path = await vi.importActual<typeof import('node:path')>('node:path');
  const asked: string[] = [];
  vi.doMock('node:path', () => path.win32);
  vi.doMock('node:fs/promises', () => ({
    readdir: async (at: string) => {
      asked.push(at);
      return (disk.get(at) ?? []).map((name) => ({
        name: name.replace('\\', ''),
        isFile: () => !name.endsWith('\\'),
        isDirectory: () => name.endsWith('\\'),
      }));
    },
  }));
  const { expandFiles } = await import('../../../src/io/read/expand.ts');
  return [await expandFiles(folder, pattern), asked];
}

describe('on Windows', () => {
  test('either slash parts a path, and a drive begins one', async () => {
    disk.set('D:\\khảo sát', ['a.xlsx', 'b.xlsx', 'c.csv', '~$a.xlsx']);
    expect(await onWindows('C:\\ddci', 'D:\\khảo sát\\*.xlsx')).toEqual([
      ['D:/khảo sát/a.xlsx', 'D:/khảo sát/b.xlsx'],
      ['D:\\khảo sát'],
    ]);
    disk.set('C:\\ddci', ['đợt 1\\', 'đợt 2\\', 'đợt 3.xlsx']);
    disk.set('C:\\ddci\\đợt 1', ['x.csv']);
    disk.set('C:\\ddci\\đợt 2', ['y.csv']);
    expect((await onWindows('C:\\ddci', 'đợt *\\*.csv'))[0]).toEqual(['đợt 1/x.csv', 'đợt 2/y.csv']);
    disk.set('\\\\máy chủ\\chung\\', ['z.csv']);
    expect((await onWindows('C:\\ddci', '\\\\máy chủ\\chung\\*.csv'))[0]).toEqual(['//máy chủ/chung/z.csv']);
  });
});

test('an absolute pattern is not looked for below the folder', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', '1.csv'), '');
  await writeFile(join(folder, 'a', '2.csv'), '');
  const { expandFiles } = await import('../../../src/io/read/expand.ts');
  const files = ['1.csv', '2.csv'];
  expect(await expandFiles(join(folder, 'nowhere'), join(folder, 'a', '*.csv'))).toEqual(
    files.map((name) => join(folder, 'a', name)),
  );
  expect(await expandFiles(folder, 'a/*.csv')).toEqual(files.map((name) => `a/${name}`));
  expect(await expandFiles(folder, './a/*.csv')).toEqual(files.map((name) => `./a/${name}`));
});
