/** A year as commands that compare take it: a run file, or a published table of results (SPEC §10.2). */
import { resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import { type KnownTrack, publishedYear } from '../core/compare/published-year.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Language } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { Failure } from '../io/failure.ts';
import { readTable } from '../io/read/readers.ts';
import { readResults } from '../survey/recognise/results-table.ts';
import type { Words } from '../words/words.ts';
import { collected } from './common-options.ts';
import { type Context, UsageError } from './context.ts';
import { type LoadedRun, loadRun } from './load-run.ts';
import { placeText, sentence } from './sentences.ts';

export interface LoadedYear extends LoadedRun {
  readonly isPublished?: boolean;
  /** Of a published table. */
  readonly findings: readonly Finding[];
  readonly unmatched: readonly string[];
  readonly ranksFollow: boolean;
}

interface YearChoice {
  /** As `--columns` says. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns of scores that are taken of a table: those of components of the runs, where there are any; or all. */
  readonly components: 'known' | 'all';
}

/** In the order they are named; of a file, or loaded already. A table is joined with the runs, and with the tables before it. */
export async function loadYears(
  files: readonly (string | LoadedRun)[],
  { columns, components }: YearChoice,
  context: Context,
): Promise<readonly LoadedYear[]> {
  const years: (LoadedYear | undefined)[] = [];
  for (const [f, file] of files.entries()) {
    if (typeof file === 'string' && !isRunName(file)) continue;
    const loaded = typeof file === 'string' ? await loadRun(file, context) : file;
    years[f] = { ...loaded, findings: [], unmatched: [], ranksFollow: false };
  }
  const firstRun = years.find((year) => year !== undefined);
  const language = firstRun?.run.language ?? context.language;
  const taken = firstRun === undefined ? 'all' : components;
  const known = (year: LoadedYear | undefined): KnownTrack[] =>
    (year?.run.tracks ?? []).map(({ id, name, parts }, t) => ({
      id,
      name,
      unitNames: year?.method.readings[t]?.unitNames ?? [],
      components: parts.filter(({ level }) => level === 1),
    }));
  for (const [f, file] of files.entries()) {
    if (typeof file !== 'string' || years[f] !== undefined) continue;
    const others = distinct([...years].reverse().flatMap(known));
    years[f] = await loadTable(file, others, { columns, components: taken, language }, context);
  }
  return years.filter((year) => year !== undefined);
}

/** Runs are JSON, and tables never are. */
export function isRunName(file: string): boolean {
  return /\.json$/iu.test(file.trim());
}

/** The newest of each track, with the components of all. */
function distinct(tracks: readonly KnownTrack[]): KnownTrack[] {
  const firsts = new Map<string, KnownTrack>();
  for (const track of tracks) {
    const known = firsts.get(fold(track.id));
    firsts.set(fold(track.id), {
      ...track,
      ...known,
      unitNames: [...(known?.unitNames ?? []), ...track.unitNames],
      components: [...(known?.components ?? []), ...track.components],
    });
  }
  return [...firsts.values()];
}

async function loadTable(
  file: string,
  known: readonly KnownTrack[],
  { columns, components, language }: YearChoice & { readonly language: Language },
  context: Context,
): Promise<LoadedYear> {
  const path = resolve(context.folder, file);
  const results = await readResults(file, (name, how) => readTable(path, name, how), columns);
  const { tables, findings, lacking, title, year } = results;
  if (tables.length === 0)
    throw new Failure('not-results', { file, lacking: lacking?.kind ?? 'table', headers: lacking?.headers ?? [] });
  const name = title ?? file.split(/[/\\]/u).at(-1) ?? file;
  return { ...publishedYear(tables, known, { title: name, year, language, components }), findings, file, path };
}

/** `--columns name=header`, as often as it is given. Throws UsageError. */
export function chosenColumns(asked: unknown, context: Context): ReadonlyMap<string, string> {
  const { compare } = context.messages(context.language);
  const texts = Array.isArray(asked) ? asked.map(String) : [];
  return new Map(
    texts.map((text): [string, string] => {
      const at = text.indexOf('=');
      const [name, header] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      if (at < 1 || name === '' || header === '') throw new UsageError(compare.badColumns(text));
      return [name, header];
    }),
  );
}

export function addColumnsOption(command: Commander, { compare }: Words): Commander {
  return command.option('--columns <name=header>', compare.columns, collected, []);
}

/** What there is to say of a published table: first what it is, then what in it is not believed. */
export function publishedLines(year: LoadedYear, title: string, language: Language, context: Context): string[] {
  if (year.isPublished !== true) return [];
  const messages = context.messages(language);
  return [
    messages.compare.published(title),
    ...(year.ranksFollow ? [messages.compare.computedRanks(title)] : []),
    ...(year.unmatched.length === 0 ? [] : [messages.compare.unusedScores(year.unmatched)]),
    ...year.findings
      .filter(({ level }) => level !== 'note')
      .map((finding) => `${placeText(finding.place, messages)}: ${sentence(finding, messages)}`),
  ];
}
