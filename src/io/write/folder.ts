/**
 * The output folder (SPEC §9). All files are written whole beside their places and then renamed into them, a manifest
 * last. It lists what this tool wrote with its SHA-256: only such files, unchanged, are replaced or removed without
 * `force`. Nothing is written through a link, and no input is written to or removed, whatever is forced.
 */
import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import { writeJson } from './json.ts';

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
}

const MANIFEST = 'manifest.json';

/** Name → SHA-256 of what was written; null: there is a manifest, and it is not this tool's. */
type Manifest = ReadonlyMap<string, string> | null;

export async function writeFolder(target: Target, files: readonly OutputFile[]): Promise<void> {
  const { folder, force } = target;
  const there = await stat(folder).catch(() => null);
  if (there !== null && !there.isDirectory()) throw new Failure('not-a-folder', { file: target.shown }, 4);
  const before = await readManifest(target);
  const names = files.map(({ name }) => name);
  const inputs = await Promise.all(target.inputs.map(identity));
  if (before === null && !force) throw new Failure('not-ours', { file: join(target.shown, MANIFEST) }, 4);
  const known = before ?? new Map<string, string>();
  for (const name of [...names, MANIFEST]) await judge(target, name, inputs);
  if (!force) for (const name of new Set([...names, ...known.keys()])) await judgeOurs(target, name, known);
  const manifest = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const last = { name: MANIFEST, bytes: writeJson({ format: 'ddci-manifest', version: 1, files: manifest }) };
  await writeAll(target, [...files, last]);
  // What an earlier run left and this one does not write would show another ranking.
  for (const [name, hash] of known) {
    if (names.includes(name) || inputs.includes(await identity(join(folder, name)))) continue;
    const there = await readIfThere(join(folder, name), join(target.shown, name));
    if (there === null || sha256(there) !== hash) continue;
    await attempt(join(target.shown, name), () => rm(join(folder, name)));
    if (name.includes('/')) await rmdir(join(folder, dirname(name))).catch(() => undefined);
  }
}

/** No link, no input, nothing but a file or an empty place. */
async function judge({ folder, shown }: Target, name: string, inputs: readonly (string | null)[]): Promise<void> {
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

/** A file that is there must be one of ours, as we left it. */
async function judgeOurs({ folder, shown }: Target, name: string, known: ReadonlyMap<string, string>): Promise<void> {
  const there = await readIfThere(join(folder, name), join(shown, name));
  if (there === null || known.get(name) === sha256(there)) return;
  throw new Failure('not-ours', { file: join(shown, name) }, 4);
}

/** Device and inode; a path that leads nowhere yet is itself. */
async function identity(path: string): Promise<string | null> {
  const there = await stat(path, { bigint: true }).catch(() => null);
  return there === null ? path : `${there.dev} ${there.ino}`;
}

/** All files beside their places first, so that a disk that is full leaves the old ones as they are. */
async function writeAll({ folder, shown }: Target, files: readonly OutputFile[]): Promise<void> {
  const written: { readonly name: string; readonly temporary: string }[] = [];
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      const temporary = `${path}.${randomUUID()}.tmp`;
      await attempt(join(shown, name), async () => {
        await mkdir(dirname(path), { recursive: true });
        const file = await open(temporary, 'wx');
        written.push({ name, temporary });
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      });
    }
    for (const { name, temporary } of written) {
      await attempt(join(shown, name), () => rename(temporary, join(folder, name)));
    }
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true });
  }
}

async function attempt(file: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw fileFailure(error, file, 4);
  }
}

async function readManifest({ folder, shown }: Target): Promise<Manifest> {
  const bytes = await readIfThere(join(folder, MANIFEST), join(shown, MANIFEST));
  if (bytes === null) return new Map();
  try {
    const content: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof content !== 'object' || content === null || !('format' in content) || !('files' in content)) return null;
    if (content.format !== 'ddci-manifest' || !Array.isArray(content.files)) return null;
    const files: readonly unknown[] = content.files;
    return new Map(files.flatMap(manifestEntry));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
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

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
