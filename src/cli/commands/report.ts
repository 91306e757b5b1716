/** `ddci report <run>`: the outputs again, from a run file alone (SPEC §10). */
import { loadRun } from '../load-run.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import type { Command } from './command.ts';

export const report: Command = {
  describe: (command, messages) => {
    addOutputOptions(command.argument('<run>', messages.help.run), messages);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const { run, path } = await loadRun(given.arguments[0] ?? '', context);
    const language = context.options.lang ?? run.language;
    // The run stays where it is; in its own folder it is one of the files that are written, with the same content.
    const told = await writeRun(run, language, choice, choice.formats.includes('json') ? [] : [path], context);
    const { json, quiet } = context.options;
    if (json) context.out(printableJson(run));
    else if (!quiet) context.error(`${printableLines(told)}\n`);
    return 0;
  },
};
