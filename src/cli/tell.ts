/** Tells what was found: to people on stderr, or as JSON on stdout. */
import type { Assessment } from './assess.ts';
import type { Context } from './context.ts';
import { printableJson } from './printable.ts';
import { countsText, findingsText } from './screen.ts';
import { placeText, sentence } from './sentences.ts';

/** @param more joins the JSON */
export function tell(
  { findings, language }: Pick<Assessment, 'findings' | 'language'>,
  context: Context,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const messages = context.messages(language);
  const { json, quiet } = context.options;
  if (json) {
    const told = findings.map((finding) => ({
      ...finding,
      where: placeText(finding.place, messages),
      message: sentence(finding, messages),
    }));
    context.out(printableJson({ findings: told, ...more }));
    return;
  }
  const shown = quiet ? findings.filter(({ level }) => level === 'error') : findings;
  context.error(findingsText(shown, messages, context.colour.error));
  if (!quiet) context.error(countsText(findings, messages));
}
