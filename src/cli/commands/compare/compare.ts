/** `ddci compare <run> <run>`: two years or two methods next to each other (SPEC §10). */
import { resolve } from 'node:path';
import { compareRuns, pairTracks, type ScoredRun } from '../../../core/compare/compare.ts';
import { poolYears } from '../../../core/pool-years.ts';
import { methodRules } from '../../../core/rules.ts';
import { readTable } from '../../../io/read/readers.ts';
import { methodDifferences } from '../../../method/differences.ts';
import { comparability } from '../../../method/same-source.ts';
import { type MapTrack, type UnitLinks, unitLinks } from '../../../survey/unit-links.ts';
import { readUnitMap } from '../../../survey/unit-map-table.ts';
import type { Context } from '../../context.ts';
import { type LoadedRun, loadRun } from '../../load-run.ts';
import { writeFiles } from '../../outputs.ts';
import { printableLines } from '../../printable.ts';
import { reportErrors } from '../../report-findings.ts';
import type { Command, Invocation } from '../command.ts';
import { showResult } from '../result-format.ts';
import type { Compared } from './compared.ts';
import { compareDocument } from './document.ts';
import { compareChoice, compareFiles } from './outputs.ts';

export const compare: Command = {
  describe: (command, { help, compare: words }) => {
    command.argument('<run>', words.older).argument('<run>', words.newer);
    command
      .option('--units <file>', words.units)
      .option('--pooled', words.pooled, false)
      .option('--format <formats>', words.format)
      .option('--output <folder>', words.output)
      .option('--dry-run', help.dryRun, false);
  },
  run: async (given, context) => {
    const choice = compareChoice(given, context);
    const [older = '', newer = ''] = given.arguments;
    const [before, after] = [await loadRun(older, context), await loadRun(newer, context)];
    const language = context.options.lang ?? after.run.language;
    const messages = context.messages(language);
    const links = await readLinks(given, before, after, context);
    const errors = links?.findings.filter(({ level }) => level === 'error') ?? [];
    if (errors.length > 0) {
      reportErrors(errors, language, context);
      return 1;
    }
    const compared = comparedOf(before, after, given.options['pooled'] === true, links);
    const { comparison, differences, pooled } = compared;
    const side = ({ file, run: { title, year, asOf } }: LoadedRun) => ({ file, title, year, asOf });
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

export function comparedOf(before: LoadedRun, after: LoadedRun, pool: boolean, links: UnitLinks | null): Compared {
  const pairs = pairTracks(before.run.tracks, after.run.tracks);
  const sideOf = ({ run }: LoadedRun) => {
    const side = { method: run.method, rules: methodRules(run.method) };
    return (track: number) => ({ ...side, track: run.tracks[track]?.id ?? '' });
  };
  const [sideBefore, sideAfter] = [sideOf(before), sideOf(after)];
  const pooled = pool
    ? poolYears(before, after, (pair, indicator) =>
        comparability(sideBefore(pair.before), sideAfter(pair.after), indicator),
      )
    : { before, after, tracks: null };
  return {
    before: before.run,
    after: after.run,
    files: [before.file, after.file],
    comparison: compareRuns(pooled.before, pooled.after, links?.between),
    differences: methodDifferences(before.run.method, after.run.method, pairs),
    pooled: pooled.tracks,
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
