/** `ddci whatif <run>`: other weights and rules on the values of a run; who moves, and why (SPEC §10). */
import type { Json } from '../../../core/model/run.ts';
import { measurement } from '../../../method/changes.ts';
import { resolveMethod } from '../../../method/method.ts';
import type { Words } from '../../../words/words.ts';
import { changesText } from '../../changes-text.ts';
import { collected } from '../../common-options.ts';
import { type Context, UsageError } from '../../context.ts';
import { documentText } from '../../document.ts';
import { type LoadedRun, loadRun } from '../../load-run.ts';
import { addOutputOptions, outputChoice, writeRun } from '../../outputs.ts';
import { printable, printableJson, printableLines } from '../../printable.ts';
import { reportErrors } from '../../report-findings.ts';
import { countsText } from '../../screen.ts';
import { type Tried, variantFolder, variantsDocument } from '../../variants-document.ts';
import { hiddenValues, whatIf } from '../../whatif.ts';
import type { Command, Invocation } from '../command.ts';
import { changedContent, commonChanges, keptContent } from './content.ts';
import { askedVariants, pcaVariant, type Variant } from './variants.ts';

export const whatif: Command = {
  takesSet: true,
  describe: (command, messages) => {
    const { help, variants } = messages;
    addOutputOptions(command.argument('<run>', help.run), messages, 'whatif')
      .option('--weight <id=number>', help.weight, collected, [])
      .option('--weights <file>', variants.weightsHelp, collected, [])
      .option('--rescale', help.rescale, false)
      .option('--equal', help.equal, false)
      .option('--pca', variants.pcaHelp, false)
      .option('--pca-rotated', variants.pcaRotatedHelp, false)
      .option('--without <id>', help.without, collected, []);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const loaded = await loadRun(given.arguments[0] ?? '', context);
    const language = context.options.lang ?? loaded.run.language;
    const messages = context.messages(language);
    const asked = await allVariants(given, loaded, messages, context);
    if (asked.findings.some(({ level }) => level === 'error')) {
      reportErrors(asked.findings, language, context);
      return 1;
    }
    const tried: Tried[] = [];
    for (const variant of asked.variants) {
      const result = tryVariant(variant, given, loaded, messages, context);
      if (typeof result === 'number') return result;
      tried.push(result);
    }
    const { quiet, json } = context.options;
    const told: string[] = [];
    for (const [v, { result, slug }] of tried.entries()) {
      const folder = tried.length === 1 ? choice.folder : `${choice.folder}/${variantFolder(v, slug)}`;
      told.push(await writeRun(result.run, language, { ...choice, folder }, [loaded.path], context));
    }
    const [only] = tried;
    if (json) context.out(printableJson(toldData(tried)));
    else if (!quiet && only !== undefined) {
      const { colour, width } = context;
      if (tried.length === 1) context.out(changesText(only.result, language, messages, colour.out, width));
      else context.out(documentText(variantsDocument(tried, messages, language), colour.out, width));
      for (const note of tried.length === 1 ? only.notes : []) context.error(`${printable(note)}\n`);
      if (tried.length === 1) context.error(countsText(only.result.run.findings, messages));
      for (const line of told) context.error(`${printableLines(line)}\n`);
    }
    return 0;
  },
};

/** Options, as commander names them, and the rule of each. */
const PCA_RULES = [
  ['pca', 'first'],
  ['pcaRotated', 'rotated'],
] as const;

function toldData(tried: readonly Tried[]) {
  const [only] = tried;
  // Without the answers the error of sampling is not computed.
  const robustness = null;
  if (tried.length === 1) return { tracks: only?.result.changes ?? [], robustness };
  return { variants: tried.map(({ label, notes, result }) => ({ label, notes, tracks: result.changes })), robustness };
}

/** The sets of weights asked for; where there are none, the other changes alone. */
async function allVariants(given: Invocation, { run, method }: LoadedRun, messages: Words, context: Context) {
  const changes = commonChanges(given, context, method);
  const { variants, findings } = await askedVariants(given, run, method, messages, context);
  const content = (weigh: Variant['weigh']) => changedContent(run.method, changes, weigh, context, method);
  const asked = PCA_RULES.filter(([option]) => given.options[option] === true);
  const pca = asked.flatMap(
    ([, rule]) =>
      pcaVariant(
        run,
        content((json) => json),
        rule,
        messages,
      ) ?? [],
  );
  const everyVariant = [...variants, ...pca];
  const some = changes.weights.length + changes.leftOut.length + changes.set.length;
  if (everyVariant.length === 0 && some === 0 && findings.length === 0 && asked.length === 0)
    throw new UsageError(messages.whatif.nothing);
  const plain: Variant = { label: '', slug: '', weigh: (json) => json, notes: [] };
  return { variants: everyVariant.length === 0 ? [plain] : everyVariant, findings };
}

/** The run with a set of weights and all other changes; the exit code where it cannot be. */
function tryVariant(
  { weigh, ...variant }: Variant,
  given: Invocation,
  { run, method }: LoadedRun,
  messages: Words,
  context: Context,
): Tried | 1 | 2 {
  const json: Json = changedContent(run.method, commonChanges(given, context, method), weigh, context, method);
  const resolved = resolveMethod({ raw: json, place: () => ({ field: messages.whatif.changed }) });
  if (resolved.method === null) {
    const errors = resolved.findings.filter(({ level }) => level === 'error');
    reportErrors(errors, context.options.lang ?? run.language, context);
    return 2;
  }
  if (JSON.stringify(measurement(json)) !== JSON.stringify(measurement(keptContent(json, run.method, given)))) {
    throw new UsageError(messages.whatif.needsAnswers);
  }
  if (resolved.method.tracks.some(({ ranking }) => ranking.by === 'shrunken')) {
    throw new UsageError(messages.uncertainty.onlyTotals);
  }
  if (hiddenValues(run, method, resolved.method)) throw new UsageError(messages.whatif.hiddenValues);
  const result = whatIf(run, method, resolved.method, resolved.json);
  const errors = result.run.findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return { ...variant, result };
  reportErrors(errors, context.options.lang ?? run.language, context);
  return 1;
}
