/** `ddci init [files…]`: a method filled in from the survey's own headers, answers and names (SPEC §10). */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../../core/model/findings.ts';
import { Failure } from '../../../io/failure.ts';
import { writeSidecars } from '../../../io/publish/sidecars.ts';
import { expandFiles, passedFiles } from '../../../io/read/expand.ts';
import { readTable } from '../../../io/read/readers.ts';
import { type Draft, draftMethod } from '../../../method/draft.ts';
import { openPlaces } from '../../../method/open.ts';
import type { Preset } from '../../../method/presets/preset.ts';
import { presets } from '../../../method/presets/presets.ts';
import type { Proposal } from '../../../survey/recognise/proposal.ts';
import { propose, type SurveyArgument } from '../../../survey/recognise/propose.ts';
import type { Assumption } from '../../../words/assumption.ts';
import { assumptionsOf } from '../../assumptions.ts';
import { type Context, UsageError } from '../../context.ts';
import { showPlan } from '../../dry-run.ts';
import { isMethodName, isMethodWorkbook, methodsIn } from '../../find-method.ts';
import { loadMethod } from '../../load-method.ts';
import { methodWriter } from '../../method-bytes.ts';
import { printable, printableJson } from '../../printable.ts';
import { findingJson } from '../../report-findings.ts';
import type { Command, Invocation } from '../command.ts';
import { assumedLines, openLines, recognisedLines } from './text.ts';

export const init: Command = {
  describe: (command, { help, init: initWords }) => {
    command
      .argument('[files...]', initWords.files)
      .option('--output <file>', initWords.output)
      .option('--preset <name>', initWords.preset)
      .option('--units <file>', initWords.listOption)
      .option('--form', initWords.form.option, false)
      .option('--dry-run', help.dryRun, false);
  },
  run: async (given, context) => {
    const { init: initWords } = context.messages(context.language);
    const asked = given.options['output'];
    if (given.options['form'] === true) {
      const { writeForms } = await import('./form.ts');
      const folder = typeof asked === 'string' ? asked : '.';
      return writeForms(given.arguments[0], presetNamed(given, context), folder, context);
    }
    const output = typeof asked === 'string' ? asked : 'method.xlsx';
    const write = methodWriter(output);
    if (write === null) throw new UsageError(initWords.badOutput(output));
    const preset = presetOf(given, context);
    await refuseExisting(output, context);
    const names = given.arguments.filter((name) => name !== undefined);
    const opened = await openAll(names, context);
    const list = await openList(given.options['units'], context);
    const proposal = await propose(opened, list);
    const empty = proposal.lists.find(({ units }) => units === 0);
    if (empty !== undefined) throw new UsageError(initWords.emptyList(empty.file));
    if (names.length > 0 && proposal.tracks.length === 0) {
      for (const { file, why } of proposal.unread) context.error(`${printable(initWords.unreadFile[why](file))}\n`);
      const { drop } = context.messages(context.language);
      throw new UsageError(context.script === null ? initWords.nothing : drop.noSurvey);
    }
    const draft = draftMethod(inFolder(proposal, output), preset ?? BLANK, context.language);
    const bytes = await write(draft.raw, context.language, marksOf(draft, context));
    const path = resolve(context.folder, output);
    const inputs = [...opened.flatMap(({ files }) => files), ...list].map(({ file }) => resolve(context.folder, file));
    const target = { from: context.folder, inputs, force: context.options.force, owner: context.owner };
    if (context.options.dryRun) return showPlan(target, [{ path, bytes }], context);
    await writeSidecars(target, [{ path, bytes }]);
    const { findings } = await loadMethod(output, context);
    const open = findings.filter(({ code }) => code === 'open-place');
    showDraft({ output, proposal, preset, assumptions: assumptionsOf(proposal, draft.examples.length), open }, context);
    return 0;
  },
};

const BLANK: Preset = { name: 'blank', source: null, tracks: [], scales: [], tiers: null };

function presetOf({ options, arguments: names }: Invocation, context: Context): Preset | null {
  const { init: initWords } = context.messages(context.language);
  const preset = presetNamed({ options, arguments: names }, context);
  if (preset === null && names.every((name) => name === undefined)) throw new UsageError(initWords.needsFiles);
  return preset;
}

function presetNamed({ options }: Invocation, context: Context): Preset | null {
  const name = options['preset'];
  if (typeof name !== 'string') return null;
  const { screen } = context.messages(context.language);
  const preset = presets.get(name);
  if (preset === undefined) throw new UsageError(screen.badChoice('--preset', name, [...presets.keys()]));
  return preset;
}

