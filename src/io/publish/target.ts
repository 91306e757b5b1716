/** Where files are written, and what no protocol may write to. */
import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import type { Owner } from './lock.ts';

export interface OutputFile {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Target {
  readonly folder: string;
  /** The folder as the user named it, for messages. */
  readonly shown: string;
  /** Full paths that are never written to. */
  readonly inputs: readonly string[];
  readonly force: boolean;
  readonly owner: Owner;
}

/** @throws Failure where the folder is a file or, if it has to be there, is not */
export async function checkFolder({ folder, shown }: Target, mustExist: boolean): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null && mustExist) throw new Failure('no-folder', { file: shown }, 4);
  if (found !== null && !found.isDirectory()) throw new Failure('not-a-folder', { file: shown }, 4);
}

/**
 * No link, no input, nothing but a file or a free name is written to.
 * @param inputs identities of files
 */
export async function checkName(
  { folder, shown }: Target,
  name: string,
  inputs: readonly (string | null)[],
): Promise<void> {
  const path = join(folder, name);
  const file = join(shown, name);
  for (const part of name.includes('/') ? [dirname(path), path] : [path]) {
    const found = await lstat(part).catch(() => null);
    if (found?.isSymbolicLink() || (part === path && found !== null && !found.isFile())) {
      throw new Failure('not-a-place', { file }, 4);
    }
  }
  if (inputs.includes(await identity(path))) throw new Failure('is-input', { file }, 4);
}

/** Device and inode; a path that leads nowhere yet is itself. */
export async function identity(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? path : `${found.dev} ${found.ino}`;
}

/** The content of a file in the folder; null where there is none. */
export async function readIfPresent({ folder, shown }: Target, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw fileFailure(error, join(shown, name), 4);
  }
}
