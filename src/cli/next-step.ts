/** `ddci` alone: what to do next in this folder (SPEC §10). Quick: large surveys are not read. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Finding } from '../core/model/findings.ts';
import type { Method } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { expandFiles } from '../io/read/expand.ts';
import { readBytes } from '../io/read/file.ts';
import { hashFile } from '../io/read/hash.ts';
import { parseRun } from '../method/run-file.ts';
import type { Words } from '../words/words.ts';
import { assess } from './assess.ts';
import type { Context } from './context.ts';
import { methodsIn } from './find-method.ts';
import { type LoadedMethod, loadMethod } from './load-method.ts';
import { parseJson } from './load-run.ts';
import { printable } from './printable.ts';

/** Surveys up to this size are read to see whether they can be scored. */
const MOST_BYTES = 10 * 2 ** 20;
const RUN = 'out/run.json';

export async function nextStep(context: Context): Promise<number> {
  const { next } = context.messages(context.language);
  const lines = [...(await advice(context, next)), '', next.help];
  context.out(lines.map((line) => `${printable(line)}\n`).join(''));
  return 0;
}

async function advice(context: Context, next: Words['next']): Promise<readonly string[]> {
  const [method, ...others] = await methodsIn(context.folder);
  if (method === undefined) {
    const surveys = (await readdir(context.folder)).filter(isTable).sort();
    return surveys.length === 0 ? next.empty : next.noMethod(surveys);
  }
  if (others.length > 0) return next.several([method, ...others]);
  const loaded = await loadMethod(method, context);
  if (loaded.method === null) {
    const open = loaded.findings.filter(({ code }) => code === 'open-place');
    return next.faulty(method, countOf(open), loaded.findings.filter(isError).length - open.length);
  }
  const run = await lastRun(context);
  if (run !== null && (await isOf(run, loaded))) {
    const first = run.tracks.flatMap(({ ranking }) => ranking).find(({ rank }) => rank === 1)?.unit ?? '';
    return next.scored(RUN, first);
  }
  if (run !== null) return next.changed(method);
  if ((await inputBytes(loaded.method, loaded.folder)) > MOST_BYTES) return next.ready(method);
  const { findings } = await assess(method, context);
  const errors = findings.filter(isError).length;
  return errors > 0 ? next.badData(errors) : next.ready(method);
}

/** A pattern that matches no file is a finding, reported when everything is read. */
async function inputBytes({ readings }: Method, folder: string): Promise<number> {
  const named = readings.flatMap(({ survey, published }) => [...survey, ...published]).map(({ file }) => file);
  const files = await Promise.all(
    named.map((file) => (file.includes('*') ? expandFiles(folder, file).catch(() => []) : [file])),
  );
  const sizes = await Promise.all(files.flat().map((file) => sizeOr0(resolve(folder, file))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function isTable(name: string): boolean {
  return /\.(?:xlsx|xlsm|xls|ods|csv|tsv)$/iu.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

function countOf(open: readonly Finding[]): number {
  return open.reduce((sum, { arguments: args }) => sum + ('count' in args ? args.count : 0), 0);
}

async function lastRun(context: Context): Promise<Run | null> {
  const path = resolve(context.folder, RUN);
  return (await sizeOr0(path)) === 0 ? null : parseRun(parseJson(await readBytes(path, RUN)));
}

/** Whether the run was made from the method and the files as they are now. */
async function isOf(run: Run, { path, folder }: LoadedMethod): Promise<boolean> {
  const same = await Promise.all(
    run.inputs.map(async ({ file, role, sha256 }) => {
      const there = role === 'method' ? path : join(folder, file);
      return (await sizeOr0(there)) > 0 && (await hashFile(there, file)).sha256 === sha256;
    }),
  );
  return !same.includes(false);
}

async function sizeOr0(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
