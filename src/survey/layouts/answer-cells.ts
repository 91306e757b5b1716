/** Where the answers to questions are, by the questions' headers. */
import { append } from '../../core/append.ts';
import type { Question } from '../../core/model/method.ts';
import { fold } from '../../core/text/fold.ts';
import { locate, type Match, type Needed } from '../header.ts';
import type { AnswerCells, OptionColumn } from './layout.ts';

interface Located extends Match {
  /** By question; null where it is not asked, or not there. */
  readonly cells: readonly (AnswerCells | null)[];
}

/**
 * @param asked by question: whether it is to be found
 * @param headersOf the headers that the answers to a question may have
 */
export function locateAnswers(
  texts: readonly string[],
  questions: readonly Question[],
  asked: readonly boolean[],
  headersOf: (question: Question) => readonly string[],
): Located {
  const cells: (AnswerCells | null)[] = [];
  const columns: (number | null)[] = [];
  const missing: Needed[] = [];
  questions.forEach((question, i) => {
    if (!asked[i]) {
      cells.push(null);
      return;
    }
    const headers = headersOf(question);
    const name = headers[0] ?? question.id;
    const [first, ...others] = locate(texts, headers);
    if (first !== undefined) {
      const versions = [first, ...others];
      cells.push(others.length === 0 ? { kind: 'one', column: first } : { kind: 'versions', columns: versions });
      for (const column of versions) columns.push(column);
      return;
    }
    const versions = question.scale.separator === null ? [] : locateOptions(texts, headers, question);
    const options = versions.flat();
    const codes = new Set(question.scale.labels.map(([, code]) => code));
    if (options.length === 0) {
      cells.push(null);
      missing.push({ name, headers, question: true });
      return;
    }
    cells.push({ kind: 'split', versions });
    append(
      columns,
      options.map(({ column }) => column),
    );
    for (const code of codes) {
      const [label = String(code)] = question.scale.labels.find(([, labelCode]) => labelCode === code) ?? [];
      const isThere = options.some((option) => option.code === code);
      if (!isThere) missing.push({ name: `${name} / ${label}`, headers: [`${name} / ${label}`] });
    }
  });
  return { cells, columns, missing, doubled: [] };
}

/**
 * Columns such as `Q7/Thuế`, `Q7[2]`, `Q7_2`, `Q7 / Thuế`: the question, a mark, and a label or code of its scale. By version of
 * the form: another header of the question, or from where an option comes again.
 */
export function locateOptions(
  texts: readonly string[],
  headers: readonly string[],
  { scale }: Question,
): OptionColumn[][] {
  const codes = new Map(
    scale.labels.flatMap(([label, code]) => [[String(code), code] as const, [fold(label), code] as const]),
  );
  const folded = texts.map(fold);
  const taken = new Set<number>();
  return [...new Set(headers.map(fold))].flatMap((header) => {
    const found: OptionColumn[] = [];
    folded.forEach((text, column) => {
      const rest = text.startsWith(header) ? text.slice(header.length) : '';
      const [, option = ''] = /^ ?[/_[(.:|-] ?(.+?)[\])]?$/u.exec(rest) ?? [];
      const code = codes.get(option) ?? codes.get(option.trim());
      if (code === undefined || taken.has(column)) return;
      taken.add(column);
      found.push({ column, code });
    });
    return versionsOf(found);
  });
}

/** Columns of options by version: from where an option comes again, or, where each comes again at once, its first, its second. */
function versionsOf(options: readonly OptionColumn[]): OptionColumn[][] {
  const isAgain = ({ code }: OptionColumn, i: number) => options[i - 1]?.code === code;
  const isInterleaved = new Set(options.map(({ code }) => code)).size > 1 && options.some(isAgain);
  const versions: OptionColumn[][] = [];
  options.forEach((option, i) => {
    const before = options.slice(0, i).filter(({ code }) => code === option.code).length;
    const begins = versions.length === 0 || versions.at(-1)?.some(({ code }) => code === option.code);
    const version = isInterleaved ? before : versions.length - (begins ? 0 : 1);
    versions[version] = [...(versions[version] ?? []), option];
  });
  return versions;
}

/** Several matches as one, with their columns listed one after the other. */
export function together(matches: readonly Match[]): Match {
  return {
    columns: matches.flatMap(({ columns }) => columns),
    missing: matches.flatMap(({ missing }) => missing),
    doubled: matches.flatMap(({ doubled }) => doubled),
  };
}
