/** The rows of one sheet → responses (SPEC §3.4, §3.5). */

import { BLANK_PLACE } from '../core/answer-places.ts';
import type { Finding } from '../core/model/findings.ts';
import type { SurveySource } from '../core/model/method.ts';
import { FindingCollector } from './finding-collector.ts';
import type { HeaderRow } from './header.ts';
import { columnsOf, type LayoutMatch } from './layouts/layout.ts';
import { MergedCells } from './merged-cells.ts';
import { numbersColumns } from './numbered-row.ts';
import { PersonalSample } from './personal-sample.ts';
import { ResponseReader } from './response-cells.ts';
import { type JudgeContext, type Response, ResponseJudge } from './response-judge.ts';
import { RowShapes } from './row-shapes.ts';
import { SheetColumns } from './sheet-columns.ts';
import { SlidRows } from './slid-rows.ts';
import type { MergedRange, ReadColumns, Row, Sheet } from './table.ts';
import type { TrackAnswers } from './track-answers.ts';
import { type UnitCell, UnitCells, type Units } from './unit-cells.ts';
import { UnlistedBlocks } from './unlisted-blocks.ts';
import { UnreadVersions } from './unread-versions.ts';
import { type Selection, Where } from './where.ts';

/** What the sheets of a source add to. */
export interface Into extends JudgeContext, Units {
  /** The number of the respondents among the track's. */
  readonly survey: number;
  /** What the source's conditions have chosen. */
  readonly selection: Selection;
  /** Addresses that a finding lists. */
  readonly most: number;
}

/** The rows of a sheet that are read, and where it has merged cells. */
export interface Read {
  readonly first: number;
  readonly last: number;
  readonly merged: readonly MergedRange[];
}

/** Turns the rows of a sheet into responses, and reports what does not fit. */
export class SheetReader {
  readonly #columns: SheetColumns;
  readonly #findings: FindingCollector;
  readonly #shapes: RowShapes;
  readonly #slid: SlidRows;
  readonly #sample: PersonalSample;
  readonly #versions: UnreadVersions;
  readonly #blocks: UnlistedBlocks;
  readonly #where: Where;
  readonly #units: UnitCells;
  readonly #responses: readonly ResponseReader[];
  readonly #merged: MergedCells;
  /** The row under the header. */
  readonly #under: number;
  readonly #judge: ResponseJudge;
  /** The units that the responses of the row are about. */
  readonly #inRow = new Set<number>();
  readonly #lastRead: ReadResponse;
  /** Columns of which keys are asked. */
  readonly #keyed: readonly number[];

