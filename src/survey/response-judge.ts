/** Which responses are kept (SPEC §3.5): received = used + left out, always. */
import type { Finding } from '../core/model/findings.ts';
import type { Reading } from '../core/model/method.ts';
import type { FindingCollector } from './finding-collector.ts';
import { NOBODY, type Respondents } from './respondents.ts';
import type { ResponseCounts } from './response-counts.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { type Places, StraightLines } from './straight-lining.ts';
import type { Row } from './table.ts';
import type { TrackAnswers } from './track-answers.ts';
import { WeightColumn } from './weight-column.ts';

export interface JudgeContext {
  readonly reading: Reading;
  readonly answers: TrackAnswers;
  readonly counts: ResponseCounts;
  readonly respondents: Respondents;
}

/** What is known of a response to a unit that is chosen. */
export interface Response extends Places {
  /** Questions that apply, and those of them that are answered. */
  readonly applying: number;
  readonly answered: number;
  /** Adds it to the answers, and answers its number. */
  add(weight: number | null, respondent: number): number;
}

export class ResponseJudge {
  readonly #columns: SheetColumns;
  readonly #findings: FindingCollector;
  readonly #to: JudgeContext;
  readonly #lines: StraightLines;
  /** null: all responses weigh 1. */
  readonly #weights: WeightColumn | null;

  /** @param decimal the decimal mark of weights where the method names it */
  constructor(columns: SheetColumns, collector: FindingCollector, to: JudgeContext, decimal: ',' | '.' | null) {
    this.#columns = columns;
    this.#findings = collector;
    this.#to = to;
    const { weight } = columns;
    this.#weights =
      weight === null ? null : new WeightColumn(weight, columns, collector, to.answers.weightSeen, decimal);
    this.#lines = new StraightLines(to.reading.questions, to.answers.columns);
  }

  /** Keeps a response or leaves it out. */
  judge(row: Row, unit: number, response: Response): void {
    const { counts } = this.#to;
    counts.receive(unit);
    if (row.hidden) this.#tell('hidden', row.number);
    const { straightLining } = this.#to.reading.responses;
    const straight = straightLining !== 'ignore' && this.#lines.isOne(response);
    const reason = this.#reason(response, straight);
    if (reason !== null || straight) this.#tell(reason ?? 'straight-lining', row.number);
    if (straight && (reason === null || reason === 'straight-lining')) counts.straightLine(unit);
    if (reason !== null) counts.leaveOut(unit, reason);
    else this.#keep(row, unit, response);
  }

  /** All rows of the sheet are judged. */
  finish(): void {
    this.#weights?.finish((response, weight) => {
      this.#to.answers.reweigh(response, weight);
    });
  }

  /** A response that `where` does not choose. @param unit null: its row is about none */
  leaveOut(row: Row, unit: number | null): void {
    const { counts } = this.#to;
    counts.receive(unit);
    counts.leaveOut(unit, 'where');
    this.#tell('where', row.number);
  }

  /** A row with answers that is about no unit. */
  noUnit(row: Row): void {
    const { counts } = this.#to;
    counts.receive(null);
    counts.leaveOut(null, 'no-unit');
    this.#findings.noUnit(row.number, this.#columns.place);
  }

  /** A row that is about no unit and answers nothing, though something is in it. */
  nothing(row: Row, reason: 'where' | 'blank' | 'no-unit'): void {
    const { counts } = this.#to;
    counts.receive(null);
    counts.leaveOut(null, reason);
    this.#tell(reason, row.number);
  }

  /** Why its answers alone leave it out, if they do. */
  #reason({ applying, answered }: Response, straight: boolean) {
    const { straightLining, minimumAnswered } = this.#to.reading.responses;
    if (answered === 0) return 'blank';
    if (answered + 1e-9 < minimumAnswered * applying) return 'minimum-answered';
    return straight && straightLining === 'drop' ? 'straight-lining' : null;
  }

  /** Of the responses of one respondent about one unit, which one stays. */
  #keep(row: Row, unit: number, response: Response): void {
    const { reading, answers, counts, respondents } = this.#to;
    const columns = this.#columns;
    const weight = this.#weights?.weight(row) ?? null;
    const respondent = columns.respondent === null ? NOBODY : respondents.number(row, columns.respondent);
    if (columns.respondent !== null && respondent === NOBODY) this.#tell('no-respondent', row.number);
    const earlier = respondents.response(respondent, unit);
    if (earlier !== null) {
      this.#tell('duplicate', row.number);
      respondents.repeat(earlier, answers.isSame(earlier, response));
      const policy = reading.responses.duplicates;
      if (policy !== 'keep-all') counts.leaveOut(unit, 'duplicate');
      if (policy === 'keep-first' || policy === 'error') return;
      if (policy === 'keep-last') answers.drop(earlier);
    }
    const number = response.add(weight, respondent);
    this.#weights?.isOf(number);
    respondents.add(respondent, unit, number);
  }

  /** Tells of responses that are left out, or kept with a doubt. */
  #tell(
    what:
      | 'no-respondent'
      | 'hidden'
      | 'where'
      | 'blank'
      | 'no-unit'
      | 'minimum-answered'
      | 'straight-lining'
      | 'duplicate',
    row: number,
  ): void {
    const { place } = this.#columns;
    const { duplicates, straightLining } = this.#to.reading.responses;
    this.#findings.row(`left ${what}`, row, (rows, count): Finding => {
      switch (what) {
        case 'no-respondent':
          return { code: what, level: 'warning', place, arguments: { rows, count } };
        case 'hidden':
          return { code: 'hidden-rows', level: 'note', place, arguments: { rows, count } };
        case 'straight-lining':
          return { code: what, level: 'warning', place, arguments: { rows, count, policy: straightLining } };
        case 'duplicate': {
          const level = duplicates === 'error' ? 'error' : 'warning';
          return { code: 'duplicate-response', level, place, arguments: { rows, count, policy: duplicates } };
        }
        default:
          return { code: 'left-out', level: 'note', place, arguments: { reason: what, count, rows } };
      }
    });
  }
}