/** An existing method is replaced only with `--force`, and no second one is put next to it. */
async function refuseExisting(output: string, context: Context): Promise<void> {
  if (context.options.force) return;
  const { init: initWords } = context.messages(context.language);
  const path = resolve(context.folder, output);
  if ((await stat(path).catch(() => null)) !== null) throw new Failure('method-there', { file: output }, 4);
  if (!isMethodName(basename(output))) return;
  const [other] = await methodsIn(dirname(path)).catch((): string[] => []);
  if (other !== undefined) throw new UsageError(initWords.otherMethod(join(dirname(output), other)));
}

async function openAll(names: readonly string[], context: Context): Promise<SurveyArgument[]> {
  const { folder } = context;
  const found: SurveyArgument[] = [];
  for (const name of names) {
    const files = name.includes('*') ? await expandFiles(folder, name) : [name];
    const passed = name.includes('*') ? await passedFiles(folder, name) : { named: [], otherCase: [] };
    const told = context.messages(context.language).findings;
    if (passed.named.length > 0) context.error(`${printable(told['files-passed']({ files: passed.named }))}\n`);
    if (passed.otherCase.length > 0) {
      context.error(`${printable(told['files-other-case']({ files: passed.otherCase }))}\n`);
    }
    if (files.length === 0) throw new Failure('no-such-file', { file: name });
    const opened = [];
    for (const file of files) {
      if (await isMethodWorkbook(folder, file))
        throw new UsageError(context.messages(context.language).init.isMethod(file));
      context.progress?.(file);
      opened.push({ file, sheets: await readTable(resolve(folder, file), file, { encoding: null, delimiter: null }) });
    }
    found.push({ name, files: opened });
  }
  context.progress?.('');
  return found;
}

/** The table of the official units, where one is named. */
async function openList(file: unknown, { folder }: Context): Promise<SurveyArgument['files']> {
  if (typeof file !== 'string') return [];
  return [{ file, sheets: await readTable(resolve(folder, file), file, { encoding: null, delimiter: null }) }];
}

/** File names in a method are relative to it. */
function inFolder(proposal: Proposal, output: string): Proposal {
  const folder = dirname(output);
  if (folder === '.') return proposal;
  const from = (file: string) => relative(folder, file).split(sep).join('/');
  return {
    ...proposal,
    tracks: proposal.tracks.map((track) => ({
      ...track,
      sources: track.sources.map((source) => ({ ...source, file: from(source.file) })),
      published: track.published.map((table) => ({ ...table, file: from(table.file) })),
    })),
  };
}

function marksOf({ raw, examples, gathered, grouped, decimals }: Draft, context: Context) {
  const { init: initWords } = context.messages(context.language);
  return [
    ...openPlaces(raw).map((path) => ({
      path,
      note: path.includes('units') ? initWords.markUnit : initWords.markOpen,
    })),
    ...examples.map((path) => ({ path, note: initWords.markExample, example: true })),
    ...decimals.map((path) => ({ path, note: initWords.markDecimal, example: true })),
    ...grouped.map((path) => ({ path, note: initWords.markGrouped, example: true })),
    ...gathered.map((path) => ({ path, note: initWords.markGathered, example: true })),
  ];
}

interface DraftResult {
  readonly output: string;
  readonly proposal: Proposal;
  readonly preset: Preset | null;
  readonly assumptions: readonly Assumption[];
  readonly open: readonly Finding[];
}

function showDraft({ output, proposal, preset, assumptions, open }: DraftResult, context: Context): void {
  const messages = context.messages(context.language);
  const { init: initWords } = messages;
  const { json, quiet } = context.options;
  if (json) {
    const places = open.map((finding) => findingJson(finding, messages));
    context.out(printableJson({ method: output, ...proposal, assumptions, open: places }));
    return;
  }
  if (quiet) return;
  const workbook = extname(output).toLowerCase() === '.xlsx';
  const source = preset?.source?.[context.language];
  const lines = [
    ...recognisedLines(proposal, initWords),
    ...(source === undefined ? [] : [initWords.presetFrom(source)]),
    '',
    ...assumedLines(assumptions, initWords),
    ...(assumptions.length === 0 ? [] : ['']),
    initWords.written(output),
    ...openLines(open, workbook, initWords),
    context.script === null ? initWords.next(output, workbook) : messages.drop.begun(output, context.script),
  ];
  context.out(lines.map((line) => `${printable(line)}\n`).join(''));
}
