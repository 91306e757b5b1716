/**
 * Columns that are not read and look like another version of a question's: called like it, with answers on its scale in rows
 * where the question itself is blank (SPEC §3.1).
 */
import type { Question, SurveySource } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { isBlankWord } from './blank-words.ts';
import type { FindingCollector } from './finding-collector.ts';
import { locateOptions } from './layouts/answer-cells.ts';
import { type AnswerCells, columnsOf, type ResponseCells } from './layouts/layout.ts';
import { Recoder } from './recode.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { isTicked } from './split-column.ts';
import { columnLetters, type Row } from './table.ts';
import { areVersions } from './version-headers.ts';

/** What a cell holds: nothing, or an option that is not chosen; an answer; something else. */
type Content = 'blank' | 'answer' | 'other';

interface Candidate {
  readonly question: Question;
  /** The columns of the question that are read; that of them which has nearly the same header. */
  readonly used: readonly number[];
  readonly like: number;
  readonly column: number;
  /** How both can be read: both headers listed in the method, given the same header, or put into one column. */
  readonly way: 'list' | 'rename' | 'join';
  /** Rows with an answer where the question is blank. */
  readonly rows: number[];
  count: number;
  /** Rows with an answer where the question has one, too, and rows with something else. */
  both: number;
  other: number;
}

/** Rows that speak against a version are few next to those that speak for it. */
const FEW = 4;

export class UnreadVersions {
  readonly #columns: SheetColumns;
  readonly #source: SurveySource;
  readonly #candidates: readonly Candidate[];
  readonly #most: number;
  /** By question, column and key. */
  readonly #contents = new Map<Question, Content[][]>();
  readonly #recoders = new Map<Question, Recoder>();

  constructor(
    source: SurveySource,
    columns: SheetColumns,
    responses: readonly ResponseCells[],
    questions: readonly Question[],
    most: number,
  ) {
    this.#source = source;
    this.#columns = columns;
    this.#most = most;
    const folded = columns.headers.map(fold);
    const unused = folded.flatMap((text, column) =>
      text === '' || columns.isUsed(column) || columns.isPersonal(column) ? [] : [column],
    );
    this.#candidates = responses.flatMap(({ questions: cells }) =>
      cells.flatMap((answers, q) => {
        const question = questions[q];
        return answers === null || question === undefined ? [] : this.#candidatesOf(question, answers, folded, unused);
      }),
    );
  }

  #candidatesOf(
    question: Question,
    answers: AnswerCells,
    folded: readonly string[],
    unused: readonly number[],
  ): Candidate[] {
    const used = columnsOf(answers);
    const isSplit = answers.kind === 'split';
    const counts = () => ({ rows: [], count: 0, both: 0, other: 0 });
    const called = unused.flatMap((column): Candidate[] => {
      const header = folded[column] ?? '';
      for (const like of used) {
        const text = folded[like] ?? '';
        const names = isSplit ? withoutOption(text, header) : null;
        if (!areVersions(text, header) && !(names !== null && areVersions(names[0], names[1]))) continue;
        const canBeListed = this.#source.layout !== 'matrix' && (names === null || names[0] !== text);
        return [{ question, used, like, column, way: canBeListed ? 'list' : 'rename', ...counts() }];
      }
      return [];
    });
    const [joined] = used;
    if (isSplit || joined === undefined || question.scale.separator === null) return called;
    const options = locateOptions(folded, [folded[joined] ?? ''], question).flat();
    return options
      .filter(({ column }) => unused.includes(column))
      .map(({ column }) => ({ question, used, like: joined, column, way: 'join', ...counts() }));
  }

  /** The columns that are looked at in every row. */
  get keyed(): number[] {
    return this.#candidates.map(({ column }) => column);
  }

  look(row: Row): void {
    for (const candidate of this.#candidates) {
      const { question, used, column, rows } = candidate;
      const key = row.key(column);
      const content = key === 0 ? 'blank' : this.#content(question, column, key);
      if (content === 'blank') continue;
      if (content === 'other') candidate.other += 1;
      else if (used.some((column) => this.#content(question, column, row.key(column)) !== 'blank')) candidate.both += 1;
      else {
        candidate.count += 1;
        if (rows.length < this.#most) rows.push(row.number);
      }
    }
  }

  report(findings: FindingCollector): void {
    const { place, headers } = this.#columns;
    const seen = new Set<string>();
    for (const { question, like, column, way, rows, count, both, other } of this.#candidates) {
      const [usedHeader, header] = [headers[like] ?? '', headers[column] ?? ''];
      const isOption = question.scale.separator !== null && way !== 'join';
      const names = isOption && way === 'list' ? withoutOption(usedHeader, header) : [usedHeader, header];
      // Of a multiple choice once.
      const what = JSON.stringify([question.id, question.scale.separator === null ? column : way]);
      if (count === 0 || (both + other) * FEW > count || seen.has(what)) continue;
      seen.add(what);
      const args = { question: question.id, headers: names.map((name) => this.#withoutBlock(name)), way, rows, count };
      const where = { ...place, column: columnLetters(column) };
      findings.add({ code: 'unread-version', level: 'warning', place: where, arguments: args });
    }
  }

  /** A header without the mark of its block of columns: so it is listed in the method. */
  #withoutBlock(header: string): string {
    const mark = this.#source.blocks.find((mark) => header.startsWith(mark) || header.endsWith(mark));
    if (mark === undefined) return header;
    return header.startsWith(mark) ? header.slice(mark.length) : header.slice(0, -mark.length);
  }

  #content(question: Question, column: number, key: number): Content {
    if (key === 0) return 'blank';
    const ofQuestion = this.#contents.get(question) ?? [];
    this.#contents.set(question, ofQuestion);
    ofQuestion[column] ??= [];
    const contents = ofQuestion[column];
    contents[key] ??= this.#look(question, column, key);
    return contents[key];
  }

  #look(question: Question, column: number, key: number): Content {
    const cell = this.#columns.sheet.cell(column, key);
    const { labels, separator } = question.scale;
    const text = fold(this.#columns.text(column, key));
    const ticked = separator === null ? null : isTicked(cell);
    if (ticked !== null) return ticked ? 'answer' : 'blank';
    const recoder = this.#recoders.get(question) ?? new Recoder(question.scale);
    this.#recoders.set(question, recoder);
    const { kind } = recoder.recode(cell);
    if (kind === 'blank' || kind === 'missing') return 'blank';
    if (kind === 'answer' || kind === 'ambiguous' || labels.some(([label]) => fold(label) === text)) return 'answer';
    return isBlankWord(text) ? 'blank' : 'other';
  }
}

/** Two headers without the same option at their ends: `Q7/Thuế` and `Q7_v2/Thuế` → `Q7` and `Q7_v2`. */
function withoutOption(text: string, other: string): [string, string] {
  let common = 0;
  while (common < Math.min(text.length, other.length) && text.at(-1 - common) === other.at(-1 - common)) common += 1;
  const same = text.slice(text.length - common);
  const option = same.slice(Math.max(0, same.search(/[ /_[(.:|-]/u))).length;
  return [text.slice(0, text.length - option).trim(), other.slice(0, other.length - option).trim()];
}
