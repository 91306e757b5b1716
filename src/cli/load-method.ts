/** The method file → the method, resolved, with `--set` (SPEC §3, §10). */

import { dirname, relative, resolve } from 'node:path';
import { append } from '../core/append.ts';
import { ownField } from '../core/json.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { Language, Method } from '../core/model/method.ts';
import type { Json } from '../core/model/run.ts';
import { Failure } from '../io/failure.ts';
import { expandFiles } from '../io/read/expand.ts';
import { readTable } from '../io/read/readers.ts';
import type { DraftReading } from '../method/draft-readings.ts';
import { resolveMethod } from '../method/method.ts';
import { pooledFiles } from '../method/pool.ts';
import { applyChange } from '../method/set.ts';
import type { OpenTable } from '../survey/table.ts';
import { readUnits } from '../survey/units-table.ts';
import { type Context, UsageError } from './context.ts';
import { methodsIn } from './find-method.ts';
import type { MethodTerms } from './method-cells.ts';
import { readMethodFile } from './method-file.ts';

export interface LoadedMethod {
  /** null where a finding is an error. */
  readonly method: Method | null;
  /** What is to be read, also for a faulty method. */
  readonly readings: readonly DraftReading[];
  readonly json: Json;
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly path: string;
  /** As the user named it. */
  readonly file: string;
  /** The folder that file names in the method are relative to. */
  readonly folder: string;
  /** Tables of units, as the method names them. */
  readonly unitFiles: readonly string[];
  /** How sentences name its fields. */
  readonly terms: MethodTerms;
}

export async function loadMethod(named: string | undefined, context: Context): Promise<LoadedMethod> {
  const file = named ?? (await findMethod(context));
  const path = resolve(context.folder, file);
  const read = await readMethodFile(path, file);
  const where = { path, file, folder: dirname(path), terms: read.terms };
  if (read.unreadable) {
    const language = context.language;
    return { ...where, method: null, readings: [], json: null, findings: read.findings, language, unitFiles: [] };
  }
  const changes: { readonly path: readonly (string | number)[]; readonly text: string }[] = [];
  const dropped: Finding[] = [];
  let raw = read.raw;
  for (const text of context.options.set) {
    const language = languageOf(raw, context);
    const [field = '', ...value] = text.split('=');
    const { readValue } = await import('../io/read/yaml.ts');
    const changed = value.length === 0 ? null : applyChange(raw, { path: field, value: readValue(value.join('=')) });
    if (changed === null) throw new UsageError(context.messages(language).screen.badSet(text));
    raw = changed.raw;
    changes.push({ path: changed.path, text });
    for (const name of changed.dropped) {
      const because = value.join('=');
      const place = { file, field: `--set ${text}` };
      dropped.push({ code: 'field-without-effect', level: 'note', place, arguments: { name, because } });
    }
  }
  const tables = await readUnitTables(raw, path, read.place);
  raw = tables.raw;
  const place = (at: readonly (string | number)[]): Place => {
    const [, track, field, unit] = at;
    const listed = field === 'units' && typeof unit === 'number' ? tables.places.get(`${track} ${unit}`) : undefined;
    if (listed !== undefined) return listed;
    const change = changes.findLast((change) => change.path.every((part, i) => part === at[i]));
    return change === undefined ? read.place(at) : { file, field: `--set ${change.text}` };
  };
  const language = languageOf(raw, context);
  const unitFiles = tables.files;
  const pruned = read.findings.some(({ level }) => level === 'error');
  const { method, readings, json, findings } = resolveMethod({ raw, place, pruned, incomplete: tables.faulty });
  const found = [...read.findings, ...dropped, ...tables.findings, ...findings];
  const isSound = !pruned && tables.faulty.length === 0;
  return { ...where, method: isSound ? method : null, readings, json, findings: found, language, unitFiles };
}

/** That a file cannot be read, as a finding. */
export function unreadable({ place, data }: Failure): Finding {
  return { code: 'unreadable-file', level: 'error', place, arguments: { failure: data } };
}

/** Puts the units of a table in the place of `units: {file}`; in the place of a faulty one, a unit that nothing names. */
async function readUnitTables(raw: unknown, path: string, place: (at: readonly (string | number)[]) => Place) {
  const files: string[] = [];
  const findings: Finding[] = [];
  const faulty: (readonly (string | number)[])[] = [];
  const places = new Map<string, Place>();
  const open: OpenTable = (file, options) => readTable(resolve(dirname(path), file), file, options);
  const rawTracks: unknown = ownField(raw, 'tracks');
  const tracks: unknown[] = [];
  for (const [t, track] of (Array.isArray(rawTracks) ? rawTracks : []).entries()) {
    const file = ownField(ownField(track, 'units'), 'file');
    if (typeof file !== 'string') tracks.push(track);
    else {
      const at = ['tracks', t, 'units'];
      for (const name of Object.keys(Object(ownField(track, 'units'))).filter((field) => field !== 'file')) {
        const args = { name, closest: null };
        findings.push({ code: 'unknown-field', level: 'error', place: place([...at, name]), arguments: args });
      }
      const table = await readUnits(file, place(at), open).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        return { units: [], findings: [unreadable(error)] };
      });
      files.push(file);
      append(findings, table.findings);
      table.units.forEach((unit, i) => {
        places.set(`${t} ${i}`, unit.place);
      });
      const isFaulty = table.findings.some(({ level }) => level === 'error');
      if (isFaulty) faulty.push(at);
      tracks.push({ ...Object(track), units: isFaulty ? [{ id: file }] : table.units.map(({ fields }) => fields) });
    }
  }
  return { raw: files.length === 0 ? raw : { ...Object(raw), tracks }, files, findings, places, faulty };
}

/** `--lang`, else what the method says, else Vietnamese. */
function languageOf(raw: unknown, context: Context): Language {
  return context.options.lang ?? (ownField(raw, 'language') === 'en' ? 'en' : 'vi');
}

async function findMethod(context: Context): Promise<string> {
  const found = await methodsIn(context.folder);
  const [only] = found;
  if (only !== undefined && found.length === 1) return relative(context.folder, resolve(context.folder, only));
  throw new UsageError(context.messages(context.language).screen.methodNeeded(found));
}

/** Full paths of the method and of all files that it names, as far as they are there: none of them is ever written to. */
export async function inputFiles({ path, folder, unitFiles, method }: LoadedMethod): Promise<string[]> {
  const readings = method?.readings ?? [];
  const patterns = readings.flatMap(({ survey }) => survey.map(({ file }) => file));
  const surveys = await Promise.all(
    [...new Set(patterns)].map(async (pattern) =>
      pattern.includes('*') ? expandFiles(folder, pattern).catch(() => []) : [pattern],
    ),
  );
  const published = readings.flatMap((reading) => reading.published.map(({ file }) => file));
  const pooled = method === null ? [] : pooledFiles(method);
  return [path, ...[...unitFiles, ...surveys.flat(), ...published, ...pooled].map((file) => resolve(folder, file))];
}
