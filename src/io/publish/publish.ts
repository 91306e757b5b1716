/**
 * The one way to write files, into a folder of results and next to the user's own (SPEC §9): under a lock, all or none, and
 * nothing is replaced that this tool did not write, or that somebody has worked on since, without `force`.
 */
import { lstat, open, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import { Retries } from './held.ts';
import { lock } from './lock.ts';
import { makeFolders } from './make-folders.ts';
import { removeStaging, rollBack, STAGING, stagedPath, swap } from './swap.ts';
import { checkName, identity, type OutputFile, readIfPresent, type Target } from './target.ts';
import { unfinished } from './unfinished.ts';

/** How the files of this tool are known among those that are there. */
export interface Ownership {
  /** A name that may be one of an output file: never one that leads out of the folder. */
  readonly isOutputName: (name: string) => boolean;
  readonly inspect: () => Promise<Inspection>;
}

export interface Inspection {
  /** Whether a file was written by this tool and is as it was left. */
  readonly isOurs: (name: string, content: Uint8Array) => boolean;
  /** Files of an earlier run that go. */
  readonly surplus: readonly string[];
  /**
   * A list of what is there afterwards, put in its place last.
   * @param stayed files of an earlier run that another program holds open
   */
  readonly manifest: ((written: readonly OutputFile[], stayed: readonly string[]) => OutputFile) | null;
}

export interface Plan {
  readonly files: readonly { readonly name: string; readonly change: 'new' | 'replaced' | 'same' }[];
  /** What another run wrote and this one does not. */
  readonly removed: readonly string[];
}

/**
 * Either all files are new afterwards or all are as they were. One that another program holds open (Excel on Windows)
 * stays, its new content is written next to it as `report.new.xlsx`, and that is reported.
 * @throws Failure with exit 4
 */
export async function publish(target: Target, files: readonly OutputFile[], ownership: Ownership): Promise<void> {
  const { folder, shown, owner } = target;
  const unlock = lock(folder, shown, owner);
  await withCleanUp(unlock, async () => {
    await finishEarlier(target, ownership);
    const { isOurs, surplus, manifest } = await ownership.inspect();
    await checkFiles(target, files, isOurs);
    const retries = new Retries();
    const isHeld = (name: string) => {
      try {
        return retries.isHeld(join(folder, name));
      } catch (error) {
        throw fileFailure(error, join(shown, name), 4);
      }
    };
    const held = files.filter(({ name }) => isHeld(name));
    const next = held.map(({ name, bytes }) => ({ name: sidecarName(name), bytes }));
    await checkFiles(target, next, isOurs);
    const written = [...files.filter((file) => !held.includes(file)), ...next];
    const leaving = surplus.filter((name) => !written.some((file) => file.name === name));
    const stayed = leaving.filter(isHeld);
    const gone = leaving.filter((name) => !stayed.includes(name));
    const old = [...held.map(({ name }) => name), ...stayed];
    const staged = manifest === null ? written : [...written, manifest(written, old)];
    await stage(target, staged, async () => {
      swap(target, staged, gone, retries);
      for (const parent of new Set(gone.map(dirname))) {
        // Stays where something else is in it.
        if (parent !== '.') await rmdir(join(folder, parent)).catch(() => undefined);
      }
      if (old.length === 0) return;
      const named = (names: readonly string[]) => names.map((name) => join(shown, name));
      const kept = named(next.map(({ name }) => name));
      throw new Failure('held-open', { file: join(shown, old[0] ?? ''), files: named(old), kept }, 4);
    });
  });
}

/** What `publish` would do; nothing is touched. @throws what it would throw before it writes */
export async function plan(target: Target, files: readonly OutputFile[], ownership: Ownership): Promise<Plan> {
  const { isOurs, surplus } = await ownership.inspect();
  const found = await checkFiles(target, files, isOurs);
  const changes = files.map(({ name, bytes }, i) => {
    const old = found[i] ?? null;
    const change = old === null ? 'new' : Buffer.from(old).equals(bytes) ? 'same' : 'replaced';
    return { name, change } as const;
  });
  return { files: changes, removed: surplus };
}

/** report.xlsx → report.new.xlsx */
export function sidecarName(name: string): string {
  return name.replace(/(?=\.[^./]*$)/u, '.new');
}

/** What is there under the names of the files: nothing that may not be replaced. */
async function checkFiles(
  target: Target,
  files: readonly OutputFile[],
  isOurs: Inspection['isOurs'],
): Promise<(Uint8Array | null)[]> {
  const inputs = await Promise.all(target.inputs.map(identity));
  const found: (Uint8Array | null)[] = [];
  for (const { name, bytes } of files) {
    await checkName(target, name, inputs);
    const old = await readIfPresent(target, name);
    const mayGo = old === null || target.force || Buffer.from(old).equals(bytes) || isOurs(name, old);
    if (!mayGo) throw new Failure('not-ours', { file: join(target.shown, name) }, 4);
    found.push(old);
  }
  return found;
}

/** All files whole next to their places first, so that a disk that is full leaves the old ones as they are. */
async function stage({ folder, shown }: Target, files: readonly OutputFile[], act: () => Promise<void>): Promise<void> {
  const remove = () => removeStaging(folder);
  const done = unfinished(remove);
  const cleanUp = () => {
    try {
      remove();
    } catch (error) {
      throw fileFailure(error, join(shown, STAGING), 4);
    } finally {
      done();
    }
  };
  await withCleanUp(cleanUp, async () => {
    for (const { name, bytes } of files) {
      try {
        const path = stagedPath(folder, name);
        // At once: what another thread makes may come after all was removed.
        makeFolders(dirname(path));
        const file = await open(path, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw fileFailure(error, join(shown, name), 4);
      }
    }
    await act();
  });
}

/** What a run left that was killed: its old files go back, its new ones away. */
async function finishEarlier({ folder, shown }: Target, { isOutputName }: Ownership): Promise<void> {
  const found = await lstat(join(folder, STAGING)).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new Failure('not-a-place', { file: join(shown, STAGING) }, 4);
  try {
    rollBack(folder, isOutputName);
    removeStaging(folder);
  } catch (error) {
    throw fileFailure(error, join(shown, STAGING), 4);
  }
}

/** A fault in the clean-up is reported where nothing failed before: it never hides that. */
async function withCleanUp(cleanUp: () => void, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    try {
      cleanUp();
    } catch {
      // The next run removes what is left.
    }
    throw error;
  }
  cleanUp();
}
