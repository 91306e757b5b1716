/** From the method file to a run, as far as the findings let it: what `score` and `check` have in common. */

import { resolve } from 'node:path';
import { answerCounts } from '../core/answer-counts.ts';
import { append } from '../core/append.ts';
import { withoutCellTexts } from '../core/cell-texts.ts';
import { check } from '../core/checks/checks.ts';
import type { PooledValue, ResponseCount, TrackData } from '../core/model/answers.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Language, Method, Reading, Track } from '../core/model/method.ts';
import type { InputFile, Json, Run } from '../core/model/run.ts';
import { nonResponse } from '../core/non-response/non-response.ts';
import { compute, type Stages } from '../core/pipeline.ts';
import { pooledSeries } from '../core/pooled-series.ts';
import { trackResults } from '../core/run.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { Failure } from '../io/failure.ts';
import { expandFiles, passedFiles } from '../io/read/expand.ts';
import { readBytes, stampOf } from '../io/read/file.ts';
import { type Hashed, hashFile } from '../io/read/hash.ts';
import { readTable } from '../io/read/readers.ts';
import { pooledFiles, pooledHeaders, poolRun, poolTables } from '../method/pool.ts';
import { readPublished } from '../survey/published.ts';
import { readValues } from '../survey/recognise/values-table.ts';
import { readSurvey, readsTwice } from '../survey/survey.ts';
import type { OpenTable, Sheet } from '../survey/table.ts';
import type { Context } from './context.ts';
import { fileFaults } from './file-faults.ts';
import { type LoadedMethod, loadMethod, unreadable } from './load-method.ts';
import { openRun } from './load-run.ts';
import { isRunName } from './load-year.ts';
import type { MethodTerms } from './method-cells.ts';
import { withProgress } from './reading-progress.ts';

export interface Assessment {
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** null where a finding is an error. */
  readonly run: Run | null;
  /** What the run was made of; null where there is none. */
  readonly computed: { readonly method: Method; readonly stages: readonly Stages[] } | null;
  /** 0; 1: the data do not fit; 2: the method does not; 3: a file cannot be read. */
  readonly exit: 0 | 1 | 2 | 3;
  /** Full paths of all inputs. */
  readonly inputs: readonly string[];
  /** The method file: its full path, as the user named it, and how sentences name its fields. */
  readonly method: { readonly path: string; readonly file: string; readonly terms: MethodTerms };
  /** The responses of each track so far, also where a finding of the data is an error. */
  readonly collected: readonly CollectedTrack[];
  /** The tables of the survey and of published figures that were read, also where a finding is an error. */
  readonly tables: readonly AssessedTable[];
}

export interface CollectedTrack {
  readonly track: Track;
  readonly responses: readonly ResponseCount[];
  readonly quotas: Reading['quotas'];
}

export interface AssessedTable {
  /** As the method names it. */
  readonly file: string;
  readonly path: string;
  readonly sheets: readonly Sheet[];
}

/** @param most addresses that a finding lists */
export async function assess(named: string | undefined, context: Context, most?: number): Promise<Assessment> {
  const loaded = await loadMethod(named, context);
  const { path, file, terms } = loaded;
  let tables: readonly AssessedTable[] = [];
  let collected: readonly CollectedTrack[] = [];
  const judged = (findings: readonly Finding[]) => (context.options.strict ? findings.map(strictly) : findings);
  const { language, method } = loaded;
  const about = judged(loaded.findings);
  const stop = (findings: readonly Finding[], exit: 1 | 2 | 3) => ({
    language,
    findings,
    run: null,
    computed: null,
    exit,
    inputs: [],
    method: { path, file, terms },
    tables,
    collected,
  });
  if (method === null || about.some(isError)) {
    const found = distinct([...about, ...judged(await fileFaults(loaded)).filter(isError)]);
    return stop(found, found.some((finding) => isError(finding) && finding.code !== 'unreadable-file') ? 2 : 3);
  }
  const files = await readInputs(method, loaded, context, most).catch(orThrow);
  if (files instanceof Failure) {
    const found = distinct([unreadable(files), ...judged(await fileFaults(loaded)).filter(isError)]);
    if (found.length === 1) throw files;
    return stop([...about, ...found], 3);
  }
  const { data, findings: found, opened, pools, inputs } = files;
  tables = opened;
  collected = method.tracks.map((track, t) => {
    return { track, responses: data[t]?.responses ?? [], quotas: method.readings[t]?.quotas ?? [] };
  });
  const read = distinct([...about, ...judged([...found, ...sameContent(inputs), ...pools.findings])]);
  if (read.some(isError)) return stop(read, 1);
  const stages = await ranked(compute(method, data, pools.values), method);
  const findings = [...read, ...judged(check(stages, method))];
  if (findings.some(isError)) return stop(findings, 1);
  const answers = answerCounts(method, stages);
  const run: Run = {
    format: 'ddci-run',
    version: 1,
    tool: { name: 'ddci', version: context.version },
    asOf: context.options.asOf,
    title: method.title,
    year: method.year,
    language,
    method: loaded.json,
    inputs: inputs.map(({ input }) => input),
    tracks: trackResults(stages, method.minimumCell),
    answers,
    pooled: pooledSeries(method, pools.values),
    nonResponse: nonResponse(method, stages, answers),
    findings: withoutCellTexts(findings),
  };
  const computed = { method, stages };
  const paths = inputs.map((input) => input.path);
  return {
    language,
    findings,
    run,
    computed,
    exit: 0,
    inputs: paths,
    method: { path, file, terms },
    tables,
    collected,
  };
}

