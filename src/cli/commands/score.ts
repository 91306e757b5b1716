/** `ddci score [method]`: the whole run (SPEC §10). */
import { resolve } from 'node:path';
import type { Finding, Run } from '../../core/model.ts';
import { closest } from '../../core/text/closest.ts';
import { writeFolder } from '../../io/write/folder.ts';
import { type Outputs, writers } from '../../io/write/writers.ts';
import { csvTables } from '../../report/csv-tables.ts';
import { workbookReport } from '../../report/sheets.ts';
import { type Assessment, assess } from '../assess.ts';
import { type Context, Misuse } from '../context.ts';
import { printable, printableJson } from '../printable.ts';
import { rankingText } from '../screen.ts';
import { placeText, sentence } from '../sentences.ts';
import { tell } from '../tell.ts';
import type { Command, Given } from './command.ts';

export const score: Command = {
  describe: (command, { help }) => {
    command
      .argument('[method]', help.method)
      .option('--output <folder>', help.output, 'out')
      .option('--format <formats>', help.format, 'xlsx')
      .option('--csv-locale <en|vi>', help.csvLocale, 'en');
  },
  run: async (given, context) => {
    const formats = formatsOf(given, context);
    const folder = String(given.options['output']);
    if (folder.trim() === '') throw new Misuse(context.messages(context.options.lang ?? 'vi').screen.noOutput);
    const assessment = await assess(given.arguments[0], context);
    const { run, language, exit } = assessment;
    const messages = context.messages(language);
    const { json, quiet } = context.options;
    if (run === null) {
      tell(assessment, context);
      if (!json && !quiet) context.error(`${messages.screen.stopped}\n`);
      return exit;
    }
    await write(run, folder, formats, given, assessment, context);
    if (json) context.out(printableJson(run));
    else {
      tell(assessment, context);
      if (!quiet) {
        context.out(rankingText(run, language, messages, context.colour.out));
        context.error(`${printable(messages.screen.written(folder))}\n`);
      }
    }
    return exit;
  },
};

/** The formats asked for; `run.json` is always written. */
function formatsOf({ options }: Given, context: Context): string[] {
  const { screen } = context.messages(context.options.lang ?? 'vi');
  const allowed = [...writers.keys()];
  const asked = String(options['format'])
    .split(',')
    .map((format) => format.trim());
  const unknown = asked.find((format) => !writers.has(format));
  if (unknown !== undefined) throw new Misuse(screen.badFormat(unknown, allowed, closest(unknown, allowed)));
  const locale = String(options['csvLocale']);
  if (locale !== 'en' && locale !== 'vi') throw new Misuse(screen.badChoice('--csv-locale', locale, ['en', 'vi']));
  return [...new Set(['json', ...asked])];
}

async function write(
  run: Run,
  shown: string,
  formats: readonly string[],
  { options }: Given,
  { language, inputs }: Assessment,
  context: Context,
): Promise<void> {
  const messages = context.messages(language);
  const describe = (finding: Finding) => ({
    place: placeText(finding.place, messages),
    message: sentence(finding, messages),
  });
  const outputs: Outputs = {
    run,
    csvLocale: options['csvLocale'] === 'vi' ? 'vi' : 'en',
    workbook: () => workbookReport(run, language, describe),
    tables: () => csvTables(run, describe),
  };
  const files = [];
  for (const format of formats) files.push(...((await writers.get(format)?.(outputs)) ?? []));
  const { owner } = context;
  await writeFolder(
    { folder: resolve(context.folder, shown), shown, inputs, force: context.options.force, owner },
    files,
  );
}
