/** Names with `*`, which no shell has expanded (SPEC §10). */

import { readdir, readFile } from 'node:fs/promises';
import { parse, resolve, sep } from 'node:path';
import { append } from '../../core/append.ts';
import { fileFailure } from '../failure.ts';
import { isSealed } from '../write/seal.ts';

/** Windows does not distinguish upper and lower case in file names. */
const IGNORES_CASE = sep === '\\';

/** Files that a pattern does not match, though one might think so. */
export interface PassedFiles {
  /** Called as those that `ddci check --xlsx` writes, but not as it left them. */
  readonly named: readonly string[];
  /** Whose names differ from the pattern by the case of letters alone. */
  readonly otherCase: readonly string[];
}

/** The files that the pattern matches, relative to the folder where the pattern is, sorted by name. */
export function expandFiles(folder: string, pattern: string): Promise<string[]> {
  return matching(folder, pattern, (name) => !isHidden(name) && !isCheckFile(name));
}

export async function passedFiles(folder: string, pattern: string): Promise<PassedFiles> {
  const isWanted = (name: string) => !isHidden(name) && !isCheckFile(name);
  const found = await matching(folder, pattern, isWanted);
  const otherCase = (await matching(folder, pattern, isWanted, true)).filter((file) => !found.includes(file));
  if (!/\*[^/\\]*$/u.test(pattern)) return { named: [], otherCase };
  const named = await matching(folder, pattern, (name) => !isHidden(name) && isCheckFile(name));
  const sealed = await Promise.all(
    named.map(async (file) => isSealed(await readFile(resolve(folder, file)).catch(() => new Uint8Array()))),
  );
  return { named: named.filter((_, i) => !sealed[i]), otherCase };
}

async function matching(
  folder: string,
  pattern: string,
  isWanted: (name: string) => boolean,
  ignoresCase = IGNORES_CASE,
): Promise<string[]> {
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
      const names = wanted.map(({ name }) => name).filter((name) => isKept(name) && matches(name, part, ignoresCase));
      append(
        next,
        names.map((name) => within(path, name)),
      );
    }
    found = next;
  }
  return found.sort();
}

/** Files that Excel leaves next to an open one (`~$…`), and those whose name begins with a dot. */
function isHidden(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}

/** What `ddci check --xlsx` writes next to a survey: a coloured copy would count every answer twice. */
export function isCheckFile(name: string): boolean {
  return /^(?:.*\.)?(?:loi|co-loi|findings)(?:\.new)?\.xlsx$/iu.test(name);
}

/** Whether the name matches the pattern, where `*` is any text; both are compared in NFC, since file systems differ. */
function matches(name: string, pattern: string, ignoresCase: boolean): boolean {
  const compared = (text: string) => (ignoresCase ? text.normalize('NFC').toLowerCase() : text.normalize('NFC'));
  const [first = '', ...rest] = compared(pattern).split('*');
  let left = compared(name);
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
