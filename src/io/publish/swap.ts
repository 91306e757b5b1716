/**
 * New files into their places, all or none. They are whole under STAGING/new before; what they replace is kept under
 * STAGING/old until the last is in its place. A failure puts the old ones back; where the program is killed, the next run
 * does (`rollBack`). Synchronous on purpose: a signal handler cannot run between two renames.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownField } from '../../core/json.ts';
import { fileFailure } from '../failure.ts';
import type { Retries } from './held.ts';
import { makeFolders } from './make-folders.ts';
import type { OutputFile, Target } from './target.ts';

export const STAGING = '.ddci-tmp';

/** Where a file is whole before it is put in its place. */
export function stagedPath(folder: string, name: string): string {
  return join(folder, STAGING, 'new', name);
}

/** What a swap does, written down before it begins: what it takes to undo it. */
interface Journal {
  /** Files that are put where none is. */
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  /** Files of an earlier run that go. */
  readonly removed: readonly string[];
}

/**
 * @param files that are staged, in the order in which they are put in their places
 * @param removed files of an earlier run that go
 * @throws Failure with all as it was
 */
export function swap(
  { folder, shown }: Pick<Target, 'folder' | 'shown'>,
  files: readonly OutputFile[],
  removed: readonly string[],
  retries: Retries,
): void {
  const names = files.map(({ name }) => name);
  const inPlace = (name: string) => join(folder, name);
  const replaced = names.filter((name) => existsSync(inPlace(name)));
  const created = names.filter((name) => !replaced.includes(name));
  let current = names[0] ?? '';
  try {
    writeWhole(journalPath(folder), Buffer.from(JSON.stringify({ created, replaced, removed })));
    for (const name of names) {
      current = name;
      makeFolders(dirname(inPlace(name)));
      // A copy and no second name: on Windows none of a file's names can be removed while it is open.
      if (replaced.includes(name)) writeWhole(oldPath(folder, name), readFileSync(inPlace(name)));
      retries.run(() => renameSync(stagedPath(folder, name), inPlace(name)));
    }
    for (const name of removed) {
      current = name;
      makeFolders(dirname(oldPath(folder, name)));
      retries.run(() => renameSync(inPlace(name), oldPath(folder, name)));
    }
    rmSync(journalPath(folder));
  } catch (error) {
    try {
      rollBack(folder, () => true);
    } catch {
      // The journal is still there: the next run puts the old files back.
    }
    throw fileFailure(error, join(shown, current), 4);
  }
}

/**
 * Puts the old files back where a run failed or was killed while it put its own in their places. Can be done again where it
 * fails itself.
 * @param isOutputName whether a name of the journal may be one of an output file
 */
export function rollBack(folder: string, isOutputName: (name: string) => boolean): void {
  const { created, replaced, removed } = readJournal(folder);
  // What is still staged was never put in its place, and its old one may be half a copy.
  const isStaged = (name: string) => existsSync(stagedPath(folder, name));
  for (const name of [...replaced, ...removed].filter(isOutputName)) {
    if (!isStaged(name) && existsSync(oldPath(folder, name))) renameSync(oldPath(folder, name), join(folder, name));
  }
  for (const name of created.filter(isOutputName)) if (!isStaged(name)) rmSync(join(folder, name), { force: true });
  rmSync(journalPath(folder), { force: true });
}

/** All that is staged, unless the old files among it have still to be put back. */
export function removeStaging(folder: string): void {
  if (existsSync(journalPath(folder))) return;
  rmSync(join(folder, STAGING), { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

function oldPath(folder: string, name: string): string {
  return join(folder, STAGING, 'old', name);
}

function journalPath(folder: string): string {
  return join(folder, STAGING, 'names.json');
}

function writeWhole(path: string, bytes: Uint8Array): void {
  makeFolders(dirname(path));
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Empty where there is none, or it was cut short: then nothing had been put in its place yet. */
function readJournal(folder: string): Journal {
  const path = journalPath(folder);
  const content: unknown = existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : null;
  const names = (field: keyof Journal): string[] => {
    const list = ownField(content, field);
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    return items.filter((name) => typeof name === 'string');
  };
  return { created: names('created'), replaced: names('replaced'), removed: names('removed') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
