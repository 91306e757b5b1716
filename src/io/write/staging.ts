/** What all writing into a folder has in common: files stand whole beside their places before any is put in its place. */
import { mkdirSync, rmSync } from 'node:fs';
import { lstat, open, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import type { Owner } from './lock.ts';
import { NEW, rollBack, STAGING } from './publish.ts';
import { unfinished } from './unfinished.ts';

export interface OutputFile {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder, and how it is named in messages. */
type Place = Pick<Target, 'folder' | 'shown'>;

export interface Target {
  readonly folder: string;
  /** The folder as the user named it, for messages. */
  readonly shown: string;
  /** Full paths that are never written to. */
  readonly inputs: readonly string[];
  readonly force: boolean;
  readonly owner: Owner;
}

/** No link, no input, nothing but a file or an empty place. */
export async function judge({ folder, shown }: Place, name: string, inputs: readonly (string | null)[]): Promise<void> {
  const path = join(folder, name);
  const file = join(shown, name);
  for (const part of name.includes('/') ? [dirname(path), path] : [path]) {
    const there = await lstat(part).catch(() => null);
    if (there?.isSymbolicLink() || (part === path && there !== null && !there.isFile())) {
      throw new Failure('not-a-place', { file }, 4);
    }
  }
  if (inputs.includes(await identity(path))) throw new Failure('is-input', { file }, 4);
}

/** Device and inode; a path that leads nowhere yet is itself. */
export async function identity(path: string): Promise<string | null> {
  const there = await stat(path, { bigint: true }).catch(() => null);
  return there === null ? path : `${there.dev} ${there.ino}`;
}

/** All files beside their places first, so that a disk that is full leaves the old ones as they are. */
export async function stage({ folder, shown }: Place, files: readonly OutputFile[], then: () => Promise<void>) {
  const staging = join(folder, STAGING);
  const remove = () => rmSync(staging, { recursive: true, force: true });
  const done = unfinished(remove);
  try {
    for (const { name, bytes } of files) {
      await attempt(join(shown, name), async () => {
        const path = join(staging, NEW, name);
        // At once: what another thread makes may come after all was removed.
        mkdirSync(dirname(path), { recursive: true });
        const file = await open(path, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      });
    }
    await then();
  } finally {
    await attempt(shown, async () => remove());
    done();
  }
}

/**
 * What a run left that was killed: its old files go back, its new ones away.
 * @param known whether a name may be one of an output file
 */
export async function finishEarlier({ folder, shown }: Place, known: (name: string) => boolean): Promise<void> {
  const staging = join(folder, STAGING);
  const there = await lstat(staging).catch(() => null);
  if (there === null) return;
  if (!there.isDirectory()) throw new Failure('not-a-place', { file: join(shown, STAGING) }, 4);
  await attempt(join(shown, STAGING), async () => {
    rollBack(folder, known);
    rmSync(staging, { recursive: true, force: true });
  });
}

async function attempt<Result>(file: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw fileFailure(error, file, 4);
  }
}

export async function readIfThere(path: string, shown: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw fileFailure(error, shown, 4);
  }
}
