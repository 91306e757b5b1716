/**
 * Columns that are not read and look like another version of a question's: its header with a number or «mới» behind it, and
 * answers on its scale in rows where the question itself is blank.
 */
import type { Question } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import type { FindingCollector } from './finding-collector.ts';
import { Recoder } from './recode.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { columnLetters, type Row } from './table.ts';

const SUFFIX =
  /^[ _.\-#([/]+(?:v|ver|version|phiên bản|bản|lần|mới|cũ|new|old|copy|sửa)?[ _.]*(?:mới|cũ|\d{1,3})?[)\]]*$/u;

interface Candidate {
  readonly question: Question;
  readonly used: number;
  readonly column: number;
  readonly rows: number[];
  count: number;
  isVersion: boolean;
  readonly recoder: Recoder;
  /** Keys that are answers on the scale. */
  readonly answers: Set<number>;
}

export class UnreadVersions {
  readonly #columns: SheetColumns;
  readonly #candidates: readonly Candidate[];
  readonly #most: number;

  /** @param read the columns of questions with one column */
  constructor(
    columns: SheetColumns,
    read: readonly { readonly question: Question; readonly column: number }[],
    most: number,
  ) {
    this.#columns = columns;
    this.#most = most;
    const folded = columns.headers.map(fold);
    const unused = folded.flatMap((text, column) => (text === '' || columns.isUsed(column) ? [] : [{ text, column }]));
    this.#candidates = read.flatMap(({ question, column: used }) => {
      const header = folded[used] ?? '';
      return unused
        .filter(({ text }) => isVersion(text, header) || isVersion(header, text))
        .map(({ column }): Candidate => {
          const recoder = new Recoder(question.scale);
          return { question, used, column, rows: [], count: 0, isVersion: true, recoder, answers: new Set() };
        });
    });
  }

  /** The columns that are looked at in every row. */
  get keyed(): number[] {
    return this.#candidates.map(({ column }) => column);
  }

  look(row: Row): void {
    for (const candidate of this.#candidates) {
      const key = candidate.isVersion ? row.key(candidate.column) : 0;
      if (key === 0) continue;
      candidate.isVersion = row.key(candidate.used) === 0 && this.#isAnswer(candidate, key);
      candidate.count += 1;
      if (candidate.rows.length < this.#most) candidate.rows.push(row.number);
    }
  }

  report(findings: FindingCollector): void {
    const { place, headers } = this.#columns;
    const seen = new Set<string>();
    for (const { question, used, column, rows, count, isVersion: is } of this.#candidates) {
      const what = `${question.id} ${column}`;
      if (!is || count === 0 || seen.has(what)) continue;
      seen.add(what);
      const args = { question: question.id, headers: [used, column].map((one) => headers[one] ?? ''), rows, count };
      const where = { ...place, column: columnLetters(column) };
      findings.add({ code: 'unread-version', level: 'warning', place: where, arguments: args });
    }
  }

  #isAnswer({ answers, column, recoder }: Candidate, key: number): boolean {
    if (answers.has(key)) return true;
    const { kind } = recoder.recode(this.#columns.sheet.cell(column, key));
    if (kind === 'answer' || kind === 'missing') answers.add(key);
    return answers.has(key);
  }
}

function isVersion(text: string, header: string): boolean {
  return (
    header !== '' && text.length > header.length && text.startsWith(header) && SUFFIX.test(text.slice(header.length))
  );
}
