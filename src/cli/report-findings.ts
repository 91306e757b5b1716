/** Shows what was found: to people on stderr, or as JSON on stdout. */
import type { Finding, FindingCode, Level } from '../core/model/findings.ts';
import type { Language } from '../core/model/method.ts';
import type { Words } from '../words/words.ts';
import type { Assessment } from './assess.ts';
import type { Context } from './context.ts';
import type { MethodTerms } from './method-cells.ts';
import { printableJson } from './printable.ts';
import { countsText, findingsText } from './screen.ts';
import { placeText, sentence } from './sentences.ts';

/** Findings of one kind that are written, as JSON or to a workbook. */
const MOST = 1000;

interface Unlisted {
  readonly code: FindingCode;
  readonly level: Level;
  readonly count: number;
}

/** So that no input, however wrong, makes a list that nobody can open. */
export function firstOfEachKind(findings: readonly Finding[]): {
  readonly listed: readonly Finding[];
  /** How many more of a kind there are. */
  readonly unlisted: readonly Unlisted[];
} {
  const counts = new Map<string, Unlisted>();
  const listed = findings.filter(({ code, level }) => {
    const key = `${level} ${code}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { code, level, count });
    return count <= MOST;
  });
  const more = [...counts.values()].map((count) => ({ ...count, count: count.count - MOST }));
  return { listed, unlisted: more.filter(({ count }) => count > 0) };
}

/** A finding in any JSON: code, level, place and arguments, the place in words, and the sentence. */
export function findingJson(finding: Finding, messages: Words, terms?: MethodTerms) {
  return { ...finding, where: placeText(finding.place, messages), message: sentence(finding, messages, terms) };
}

interface Reported extends Pick<Assessment, 'findings' | 'language'> {
  /** Of the method that the findings are about. */
  readonly method?: { readonly terms: MethodTerms };
}

/** @param more joins the JSON */
export function reportFindings(
  { findings, language, method }: Reported,
  context: Context,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const messages = context.messages(language);
  const { json, quiet } = context.options;
  if (json) {
    const { listed, unlisted } = firstOfEachKind(findings);
    const rest = unlisted.length === 0 ? {} : { unlisted };
    context.out(
      printableJson({
        findings: listed.map((finding) => findingJson(finding, messages, method?.terms)),
        ...rest,
        ...more,
      }),
    );
    return;
  }
  const shown = quiet ? findings.filter(({ level }) => level === 'error') : findings;
  context.error(findingsText(shown, messages, context.colour.error, method?.terms));
  if (!quiet) context.error(countsText(findings, messages));
}

/** What stops a command after its inputs were read: to people on stderr, or as JSON on stdout. */
export function reportErrors(findings: readonly Finding[], language: Language, context: Context): void {
  const messages = context.messages(language);
  if (context.options.json) reportFindings({ findings, language }, context);
  else context.error(findingsText(findings, messages, context.colour.error));
}
