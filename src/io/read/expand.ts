/** Names with `*`, which no shell has expanded (SPEC §10). */

import { readdir, readFile } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import { append } from '../../core/append.ts';
import { fileFailure } from '../failure.ts';
import { isSealed } from '../write/seal.ts';

/** The files that the pattern stands for, relative to the folder where the pattern is, in the order of their names. */
export function expandFiles(folder: string, pattern: string): Promise<string[]> {
  return matching(folder, pattern, (name) => !isHidden(name) && !isCheckFile(name));
}

/** Files that are passed over for their name alone: called as those that `ddci check --xlsx` writes, but not as it left them. */
export async function passedFiles(folder: string, pattern: string): Promise<string[]> {
  if (!/\*[^/\\]*$/u.test(pattern)) return [];
  const named = await matching(folder, pattern, (name) => !isHidden(name) && isCheckFile(name));
  const sealed = await Promise.all(
    named.map(async (file) => isSealed(await readFile(resolve(folder, file)).catch(() => new Uint8Array()))),
  );
  return named.filter((_, i) => !sealed[i]);
}

async function matching(folder: string, pattern: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const { root } = parse(pattern);
  let found = [root.replaceAll('\\', '/')];
  const parts = pattern.slice(root.length).split(/[/\\]/u);
  for (const [i, part] of parts.entries()) {
    const within = (path: string, name: string) =>
      path === '' || path.endsWith('/') ? path + name : `${path}/${name}`;
    if (!part.includes('*')) {
      found = found.map((path) => within(path, part));
      continue;
    }
    const next: string[] = [];
    for (const path of found) {
      const entries = await readdir(resolve(folder, path), { withFileTypes: true }).catch((error: unknown) => {
        throw fileFailure(error, path, 3);
      });
      const wanted = entries.filter((entry) => (i < parts.length - 1 ? entry.isDirectory() : entry.isFile()));
      const isKept = i < parts.length - 1 ? (name: string) => !isHidden(name) : isWanted;
      const names = wanted.map(({ name }) => name).filter((name) => isKept(name) && matches(name, part));
      append(
        next,
        names.map((name) => within(path, name)),
      );
    }
    found = next;
  }
  return found.sort();
}

/** Files that Excel leaves beside an open one (`~$…`), and those whose name begins with a point. */
function isHidden(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}

/** What `ddci check --xlsx` writes beside a survey: a coloured copy would count every answer twice. */
function isCheckFile(name: string): boolean {
  return /^(?:.*\.)?(?:loi|co-loi|findings)(?:\.new)?\.xlsx$/iu.test(name);
}

/** Whether `*` in the pattern can stand for what is between; both in NFC, since file systems differ. */
function matches(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.normalize('NFC').split('*');
  let left = name.normalize('NFC');
  if (!left.startsWith(first)) return false;
  left = left.slice(first.length);
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const at = left.indexOf(part);
    if (at < 0) return false;
    left = left.slice(at + part.length);
  }
  return left.length >= last.length && left.endsWith(last);
}
