/** Which questions are asked? Every column that is nothing else and whose answers are on a scale. */

import { closest } from '../../core/text/closest.ts';
import { fold } from '../../core/text/fold.ts';
import { type Column, together } from './column.ts';
import { type IdleRole, idleRole } from './column-role.ts';
import { isOtherText, splitChoices } from './split-choice.ts';
import { isRespondentWord } from './which-respondent.ts';
import { type ScaleGuess, whichScale } from './which-scale.ts';

export interface GuessedQuestion {
  readonly header: string;
  readonly scale: ScaleGuess;
}

export interface Sorted {
  readonly questions: readonly GuessedQuestion[];
  readonly idle: readonly { readonly role: IdleRole; readonly headers: readonly string[] }[];
  readonly unread: readonly string[];
}

/** @param columns without those that are used otherwise */
export function sortColumns(columns: readonly Column[]): Sorted {
  const named = columns.filter(({ header }) => header !== '');
  const choices = splitChoices(named);
  const headers = new Map(named.map((column) => [fold(column.header), column]));
  const questions: GuessedQuestion[] = [];
  const idle = new Map<IdleRole, string[]>();
  const unread: string[] = [];
  for (const column of named) {
    const choice = choices.find((choice) => choice.columns.includes(column));
    if (choice !== undefined) {
      // Where a column holds all that was chosen, it is read, and the others are not.
      if (choice.columns[0] !== column || headers.has(fold(choice.header))) continue;
      const scale = { kind: 'choices', separator: ',', options: choice.options, missing: choice.missing } as const;
      questions.push({ header: choice.header, scale });
      continue;
    }
    const scale = whichScale(column);
    const isKnown = scale !== null && ['known', 'yes-no', 'counts'].includes(scale.kind);
    const idleAs = idleRole(column);
    const other = isOtherText(column.header) ? 'text' : isRespondentWord(column.header) ? 'form' : null;
    // A few answers of a known set look like free text.
    const role = (idleAs === 'text' && isKnown ? null : idleAs) ?? other;
    if (role !== null) {
      idle.set(role, [...(idle.get(role) ?? []), column.header]);
      continue;
    }
    const split = choices.find((choice) => fold(choice.header) === fold(column.header));
    if (scale === null) unread.push(column.header);
    else
      questions.push({ header: column.header, scale: split === undefined ? scale : withOptions(scale, split.options) });
  }
  return { questions, idle: [...idle].map(([role, texts]) => ({ role, headers: texts })), unread };
}

/** One column per option, next to the column of all that was chosen: they say what the options are. */
function withOptions(scale: ScaleGuess, options: readonly string[]): ScaleGuess {
  return scale.kind === 'choices' ? { ...scale, options } : scale;
}

/** Sheets of the same columns as one: the columns of one header together. */
export function mergeColumns(lists: readonly (readonly Column[])[]): Column[] {
  const [first = []] = lists;
  return first.map((column) => {
    const same = lists.flatMap((columns) =>
      columns.filter((candidate) => fold(candidate.header) === fold(column.header)).slice(0, 1),
    );
    return together(same, column.header);
  });
}

/** Beginnings that many headers share: a group of questions in KoboToolbox (`Đánh giá/…`), a battery (`Ông/Bà đồng ý: […]`). */
export function groupsOf(headers: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const header of headers) {
    for (const group of groupOf(header)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([group, count]) => (count > 1 ? [group] : [])));
}

/** The beginnings that may be a group's. */
function groupOf(header: string): string[] {
  const [, group = ''] = /^([^/[\]]*[^/[\]\s])\/(?=\S)/u.exec(header) ?? [];
  const [, battery = ''] = /^(.*\S) ?\[[^[\]]+\]$/u.exec(header) ?? [];
  // «Ông/Bà» begins a question.
  return [/(?:ông|anh|có|và)$/iu.test(group) ? '' : group, battery].filter((text) => text !== '');
}

/** The header without the group before it, and without the brackets of a battery. */
function withoutGroup(header: string, groups: ReadonlySet<string>): string {
  const group = groupOf(header).find((candidate) => groups.has(candidate));
  if (group === undefined) return header;
  return header.slice(group.length).replace(/^\/|^ ?\[(?=.*\]$)|(?<=^ ?\[.*)\]$/gu, '');
}

/** Ids over all tracks: the number that a header begins with, the header itself where it is short, or the next number. */
export class QuestionIds {
  readonly #ids = new Map<string, string>();
  /** By folded id: the text it was given for. */
  readonly #texts = new Map<string, string>();

  /** The same header has the same id; so has one that reads almost alike under the same number. */
  of(header: string, groups: ReadonlySet<string>): { readonly id: string; readonly name: string } {
    const known = this.#ids.get(fold(header));
    if (BY_LETTERS.test(header)) {
      const id = known ?? this.#next();
      this.#ids.set(fold(header), id);
      this.#texts.set(fold(id), id);
      return { id, name: id };
    }
    const bare = withoutGroup(header, groups);
    const { number, name } = parts(bare);
    if (known !== undefined) return { id: known, name };
    const wanted = number ?? (isShort(bare) ? bare : isShort(header) ? header : null);
    const id = wanted !== null && this.#mayHave(wanted, name) ? wanted : this.#next();
    this.#ids.set(fold(header), id);
    if (!this.#texts.has(fold(id))) this.#texts.set(fold(id), name);
    return { id, name };
  }

  #mayHave(id: string, name: string): boolean {
    const text = this.#texts.get(fold(id));
    return text === undefined || fold(text) === fold(name) || closest(name, [text]) !== null;
  }

  #next(): string {
    let number = this.#texts.size + 1;
    while (this.#texts.has(fold(`Q${number}`))) number += 1;
    return `Q${number}`;
  }
}

/** A column whose header is not quoted (column.ts). */
const BY_LETTERS = /^#[A-Z]{1,3}$/u;

/** «Q5. Đơn vị chủ động», «Câu 5: Đơn vị chủ động», «5. Đơn vị chủ động», «Mức độ đồng ý / 1. Dễ tiếp cận». */
function parts(header: string): { number: string | null; name: string } {
  const last = header.split(' / ').at(-1) ?? header;
  const [, word = '', digits = '', name = ''] =
    /^(q|c|câu|câu hỏi|question)? ?(\d{1,3}(?:\.\d{1,2})*) ?[.:)-] ?(\D.*)$/iu.exec(last.trim()) ?? [];
  const [, code = '', rest = ''] = /^([A-Z]{1,3}\d{1,2}(?:\.\d{1,2})*) ?[.:)-] ?(\p{L}.*)$/u.exec(last.trim()) ?? [];
  if (code !== '') return { number: code, name: rest };
  const [, part = ''] = /^(.*?) ?[-–] ?Selected Choice$/iu.exec(header) ?? [];
  if (digits !== '') return { number: `${/^c$/iu.test(word) ? 'C' : 'Q'}${digits}`, name };
  return { number: null, name: part === '' ? header.replace(/ \/ (?:Open-Ended )?Response$/u, '') : part };
}

function isShort(header: string): boolean {
  return header.length <= 12 && !/\s/u.test(header);
}
