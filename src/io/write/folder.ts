/**
 * The output folder (SPEC §9). Each file is written whole beside its place and then renamed into it. A manifest lists
 * what this tool wrote with its SHA-256: only such files, unchanged, are replaced or removed without `force`.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import { writeJson } from './json.ts';

export interface OutputFile {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MANIFEST = 'manifest.json';

/** Name → SHA-256 of what was written. */
type Manifest = ReadonlyMap<string, string>;

export interface Target {
  readonly folder: string;
  /** The folder as the user named it, for messages. */
  readonly shown: string;
  /** Full paths that are never written to. */
  readonly inputs: readonly string[];
  readonly force: boolean;
}

export async function writeFolder(
  { folder, shown, inputs, force }: Target,
  files: readonly OutputFile[],
): Promise<void> {
  for (const name of [...files.map((file) => file.name), MANIFEST]) {
    if (inputs.includes(join(folder, name))) throw new Failure('is-input', { file: join(shown, name) }, 4);
  }
  const before = await readManifest(folder, shown);
  const names = files.map(({ name }) => name);
  if (!force) for (const name of new Set([...names, ...before.keys()])) await judge(folder, shown, name, before);
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes);
    // What an earlier run left and this one does not write would show another ranking.
    const stale = [...before.keys()].filter((name) => !names.includes(name));
    for (const name of stale) await rm(join(folder, name), { force: true });
    for (const name of stale) if (name.includes('/')) await rmdir(join(folder, dirname(name))).catch(() => undefined);
    const manifest = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
    await writeWhole(join(folder, MANIFEST), writeJson({ format: 'ddci-manifest', version: 1, files: manifest }));
  } catch (error) {
    throw fileFailure(error, shown, 4);
  }
}

/** A file that is there must be one of ours, as we left it. */
async function judge(folder: string, shown: string, name: string, before: Manifest): Promise<void> {
  const there = await readIfThere(join(folder, name), shown);
  if (there === null || before.get(name) === sha256(there)) return;
  throw new Failure('not-ours', { file: join(shown, name) }, 4);
}

async function readManifest(folder: string, shown: string): Promise<Manifest> {
  const bytes = await readIfThere(join(folder, MANIFEST), shown);
  if (bytes === null) return new Map();
  try {
    const content: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof content !== 'object' || content === null || !('files' in content)) return new Map();
    const files: readonly unknown[] = Array.isArray(content.files) ? content.files : [];
    return new Map(files.flatMap(manifestEntry));
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/** A name and its hash; a name that leads out of the folder is none. */
function manifestEntry(entry: unknown): [string, string][] {
  if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('sha256' in entry)) return [];
  const { name, sha256: hash } = entry;
  if (typeof name !== 'string' || typeof hash !== 'string' || !/^(?:csv\/)?[\w-]+\.\w+$/u.test(name)) return [];
  return [[name, hash]];
}

async function readIfThere(path: string, shown: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw fileFailure(error, shown, 4);
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw error;
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
