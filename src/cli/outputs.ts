/** The files that a run is written to: what `score` and `report` have in common. */

import { resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import { append } from '../core/append.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { closest } from '../core/text/closest.ts';
import { planFolder, writeFolder } from '../io/publish/folder.ts';
import type { OutputFile } from '../io/publish/target.ts';
import { type Outputs, writers } from '../io/write/writers.ts';
import type { Words } from '../words/words.ts';
import type { Invocation } from './commands/command.ts';
import { type Context, UsageError } from './context.ts';
import { documentMarkdown } from './document.ts';
import { planText } from './dry-run.ts';
import { methodTerms } from './method-terms.ts';
import { placeText, sentence } from './sentences.ts';

export interface OutputChoice {
  readonly folder: string;
  readonly formats: readonly string[];
  readonly csvLocale: 'en' | 'vi';
}

export function addOutputOptions(command: Commander, { help }: Words, folder = 'out'): Commander {
  return command
    .option('--output <folder>', help.output, folder)
    .option('--format <formats>', help.format, 'xlsx')
    .option('--csv-locale <en|vi>', help.csvLocale, 'en')
    .option('--dry-run', help.dryRun, false);
}

/** What the options ask for; `run.json` is always written. Throws UsageError before any work is done. */
export function outputChoice({ options }: Invocation, context: Context): OutputChoice {
  const { screen } = context.messages(context.language);
  const allowed = [...writers.keys()];
  const asked = String(options['format'])
    .split(',')
    .map((format) => format.trim());
  const unknown = asked.find((format) => !writers.has(format));
  if (unknown !== undefined) throw new UsageError(screen.badFormat(unknown, allowed, closest(unknown, allowed)));
  const locale = String(options['csvLocale']);
  if (locale !== 'en' && locale !== 'vi') throw new UsageError(screen.badChoice('--csv-locale', locale, ['en', 'vi']));
  const folder = String(options['output']);
  if (folder.trim() === '') throw new UsageError(screen.noOutput);
  return { folder, formats: [...new Set(['json', ...asked])], csvLocale: locale };
}

/**
 * With `--dry-run` nothing is written.
 * @param inputs full paths that are never written to
 * @param more what is written next to it
 * @returns what is to be reported about it
 */
export async function writeRun(
  run: Run,
  language: Language,
  { folder: shown, formats, csvLocale }: OutputChoice,
  inputs: readonly string[],
  context: Context,
  more: () => Promise<readonly OutputFile[]> = async () => [],
): Promise<string> {
  const messages = context.messages(language);
  const describe = (finding: Finding) => ({
    place: placeText(finding.place, messages),
    message: sentence(finding, messages),
  });
  const outputs: Outputs = {
    run,
    csvLocale,
    workbook: async () => {
      const { workbookReport } = await import('../report/sheets/sheets.ts');
      return workbookReport(run, language, describe, methodTerms(language));
    },
    tables: async () => {
      const { csvTables } = await import('../report/csv-tables.ts');
      return csvTables(run, describe);
    },
    page: async () => {
      const { reportPage } = await import('../report/html/report-page.ts');
      return reportPage(run, language, describe, methodTerms(language));
    },
    letter: async () => {
      const { reportLetter } = await import('../report/docx/report-letter.ts');
      return reportLetter(run, language, describe, methodTerms(language));
    },
    pictures: async () => {
      const { svgFiles } = await import('../report/svg-files.ts');
      return svgFiles(run, language);
    },
    markdown: async () => {
      const { rankingDocument } = await import('./ranking-document.ts');
      return documentMarkdown(rankingDocument(run, language));
    },
  };
  const files: OutputFile[] = [];
  for (const format of formats) append(files, (await writers.get(format)?.(outputs)) ?? []);
  return writeFiles([...files, ...(await more())], shown, inputs, messages, context);
}

/**
 * With `--dry-run` nothing is written.
 * @param shown the folder as the user named it
 * @param inputs full paths that are never written to
 * @returns what is to be reported about it
 */
export async function writeFiles(
  files: readonly OutputFile[],
  shown: string,
  inputs: readonly string[],
  messages: Words,
  context: Context,
): Promise<string> {
  const { owner } = context;
  const folder = resolve(context.folder, shown);
  const target = { folder, shown, inputs, force: context.options.force, owner };
  if (context.options.dryRun) return planText(shown, await planFolder(target, files), messages);
  await writeFolder(target, files);
  return messages.screen.written(shown);
}
