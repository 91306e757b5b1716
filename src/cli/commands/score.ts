/** `ddci score [method]`: the whole run (SPEC §10). */

import { withDigest } from '../../io/write/run-digest.ts';
import { type Assessment, assess } from '../assess.ts';
import { type Context, UsageError } from '../context.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import { reportFindings } from '../report-findings.ts';
import { withSamplingError } from '../sampling-error.ts';
import { rankingText } from '../screen.ts';
import type { Command, Invocation } from './command.ts';

export const score: Command = {
  takesSet: true,
  describe: (command, messages) => {
    addOutputOptions(command.argument('[method]', messages.help.method), messages).option(
      '--no-uncertainty',
      messages.help.noUncertainty,
    );
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const assessment = await assessed(given, context);
    const { run, language, inputs, exit } = assessment;
    const messages = context.messages(language);
    const { json, quiet } = context.options;
    if (run === null) {
      reportFindings(assessment, context);
      if (!json && !quiet) context.error(`${messages.screen.stopped}\n`);
      return exit;
    }
    const told = await writeRun(run, language, choice, inputs, context);
    if (json) context.out(printableJson(withDigest(run)));
    else {
      reportFindings(assessment, context);
      if (!quiet) {
        context.out(rankingText(run, language, messages, context.colour.out, context.width));
        context.error(`${printableLines(told)}\n`);
      }
    }
    return exit;
  },
};

/** Assesses, with the error of sampling where it is not declined, and holds no answer any more. */
async function assessed(
  { arguments: [named], options }: Invocation,
  context: Context,
): Promise<Omit<Assessment, 'computed'>> {
  const { computed, ...assessment } = await assess(named, context);
  const { run } = assessment;
  if (run === null || computed === null) return assessment;
  if (options['uncertainty'] === false) {
    if (computed.method.tracks.some(({ ranking }) => ranking.by === 'shrunken'))
      throw new UsageError(context.messages(assessment.language).uncertainty.needsError);
    return assessment;
  }
  return { ...assessment, run: await withSamplingError(run, computed) };
}
