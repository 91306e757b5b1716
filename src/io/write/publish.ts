/**
 * New files into their places, all or none. They stand whole under STAGING/new; what they replace is kept under
 * STAGING/old until the manifest, last, is in its place. A failure puts the old ones back; where the program is killed,
 * the next run does (`rollBack`). Nothing here waits, so that no signal comes between two steps.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ownField } from '../../core/json.ts';
import { Failure, fileFailure } from '../failure.ts';

export const STAGING = '.ddci-tmp';
export const NEW = 'new';
const OLD = 'old';
const JOURNAL = 'names.json';
const HELD_OPEN = ['EBUSY', 'EPERM', 'EACCES'];

export interface Publication {
  readonly folder: string;
  /** The folder as the user named it, for messages. */
  readonly shown: string;
  /** Staged under STAGING/new, as the manifest is. */
  readonly names: readonly string[];
  /** Files of an earlier run that go. */
  readonly surplus: readonly string[];
  /** null where the folder is not the tool's own. */
  readonly manifest: {
    readonly name: string;
    /** Its content, where the files named stayed old because another program holds them open. */
    readonly of: (held: readonly string[]) => Uint8Array;
  } | null;
}

/** @throws Failure `held-open` where all was done but for files that are open elsewhere; else with all as it was */
export function publish(publication: Publication): void {
  const { folder, shown, names, surplus, manifest } = publication;
  const staging = join(folder, STAGING);
  const undo: (() => void)[] = [];
  const held: string[] = [];
  const all = manifest === null ? names : [...names, manifest.name];
  let now = all[0] ?? '';
  try {
    writeWhole(join(staging, JOURNAL), Buffer.from(JSON.stringify({ names: all, surplus })));
    for (const name of names) {
      now = name;
      if (!place(folder, name, undo)) held.push(name);
    }
    for (const name of surplus) {
      now = name;
      const old = join(staging, OLD, name);
      mkdirSync(dirname(old), { recursive: true });
      renameSync(join(folder, name), old);
      undo.push(() => renameSync(old, join(folder, name)));
    }
    if (manifest !== null) {
      now = manifest.name;
      if (held.length > 0) writeWhole(join(staging, NEW, now), manifest.of(held));
      if (!place(folder, now, undo)) {
        throw new Failure('cannot-write', { file: join(shown, now), problem: 'EBUSY' }, 4);
      }
    }
    rmSync(join(staging, JOURNAL));
  } catch (error) {
    for (const step of undo.reverse()) step();
    if (error instanceof Failure) throw error;
    throw fileFailure(error, join(shown, now), 4);
  }
  const [first] = held;
  if (first !== undefined) {
    throw new Failure('held-open', { file: join(shown, first), kept: join(shown, besideName(first)) }, 4);
  }
}

/**
 * Where a run was killed while it put its files in their places, the old ones are put back. Its journal is there until
 * all is done.
 * @param known whether a name is one of an output file
 */
export function rollBack(folder: string, known: (name: string) => boolean): void {
  const staging = join(folder, STAGING);
  const { names, surplus } = journalOf(join(staging, JOURNAL), known);
  for (const name of [...names, ...surplus]) {
    // What still stands among the new ones was never put in its place, and its old one may be half a copy.
    if (existsSync(join(staging, NEW, name))) continue;
    const old = join(staging, OLD, name);
    if (existsSync(old)) renameSync(old, join(folder, name));
    else if (names.includes(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Puts a staged file in its place; false where another program holds the place open and the file stands beside it. */
function place(folder: string, name: string, undo: (() => void)[]): boolean {
  const staged = join(folder, STAGING, NEW, name);
  const path = join(folder, name);
  const old = join(folder, STAGING, OLD, name);
  const there = existsSync(path);
  if (there) keep(path, old);
  else mkdirSync(dirname(path), { recursive: true });
  try {
    renameSync(staged, path);
    undo.push(there ? () => renameSync(old, path) : () => rmSync(path, { force: true }));
    return true;
  } catch (error) {
    if (!there || !isHeldOpen(error)) throw error;
    const beside = join(folder, besideName(name));
    renameSync(staged, beside);
    undo.push(() => rmSync(beside, { force: true }));
    return false;
  }
}

/** A second name for a file, or a copy where the disk has no second names. */
function keep(path: string, as: string): void {
  mkdirSync(dirname(as), { recursive: true });
  try {
    linkSync(path, as);
  } catch {
    copyFileSync(path, as);
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function isHeldOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD_OPEN.includes(String(error.code));
}

/** report.xlsx → report.new.xlsx */
export function besideName(name: string): string {
  return name.replace(/(?=\.[^./]*$)/u, '.new');
}

interface Journal {
  readonly names: readonly string[];
  readonly surplus: readonly string[];
}

/** Empty where there is none, or it was cut short: then nothing had been put in its place yet. */
function journalOf(path: string, known: (name: string) => boolean): Journal {
  if (!existsSync(path)) return { names: [], surplus: [] };
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { names: namesOf(ownField(content, 'names'), known), surplus: namesOf(ownField(content, 'surplus'), known) };
  } catch (error) {
    if (error instanceof SyntaxError) return { names: [], surplus: [] };
    throw error;
  }
}

function namesOf(names: unknown, known: (name: string) => boolean): string[] {
  const list: readonly unknown[] = Array.isArray(names) ? names : [];
  return list.filter((name) => typeof name === 'string').filter(known);
}
