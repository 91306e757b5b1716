/** `ddci plan [method|run]`: how many forms the next survey needs so that its ranks mean something (SPEC §10.7). */
import { writeJson } from '../../../io/write/json.ts';
import { UsageError } from '../../context.ts';
import { writeFiles } from '../../outputs.ts';
import { printableLines } from '../../printable.ts';
import type { Command } from '../command.ts';
import { addResultFormat, resultFormat, showResult } from '../result-format.ts';
import { allocatedForms } from './allocated.ts';
import { planSections, planWorkbook } from './document.ts';
import { planOptions } from './options.ts';
import { type PlannedRanking, plannedRanking } from './planned.ts';
import { planSource } from './source.ts';

export const plan: Command = {
  takesSet: true,
  describe: (command, { help, plan: words }) => {
    command
      .argument('[method|run]', words.argument)
      .option('--within <points>', words.within)
      .option('--between <points>', words.between)
      .option('--population <number>', words.population)
      .option('--design-effect <number>', words.designEffect, '1')
      .option('--response-rate <percent>', words.responseRate, '100')
      .option('--total <forms>', words.total)
      .option('--floor <forms>', words.floor, '10')
      .option('--output <folder>', words.output)
      .option('--dry-run', help.dryRun, false);
    addResultFormat(command, help);
  },
  run: async (given, context) => {
    const format = resultFormat(given, context);
    const options = planOptions(given, context);
    const source = await planSource(given.arguments[0], context);
    if (source === null) return 2;
    const { language, title, isRun } = source;
    const messages = context.messages(language);
    const words = messages.plan;
    if (source.rankings.length === 0) throw new UsageError(words.noUnits);
    const rankings = source.rankings.map((ranking): PlannedRanking => {
      const planned = plannedRanking(ranking, options);
      if (planned === null) throw new UsageError(isRun ? words.noError(ranking.name) : words.needsWithin(ranking.name));
      return planned;
    });
    const allocation = options.total === null ? null : allocatedForms(rankings, options);
    if (allocation === 'too-few') throw new UsageError(words.tooFew(String(options.total), String(options.floor)));
    const document = { title, isRun, rankings, options, allocation };
    const sections = planSections(document, words, language);
    const data = { title, ...options, rankings, allocation };
    const folder = given.options['output'];
    if (typeof folder === 'string') {
      const { writeXlsx } = await import('../../../io/write/xlsx.ts');
      const files = [
        { name: 'plan.json', bytes: writeJson(data) },
        { name: 'plan.xlsx', bytes: writeXlsx(planWorkbook(document, words, language)) },
      ];
      const written = await writeFiles(files, folder, source.inputs, messages, context);
      if (!context.options.quiet) context.error(`${printableLines(written)}\n`);
    }
    showResult(data, () => sections, format, context);
    return 0;
  },
};
