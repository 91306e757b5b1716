/** One run at a time writes into a folder; what is held open elsewhere stays (SPEC §9, §10). */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFolder } from '../../../src/io/publish/folder.ts';
import { Retries } from '../../../src/io/publish/held.ts';
import { swap } from '../../../src/io/publish/swap.ts';
import { abandon, unfinished } from '../../../src/io/publish/unfinished.ts';
import { owner, temporaryFolder } from '../../run-main.ts';

function write(folder: string, alive: boolean): Promise<void> {
  const target = { folder, shown: 'out', inputs: [], force: false, owner: { pid: 1, alive: () => alive } };
  return writeFolder(target, [{ name: 'run.json', bytes: Buffer.from('1') }]);
}

describe('the lock of a folder', () => {
  test('of a run that is there stops another one, which writes nothing', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.ddci-lock'), `4321 ${hostname()}\n`);
    await expect(write(folder, true)).rejects.toMatchObject({ code: 'locked', exit: 4, arguments: { pid: 4321 } });
    expect(await readdir(folder)).toEqual(['.ddci-lock']);
  });

  test('of a run that is no more is taken over, and is gone afterwards', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.ddci-lock'), `4321 ${hostname()}\n`);
    await write(folder, false);
    expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'run.json']);
  });

  test('of another computer counts, as nothing is known of its runs', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.ddci-lock'), '4321 another-computer\n');
    await expect(write(folder, false)).rejects.toMatchObject({ code: 'locked' });
  });

  test('that was cut short is taken over', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.ddci-lock'), '');
    await write(folder, true);
    expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'run.json']);
  });
});

test('an interrupted program removes what is unfinished, the last first, and leaves what was finished', () => {
  const removed: string[] = [];
  unfinished(() => removed.push('staging'));
  const done = unfinished(() => removed.push('lock'));
  unfinished(() => {
    throw new Error('cannot be removed');
  });
  unfinished(() => removed.push('last'));
  done();
  abandon();
  abandon();
  expect(removed).toEqual(['last', 'staging']);
});

test('where a name cannot be replaced at all, everything is as it was', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '.ddci-tmp', 'new'), { recursive: true });
  await writeFile(join(folder, 'a.json'), 'old a');
  await writeFile(join(folder, '.ddci-tmp', 'new', 'a.json'), 'new a');
  // What should replace it is not there.
  const files = ['a.json', 'b.json'].map((name) => ({ name, bytes: Buffer.from('') }));
  expect(() => swap({ folder, shown: 'out' }, files, [], new Retries())).toThrow('cannot-write');
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('old a');
});

test('a folder that was made for nothing is gone again, with those around it', async () => {
  const folder = await temporaryFolder();
  const target = { folder: join(folder, 'a', 'b'), shown: 'a/b', inputs: [], force: false, owner };
  const files = [{ name: `${'x'.repeat(300)}.json`, bytes: Buffer.from('1') }];
  await expect(writeFolder(target, files)).rejects.toMatchObject({ code: 'cannot-write', exit: 4 });
  expect(await readdir(folder)).toEqual([]);
});
