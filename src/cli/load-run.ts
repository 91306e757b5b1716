/** A run file → the run, and the method it was scored with (SPEC §9.1): all that the commands after `score` need. */
import { resolve } from 'node:path';
import { withoutCellTexts } from '../core/cell-texts.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Method } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { withoutWithheldBases } from '../core/run.ts';
import { findingsNow, runDifferences } from '../core/run-follows.ts';
import { Failure } from '../io/failure.ts';
import { readBytes } from '../io/read/file.ts';
import { isIntact } from '../io/write/run-digest.ts';
import { resolveMethod } from '../method/method.ts';
import { agrees } from '../method/run-agrees.ts';
import { parseRun } from '../method/run-file.ts';
import { words } from '../words/words.ts';
import type { Context } from './context.ts';
import { sentence } from './sentences.ts';

export interface LoadedRun {
  readonly run: Run;
  readonly method: Method;
  /** As the user named it. */
  readonly file: string;
  /** Full path. */
  readonly path: string;
}

export async function loadRun(file: string, context: Context): Promise<LoadedRun> {
  const path = resolve(context.folder, file);
  return { ...openRun(await readBytes(path, file), file), file, path };
}

interface OpenedRun extends Pick<LoadedRun, 'run' | 'method'> {
  /** Whether its digest is that of its content; null: it has none. */
  readonly isIntact: boolean | null;
}

/** Throws a Failure where the bytes are no run, or one that does not follow from its own values or is not as it was written. */
export function openRun(bytes: Uint8Array, file: string): Pick<LoadedRun, 'run' | 'method'> {
  const opened = openUnchecked(bytes, file);
  const [first, ...more] = runFaults(opened);
  if (first !== undefined) throw new Failure('edited-run', { file, ...first.arguments, more: more.length });
  return { run: opened.run, method: opened.method };
}

/** What in a run does not follow from its values; where all does, whether it is as it was written. None: it is. */
export function runFaults({ run, method, isIntact }: OpenedRun) {
  const found = runDifferences(run, method);
  if (found.length === 0 && isIntact === false) found.push({ what: 'digest', track: null, unit: null, item: null });
  const names = new Map(run.tracks.map(({ id, units }) => [id, new Map(units.map((unit) => [unit.id, unit.name]))]));
  return found.map(({ what, track, unit, item }) => ({
    code: 'run-difference' as const,
    level: 'error' as const,
    place: track === null ? {} : { track },
    arguments: { difference: what, unit: unit === null ? null : (names.get(track ?? '')?.get(unit) ?? unit), item },
  }));
}

/** The bytes of the file that is named; null where it is no run. */
export async function runBytes(named: string, { folder }: Context): Promise<Uint8Array | null> {
  if (!/\.json$/iu.test(named)) return null;
  const bytes = await readBytes(resolve(folder, named), named);
  return isRun(bytes) ? bytes : null;
}

/** A run file says so first. */
function isRun(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"ddci-run"/u.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));
}

/** Throws a Failure where the bytes are no run, or lists and names of it do not agree with each other. */
export function openUnchecked(bytes: Uint8Array, file: string): OpenedRun {
  const content = parseJson(bytes);
  const run = parseRun(content);
  if (run === null) throw new Failure('not-a-run', { file });
  const { method } = resolveMethod({ raw: run.method, place: () => ({ file }) });
  if (method === null || !agrees(run, method) || !run.findings.every(isReportable))
    throw new Failure('not-a-run', { file });
  // Runs of earlier versions quote cells, and do not know all findings.
  const unquoted = { ...run, findings: withoutCellTexts(run.findings) };
  const intact = isIntact(content);
  if (intact !== null) return { run: unquoted, method, isIntact: intact };
  const shown = withoutWithheldBases(unquoted);
  return { run: { ...shown, findings: findingsNow(shown, method) }, method, isIntact: intact };
}

/** Numbers that a finding may report are below this: a hundred times such a number is still finite. */
const MOST = 1e300;

/** Arguments that a sentence does without. */
const OPTIONAL: ReadonlySet<string | symbol> = new Set(['example', 'other']);

/** A code that has a sentence, and what that sentence asks for. */
function isReportable(finding: Finding): boolean {
  const isPlain = (value: unknown) =>
    value === null || (typeof value === 'number' ? Math.abs(value) < MOST : typeof value !== 'object');
  const { code, arguments: args } = finding;
  if (!Object.values(args).every((value) => isPlain(value) || (Array.isArray(value) && value.every(isPlain))))
    return false;
  return Object.values(words).every((messages) => {
    if (!Object.hasOwn(messages.findings, code)) return false;
    const asked = new Proxy(args, {
      get: (target, name) => {
        if (!Object.hasOwn(target, name) && !OPTIONAL.has(name)) throw new RangeError(`no ${String(name)}`);
        return Reflect.get(target, name);
      },
    });
    try {
      return sentence({ ...finding, arguments: asked } as unknown as Finding, messages) !== '';
    } catch {
      return false;
    }
  });
}

/** undefined where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
