/** `ddci robustness [method]`: scores as `score` does, and says how sure the ranking is (SPEC §10). */
import type { Robustness } from '../../core/model.ts';
import { LARGEST_SEED } from '../../core/robustness/random.ts';
import { assess } from '../assess.ts';
import { documentText, type Section } from '../document.ts';
import { numberOption } from '../number-options.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import { tell } from '../tell.ts';
import type { Command } from './command.ts';

export const robustness: Command = {
  takesSet: true,
  describe: (command, messages) => {
    addOutputOptions(command.argument('[method]', messages.help.method), messages).option(
      '--seed <number>',
      messages.robustness.seed,
      '1',
    );
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const seed = numberOption(given, { option: '--seed', least: 0, most: LARGEST_SEED, whole: true }, context);
    const assessment = await assess(given.arguments[0], context);
    const { computed, language, inputs, exit } = assessment;
    const messages = context.messages(language);
    const { json, quiet } = context.options;
    if (assessment.run === null || computed === null) {
      tell(assessment, context);
      if (!json && !quiet) context.error(`${messages.screen.stopped}\n`);
      return exit;
    }
    const sure: Robustness = { seed, respondents: [], weights: [], choices: [] };
    const run = { ...assessment.run, robustness: sure };
    const told = await writeRun(run, language, choice, inputs, context);
    if (json) context.out(printableJson(run));
    else {
      tell(assessment, context);
      if (!quiet) {
        const title = `${run.title}${run.year === null ? '' : ` ${run.year}`}`;
        const sections: Section[] = [{ level: 1, title, lines: [], table: null }];
        context.out(documentText(sections, context.colour.out, context.width));
        context.error(`${printableLines(told)}\n`);
      }
    }
    return exit;
  },
};
