/**
 * Columns that are not read and look like another version of a question's: its header with a number or «mới» behind it, and
 * answers on its scale in rows where the question itself is blank.
 */
import type { Question } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import type { FindingCollector } from './finding-collector.ts';
import { Recoder } from './recode.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { isTick } from './split-column.ts';
import { columnLetters, type Row } from './table.ts';

const SUFFIX =
  /^[ _.\-#([/]+(?:v|ver|version|phiên bản|bản|lần|mới|cũ|new|old|copy|sửa)?[ _.]*(?:mới|cũ|\d{1,3})?[)\]]*$/u;

interface Candidate {
  readonly question: Question;
  readonly used: number;
  readonly column: number;
  /** Of an option of a multiple choice. */
  readonly isOption: boolean;
  readonly rows: number[];
  count: number;
  isVersion: boolean;
  readonly recoder: Recoder;
  /** Keys that are answers on the scale, or ticks. */
  readonly answers: Set<number>;
}

export class UnreadVersions {
  readonly #columns: SheetColumns;
  readonly #candidates: readonly Candidate[];
  readonly #most: number;

  /** @param read the columns of questions with one column, and those of options */
  constructor(
    columns: SheetColumns,
    read: readonly { readonly question: Question; readonly column: number; readonly isOption: boolean }[],
    most: number,
  ) {
    this.#columns = columns;
    this.#most = most;
    const folded = columns.headers.map(fold);
    const unused = folded.flatMap((text, column) => (text === '' || columns.isUsed(column) ? [] : [{ text, column }]));
    this.#candidates = read.flatMap(({ question, column: used, isOption }) => {
      const header = folded[used] ?? '';
      return unused
        .filter(({ text }) => {
          const [usedText, other] = isOption ? withoutOption(text, header) : [text, header];
          return isVersion(usedText, other) || isVersion(other, usedText);
        })
        .map(({ column }): Candidate => {
          const recoder = new Recoder(question.scale);
          return { question, used, column, isOption, rows: [], count: 0, isVersion: true, recoder, answers: new Set() };
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
    for (const { question, used, column, isOption, rows, count, isVersion: is } of this.#candidates) {
      // Of a multiple choice once.
      const what = JSON.stringify([question.id, isOption ? null : column]);
      if (!is || count === 0 || seen.has(what)) continue;
      seen.add(what);
      const [usedHeader, other] = [headers[used] ?? '', headers[column] ?? ''];
      const args = {
        question: question.id,
        headers: isOption ? withoutOption(usedHeader, other) : [usedHeader, other],
        rows,
        count,
      };
      const where = { ...place, column: columnLetters(column) };
      findings.add({ code: 'unread-version', level: 'warning', place: where, arguments: args });
    }
  }

  #isAnswer({ answers, column, isOption, recoder }: Candidate, key: number): boolean {
    if (answers.has(key)) return true;
    const cell = this.#columns.sheet.cell(column, key);
    const { kind } = recoder.recode(cell);
    if (isOption ? isTick(cell) : kind === 'answer' || kind === 'missing') answers.add(key);
    return answers.has(key);
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

function isVersion(text: string, header: string): boolean {
  return (
    header !== '' && text.length > header.length && text.startsWith(header) && SUFFIX.test(text.slice(header.length))
  );
}
