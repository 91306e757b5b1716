/** `ddci report <run>`: the outputs again, from a run file alone (SPEC §10); with `--each-unit` one of every unit next to them. */
import type { Language } from '../../core/model/method.ts';
import { withDigest } from '../../io/write/run-digest.ts';
import { type Context, UsageError } from '../context.ts';
import { type LoadedRun, loadRun } from '../load-run.ts';
import { addColumnsOption, chosenColumns, loadYears, publishedLines } from '../load-year.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import { reportErrors } from '../report-findings.ts';
import { UNIT_FORMATS, unitFiles } from '../unit-files.ts';
import type { Command, Invocation } from './command.ts';
import { comparedOf, readLinks } from './compare/compare.ts';
import { runTitles } from './compare/document.ts';
import { unitChanges } from './compare/unit-change.ts';

export const report: Command = {
  describe: (command, messages) => {
    const { eachUnit: words } = messages;
    const collect = (text: string, before: readonly string[] | undefined) => [...(before ?? []), text];
    const outputs = addOutputOptions(command.argument('<run>', messages.help.run), messages)
      .option('--each-unit', words.eachUnit, false)
      .option('--against <run>', words.against, collect);
    addColumnsOption(outputs, messages).option('--units <file>', words.units);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const each = eachUnitChoice(given, choice.formats, context);
    const loaded = await loadRun(given.arguments[0] ?? '', context);
    const { run, path } = loaded;
    const language = context.options.lang ?? run.language;
    const against =
      each === null || each.against.length === 0
        ? null
        : await changesOf(loaded, each.against, given, language, context);
    if (against === 'faulty') return 1;
    // The run stays where it is; in its own folder it is one of the files that are written, with the same content.
    const outputs = choice.formats.includes('json') ? [] : [path];
    const inputs = [...outputs, ...(against?.paths ?? [])];
    const more = each === null ? undefined : () => unitFiles(run, language, choice.formats, against?.of ?? (() => []));
    const told = await writeRun(run, language, choice, inputs, context, more);
    const { json, quiet } = context.options;
    if (json) context.out(printableJson(withDigest(run)));
    else if (!quiet) context.error(`${printableLines(told)}\n`);
    return 0;
  },
};

/** null: no reports of units. Throws UsageError before any work is done. */
function eachUnitChoice({ options }: Invocation, formats: readonly string[], context: Context) {
  const words = context.messages(context.language).eachUnit;
  const { eachUnit, against, units } = options;
  const earlier = Array.isArray(against) ? against.map(String) : [];
  if (eachUnit !== true) {
    if (earlier.length > 0) throw new UsageError(words.alone('--against'));
    if (typeof units === 'string') throw new UsageError(words.alone('--units'));
    return null;
  }
  if (typeof units === 'string' && earlier.length === 0) throw new UsageError(words.needsAgainst);
  if (!UNIT_FORMATS.some((format) => formats.includes(format))) throw new UsageError(words.noFormat(UNIT_FORMATS));
  return { against: earlier };
}

/** What is reported of each unit against earlier years; `faulty`: a table or the map of units has errors, which are reported. */
async function changesOf(
  after: LoadedRun,
  earlier: readonly string[],
  given: Invocation,
  language: Language,
  context: Context,
) {
  const messages = context.messages(language);
  const columns = chosenColumns(given.options['columns'], context);
  const years = await loadYears([...earlier, after], { columns, components: 'known' }, context);
  const now = years.at(-1);
  if (now === undefined) return 'faulty';
  const compared = [];
  for (const before of years.slice(0, -1)) {
    const links = await readLinks(given, before, after, context);
    const errors = [...before.findings, ...(links?.findings ?? [])].filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      reportErrors(errors, language, context);
      return 'faulty';
    }
    compared.push(
      comparedOf(before, now, false, links, (year, title) => publishedLines(year, title, language, context)),
    );
  }
  const changes = compared.map((comparison) => ({
    title: runTitles(comparison)[0],
    of: unitChanges(comparison, messages, language),
  }));
  return {
    paths: years.slice(0, -1).map(({ path }) => path),
    of: (track: number, unit: string) =>
      changes.flatMap(({ title, of: lines }) => [
        ...(changes.length > 1 ? [messages.eachUnit.againstYear(title)] : []),
        ...lines(track, unit),
      ]),
  };
}
