/** What was dropped on the script: the names of files, out of the command line or the arguments that it hands over. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, win32 } from 'node:path';
import { expandFiles, isCheckFile } from '../io/read/expand.ts';
import { isSealed } from '../io/write/seal.ts';
import type { World } from './context.ts';
import { isMethodName, isMethodWorkbook, methodsIn } from './find-method.ts';

/** Hands over in the environment what bin/tinh-diem.cmd was called with. */
export interface Handed {
  /** Full path of the script; '' where it is not known. */
  readonly script: string;
  readonly names: readonly string[];
}

/**
 * A script's arguments are parted at `&`, `,`, `;` and `=`, and lose `^`: the system's command line has the names whole. It is not
 * there where the script's name was typed in a window that was open before.
 */
export function handedOver(environment: World['environment']): Handed {
  const { DDCI_SCRIPT: script = '', DDCI_DROPPED: line = '', DDCI_COUNT: count = '0' } = environment;
  const names = Array.from({ length: Number(count) }, (_, i) => environment[`DDCI_FILE_${i + 1}`] ?? '');
  return { script, names: droppedFiles(line, script) ?? names.filter((name) => name !== '') };
}

/**
 * The names in a command line such as `cmd /c ""C:\ddci\tinh-diem.cmd" C:\a&b.xlsx"`.
 * @returns null where it does not call the script
 */
export function droppedFiles(line: string, script = ''): string[] | null {
  const [, called = ''] = /\s\/[ck](?=["\s])\s*(.*)$/isu.exec(line.trim()) ?? [];
  // Mostly there are quotation marks around the whole.
  for (const text of [called.replace(/^"(.*)"$/su, '$1'), called]) {
    const words = [...text.matchAll(/"([^"]*)"|[^\s"]+/gu)].map(([whole, quoted]) => quoted ?? whole);
    const [first = '', ...names] = words;
    const isScript = script === '' ? /\.(?:cmd|bat)$/iu.test(first) : stem(first) === stem(script);
    if (isScript) return names.filter((name) => name.trim() !== '');
  }
  return null;
}

/** A name without its folder and ending, however it is written. */
function stem(path: string): string {
  const name = win32.basename(path);
  return name
    .slice(0, name.length - win32.extname(name).length)
    .normalize('NFC')
    .toLowerCase();
}

/** What was dropped, looked at. Names are relative to the folder, with `/`. */
export interface Dropped {
  readonly folder: string;
  /** Those in folders that were dropped, and those that were dropped themselves. */
  readonly methods: readonly string[];
  readonly tables: readonly string[];
  /** Results of this tool among them. */
  readonly results: readonly string[];
  /** Files that are no tables by their names. */
  readonly others: readonly string[];
}

export type Trouble = { readonly missing: readonly string[] } | 'several-folders';

/** The last two cannot be read: the reader says what to do with them. */
const TABLES = ['*.xlsx', '*.xlsm', '*.csv', '*.tsv', '*.xls', '*.xlsb', '*.ods'];

export async function lookAt(names: readonly string[], from: string): Promise<Dropped | Trouble> {
  const found = await Promise.all(
    names.map(async (name) => {
      const path = resolve(from, name);
      const there = await stat(path).catch(() => null);
      return { name, path, there };
    }),
  );
  const missing = found.filter(({ there }) => there === null).map(({ name }) => name);
  if (missing.length > 0) return { missing };
  const [first, ...more] = found;
  if (first === undefined) return { missing };
  const alone = more.length === 0 && first.there?.isDirectory() === true;
  const folder = alone ? first.path : dirname(first.path);
  if (more.some(({ path }) => dirname(path) !== folder)) return 'several-folders';
  const methods: string[] = [];
  const tables: string[] = [];
  const results: string[] = [];
  const others: string[] = [];
  for (const { path, there } of found) {
    const isFolder = there?.isDirectory() === true;
    const below = path === folder ? '' : `${basename(path)}/`;
    if (isFolder) for (const file of await methodsIn(path)) methods.push(below + file);
    for (const file of isFolder ? await tablesIn(folder, below) : [basename(path)]) {
      const isMethod = isMethodName(basename(file)) || (await isMethodWorkbook(folder, file));
      if (await isResult(folder, file)) results.push(file);
      else if (isFolder ? !isMethod : isTableName(file) && !isMethod) tables.push(file);
      else if (isMethod || /\.ya?ml$/iu.test(file)) {
        if (!isFolder) methods.push(file);
      } else others.push(file);
    }
  }
  return { folder, methods: [...new Set(methods)], tables: [...new Set(tables)], results, others };
}

async function tablesIn(folder: string, below: string): Promise<string[]> {
  const lists = await Promise.all(TABLES.map((pattern) => expandFiles(folder, below + pattern)));
  return lists.flat();
}

function isTableName(name: string): boolean {
  return [...TABLES, '*.txt'].includes(`*${extname(name).toLowerCase()}`);
}

/** What `score` wrote, next to a run and the list of what was written with it, or `check --xlsx`. */
async function isResult(folder: string, file: string): Promise<boolean> {
  const path = join(folder, file);
  if (isCheckFile(basename(file))) return isSealed(await readFile(path).catch(() => new Uint8Array()));
  const isCsv = basename(dirname(path)).toLowerCase() === 'csv' && /\.csv$/iu.test(file);
  const isWritten = isCsv || /^(?:(?:run|manifest)(?:\.new)?\.json|report(?:\.new)?\.\w+)$/iu.test(basename(file));
  if (!isWritten) return false;
  const entries = await readdir(isCsv ? dirname(dirname(path)) : dirname(path)).catch((): string[] => []);
  return entries.includes('run.json') && entries.includes('manifest.json');
}
