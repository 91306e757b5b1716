/**
 * The output folder (SPEC §9). Its manifest lists what this tool wrote with its SHA-256: only such files, unchanged, are
 * replaced or removed without `force`.
 */
import { createHash } from 'node:crypto';
import { rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownField } from '../../core/json.ts';
import { Failure, fileFailure } from '../failure.ts';
import { writeJson } from '../write/json.ts';
import { makeFolders } from './make-folders.ts';
import { type Inspection, type Ownership, type Plan, plan, publish, sidecarName } from './publish.ts';
import { checkFolder, checkName, identity, type OutputFile, readIfPresent, type Target } from './target.ts';
import { unfinished } from './unfinished.ts';
import { checkNames } from './windows-names.ts';

const MANIFEST = 'manifest.json';
const RUN = 'run.json';

/** Name → SHA-256 of what was written. */
type Manifest = ReadonlyMap<string, string>;

/** @throws Failure with exit 4 */
export async function writeFolder(target: Target, files: readonly OutputFile[]): Promise<void> {
  const { folder, shown } = target;
  checkNames(target.shown);
  await checkFolder(target, false);
  const made = makeFolder(folder, shown);
  // Nothing is left of a folder that was made for nothing.
  const remove = () => {
    if (made !== undefined) removeEmpty(folder, made);
  };
  const done = unfinished(remove);
  try {
    await publish(target, files, manifestOwnership(target, files));
  } catch (error) {
    remove();
    throw error;
  } finally {
    done();
  }
}

/** What `writeFolder` would do; nothing is touched. @throws what it would throw before it writes */
export async function planFolder(target: Target, files: readonly OutputFile[]): Promise<Plan> {
  checkNames(target.shown);
  await checkFolder(target, false);
  return plan(target, files, manifestOwnership(target, files));
}

/** The first of the folders that had to be made. No signal comes between that and its entry among what is unfinished. */
function makeFolder(folder: string, shown: string): string | undefined {
  try {
    return makeFolders(folder);
  } catch (error) {
    throw fileFailure(error, shown, 4);
  }
}

function manifestOwnership(target: Target, files: readonly OutputFile[]): Ownership {
  return {
    isOutputName: (name) => name === MANIFEST || isOutputName(name),
    inspect: () => inspect(target, files),
  };
}

async function inspect(target: Target, files: readonly OutputFile[]): Promise<Inspection> {
  const { folder, shown, force } = target;
  const names = files.map(({ name }) => name);
  const inputs = await Promise.all(target.inputs.map(identity));
  await checkName(target, MANIFEST, inputs);
  const manifest = await readManifest(target);
  if (manifest === null && !force) throw new Failure('not-ours', { file: join(shown, MANIFEST) }, 4);
  const known: Manifest = manifest ?? new Map();
  const isOurs = (name: string, content: Uint8Array) => known.get(name) === sha256(content);
  // What another run left and this one does not write would show another ranking; what the same run left shows the same.
  const isSameRun = files.some(({ name, bytes }) => name === RUN && known.get(RUN) === sha256(bytes));
  const besideHeld = names.map(sidecarName);
  const surplus: string[] = [];
  const kept: Entry[] = [];
  for (const [name, hash] of known) {
    if (names.includes(name) || inputs.includes(await identity(join(folder, name)))) continue;
    const found = await readIfPresent(target, name);
    if (found === null) continue;
    if (sha256(found) !== hash) {
      if (!force) throw new Failure('not-ours', { file: join(shown, name) }, 4);
    } else if (isSameRun && !besideHeld.includes(name)) kept.push({ name, bytes: found.length, sha256: hash });
    else surplus.push(name);
  }
  return {
    isOurs,
    surplus,
    manifest: (written, stayed) => {
      const now = written.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
      const old = stayed.flatMap((name) => {
        const hash = known.get(name);
        return hash === undefined ? [] : [{ name, sha256: hash }];
      });
      const content = { format: 'ddci-manifest', version: 1, files: [...now, ...old, ...kept] };
      return { name: MANIFEST, bytes: writeJson(content) };
    },
  };
}

interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The folders that were made, from the innermost out to `made`, as far as they are empty. */
function removeEmpty(folder: string, made: string): void {
  try {
    for (let at = folder; at.length >= made.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Something is in it.
  }
}

/** Empty where there is none; null where it is not this tool's. */
async function readManifest(target: Target): Promise<Manifest | null> {
  const bytes = await readIfPresent(target, MANIFEST);
  if (bytes === null) return new Map();
  try {
    const content: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (ownField(content, 'format') !== 'ddci-manifest') return null;
    const list = ownField(content, 'files');
    const entries: readonly unknown[] | null = Array.isArray(list) ? list : null;
    return entries === null ? null : new Map(entries.flatMap(manifestEntry));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A name and its hash. */
function manifestEntry(entry: unknown): [string, string][] {
  const name = ownField(entry, 'name');
  const hash = ownField(entry, 'sha256');
  return typeof name === 'string' && typeof hash === 'string' && isOutputName(name) ? [[name, hash]] : [];
}

/** A name in the folder, or in a folder in it. */
function isOutputName(name: string): boolean {
  return /^(?:[\w-]+\/)?[\w-]+(?:\.\w+)+$/u.test(name);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
