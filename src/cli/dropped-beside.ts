/** Files dropped next to a method that does not read them: asked about, never ignored (SPEC §10). */
import { basename, extname, resolve } from 'node:path';
import { ownField } from '../core/json.ts';
import { identity } from '../io/publish/target.ts';
import { expandFiles } from '../io/read/expand.ts';
import type { Words } from '../words/words.ts';
import type { World } from './context.ts';
import { inputFiles, type LoadedMethod } from './load-method.ts';
import { readMethodFile } from './method-file.ts';
import { printable, printableLines } from './printable.ts';

/** How the method is to be scored. */
export interface Choice {
  /** For `--set`. */
  readonly sets: readonly string[];
  /** Where to: what was scored as the method has it is not replaced by another survey. */
  readonly output: string;
}

/** A table that the method reads: the track and place in it, and the fields that say how. */
interface Source {
  readonly field: 'survey' | 'published';
  readonly track: number;
  readonly at: number;
  readonly file: string;
  readonly content: unknown;
}

/** What a file is used for. */
interface Use {
  readonly source: Source;
  readonly file: string;
  readonly how: How;
}

/** `unused`: the method is scored as if the file were not there. */
type How = 'instead' | 'besides' | 'unused';

const AS_IT_IS: Choice = { sets: [], output: 'out' };
/** Wrong answers that are asked about again. */
const PATIENCE = 5;

/**
 * @param tables relative to the folder of the world
 * @returns null where nobody chose
 */
export async function besideMethod(
  loaded: LoadedMethod,
  tables: readonly string[],
  world: World,
  messages: Words['drop'],
): Promise<Choice | null> {
  const { raw } = await readMethodFile(loaded.path, loaded.file);
  const sources = sourcesOf(raw);
  const unread = await notRead(loaded, sources, tables, world.folder);
  if (unread.length === 0) return AS_IT_IS;
  const names = [...new Set(sources.map(({ file }) => file))];
  world.error(
    messages
      .notRead(loaded.file, unread, names)
      .map((line) => `${line}\n`)
      .join(''),
  );
  const { ask } = world;
  if (loaded.method === null || names.length === 0 || ask === undefined) return null;
  const uses: Use[] = [];
  // More files than the method has sources are of one kind.
  const groups = names.length === 1 || unread.length > names.length ? [unread] : unread.map((file) => [file]);
  for (const files of groups) {
    const found = await useOf(files, sources, ask, messages);
    if (found === null) return null;
    for (const file of files) for (const source of found.sources) uses.push({ source, file, how: found.how });
  }
  if (uses.length === 0) return AS_IT_IS;
  const replaced = uses.filter(({ how }) => how === 'instead').map(({ source }) => source.file);
  const kept = names.filter((name) => !replaced.includes(name));
  if (kept.length > 0) world.error(`${printable(messages.stillRead(kept))}\n`);
  const before = ownField(raw, 'year');
  const year = replaced.length > 0 && typeof before === 'number' ? await yearOf(before, ask, messages) : before;
  if (year === null) return null;
  const sets = sourceSets(raw, sources, uses);
  const [first = ''] = unread;
  const isNewYear = year !== before;
  return {
    sets: isNewYear ? [...sets, `year=${year}`] : sets,
    // On Windows no name of a folder ends with a point or a space.
    output: isNewYear ? `out-${year}` : `out-${basename(first, extname(first))}`.replace(/[. ]+$/u, ''),
  };
}

function sourcesOf(raw: unknown): Source[] {
  return listOf(ownField(raw, 'tracks')).flatMap((track, i) =>
    (['survey', 'published'] as const).flatMap((field) =>
      listOf(ownField(track, field)).map((content, at) => {
        return { field, track: i, at, file: String(ownField(content, 'file') ?? ''), content };
      }),
    ),
  );
}

/** Of a field that may hold one thing or a list of them. */
function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

async function notRead(loaded: LoadedMethod, sources: readonly Source[], tables: readonly string[], folder: string) {
  const files = await Promise.all(
    sources.map(({ file }) => (file.includes('*') ? expandFiles(loaded.folder, file).catch(() => []) : [file])),
  );
  const paths = [...(await inputFiles(loaded)), ...files.flat().map((file) => resolve(loaded.folder, file))];
  const known = await Promise.all(paths.map(identity));
  const asked = await Promise.all(tables.map((file) => identity(resolve(folder, file))));
  return tables.filter((_, i) => !known.includes(asked[i] ?? ''));
}

type Ask = NonNullable<World['ask']>;

/** null where nothing was chosen. */
function useOf(
  files: readonly string[],
  sources: readonly Source[],
  ask: Ask,
  messages: Words['drop'],
): Promise<{ readonly how: How; readonly sources: readonly Source[] } | null> {
  const named = (list: readonly Source[]) => [...new Set(list.map(({ file }) => file))];
  const surveys = sources.filter(({ field }) => field === 'survey');
  const choices: { readonly how: How; readonly file: string; readonly line: string }[] = [
    ...named(sources).map((file) => ({ how: 'instead' as How, file, line: messages.instead(file) })),
    ...named(surveys).map((file) => ({ how: 'besides' as How, file, line: messages.besides(file) })),
  ];
  choices.push({ how: 'unused', file: '', line: messages.unused });
  const lines = choices.map(({ line }, i) => `  ${i + 1}. ${line}\n`);
  return answered(`${messages.ask(files)}\n${lines.join('')}${messages.choose}`, ask, messages, (answer) => {
    if (answer === '') return null;
    const chosen = /^\d{1,3}$/u.test(answer) ? choices[Number(answer) - 1] : undefined;
    return chosen && { how: chosen.how, sources: sources.filter(({ file }) => file === chosen.file) };
  });
}

/** null where no year was named. */
function yearOf(before: number, ask: Ask, messages: Words['drop']): Promise<number | null> {
  return answered(messages.askYear(before), ask, messages, (answer) => {
    if (answer === '') return before;
    return /^\d{4}$/u.test(answer) ? Number(answer) : undefined;
  });
}

/**
 * Asks until an answer is understood; null where none was.
 * @param meaning of an answer, '' where only Enter was pressed; undefined: not understood
 */
async function answered<Meaning>(
  first: string,
  ask: Ask,
  { badNumber }: Words['drop'],
  meaning: (answer: string) => Meaning | undefined,
): Promise<Meaning | null> {
  let question = first;
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const found = meaning((await ask(printableLines(question)))?.trim() ?? '');
    if (found !== undefined) return found;
    question = badNumber;
  }
  return null;
}

/** The sources of each track that something changes for, as `--set` names them. */
function sourceSets(raw: unknown, sources: readonly Source[], uses: readonly Use[]): string[] {
  const tracks = listOf(ownField(raw, 'tracks'));
  return tracks.flatMap((track, i) =>
    (['survey', 'published'] as const).flatMap((field) => {
      const fieldSources = sources.filter((source) => source.track === i && source.field === field);
      if (!uses.some(({ source }) => fieldSources.includes(source))) return [];
      const content = fieldSources.flatMap((source) => {
        const usesAs = (how: How) => uses.filter((use) => use.source === source && use.how === how);
        const instead = usesAs('instead');
        const kept = instead.length === 0 ? [source.content] : [];
        return [
          ...kept,
          ...[...instead, ...usesAs('besides')].map(({ file }) => ({ ...Object(source.content), file })),
        ];
      });
      const id: unknown = ownField(track, 'id');
      // As JSON, which is YAML as well.
      return [`tracks.${typeof id === 'string' ? id : i}.${field}=${JSON.stringify(content)}`];
    }),
  );
}
