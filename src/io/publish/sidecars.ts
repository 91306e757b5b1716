/** Files next to the user's own: a method, forms, marked copies. A seal distinguishes the tool's workbooks from others. */
import { dirname, join, relative, sep } from 'node:path';
import { isSealed } from '../write/seal.ts';
import type { Owner } from './lock.ts';
import { type Inspection, type Ownership, type Plan, plan, publish, sidecarName } from './publish.ts';
import { checkFolder, identity, type OutputFile, readIfPresent, type Target } from './target.ts';
import { checkNames } from './windows-names.ts';

export interface SidecarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SidecarTarget {
  /** The folder that names in messages are relative to. */
  readonly from: string;
  /** Full paths that are never written to. */
  readonly inputs: readonly string[];
  readonly force: boolean;
  readonly owner: Owner;
  /** Full paths of files of an earlier run that go, where they are as this tool left them. */
  readonly stale?: readonly string[];
}

/** @throws Failure with exit 4 */
export async function writeSidecars(sidecars: SidecarTarget, files: readonly SidecarFile[]): Promise<void> {
  const { target, named, ownership } = await inCommonFolder(sidecars, files);
  await publish(target, named, ownership);
}

/**
 * What writing would do, for `--dry-run`: it looks only. Names are from the folder that names in messages are relative to.
 * @throws Failure with exit 4
 */
export async function planSidecars(sidecars: SidecarTarget, files: readonly SidecarFile[]): Promise<Plan> {
  const { target, named, ownership } = await inCommonFolder(sidecars, files);
  const { files: changes, removed } = await plan(target, named, ownership);
  const shown = (name: string) => join(target.shown, name);
  return { files: changes.map(({ name, change }) => ({ name: shown(name), change })), removed: removed.map(shown) };
}

async function inCommonFolder({ from, stale = [], ...rest }: SidecarTarget, files: readonly SidecarFile[]) {
  for (const { path } of files) checkNames(path);
  const folder = commonFolder([...files.map(({ path }) => path), ...stale].map(dirname));
  const target: Target = { folder, shown: relative(from, folder), ...rest };
  await checkFolder(target, true);
  const nameOf = (path: string) => relative(folder, path).split(sep).join('/');
  const named = files.map(({ path, bytes }) => ({ name: nameOf(path), bytes }));
  const ownership: Ownership = {
    isOutputName: isBelow,
    inspect: () => inspect(target, named, stale.map(nameOf)),
  };
  return { target, named, ownership };
}

async function inspect(target: Target, files: readonly OutputFile[], stale: readonly string[]): Promise<Inspection> {
  const inputs = await Promise.all(target.inputs.map(identity));
  const surplus: string[] = [];
  for (const name of stale) {
    const found = await readIfPresent(target, name);
    if (found !== null && isSealed(found)) surplus.push(name);
  }
  // What was written next to a file that was open then, and is in its place now.
  for (const { name, bytes } of files) {
    const next = sidecarName(name);
    const found = await readIfPresent(target, next);
    const isSame = found !== null && Buffer.from(found).equals(bytes);
    if (isSame && !files.some((file) => file.name === next)) surplus.push(next);
  }
  const identities = await Promise.all(surplus.map((name) => identity(join(target.folder, name))));
  return {
    isOurs: (_, content) => isSealed(content),
    surplus: surplus.filter((_, i) => !inputs.includes(identities[i] ?? '')),
    manifest: null,
  };
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
