/** The method file → the method, resolved, with `--set` (SPEC §3, §10). */
import { readdir } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Finding, Json, Language, Method, Place } from '../core/model.ts';
import { Failure, fileFailure } from '../io/failure.ts';
import { readBytes } from '../io/read/readers.ts';
import { readValue, readYaml } from '../io/read/yaml.ts';
import { resolveMethod } from '../method/method.ts';
import { applyChange } from '../method/set.ts';
import { type Context, Misuse } from './context.ts';

export interface LoadedMethod {
  /** null where a finding is an error. */
  readonly method: Method | null;
  readonly json: Json;
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly path: string;
  /** As the user named it. */
  readonly file: string;
  /** The folder that file names in the method are relative to. */
  readonly folder: string;
}

const NAMES = ['method.yaml', 'method.yml', 'method.json'];

export async function loadMethod(named: string | undefined, context: Context): Promise<LoadedMethod> {
  const file = named ?? (await findMethod(context));
  const path = resolve(context.folder, file);
  const where = { path, file, folder: dirname(path) };
  const read = readYaml(file, decode(await readBytes(path, file), file));
  if (read.findings.length > 0) {
    return { ...where, method: null, json: null, findings: read.findings, language: context.options.lang ?? 'vi' };
  }
  const changes: { readonly path: readonly (string | number)[]; readonly text: string }[] = [];
  let raw = read.raw;
  for (const text of context.options.set) {
    const language = languageOf(raw, context);
    const [field = '', ...value] = text.split('=');
    const changed = value.length === 0 ? null : applyChange(raw, { path: field, value: readValue(value.join('=')) });
    if (changed === null) throw new Misuse(context.messages(language).screen.badSet(text));
    raw = changed.raw;
    changes.push({ path: changed.path, text });
  }
  const place = (at: readonly (string | number)[]): Place => {
    const change = changes.findLast((one) => one.path.every((part, i) => part === at[i]));
    return change === undefined ? { file, line: read.line(at) } : { file, field: `--set ${change.text}` };
  };
  const { method, json, findings } = resolveMethod({ raw, place });
  return { ...where, method, json, findings, language: languageOf(raw, context) };
}

/** `--lang`, else what the method says, else Vietnamese. */
function languageOf(raw: unknown, context: Context): Language {
  const said = typeof raw === 'object' && raw !== null ? Object.getOwnPropertyDescriptor(raw, 'language')?.value : null;
  return context.options.lang ?? (said === 'en' ? 'en' : 'vi');
}

async function findMethod(context: Context): Promise<string> {
  const entries = await readdir(context.folder).catch((error: unknown) => {
    throw fileFailure(error, context.folder, 3);
  });
  const found = NAMES.filter((name) => entries.includes(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return relative(context.folder, resolve(context.folder, only));
  throw new Misuse(context.messages(context.options.lang ?? 'vi').screen.methodNeeded(found));
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('not-utf8', { file, line: 1 });
  }
}
