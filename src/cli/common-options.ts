/** The options that every command takes (SPEC §10). */
import type { Command as Commander } from 'commander';
import type { Words } from '../words/words.ts';
import { type CommonOptions, UsageError } from './context.ts';

/** Of an option that may be given several times: all its texts. */
export function collected(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

export function addCommonOptions(sub: Commander, { help, program }: Words): void {
  sub
    .optionsGroup(program.common)
    .option('--set <path=value>', help.set, collected, [])
    .option('--as-of <date>', help.asOf)
    .option('--json', help.json, false)
    .option('--quiet', help.quiet, false)
    .option('--lang <vi|en>', help.lang)
    .option('--no-color', help.noColor)
    .option('--force', help.force, false)
    .option('--strict', help.strict, false);
}

export function commonOptions(options: Readonly<Record<string, unknown>>, { screen }: Words): CommonOptions {
  const { set, json, quiet, lang, asOf, force, strict, dryRun } = options;
  const language = lang === 'vi' || lang === 'en' ? lang : null;
  if (lang !== undefined && language === null)
    throw new UsageError(screen.badChoice('--lang', String(lang), ['vi', 'en']));
  if (typeof asOf === 'string' && !isDate(asOf)) throw new UsageError(screen.badDate('--as-of', asOf));
  return {
    set: Array.isArray(set) ? set.map(String) : [],
    json: json === true,
    quiet: quiet === true,
    lang: language,
    asOf: typeof asOf === 'string' ? asOf : null,
    force: force === true,
    strict: strict === true,
    dryRun: dryRun === true,
  };
}

/** Whether a text is a day that there is, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
