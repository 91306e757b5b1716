/**
 * Files beside the user's own: all are written whole or none is, and nothing is replaced that this tool did not write or
 * that somebody has worked on since, unless it is forced. No link and no input is written to, whatever is forced.
 */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../failure.ts';
import type { Plan } from './folder.ts';
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
  const place = await placeOf(beside, files);
  const { folder, shown } = place;
  const unlock = lock(folder, shown, beside.owner);
  try {
    await finishEarlier(place, isBelow);
    const { named, surplus } = await decide(place, beside, files);
    await stage(place, named, async () => {
      publish({ folder, shown, names: named.map(({ name }) => name), surplus, manifest: null });
    });
  } finally {
    unlock();
  }
}

/**
 * What writing would do, for `--dry-run`: it looks only. Names are from the folder that paths are told from.
 * @throws Failure with exit 4
 */
export async function planBeside(beside: Beside, files: readonly BesideFile[]): Promise<Plan> {
  const place = await placeOf(beside, files);
  const { named, surplus } = await decide(place, beside, files);
  const told = (name: string) => join(place.shown, name);
  const changes = named.map(({ name, bytes, old }) => {
    const change = old === null ? 'new' : Buffer.from(old).equals(bytes) ? 'same' : 'replaced';
    return { name: told(name), change } as const;
  });
  return { files: changes, removed: surplus.map(told) };
}

interface Place {
  readonly folder: string;
  readonly shown: string;
}

async function placeOf({ from, stale = [] }: Beside, files: readonly BesideFile[]): Promise<Place> {
  const folder = commonFolder([...files.map(({ path }) => path), ...stale].map(dirname));
  const shown = relative(from, folder);
  const there = await stat(folder).catch(() => null);
  if (!there?.isDirectory()) throw new Failure('not-a-folder', { file: shown }, 4);
  return { folder, shown };
}

/** The files by their names in the folder, with what is there; and which of an earlier run must go. */
async function decide(place: Place, { inputs, force, stale = [] }: Beside, files: readonly BesideFile[]) {
  const { folder, shown } = place;
  const nameOf = (path: string) => relative(folder, path).split(sep).join('/');
  const read = (name: string) => readIfThere(join(folder, name), join(shown, name));
  const known = await Promise.all(inputs.map(identity));
  const named: { readonly name: string; readonly bytes: Uint8Array; readonly old: Uint8Array | null }[] = [];
  for (const { path, bytes } of files) {
    const name = nameOf(path);
    await judge(place, name, known);
    const old = await read(name);
    const isOurs = old === null || isSealed(old) || Buffer.from(old).equals(bytes);
    if (!isOurs && !force) throw new Failure('not-ours', { file: join(shown, name) }, 4);
    named.push({ name, bytes, old });
  }
  const surplus: string[] = [];
  for (const name of stale.map(nameOf)) {
    const old = await read(name);
    if (old !== null && isSealed(old)) surplus.push(name);
  }
  return { named, surplus };
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
