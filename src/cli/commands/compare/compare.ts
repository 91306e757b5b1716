/** `ddci compare <run> <run>`: two years or two methods next to each other (SPEC §10). */
import { resolve } from 'node:path';
import { compareRuns, type ScoredRun } from '../../../core/compare/compare.ts';
import { pairTracks } from '../../../core/compare/pair-tracks.ts';
import type { Finding } from '../../../core/model/findings.ts';
import { poolYears } from '../../../core/pool-years.ts';
import { methodRules } from '../../../core/rules.ts';
import { readTable } from '../../../io/read/readers.ts';
import { methodDifferences } from '../../../method/differences.ts';
import { comparability } from '../../../method/same-source.ts';
import { type MapTrack, type UnitLinks, unitLinks } from '../../../survey/unit-links.ts';
import { readUnitMap } from '../../../survey/unit-map-table.ts';
import { type Context, UsageError } from '../../context.ts';
import { addColumnsOption, chosenColumns, type LoadedYear, loadYears, publishedLines } from '../../load-year.ts';
import { writeFiles } from '../../outputs.ts';
import { printableLines } from '../../printable.ts';
import { reportErrors } from '../../report-findings.ts';
import type { Command, Invocation } from '../command.ts';
import { documentChoice } from '../document-choice.ts';
import { showResult } from '../result-format.ts';
import type { Compared } from './compared.ts';
import { compareDocument, runTitles } from './document.ts';
import { COMPARE_FILES, compareFiles } from './outputs.ts';

export const compare: Command = {
  describe: (command, messages) => {
    const { help, compare: words } = messages;
    command.argument('<run>', words.older).argument('<run>', words.newer);
    addColumnsOption(command, messages)
      .option('--units <file>', words.units)
      .option('--pooled', words.pooled, false)
      .option('--format <formats>', words.format)
      .option('--output <folder>', words.output)
      .option('--dry-run', help.dryRun, false);
  },
  run: async (given, context) => {
    const choice = documentChoice(given, context, COMPARE_FILES);
    const [older = '', newer = ''] = given.arguments;
    const columns = chosenColumns(given.options['columns'], context);
    const [before, after] = await loadYears([older, newer], { columns, components: 'known' }, context);
    if (before === undefined || after === undefined) return 2;
    const isPooled = given.options['pooled'] === true;
    if (isPooled && [before, after].some(({ isPublished }) => isPublished === true))
      throw new UsageError(context.messages(context.language).compare.pooledNeedsRuns);
    const language = context.options.lang ?? after.run.language;
    const messages = context.messages(language);
    const links = await readLinks(given, before, after, context);
    const errors = [before, after, ...(links === null ? [] : [links])].flatMap(({ findings }) =>
      findings.filter(isError),
    );
    if (errors.length > 0) {
      reportErrors(errors, language, context);
      return 1;
    }
    const isShrunken = [before, after].some(({ method }) =>
      method.tracks.some(({ ranking }) => ranking.by === 'shrunken'),
    );
    if (isPooled && isShrunken) throw new UsageError(messages.uncertainty.onlyTotals);
    const compared = comparedOf(before, after, isPooled, links, (year, title) =>
      publishedLines(year, title, language, context),
    );
    const { comparison, differences, pooled } = compared;
    const side = ({ file, isPublished, findings, run: { title, year, asOf } }: LoadedYear) => {
      return { file, title, year, asOf, ...(isPublished === true ? { published: true, findings } : {}) };
    };
    const data = { before: side(before), after: side(after), differences, pooled, ...comparison };
    const words = messages.compare;
    if (choice.kind === 'files') {
      const files = await compareFiles(data, compared, choice.formats, words, language);
      const inputs = [before.path, after.path, ...mapPath(given, context)];
      const told = await writeFiles(files, choice.folder, inputs, messages, context);
      if (!context.options.quiet) context.error(`${printableLines(told)}\n`);
      if (!context.options.json) return 0;
    }
    const format = choice.kind === 'screen' ? choice.format : 'text';
    showResult(data, () => compareDocument(compared, words, language), format, context);
    return 0;
  },
};

function isError({ level }: Finding): boolean {
  return level === 'error';
}

/** @param linesOf what there is to say of a published table that is called so */
export function comparedOf(
  before: LoadedYear,
  after: LoadedYear,
  pool: boolean,
  links: UnitLinks | null,
  linesOf: (year: LoadedYear, title: string) => readonly string[],
): Compared {
  const pairs = pairTracks(before.run.tracks, after.run.tracks);
  const sideOf = ({ run }: LoadedYear) => {
    const side = { method: run.method, rules: methodRules(run.method) };
    return (track: number) => ({ ...side, track: run.tracks[track]?.id ?? '' });
  };
  const [sideBefore, sideAfter] = [sideOf(before), sideOf(after)];
  const pooled = pool
    ? poolYears(before, after, (pair, indicator) =>
        comparability(sideBefore(pair.before), sideAfter(pair.after), indicator),
      )
    : { before, after, tracks: null };
  const files = [before.file, after.file] as const;
  const [then, now] = runTitles({ before: before.run, after: after.run, files });
  const isPublished = [before, after].some((year) => year.isPublished === true);
  return {
    before: before.run,
    after: after.run,
    files,
    comparison: compareRuns(pooled.before, pooled.after, links?.between),
    differences: isPublished ? [] : methodDifferences(before.run.method, after.run.method, pairs),
    pooled: pooled.tracks,
    published: isPublished ? [...linesOf(before, then), ...linesOf(after, now)] : null,
  };
}

/** The full path of the map, which is never written to. */
function mapPath({ options }: Invocation, context: Context): string[] {
  return typeof options['units'] === 'string' ? [resolve(context.folder, options['units'])] : [];
}

/** What a map of units says; null where none is given. */
export async function readLinks(
  { options }: Pick<Invocation, 'options'>,
  before: ScoredRun,
  after: ScoredRun,
  context: Context,
): Promise<UnitLinks | null> {
  const file = options['units'];
  if (typeof file !== 'string') return null;
  const map = await readUnitMap(file, (name, how) => readTable(resolve(context.folder, name), name, how));
  const { between, findings } = unitLinks(map.rows, mapTracks(before), mapTracks(after));
  return { between, findings: [...map.findings, ...findings] };
}

function mapTracks({ run, method }: ScoredRun): MapTrack[] {
  return run.tracks.map(({ id, name, units }, t) => {
    return { id, name, units, unitNames: method.readings[t]?.unitNames ?? [] };
  });
}
