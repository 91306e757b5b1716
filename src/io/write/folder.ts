/**
 * The output folder (SPEC §9). All files are written whole beside their places and then renamed into them, a manifest
 * last. It lists what this tool wrote with its SHA-256: only such files, unchanged, are replaced or removed without
 * `force`. Nothing is written through a link, and no input is written to or removed, whatever is forced.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import { writeJson } from './json.ts';
import { lock } from './lock.ts';
import { besideName, publish } from './publish.ts';
import { finishEarlier, identity, judge, type OutputFile, readIfThere, stage, type Target } from './staging.ts';
import { unfinished } from './unfinished.ts';

export interface Plan {
  readonly files: readonly { readonly name: string; readonly change: 'new' | 'replaced' | 'same' }[];
  /** What another run wrote and this one does not. */
  readonly removed: readonly string[];
}

const MANIFEST = 'manifest.json';
const RUN = 'run.json';

interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Name → SHA-256 of what was written; null: there is a manifest, and it is not this tool's. */
type Manifest = ReadonlyMap<string, string> | null;

/**
 * Either all files are new afterwards or all are as they were; one that another program holds open (Excel on Windows)
 * stays, its new content is put beside it as `report.new.xlsx`, and that is told.
 * @throws Failure with exit 4
 */
export async function writeFolder(target: Target, files: readonly OutputFile[]): Promise<void> {
  const { folder, shown, owner } = target;
  const there = await stat(folder).catch(() => null);
  if (there !== null && !there.isDirectory()) throw new Failure('not-a-folder', { file: shown }, 4);
  const made = makeFolder(folder, shown);
  // Nothing is left of a folder that was made for nothing.
  const remove = () => {
    if (made !== undefined) removeEmpty(folder, made);
  };
  const done = unfinished(remove);
  try {
    const unlock = lock(folder, shown, owner);
    try {
      await replace(target, files);
    } finally {
      unlock();
    }
  } catch (error) {
    remove();
    throw error;
  } finally {
    done();
  }
}

/** The first of the folders that had to be made. No signal comes between that and its entry among what is unfinished. */
function makeFolder(folder: string, shown: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileFailure(error, shown, 4);
  }
}

/** What `writeFolder` would do; nothing is touched. @throws what it would throw before it writes */
export async function planFolder(target: Target, files: readonly OutputFile[]): Promise<Plan> {
  const { folder, shown } = target;
  const there = await stat(folder).catch(() => null);
  if (there !== null && !there.isDirectory()) throw new Failure('not-a-folder', { file: shown }, 4);
  const { surplus } = await decide(target, files);
  const changes = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const old = await readIfThere(join(folder, name), join(shown, name));
      return { name, change: old === null ? 'new' : sha256(old) === sha256(bytes) ? 'same' : 'replaced' } as const;
    }),
  );
  return { files: changes, removed: surplus };
}

async function replace(target: Target, files: readonly OutputFile[]): Promise<void> {
  const { folder, shown } = target;
  await finishEarlier(target, (name) => name === MANIFEST || isOutputName(name));
  const { known, surplus, kept } = await decide(target, files);
  const names = files.map(({ name }) => name);
  const manifest = { name: MANIFEST, bytes: manifestOf(files, [], known, kept) };
  await stage(target, [...files, manifest], async () => {
    publish({
      folder,
      shown,
      names,
      surplus,
      manifest: { name: MANIFEST, of: (held) => manifestOf(files, held, known, kept) },
    });
  });
  for (const parent of new Set(surplus.filter((name) => name.includes('/')).map(dirname))) {
    // Stays where something else is in it.
    await rmdir(join(folder, parent)).catch(() => undefined);
  }
}

/** Whether the files may be written there, what is known of those that are there, and which of them must go. */
async function decide(target: Target, files: readonly OutputFile[]) {
  const { folder, shown, force } = target;
  const before = await readManifest(target);
  const names = files.map(({ name }) => name);
  const inputs = await Promise.all(target.inputs.map(identity));
  if (before === null && !force) throw new Failure('not-ours', { file: join(shown, MANIFEST) }, 4);
  const known = before ?? new Map<string, string>();
  for (const name of [...names, MANIFEST]) await judge(target, name, inputs);
  if (!force) for (const name of new Set([...names, ...known.keys()])) await judgeOurs(target, name, known);
  // What another run left and this one does not write would show another ranking; what the same run left shows the same.
  const isSame = files.some(({ name, bytes }) => name === RUN && known.get(RUN) === sha256(bytes));
  const surplus: string[] = [];
  const kept: Entry[] = [];
  for (const [name, hash] of known) {
    if (names.includes(name) || inputs.includes(await identity(join(folder, name)))) continue;
    const there = await readIfThere(join(folder, name), join(shown, name));
    if (there === null || sha256(there) !== hash) continue;
    if (isSame) kept.push({ name, bytes: there.length, sha256: hash });
    else surplus.push(name);
  }
  return { known, surplus, kept };
}

/** Lists what stands in the folder: of a file held open by another program the old one, and the new one beside it. */
function manifestOf(
  files: readonly OutputFile[],
  held: readonly string[],
  known: ReadonlyMap<string, string>,
  kept: readonly Entry[],
): Buffer {
  const now = files.map(({ name, bytes }) => ({
    name: held.includes(name) ? besideName(name) : name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const old = held.flatMap((name) => {
    const hash = known.get(name);
    return hash === undefined ? [] : [{ name, sha256: hash }];
  });
  return writeJson({ format: 'ddci-manifest', version: 1, files: [...now, ...old, ...kept] });
}

/** A file that is there must be one of ours, as we left it. */
async function judgeOurs({ folder, shown }: Target, name: string, known: ReadonlyMap<string, string>): Promise<void> {
  const there = await readIfThere(join(folder, name), join(shown, name));
  if (there === null || known.get(name) === sha256(there)) return;
  throw new Failure('not-ours', { file: join(shown, name) }, 4);
}

/** The folders that were made, from the innermost out to `made`, as far as they are empty. */
function removeEmpty(folder: string, made: string): void {
  try {
    for (let at = folder; at.length >= made.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Something is in it.
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

/** A name and its hash. */
function manifestEntry(entry: unknown): [string, string][] {
  if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('sha256' in entry)) return [];
  const { name, sha256: hash } = entry;
  if (typeof name !== 'string' || typeof hash !== 'string' || !isOutputName(name)) return [];
  return [[name, hash]];
}

/** Never one that leads out of the folder. */
function isOutputName(name: string): boolean {
  return /^(?:[\w-]+\/)?[\w-]+(?:\.\w+)+$/u.test(name);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
