/**
 * Files beside the user's own: all are written whole or none is, and nothing is replaced that this tool did not write or
 * that somebody has worked on since, unless it is forced. No link and no input is written to, whatever is forced.
 */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { lock, type Owner } from './lock.ts';
import { publish } from './publish.ts';
import { isSealed } from './seal.ts';
import { finishEarlier, identity, judge, readIfThere, stage } from './staging.ts';

export interface BesideFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Beside {
  /** The folder that paths are told from. */
  readonly from: string;
  /** Full paths that are never written to. */
  readonly inputs: readonly string[];
  readonly force: boolean;
  readonly owner: Owner;
  /** Full paths of files of an earlier run that go, where they are as this tool left them. */
  readonly stale?: readonly string[];
}

/** @throws Failure with exit 4 */
export async function writeBeside(beside: Beside, files: readonly BesideFile[]): Promise<void> {
  const { from, inputs, force, owner, stale = [] } = beside;
  const folder = commonFolder([...files.map(({ path }) => path), ...stale].map(dirname));
  const shown = relative(from, folder);
  const there = await stat(folder).catch(() => null);
  if (!there?.isDirectory()) throw new Failure('not-a-folder', { file: shown }, 4);
  const nameOf = (path: string) => relative(folder, path).split(sep).join('/');
  const named = files.map(({ path, bytes }) => ({ name: nameOf(path), bytes }));
  const place = { folder, shown };
  const unlock = lock(folder, shown, owner);
  try {
    await finishEarlier(place, isBelow);
    const known = await Promise.all(inputs.map(identity));
    for (const { name, bytes } of named) {
      await judge(place, name, known);
      const old = await readIfThere(join(folder, name), join(shown, name));
      const isOurs = old === null || isSealed(old) || Buffer.from(old).equals(bytes);
      if (!isOurs && !force) throw new Failure('not-ours', { file: join(shown, name) }, 4);
    }
    const surplus: string[] = [];
    for (const name of stale.map(nameOf)) {
      const old = await readIfThere(join(folder, name), join(shown, name));
      if (old !== null && isSealed(old)) surplus.push(name);
    }
    await stage(place, named, async () => {
      publish({ folder, shown, names: named.map(({ name }) => name), surplus, manifest: null });
    });
  } finally {
    unlock();
  }
}

/** The innermost folder that holds all. */
function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...others] = folders;
  return others.reduce((common, folder) => {
    let at = common;
    while (at !== dirname(at) && relative(at, folder).split(sep)[0] === '..') at = dirname(at);
    return at;
  }, first);
}

/** Never one that leads out of the folder. */
function isBelow(name: string): boolean {
  return !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/iu.test(name);
}
