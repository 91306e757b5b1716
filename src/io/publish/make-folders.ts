/** Folders made one in the other: Node's own way never ends where a file system lets none be made, as under /proc. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** @returns the first that had to be made; undefined where all are there */
export function makeFolders(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
  const above = dirname(path);
  const first = above === path ? undefined : makeFolders(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program has made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return first;
    throw error;
  }
  return first ?? path;
}
