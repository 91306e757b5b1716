/** How a result that is not written to files is reported: text, Markdown, or with `--json` as data. */
import type { Command as Commander } from 'commander';
import type { Words } from '../../words/words.ts';
import { type Context, UsageError } from '../context.ts';
import { documentMarkdown, documentText, type Section } from '../document.ts';
import { printableJson } from '../printable.ts';
import type { Invocation } from './command.ts';

const FORMATS = ['text', 'md'] as const;
type ResultFormat = (typeof FORMATS)[number];

export function addResultFormat(command: Commander, help: Words['help']): void {
  command.option('--format <text|md>', help.resultFormat, 'text');
}

export function resultFormat({ options }: Invocation, context: Context): ResultFormat {
  const asked = String(options['format']);
  const format = FORMATS.find((candidate) => candidate === asked);
  if (format !== undefined) return format;
  throw new UsageError(context.messages(context.language).screen.badChoice('--format', asked, FORMATS));
}

export function showResult(
  data: unknown,
  sections: () => readonly Section[],
  format: ResultFormat,
  { options, out, colour, width }: Context,
): void {
  if (options.json) out(printableJson(data));
  else if (!options.quiet)
    out(format === 'md' ? documentMarkdown(sections()) : documentText(sections(), colour.out, width));
}