  constructor(source: SurveySource, sheet: Sheet, header: HeaderRow & LayoutMatch, into: Into, read: Read) {
    const { answers } = into;
    const { questions } = into.reading;
    const columns = new SheetColumns(source, sheet, header);
    const collector = new FindingCollector(into.most);
    this.#columns = columns;
    this.#findings = collector;
    this.#shapes = new RowShapes(sheet, columns.width, columns.place, collector);
    this.#sample = new PersonalSample(columns, collector);
    this.#where = new Where(source, columns, into.selection);
    this.#units = new UnitCells(source, columns, into);
    into.respondents.begin(columns.place, source.respondents);
    this.#judge = new ResponseJudge(columns, collector, into, source.decimal);
    this.#lastRead = new ReadResponse(answers, into.survey);
    const personal = (column: number) => columns.isPersonal(column);
    const to = { sheet, place: columns.place, collector, personal, decimal: source.decimal };
    const { file, sheet: name } = columns.place;
    this.#responses = header.responses.map((response) => {
      const cells = response.questions;
      const first = questions.map((_, q) => (cells[q] == null ? null : Math.min(...columnsOf(cells[q]))));
      const table = answers.table({ sheet: `${file ?? ''}\n${name ?? ''}`, columns: first });
      return new ResponseReader(response, questions, answers, { ...to, table });
    });
    this.#versions = new UnreadVersions(source, columns, header.responses, questions, into.most);
    this.#blocks = new UnlistedBlocks(source, columns, questions);
    this.#slid = new SlidRows(
      columns,
      header.responses,
      questions,
      { where: this.#where, units: this.#units },
      collector,
    );
    this.#keyed = [
      this.#slid.keyed,
      keyColumns(header),
      this.#where.keyed,
      columns.weight ?? [],
      this.#versions.keyed,
      this.#blocks.keyed,
    ].flat();
    this.#under = header.row + 1;
    const named = columns.respondent === null ? [] : [columns.respondent];
    const { first } = read;
    this.#merged = new MergedCells(sheet, read.merged, [...this.#keyed, ...named], { above: header.row, first });
  }

  /** The columns that are asked for in every row. */
  get columns(): ReadColumns {
    const { respondent, width } = this.#columns;
    // Whether the last column is blank is seen by its key too.
    const last = this.#keyed.includes(width - 1) ? [] : [width - 1];
    return { keys: this.#keyed, texts: [...(respondent === null ? [] : [respondent]), ...last] };
  }

  row(row: Row): void {
    this.#sample.look(row);
    if (this.#shapes.isOther(row)) return;
    const { sheet, width, place } = this.#columns;
    this.#findings.surplus(sheet, row, width, place);
    const chosen = this.#where.chooses(row);
    const hiding = this.#merged.hiding(row);
    if (chosen) {
      this.#versions.look(row);
      this.#blocks.look(row, this.#findings);
    }
    this.#inRow.clear();
    let isCounted = false;
    for (const response of this.#responses) {
      if (this.#response(row, response, chosen, hiding)) isCounted = true;
    }
    if (!isCounted) this.#unaccounted(row, chosen);
    this.#slid.look(row, chosen);
  }

  /** A row with something in it that is about no unit and answers nothing. */
  #unaccounted(row: Row, chosen: boolean): void {
    if (!this.#shapes.hasText(row) || this.#shapes.isWholeLine(row)) return;
    this.#judge.nothing(row, !chosen ? 'where' : this.#responses[0]?.unit.kind === 'fixed' ? 'blank' : 'no-unit');
  }

  findings(): Finding[] {
    this.#shapes.finish();
    this.#slid.report();
    this.#judge.finish();
    for (const response of this.#responses) response.finish();
    this.#versions.report(this.#findings);
    return this.#findings.findings();
  }

  /**
   * Whether the row is counted or reported by this response.
   * @param hiding merged cells that hide some of the row
   */
  #response(row: Row, response: ResponseReader, chosen: boolean, hiding: readonly string[]): boolean {
    const unit = this.#unit(row, response);
    if (hiding.length > 0 && (typeof unit === 'number' || (unit === 'none' && response.isFilled(row)))) {
      this.#findings.merged(hiding, this.#columns.place);
    }
    if (unit === 'none' && !response.isFilled(row)) return false;
    if (!chosen) {
      if (unit !== 'totals' && unit !== 'other') this.#judge.leaveOut(row, typeof unit === 'number' ? unit : null);
    } else if (typeof unit === 'number') {
      this.#ofUnit(row, response, unit);
    } else if (unit === 'none') {
      this.#judge.noUnit(row);
    } else if (unit !== 'unknown' || !this.#shapes.isWholeLine(row)) {
      if (unit === 'unknown') response.lookAt(row);
      this.#units.tell(row, response.unitColumn, unit, this.#findings);
    }
    return true;
  }

  /** What the row is about; none where it says nothing of a unit. */
  #unit(row: Row, response: ResponseReader): UnitCell {
    const { unit } = response;
    if (unit.kind === 'fixed') {
      if (this.#units.isTotals(row)) return 'totals';
      const blank = !response.isFilled(row) && (!response.blankIsForm || !this.#hasRespondent(row));
      return blank ? 'none' : unit.unit;
    }
    const known = this.#units.unit(unit.column, row.key(unit.column));
    // A merged «Tổng cộng» may be written in a column before that of the units.
    return known === 'none' && this.#units.isTotals(row) ? 'totals' : known;
  }

  #hasRespondent(row: Row): boolean {
    const { respondent } = this.#columns;
    return respondent !== null && row.text(respondent).trim() !== '';
  }

  #twice(row: number): void {
    const { place } = this.#columns;
    this.#findings.row('unit-twice', row, (rows, count) => {
      return { code: 'unit-twice-in-row', level: 'warning', place, arguments: { rows, count } };
    });
  }

  /** The row under the header may number the columns. */
  #lookAtNumbers(row: Row): void {
    const length = Math.min(row.width, this.#columns.width);
    const texts = Array.from({ length }, (_, column) => row.text(column));
    if (numbersColumns(texts)) this.#findings.numbered(row.number, this.#columns.place);
  }

  #ofUnit(row: Row, response: ResponseReader, unit: number): void {
    this.#shapes.names(row);
    const { places } = response;
    const answered = response.read(row, unit);
    if (answered === 0 && this.#shapes.isWholeLine(row)) return;
    if (answered > 0 && row.number === this.#under) this.#lookAtNumbers(row);
    if (this.#responses.length > 1 && answered > 0) {
      // With a respondent's code it is a duplicate, which is reported.
      if (this.#inRow.has(unit) && this.#columns.respondent === null) this.#twice(row.number);
      this.#inRow.add(unit);
    }
    const read = this.#lastRead;
    read.unit = unit;
    read.places = places;
    read.applying = response.applying(unit);
    read.answered = answered;
    read.table = response.table;
    read.row = row.number;
    this.#judge.judge(row, unit, read);
  }
}

/** The response that was read last: a new object for each of a million rows would take room and time. */
class ReadResponse implements Response {
  unit = 0;
  applying = 0;
  answered = 0;
  table = 0;
  row = 0;
  places: Uint32Array = new Uint32Array(0);
  readonly #answers: TrackAnswers;
  readonly #survey: number;

  /** @param survey the number of the respondents among the track's */
  constructor(answers: TrackAnswers, survey: number) {
    this.#answers = answers;
    this.#survey = survey;
  }

  place(question: number): number {
    return this.places[question] ?? BLANK_PLACE;
  }

  add(weight: number | null, respondent: number): number {
    const response = this.#answers.add(this.unit, weight, this.places, respondent, this.#survey);
    this.#answers.locate(response, this.table, this.row);
    return response;
  }
}

/** Columns of units and answers. */
function keyColumns({ responses }: LayoutMatch): number[] {
  return responses.flatMap(({ unit, questions }) => [
    ...(unit.kind === 'column' ? [unit.column] : []),
    ...questions.flatMap((cells) => (cells === null ? [] : columnsOf(cells))),
  ]);
}
