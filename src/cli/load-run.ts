/** A run file → the run, and the method it was scored with (SPEC §9.1): all that the commands after `score` need. */
import { resolve } from 'node:path';
import type { Method, Run } from '../core/model.ts';
import { Failure } from '../io/failure.ts';
import { readBytes } from '../io/read/file.ts';
import { resolveMethod } from '../method/method.ts';
import { parseRun } from '../method/run-file.ts';
import type { Context } from './context.ts';

export interface LoadedRun {
  readonly run: Run;
  readonly method: Method;
  /** As the user named it. */
  readonly file: string;
  /** Full path. */
  readonly path: string;
}

/** Throws a Failure where the file is no run, or one that its own method cannot explain. */
export async function loadRun(file: string, context: Context): Promise<LoadedRun> {
  const path = resolve(context.folder, file);
  const run = parseRun(parseJson(await readBytes(path, file)));
  if (run === null) throw new Failure('not-a-run', { file });
  const { method } = resolveMethod({ raw: run.method, place: () => ({ file }) });
  if (method === null) throw new Failure('not-a-run', { file });
  return { run, method, file, path };
}

/** undefined where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
