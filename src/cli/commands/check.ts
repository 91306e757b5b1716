/** `ddci check [method]`: all findings, no output files (SPEC §10). */
import { assess } from '../assess.ts';
import { tell } from '../tell.ts';
import type { Command } from './command.ts';

export const check: Command = {
  takesSet: true,
  describe: (command, { help }) => {
    command.argument('[method]', help.method);
  },
  run: async (given, context) => {
    const assessment = await assess(given.arguments[0], context);
    tell(assessment, context);
    if (assessment.run !== null && !context.options.json && !context.options.quiet) {
      context.out(`${context.messages(assessment.language).screen.fine}\n`);
    }
    return assessment.exit;
  },
};
