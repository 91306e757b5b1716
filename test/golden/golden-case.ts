/**
 * A golden case: a folder of fixtures/ with `cmd`, inputs and `expected/`, run in a copy and put into text.
 *
 * Of every case the exits, the CSV files and the findings and robustness of run.json are compared: numbers and codes, no
 * sentences. A line `expected: PATTERN…` of `cmd` (`*` matches anything) names what else the case is about; `expected: *` compares
 * all of it. Few cases do, so that a changed sentence rewrites few files.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMain, temporaryFolder } from '../run-main.ts';
import { workbookText } from './workbook-text.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
/** What stands in a case beside its inputs. */
const NO_INPUTS = ['cmd', 'expected', 'README.md'];
const EXPECTED = 'expected:';

/** By name with `/`: the text of a file. */
export type Texts = ReadonlyMap<string, string>;

/** The folders of fixtures/ that have command lines. */
export async function goldenCases(): Promise<string[]> {
  const commands = await readdir(FIXTURES, { recursive: true, withFileTypes: true });
  return commands
    .filter((entry) => entry.isFile() && entry.name === 'cmd' && dirname(entry.parentPath) === FIXTURES)
    .map((entry) => relative(FIXTURES, entry.parentPath))
    .sort();
}

/**
 * Runs the command lines one after the other in a copy of the inputs.
 * @returns what is compared of `stdout`, `stderr`, `exit`, the files written, and `files`, the list of their names
 */
export async function runCase(name: string): Promise<Texts> {
  const source = join(FIXTURES, name);
  const folder = await temporaryFolder();
  const inputs = (await filesIn(source)).filter((file) => !NO_INPUTS.includes(file.split('/')[0] ?? ''));
  for (const file of inputs) await cp(join(source, file), join(folder, file));
  const printed = { stdout: '', stderr: '', exit: '' };
  const commands = await readFile(join(source, 'cmd'), 'utf8');
  for (const line of commandLines(commands)) {
    const { out, error, exit } = await runMain(folder, words(line));
    printed.stdout += `$ ddci ${line}\n${masked(out)}`;
    printed.stderr += `$ ddci ${line}\n${error}`;
    printed.exit += `${exit}\n`;
  }
  const texts = new Map<string, string>(Object.entries(printed));
  for (const file of await filesIn(folder)) {
    if (inputs.includes(file)) await same(join(source, file), join(folder, file));
    else if (!file.endsWith('manifest.json')) texts.set(...(await asText(folder, file)));
  }
  const written = [...texts.keys()].filter((file) => !Object.hasOwn(printed, file));
  texts.set('files', written.map((file) => `${file}\n`).join(''));
  return compared(texts, expectedPatterns(commands));
}

/** null where the case has no expected/. */
export async function expectedTexts(name: string): Promise<Texts | null> {
  const folder = join(FIXTURES, name, 'expected');
  const files = await filesIn(folder);
  if (files.length === 0) return null;
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
}

export async function rewriteExpected(name: string, texts: Texts): Promise<void> {
  const folder = join(FIXTURES, name, 'expected');
  await rm(folder, { recursive: true, force: true });
  for (const [file, text] of texts) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

/** Without the word ddci; a line that begins with # is a comment. */
export function commandLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith(EXPECTED));
}

function expectedPatterns(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.startsWith(EXPECTED));
  return lines.flatMap((line) => line.slice(EXPECTED.length).trim().split(/\s+/u));
}

function compared(texts: Texts, patterns: readonly string[]): Texts {
  const named = patterns.map(
    (pattern) => new RegExp(`^${pattern.replace(/[.+]/gu, '\\$&').replaceAll('*', '.*')}$`, 'u'),
  );
  const kept = new Map<string, string>();
  for (const [file, text] of texts) {
    if (named.some((pattern) => pattern.test(file)) || file === 'exit') kept.set(file, text);
    else if (file.endsWith('.csv') && !file.endsWith('findings.csv')) kept.set(file, text);
    else if (file.endsWith('run.json')) kept.set(file, withoutSentences(text));
  }
  return kept;
}

/** Of a run what no CSV file holds without sentences. */
function withoutSentences(run: string): string {
  const { findings, robustness }: Record<string, unknown> = JSON.parse(run);
  return `${JSON.stringify({ findings, robustness }, null, 2)}\n`;
}

/** Words of a command line, apart at spaces that are not in double quotes. */
export function words(line: string): string[] {
  return (line.match(/(?:"[^"]*"|[^\s"])+/gu) ?? []).map((word) => word.replaceAll('"', ''));
}

async function asText(folder: string, file: string): Promise<[string, string]> {
  const bytes = await readFile(join(folder, file));
  if (file.endsWith('.xlsx')) return [`${file}.txt`, masked(await workbookText(bytes))];
  // A byte order mark would be dropped by a decoder that looks for one.
  return [file, masked(bytes.toString('utf8'))];
}

/** Without the version of the tool, so that a release changes no case, and without the digests that it changes. */
function masked(text: string): string {
  return text
    .replace(/("tool": \{\s*"name": "ddci",\s*"version": )"[^"]*"/gu, '$1"*"')
    .replace(/("digest": )"[0-9a-f]{64}"/gu, '$1"*"')
    .replace(/ddci \d+\.\d+\.\d+(?:-[\w.]+)?/gu, 'ddci *');
}

async function same(before: string, after: string): Promise<void> {
  if (!(await readFile(before)).equals(await readFile(after))) throw new Error(`${before} was changed by the run`);
}

/** Files at any depth, relative and with `/`, in order; none where there is no such folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