/** With shrunken totals, where the method ranks by them. */
async function ranked(stages: readonly Stages[], { tracks, minimumCell }: Method): Promise<readonly Stages[]> {
  if (tracks.every(({ ranking }) => ranking.by === 'total')) return stages;
  const { withShrunkenTotals } = await import('../core/uncertainty/shrunken-totals.ts');
  return withShrunkenTotals(stages, minimumCell);
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

/** A table that two tracks read says the same to both: it is reported once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function strictly(finding: Finding): Finding {
  return finding.level === 'warning' ? { ...finding, level: 'error' } : finding;
}

/** All that a sound method rests on. */
async function readInputs(method: Method, loaded: LoadedMethod, context: Context, most?: number) {
  const { used, ...read } = await readData(method, loaded.folder, context, most);
  const pools = await readPools(method, loaded);
  return { ...read, pools, inputs: await hashInputs(loaded, [...used, ...pools.used]) };
}

function orThrow(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

async function readData(method: Method, folder: string, context: Context, most?: number) {
  const opened = new Map<string, AssessedTable>();
  const tables = new Map<string, Promise<readonly Sheet[]>>();
  const used: UsedFile[] = [];
  const opener =
    (role: UsedFile['role']): OpenTable =>
    (file, { encoding, delimiter }) => {
      const path = resolve(folder, file);
      const seen = used.find((candidate) => candidate.path === path)?.seen ?? look(path, file);
      used.push({ file, path, role, seen });
      const key = JSON.stringify([file, encoding, delimiter]);
      const table = tables.get(key) ?? seen.stamp.then(() => readTable(path, file, { encoding, delimiter }));
      tables.set(key, table);
      return table.then((sheets) => {
        opened.set(path, { file, path, sheets });
        return withProgress(sheets, file, context);
      });
    };
  const data: TrackData[] = [];
  const findings: Finding[] = [];
  for (const reading of method.readings) {
    const others = new UnitNames(method.readings.flatMap((other) => (other === reading ? [] : other.unitNames)));
    const survey = await readSurvey(reading, others, {
      open: opener('survey'),
      expand: (pattern) => expandFiles(folder, pattern),
      passed: (pattern) => passedFiles(folder, pattern),
      keepsRows: readsTwice(method.readings),
      ...(most === undefined ? {} : { most }),
    });
    const published = await readPublished(reading, others, opener('published'), most);
    data.push({ answers: survey.answers, responses: survey.responses, published: published.figures });
    append(findings, survey.findings);
    append(findings, published.findings);
  }
  return { data, findings, used, opened: [...opened.values()] };
}

/** Survey files that are copies of each other. */
function sameContent(inputs: readonly { readonly input: InputFile }[]): Finding[] {
  const surveys = inputs.map(({ input }) => input).filter(({ role }) => role === 'survey');
  return surveys.flatMap(({ sha256, file }, i): Finding[] => {
    const files = surveys.filter((other) => other.sha256 === sha256).map((other) => other.file);
    if (files.length < 2 || surveys.findIndex((other) => other.sha256 === sha256) < i) return [];
    return [{ code: 'same-content', level: 'warning', place: { file }, arguments: { files } }];
  });
}

/** The values of earlier runs that the method pools. */
async function readPools(method: Method, { json, folder }: LoadedMethod) {
  const values: PooledValue[] = [];
  const findings: Finding[] = [];
  const used: UsedFile[] = [];
  for (const file of pooledFiles(method)) {
    const path = resolve(folder, file);
    const pooled = await readPool(method, json, file, path);
    append(values, pooled.values);
    append(findings, pooled.findings);
    used.push({ file, path, role: 'pool', seen: null });
  }
  return { values, findings, used };
}

/** A run, or a published table of values. */
async function readPool(method: Method, json: Json, file: string, path: string) {
  if (isRunName(file)) return poolRun(method, json, file, openRun(await readBytes(path, file), file).run);
  const read = await readValues(file, (name, how) => readTable(path, name, how), pooledHeaders(method, file));
  if (read === null) throw new Failure('not-a-run', { file });
  const pooled = poolTables(method, file, read.tables);
  return { values: pooled.values, findings: [...read.findings, ...pooled.findings] };
}

interface UsedFile {
  readonly file: string;
  readonly path: string;
  readonly role: InputFile['role'];
  /** Of a table. */
  readonly seen: Fingerprint | null;
}

/** By what a table is known: as it was before it was read, and its hash, which is made while it is. */
interface Fingerprint {
  readonly stamp: Promise<string | null>;
  readonly hashed: Promise<Hashed>;
}

function look(path: string, file: string): Fingerprint {
  const stamp = stampOf(path);
  const hashed = stamp.then(() => hashFile(path, file));
  // A file that cannot be read is reported by its reader.
  hashed.catch(() => undefined);
  return { stamp, hashed };
}

/** Every file that the result rests on, once, with its full path. */
async function hashInputs(loaded: LoadedMethod, used: readonly UsedFile[]) {
  const files: UsedFile[] = [
    { file: loaded.file, path: loaded.path, role: 'method', seen: null },
    ...loaded.unitFiles.map((file): UsedFile => {
      return { file, path: resolve(loaded.folder, file), role: 'units', seen: null };
    }),
    ...used,
  ];
  const once = files.filter(({ path }, i) => files.findIndex((other) => other.path === path) === i);
  return Promise.all(
    once.map(async ({ file, path, role, seen }) => {
      const input: InputFile = { file, role, ...(await (seen?.hashed ?? hashFile(path, file))) };
      if (seen !== null && (await seen.stamp) !== (await stampOf(path)))
        throw new Failure('changed-meanwhile', { file });
      return { input, path };
    }),
  );
}
