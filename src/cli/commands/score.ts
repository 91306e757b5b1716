/** `ddci score [method]`: the whole run (SPEC §10). */
import { assess } from '../assess.ts';
import type { Context } from '../context.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import { rankingText } from '../screen.ts';
import { tell } from '../tell.ts';
import type { Command } from './command.ts';

export const score: Command = {
  takesSet: true,
  describe: (command, messages) => {
    addOutputOptions(command.argument('[method]', messages.help.method), messages);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const assessment = await assessed(given.arguments[0], context);
    const { run, language, inputs, exit } = assessment;
    const messages = context.messages(language);
    const { json, quiet } = context.options;
    if (run === null) {
      tell(assessment, context);
      if (!json && !quiet) context.error(`${messages.screen.stopped}\n`);
      return exit;
    }
    const told = await writeRun(run, language, choice, inputs, context);
    if (json) context.out(printableJson(run));
    else {
      tell(assessment, context);
      if (!quiet) {
        context.out(rankingText(run, language, messages, context.colour.out, context.width));
        context.error(`${printableLines(told)}\n`);
      }
    }
    return exit;
  },
};

/** Assesses, and holds no answer any more. */
async function assessed(named: string | undefined, context: Context) {
  const { computed: _, ...assessment } = await assess(named, context);
  return assessment;
}
