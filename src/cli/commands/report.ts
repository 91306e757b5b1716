/** `ddci report <run>`: the outputs again, from a run file alone (SPEC §10); with `--each-unit` one of every unit next to them. */
import type { Language } from '../../core/model/method.ts';
import { withDigest } from '../../io/write/run-digest.ts';
import { type Context, UsageError } from '../context.ts';
import { type LoadedRun, loadRun } from '../load-run.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import { reportErrors } from '../report-findings.ts';
import { UNIT_FORMATS, unitFiles } from '../unit-files.ts';
import type { Command, Invocation } from './command.ts';
import { comparedOf, readLinks } from './compare/compare.ts';
import { unitChanges } from './compare/unit-change.ts';

export const report: Command = {
  describe: (command, messages) => {
    const { eachUnit: words } = messages;
    addOutputOptions(command.argument('<run>', messages.help.run), messages)
      .option('--each-unit', words.eachUnit, false)
      .option('--against <run>', words.against)
      .option('--units <file>', words.units);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const each = eachUnitChoice(given, choice.formats, context);
    const loaded = await loadRun(given.arguments[0] ?? '', context);
    const { run, path } = loaded;
    const language = context.options.lang ?? run.language;
    const against = each?.against == null ? null : await changesOf(loaded, each.against, given, language, context);
    if (against === 'faulty') return 1;
    // The run stays where it is; in its own folder it is one of the files that are written, with the same content.
    const outputs = choice.formats.includes('json') ? [] : [path];
    const inputs = [...outputs, ...(against === null ? [] : [against.path])];
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
  if (eachUnit !== true) {
    if (typeof against === 'string') throw new UsageError(words.alone('--against'));
    if (typeof units === 'string') throw new UsageError(words.alone('--units'));
    return null;
  }
  if (typeof units === 'string' && typeof against !== 'string') throw new UsageError(words.needsAgainst);
  if (!UNIT_FORMATS.some((format) => formats.includes(format))) throw new UsageError(words.noFormat(UNIT_FORMATS));
  return { against: typeof against === 'string' ? against : null };
}

/** What is reported of each unit against an earlier run; `faulty`: the map of units has errors, which are reported. */
async function changesOf(after: LoadedRun, earlier: string, given: Invocation, language: Language, context: Context) {
  const messages = context.messages(language);
  const before = await loadRun(earlier, context);
  const links = await readLinks(given, before, after, context);
  const errors = links?.findings.filter(({ level }) => level === 'error') ?? [];
  if (errors.length > 0) {
    reportErrors(errors, language, context);
    return 'faulty';
  }
  const compared = comparedOf(before, after, false, links);
  return { path: before.path, of: unitChanges(compared, messages, language) };
}
